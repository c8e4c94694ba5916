/** Contours of a square grid of values (marching squares; Maple 2003), as GeoJSON polygons. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

type GridPoint = readonly [number, number];

/** Sides of a grid square. */
const BOTTOM = 0;
const RIGHT = 1;
const TOP = 2;
const LEFT = 3;

/**
 * How the contour crosses a square, by which of its corners lie inside (1 lower left, 2 lower
 * right, 4 upper right, 8 upper left): sides in pairs, from and to, the inside on the left of the
 * way. Saddles keep the two corners apart.
 */
const CROSSINGS: readonly (readonly number[])[] = [
  [],
  [BOTTOM, LEFT],
  [RIGHT, BOTTOM],
  [RIGHT, LEFT],
  [TOP, RIGHT],
  [BOTTOM, LEFT, TOP, RIGHT],
  [TOP, BOTTOM],
  [TOP, LEFT],
  [LEFT, TOP],
  [BOTTOM, TOP],
  [RIGHT, BOTTOM, LEFT, TOP],
  [RIGHT, TOP],
  [LEFT, RIGHT],
  [BOTTOM, RIGHT],
  [LEFT, BOTTOM],
  [],
];

/**
 * Closed rings around where values are negative, in grid units. Outer rings run against the clock,
 * holes with it. The grid's border must not be negative. O(grid).
 */
export function contourRings(values: Float64Array, columns: number): GridPoint[][] {
  const rows = values.length / columns;
  // Links between grid edges: 2 · point for the one to the right of a point, + 1 for the one above.
  const next = new Int32Array(2 * values.length).fill(-1);
  const starts: number[] = [];
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const point = row * columns + column;
      const inside =
        ((values[point] as number) < 0 ? 1 : 0) |
        ((values[point + 1] as number) < 0 ? 2 : 0) |
        ((values[point + columns + 1] as number) < 0 ? 4 : 0) |
        ((values[point + columns] as number) < 0 ? 8 : 0);
      if (inside === 0 || inside === 15) continue;
      const crossings = CROSSINGS[inside] as readonly number[];
      for (let at = 0; at < crossings.length; at += 2) {
        const from = edgeOf(point, columns, crossings[at] as number);
        next[from] = edgeOf(point, columns, crossings[at + 1] as number);
        starts.push(from);
      }
    }
  }
  const rings: GridPoint[][] = [];
  for (const start of starts) {
    const ring: GridPoint[] = [];
    for (let edge = start; edge >= 0 && (next[edge] as number) >= 0; ) {
      const to = next[edge] as number;
      next[edge] = -1;
      ring.push(crossingOf(values, columns, edge));
      edge = to;
    }
    if (ring.length >= 3) rings.push([...ring, ring[0] as GridPoint]);
  }
  return rings;
}

function edgeOf(point: number, columns: number, side: number): number {
  if (side === BOTTOM) return 2 * point;
  if (side === TOP) return 2 * (point + columns);
  return 2 * (side === RIGHT ? point + 1 : point) + 1;
}

/** Where the value is 0 between the two ends of a grid edge, linearly. */
function crossingOf(values: Float64Array, columns: number, edge: number): GridPoint {
  const point = edge >> 1;
  const isUpright = (edge & 1) === 1;
  const a = values[point] as number;
  const b = values[isUpright ? point + columns : point + 1] as number;
  const share = a / (a - b);
  const within = Number.isFinite(share) ? share : 0.5;
  const column = point % columns;
  const row = (point - column) / columns;
  return isUpright ? [column, row + within] : [column + within, row];
}

/** Twice the signed area: positive against the clock. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] as Position;
    const [bx = 0, by = 0] = ring[index] as Position;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] as Position;
    const [bx = 0, by = 0] = ring[index] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Outer rings with the holes that lie in them. O(rings²). */
export function polygonsOfRings(rings: readonly Position[][]): Polygon | MultiPolygon {
  const sized = rings.map((ring) => ({ ring, area: signedArea(ring) }));
  const outer = sized.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const polygons = outer.map(({ ring }) => [ring]);
  for (const { ring, area } of sized) {
    if (area >= 0) continue;
    const owner = outer.findIndex(
      (candidate) => candidate.area > -area && contains(candidate.ring, ring[0] as Position),
    );
    if (owner >= 0) polygons[owner]?.push(ring);
  }
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates: polygons };
}
