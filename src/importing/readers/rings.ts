/** Polygons out of loose rings: an outer ring each, with the holes that lie in it. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOfPolygons, isInside } from '../../domain/territory/geometry.ts';
import type { LonLat } from '../../domain/territory/schema.ts';

/** Twice the area with a sign: positive where the ring runs against the clock. */
export function doubleArea(ring: readonly Position[]): number {
  let area = 0;
  const [originX = 0, originY = 0] = ring[0] ?? [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] as Position;
    const [bx = 0, by = 0] = ring[index + 1] as Position;
    area += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return area;
}

/**
 * Rings of a shapefile: outer ones run with the clock. A hole goes to the smallest ring around it; one
 * with none around is an outer ring drawn the wrong way.
 */
export function polygonsOfRings(rings: readonly Position[][]): Polygon | MultiPolygon | null {
  const sound = rings.map(closed).filter((ring) => ring.length >= 4);
  return assembled(
    sound.filter((ring) => doubleArea(ring) <= 0),
    sound.filter((ring) => doubleArea(ring) > 0),
  );
}

/** Outer rings with those of the others that lie in them. */
export function assembled(
  outer: readonly Position[][],
  inner: readonly Position[][],
): Polygon | MultiPolygon | null {
  const polygonOf = (ring: Position[]) => ({
    rings: [ring],
    size: Math.abs(doubleArea(ring)),
    box: boundsOfPolygons({ type: 'Polygon', coordinates: [ring] }),
  });
  const polygons = outer.map(polygonOf);
  for (const hole of inner) {
    const [x = 0, y = 0] = hole[0] ?? [];
    const place: LonLat = [x, y];
    let home: (typeof polygons)[number] | null = null;
    for (const polygon of polygons) {
      const [west, south, east, north] = polygon.box;
      // Of thousands of rings most lie elsewhere.
      if (x < west || x > east || y < south || y > north) continue;
      const shape: Polygon = { type: 'Polygon', coordinates: [polygon.rings[0] ?? []] };
      if ((home === null || polygon.size < home.size) && isInside(place, shape)) home = polygon;
    }
    if (home) home.rings.push(hole);
    else polygons.push(polygonOf(hole));
  }
  const [first, ...others] = polygons;
  if (!first) return null;
  return others.length === 0
    ? { type: 'Polygon', coordinates: first.rings }
    : { type: 'MultiPolygon', coordinates: polygons.map(({ rings: own }) => own) };
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return [...ring];
  return [...ring, first];
}
