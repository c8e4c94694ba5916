/** Distances on the sphere that all measures share. */
import type { LonLat } from '../territory/schema.ts';

/** Mean radius of the Earth in metres, as Turf has it. */
export const EARTH_RADIUS_M = 6_371_008.8;

const RADIANS = Math.PI / 180;
/** Of a meridian. */
export const M_PER_DEGREE = EARTH_RADIUS_M * RADIANS;

/** Great-circle distance of two places in metres (haversine). */
export function greatCircleDistanceM(a: LonLat, b: LonLat): number {
  return haversineM(a[0], a[1], b[0], b[1]);
}

/** The same on plain numbers in degrees, for loops that must not allocate. */
export function haversineM(lonA: number, latA: number, lonB: number, latB: number): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const sinLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const h = sinLat * sinLat + sinLon * sinLon * Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS);
  return 2 * EARTH_RADIUS_M * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}

/** Metres to the north and to the east; south and west are negative. */
export type Shift = { readonly northM: number; readonly eastM: number };

/** A place moved by metres, within a town: over longer ways the parallels bend. */
export function shifted([longitude, latitude]: LonLat, { northM, eastM }: Shift): LonLat {
  const mPerDegreeEast = M_PER_DEGREE * Math.cos(latitude * RADIANS);
  return [longitude + eastM / mPerDegreeEast, latitude + northM / M_PER_DEGREE];
}

/** By what `shifted` brings the first place to the second. */
export function shiftBetween([fromLon, fromLat]: LonLat, [lon, lat]: LonLat): Shift {
  const mPerDegreeEast = M_PER_DEGREE * Math.cos(fromLat * RADIANS);
  return { northM: (lat - fromLat) * M_PER_DEGREE, eastM: (lon - fromLon) * mPerDegreeEast };
}

/**
 * A straight walk in metres, to the whole centimetre as walks along a pack's streets are: what is
 * just within a standard by one is so by the other.
 */
export function straightWalkM(lonA: number, latA: number, lonB: number, latB: number): number {
  return Math.round(100 * haversineM(lonA, latA, lonB, latB)) / 100;
}
