/** Which town a plant leans on, and whether a new line brings that town within an hour of its centre. */
import { travelMinutes } from '../accessibility/travelTime.ts';
import { minutesOffCorridor, roadAssumptionsOf } from '../settlements/roadNetwork.ts';
import { isCentre } from '../settlements/rural.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat } from '../territory/schema.ts';
import { figureBy } from '../territory/series.ts';
import type { Settlement } from '../territory/territory.ts';
import { addEvenly } from './plantNeeds.ts';

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

const HOUR_MIN = 60;

const CENTRE_ROLES: ReadonlySet<Settlement['role']> = new Set([
  'capital',
  'city of national significance',
  'region centre',
]);

export type HourTown = {
  readonly settlement: Settlement;
  readonly centre: Settlement;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  readonly residents: number;
};

/**
 * The town at a new road or railway that it brings within an hour of the nearest centre of a region; null
 * where the town is a centre itself, was as near before, or stays farther away. Before it the way is that of
 * roads beside the corridors, with it that of a corridor; both along as much road.
 * @param values by assumption id, after edits.
 */
export function hourTown(
  position: LonLat,
  settlements: readonly Settlement[],
  values: ReadonlyMap<string, number>,
  year: number,
): HourTown | null {
  const town = townOf(position, settlements)?.settlement;
  if (!town || CENTRE_ROLES.has(town.role)) return null;
  let centre: Settlement | null = null;
  let leastM = Number.POSITIVE_INFINITY;
  for (const settlement of settlements) {
    if (!CENTRE_ROLES.has(settlement.role)) continue;
    const metres = greatCircleM(town.position, settlement.position);
    if (metres < leastM) [centre, leastM] = [settlement, metres];
  }
  if (!centre) return null;
  const roads = roadAssumptionsOf(values);
  const minutesBefore = minutesOffCorridor(town.position, centre.position, roads);
  const minutesAfter = travelMinutes(leastM * roads.detour, roads.corridorSpeedKmh);
  if (minutesBefore <= HOUR_MIN || minutesAfter > HOUR_MIN) return null;
  const residents = figureBy(town.population, year)?.value ?? 0;
  return { settlement: town, centre, minutesBefore, minutesAfter, residents };
}

/**
 * People who move into a town that a line brings within an hour of its centre, by year from the base
 * year on: a share of its residents, evenly over the years that are assumed.
 */
export function hourNewcomers(
  residents: number,
  openYear: number,
  values: ReadonlyMap<string, number>,
  baseYear: number,
  yearCount: number,
): Float64Array {
  const byYear = new Float64Array(yearCount);
  const years = Math.max(1, Math.round(values.get('hour-growth-years') ?? 10));
  const people = residents * (values.get('hour-growth-share') ?? 0.1);
  addEvenly(byYear, people, openYear - baseYear, years);
  return byYear;
}
