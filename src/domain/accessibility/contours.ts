/** Contours of a square grid of values (marching squares; Maple 2003), as GeoJSON polygons. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

type GridPoint = readonly [number, number];

/**
 * Closed rings around where values lie below the level, in grid units. Outer rings run against the
 * clock, holes with it. The grid's border must lie above the level. O(grid).
 */
export function contourRings(values: Float64Array, columns: number, level: number): GridPoint[][] {
  const rows = values.length / columns;
  const at = (column: number, row: number) => values[row * columns + column] as number;
  const between = (a: number, b: number) => {
    const share = (level - a) / (b - a);
    return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
  };
  /** Each piece of the contour leads from one edge of the grid to the next, known by a key. */
  const next = new Map<number, { readonly to: number; readonly point: GridPoint }>();
  const horizontal = (column: number, row: number) => 2 * (row * columns + column);
  const vertical = (column: number, row: number) => 2 * (row * columns + column) + 1;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const a = at(column, row);
      const b = at(column + 1, row);
      const c = at(column + 1, row + 1);
      const d = at(column, row + 1);
      const inside =
        (a < level ? 1 : 0) | (b < level ? 2 : 0) | (c < level ? 4 : 0) | (d < level ? 8 : 0);
      if (inside === 0 || inside === 15) continue;
      const bottom = {
        key: horizontal(column, row),
        point: [column + between(a, b), row] as GridPoint,
      };
      const right = {
        key: vertical(column + 1, row),
        point: [column + 1, row + between(b, c)] as GridPoint,
      };
      const top = {
        key: horizontal(column, row + 1),
        point: [column + between(d, c), row + 1] as GridPoint,
      };
      const left = {
        key: vertical(column, row),
        point: [column, row + between(a, d)] as GridPoint,
      };
      const lead = (from: typeof bottom, to: typeof bottom) => {
        next.set(from.key, { to: to.key, point: from.point });
      };
      // The inside lies on the left of the way; saddles keep the two corners apart.
      if (inside === 1) lead(bottom, left);
      else if (inside === 2) lead(right, bottom);
      else if (inside === 3) lead(right, left);
      else if (inside === 4) lead(top, right);
      else if (inside === 5) {
        lead(bottom, left);
        lead(top, right);
      } else if (inside === 6) lead(top, bottom);
      else if (inside === 7) lead(top, left);
      else if (inside === 8) lead(left, top);
      else if (inside === 9) lead(bottom, top);
      else if (inside === 10) {
        lead(right, bottom);
        lead(left, top);
      } else if (inside === 11) lead(right, top);
      else if (inside === 12) lead(left, right);
      else if (inside === 13) lead(bottom, right);
      else lead(left, bottom);
    }
  }
  const rings: GridPoint[][] = [];
  for (const start of next.keys()) {
    const ring: GridPoint[] = [];
    let key = start;
    for (let step = next.get(key); step; step = next.get(key)) {
      next.delete(key);
      ring.push(step.point);
      key = step.to;
    }
    if (ring.length >= 3) rings.push([...ring, ring[0] as GridPoint]);
  }
  return rings;
}

/** Twice the signed area: positive against the clock. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] as Position;
    const [bx = 0, by = 0] = ring[index] as Position;
    sum += ax * by - bx * ay;
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
    const owner = outer.findIndex((candidate) => contains(candidate.ring, ring[0] as Position));
    if (owner >= 0) polygons[owner]?.push(ring);
  }
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates: polygons };
}
