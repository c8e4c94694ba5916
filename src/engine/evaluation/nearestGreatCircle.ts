import { straightWalkM } from '../../domain/accessibility/distance.ts';
import type { LonLat } from '../../domain/territory/schema.ts';

/** By point: metres as the crow flies to the nearest of some places; Infinity beyond the limit. */
export function nearestGreatCircleM(
  points: readonly LonLat[],
  places: readonly LonLat[],
  limitM: number,
): Float64Array {
  return Float64Array.from(points, ([lon, lat]) => {
    const waysM = places.map((place) => straightWalkM(lon, lat, place[0], place[1]));
    const leastM = Math.min(Number.POSITIVE_INFINITY, ...waysM);
    return leastM <= limitM ? leastM : Number.POSITIVE_INFINITY;
  });
}
