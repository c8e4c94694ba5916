/** Words at a place of the map, in the language of the page. */
import type { LonLat } from '../../domain/territory/schema.ts';

export type Words = { readonly at: LonLat; readonly text: string };

/** West, south, east, north. */
export type Extent = readonly [number, number, number, number];

/** Words are written so far beyond what is in sight, in its widths and heights. */
const BEYOND = 1;

export function around([west, south, east, north]: Extent): Extent {
  const [wide, high] = [BEYOND * (east - west), BEYOND * (north - south)];
  return [west - wide, south - high, east + wide, north + high];
}

export function isWithin([lon, lat]: LonLat, [west, south, east, north]: Extent): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

export const NO_WORDS: readonly Words[] = [];
