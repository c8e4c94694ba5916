/** Candidates that are a place in one of several sizes. */
import { haversineM } from '../accessibility/distance.ts';
import type { LonLat } from '../territory/schema.ts';

export type SizedSite = {
  /** Index of the place: a row of a table, a cell. */
  readonly place: number;
  readonly seats: number;
};

/**
 * By candidate, as `SitingRules` take it: the other sizes of its place, and all sizes of places nearer
 * than `minDistanceM` as the crow flies. O(places²) where a distance is asked for, else O(candidates).
 */
export function tooNearSites(
  sites: readonly SizedSite[],
  positionOf: (place: number) => LonLat,
  minDistanceM: number,
): Int32Array[] {
  const sizesAt = new Map<number, number[]>();
  sites.forEach(({ place }, site) => {
    const sizes = sizesAt.get(place);
    if (sizes) sizes.push(site);
    else sizesAt.set(place, [site]);
  });
  const placesNear = (place: number): readonly number[] => {
    if (minDistanceM === 0) return [place];
    const [longitude, latitude] = positionOf(place);
    return [...sizesAt.keys()].filter((other) => {
      const [otherLongitude, otherLatitude] = positionOf(other);
      const apartM = haversineM(longitude, latitude, otherLongitude, otherLatitude);
      return other === place || apartM < minDistanceM;
    });
  };
  const nearby = new Map([...sizesAt.keys()].map((place) => [place, placesNear(place)]));
  return sites.map(({ place }, site) =>
    Int32Array.from(
      (nearby.get(place) ?? [])
        .flatMap((near) => sizesAt.get(near) ?? [])
        .filter((other) => other !== site),
    ),
  );
}
