/** Which town a plant or a line of the plan leans on. */
import { greatCircleM } from '../territory/geometry.ts';
import { isCentre } from '../settlements/rural.ts';
import type { LonLat } from '../territory/schema.ts';
import type { Settlement } from '../territory/territory.ts';

/** People commute so far at most, or the plant has no town. */
const TOWN_WITHIN_M = 60_000;

export type TownOfPlant = { readonly settlement: Settlement; readonly distanceM: number };

/** The nearest town or district centre, or else village, within 60 km as the crow flies; null without any. */
export function townOf(position: LonLat, settlements: readonly Settlement[]): TownOfPlant | null {
  const near = settlements
    .map((settlement) => ({ settlement, distanceM: greatCircleM(position, settlement.position) }))
    .filter(({ distanceM }) => distanceM <= TOWN_WITHIN_M)
    .sort((a, b) => a.distanceM - b.distanceM);
  const town = near.find(({ settlement }) => isCentre(settlement));
  return town ?? near[0] ?? null;
}
