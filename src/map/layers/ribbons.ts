/** Lines as the graphics take them: ribbons of triangles, whose two edges run along the line. */
import type { Position } from 'geojson';
import type { SceneLine } from '../scene.ts';
import { onMercatorPlane } from './groundProjection.ts';

export type Ribbons = {
  /** On the Mercator plane: what single precision takes of x and y, and what it leaves. */
  readonly anchor: readonly [x: number, y: number, xLow: number, yLow: number];
  /** Three for each triangle. */
  readonly indices: Uint32Array;
  /** By vertex: x and y of the line from the anchor, and how far along its line that is. */
  readonly corners: Float32Array;
  /** By vertex: where the edge lies from there for a line of half-width 1, and 1 to the left, -1 to the right. */
  readonly edges: Float32Array;
  readonly colours: Uint8Array;
  /** By vertex: width in pixels, and 1 where the line is dashed. */
  readonly styles: Float32Array;
};

/** Cosine of half a turn below which a mitre would reach too far out: there the line is cut off straight. */
const SHARPEST_COSINE = 0.4;

const OPAQUE = 255;

/**
 * Ribbons of some lines. Neighbouring pieces share their mitred edge, so that a pale line is not darker where it
 * bends. Positions are from the middle of all lines, for which single precision is enough. O(corners).
 */
export function ribbonsOf(lines: readonly SceneLine[]): Ribbons {
  const paths = lines.flatMap((line) => partsOf(line.geometry).map((part) => ({ line, part })));
  const anchor = middleOf(paths.map(({ part }) => part));
  const corners: number[] = [];
  const edges: number[] = [];
  const colours: number[] = [];
  const styles: number[] = [];
  const indices: number[] = [];

  for (const { line, part } of paths) {
    const [red, green, blue] = line.colour;
    const path = withoutStandstill(part.map(planeOf));
    const first = path[0] as Plane;
    const isClosed = path.length > 2 && isSame(first, path.at(-1) as Plane);
    let along = 0;
    /** Both edges at a corner; the number of the first of the two vertices. */
    const put = ([x, y]: Plane, [edgeX, edgeY]: Plane): number => {
      for (const side of [1, -1]) {
        corners.push(x - anchor[0], y - anchor[1], along);
        edges.push(side * edgeX, side * edgeY, side);
        colours.push(red, green, blue, Math.round(line.opacity * OPAQUE));
        styles.push(line.widthPx, line.dashed ? 1 : 0);
      }
      return corners.length / 3 - 2;
    };
    let from = -1;
    path.forEach((corner, at) => {
      const before = at > 0 ? path[at - 1] : isClosed ? path.at(-2) : undefined;
      const after = at + 1 < path.length ? path[at + 1] : isClosed ? path[1] : undefined;
      const arriving = before && direction(before, corner);
      const leaving = after && direction(corner, after);
      if (at > 0 && before) along += Math.hypot(corner[0] - before[0], corner[1] - before[1]);
      const mitre = arriving && leaving ? mitreOf(arriving, leaving) : null;
      const end = mitre ?? leftOf(arriving ?? leaving ?? [1, 0]);
      const to = put(corner, end);
      if (at > 0) indices.push(from, from + 1, to, from + 1, to + 1, to);
      // Where the line turns back it begins anew.
      from = arriving && leaving && !mitre ? put(corner, leftOf(leaving)) : to;
    });
  }
  const [x, y] = anchor;
  const [xHigh, yHigh] = [Math.fround(x), Math.fround(y)];
  return {
    anchor: [xHigh, yHigh, x - xHigh, y - yHigh],
    indices: Uint32Array.from(indices),
    corners: Float32Array.from(corners),
    edges: Float32Array.from(edges),
    colours: Uint8Array.from(colours),
    styles: Float32Array.from(styles),
  };
}

type Plane = readonly [x: number, y: number];

const planeOf = ([longitude = 0, latitude = 0]: Position): Plane =>
  onMercatorPlane(longitude, latitude);

const isSame = (a: Plane, b: Plane) => a[0] === b[0] && a[1] === b[1];

/** Without corners that lie where the one before lies: they lead nowhere. */
const withoutStandstill = (path: readonly Plane[]): readonly Plane[] =>
  path.filter((corner, at) => at === 0 || !isSame(corner, path[at - 1] as Plane));

function direction(from: Plane, to: Plane): Plane {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return [x / length, y / length];
}

const leftOf = ([x, y]: Plane): Plane => [-y, x];

/** From a corner to where the left edges of two pieces meet; null where that is too far out. */
function mitreOf(arriving: Plane, leaving: Plane): Plane | null {
  const [x, y] = [arriving[0] + leaving[0], arriving[1] + leaving[1]];
  const length = Math.hypot(x, y);
  // Half the length of the sum of two unit vectors is the cosine of half the turn.
  const cosine = length / 2;
  if (cosine < SHARPEST_COSINE) return null;
  return [-y / length / cosine, x / length / cosine];
}

/** Lines of two corners and more. */
export function partsOf(geometry: SceneLine['geometry']): readonly Position[][] {
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts.filter(({ length }) => length > 1);
}

function middleOf(parts: readonly (readonly Position[])[]): Plane {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (const position of part) {
      const [x, y] = planeOf(position);
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  return parts.length === 0 ? [0, 0] : [(west + east) / 2, (south + north) / 2];
}

/** Whether two lines look alike and run alike; what a click selects makes no difference. */
export function isSameLine(a: SceneLine, b: SceneLine): boolean {
  return (
    a.widthPx === b.widthPx &&
    a.dashed === b.dashed &&
    a.opacity === b.opacity &&
    a.colour.every((value, at) => value === b.colour[at]) &&
    isSameGeometry(a.geometry, b.geometry)
  );
}

function isSameGeometry(a: SceneLine['geometry'], b: SceneLine['geometry']): boolean {
  if (a === b) return true;
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  return (
    partsA.length === partsB.length &&
    partsA.every((part, at) => {
      const other = partsB[at] as Position[];
      return (
        part.length === other.length &&
        part.every(([x, y], corner) => x === other[corner]?.[0] && y === other[corner]?.[1])
      );
    })
  );
}
