/**
 * Many circles of one radius merged into one outline. General polygon clipping (Turf's union) takes
 * ten seconds for the 855 preschools of a city; circles are convex, so that the outline is simply
 * those parts of their edges that lie in no other circle, chained end to end.
 */
import { featureCollection, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { haversineM } from '../../domain/accessibility/distance.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { type CircleRing, circleRing, type Ring } from './circleShare.ts';

/** Ends of edges that lie nearer than this belong together: a tenth of a millimetre, in degrees. */
const GRID = 1e-9;
/** Parts of an edge shorter than this share of it are rounding. */
const LEAST_PART = 1e-9;

type Part = { readonly from: Position; readonly to: Position };

/** The union of the circles; null without any. Falls back to Turf's union where edges coincide. */
export function mergedCircles(
  places: readonly LonLat[],
  radiusM: number,
): Polygon | MultiPolygon | null {
  const distinct = [...new Map(places.map((place) => [place.join(), place])).values()].sort(
    (a, b) => a[1] - b[1] || a[0] - b[0],
  );
  const circles = distinct.map((place) => circleRing(place, radiusM));
  if (circles.length === 0) return null;
  const parts: Part[] = [];
  circles.forEach((circle, index) => {
    addOuterParts(circle, neighboursOf(circles, index, radiusM), parts);
  });
  const rings = chained(parts);
  return rings === null ? mergedByTurf(circles) : polygonsOf(rings);
}

/** Circles that meet the one at `index`; all are sorted by latitude. */
function neighboursOf(circles: readonly CircleRing[], index: number, radiusM: number) {
  const { place } = circles[index] as CircleRing;
  const reachM = 2 * radiusM;
  const found: CircleRing[] = [];
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < circles.length; at += step) {
      const other = circles[at] as CircleRing;
      if (haversineM(place[0], place[1], place[0], other.place[1]) > reachM) break;
      const apartM = haversineM(place[0], place[1], other.place[0], other.place[1]);
      if (apartM <= reachM) found.push(other);
    }
  }
  return found;
}

/** Adds the parts of a circle's edges that lie in no neighbour. */
function addOuterParts(
  { ring }: CircleRing,
  neighbours: readonly CircleRing[],
  parts: Part[],
): void {
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const ax = ring[at] as number;
    const ay = ring[at + 1] as number;
    const bx = ring[next] as number;
    const by = ring[next + 1] as number;
    const covered: (readonly [number, number])[] = [];
    for (const other of neighbours) {
      const inside = shareInside(ax, ay, bx, by, other.ring);
      if (inside !== null) covered.push(inside);
    }
    covered.sort((a, b) => a[0] - b[0]);
    const along = (share: number): Position =>
      share === 0
        ? [ax, ay]
        : share === 1
          ? [bx, by]
          : [ax + share * (bx - ax), ay + share * (by - ay)];
    let reached = 0;
    for (const [from, to] of covered) {
      if (from > reached + LEAST_PART) parts.push({ from: along(reached), to: along(from) });
      if (to > reached) reached = to;
    }
    if (reached < 1 - LEAST_PART) parts.push({ from: along(reached), to: along(1) });
  }
}

/** From where to where a segment lies in a convex ring (Cyrus & Beck 1978), as shares; or null. */
function shareInside(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  ring: Ring,
): readonly [number, number] | null {
  let from = 0;
  let to = 1;
  let px = ring[ring.length - 2] as number;
  let py = ring[ring.length - 1] as number;
  for (let at = 0; at < ring.length; at += 2) {
    const qx = ring[at] as number;
    const qy = ring[at + 1] as number;
    const sideA = (qx - px) * (ay - py) - (qy - py) * (ax - px);
    const sideB = (qx - px) * (by - py) - (qy - py) * (bx - px);
    if (sideA < 0 && sideB < 0) return null;
    if (sideA < 0) from = Math.max(from, sideA / (sideA - sideB));
    else if (sideB < 0) to = Math.min(to, sideA / (sideA - sideB));
    if (from >= to) return null;
    px = qx;
    py = qy;
  }
  return [from, to];
}

/** Parts end to end as closed rings; null where an end finds no beginning. */
function chained(parts: readonly Part[]): Position[][] | null {
  const starting = new Map<string, number[]>();
  const cellOf = (value: number): number => Math.round(value / GRID);
  parts.forEach(({ from: [x = 0, y = 0] }, index) => {
    const key = `${cellOf(x)},${cellOf(y)}`;
    const known = starting.get(key);
    if (known) known.push(index);
    else starting.set(key, [index]);
  });
  const used = new Uint8Array(parts.length);
  const following = ([x = 0, y = 0]: Position): number | undefined => {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const found = starting
          .get(`${cellOf(x) + dx},${cellOf(y) + dy}`)
          ?.find((index) => used[index] === 0);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  const isSame = (a: Position, b: Position): boolean =>
    Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < 2 * GRID &&
    Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < 2 * GRID;
  const rings: Position[][] = [];
  for (let first = 0; first < parts.length; first++) {
    if (used[first] === 1) continue;
    const ring: Position[] = [];
    const start = (parts[first] as Part).from;
    for (let index: number | undefined = first; ; ) {
      used[index] = 1;
      const { from, to } = parts[index] as Part;
      ring.push(from);
      if (isSame(to, start)) break;
      index = following(to);
      if (index === undefined) return null;
    }
    if (ring.length >= 3) rings.push([...ring, start]);
  }
  return rings;
}

/** Rings that run counter-clockwise are outlines, the others holes in the outline around them. */
function polygonsOf(rings: readonly Position[][]): Polygon | MultiPolygon {
  const outlines = rings
    .filter((ring) => signedArea(ring) > 0)
    .sort((a, b) => signedArea(a) - signedArea(b))
    .map((ring) => [ring]);
  for (const hole of rings) {
    if (signedArea(hole) > 0) continue;
    // The smallest outline around it.
    outlines.find(([outline = []]) => isInside(hole[0] as Position, outline))?.push(hole);
  }
  const [only, ...others] = outlines;
  return only !== undefined && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: outlines };
}

function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  for (let at = 1; at + 1 < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at] as Position;
    const [bx = 0, by = 0] = ring[at + 1] as Position;
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return twice / 2;
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let at = 1; at < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at - 1] as Position;
    const [bx = 0, by = 0] = ring[at] as Position;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}

function mergedByTurf(circles: readonly CircleRing[]): Polygon | MultiPolygon | null {
  const polygons = circles.map(({ ring }) => {
    const corners = Array.from(
      { length: ring.length / 2 },
      (_, corner): Position => [ring[2 * corner] as number, ring[2 * corner + 1] as number],
    );
    return polygon([[...corners, corners[0] as Position]]);
  });
  const [only] = polygons;
  if (polygons.length === 1 && only !== undefined) return only.geometry;
  return union(featureCollection(polygons))?.geometry ?? null;
}
