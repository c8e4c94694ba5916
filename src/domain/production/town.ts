/** Which town a plant leans on, and whether a new line brings that town within an hour of its centre. */
import { travelMinutes } from '../accessibility/travelTime.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat } from '../territory/schema.ts';
import { figureBy } from '../territory/series.ts';
import type { Settlement } from '../territory/territory.ts';

/** People commute so far at most, or the plant has no town. */
const TOWN_WITHIN_M = 60_000;
/** Towns and district centres: these have schools and clinics for more than themselves. */
const LAST_TOWN_CLASS = 2;

export type TownOfPlant = { readonly settlement: Settlement; readonly distanceM: number };

/** The nearest town or district centre, or else village, within 60 km as the crow flies; null without any. */
export function townOf(position: LonLat, settlements: readonly Settlement[]): TownOfPlant | null {
  const near = settlements
    .map((settlement) => ({ settlement, distanceM: greatCircleM(position, settlement.position) }))
    .filter(({ distanceM }) => distanceM <= TOWN_WITHIN_M)
    .sort((a, b) => a.distanceM - b.distanceM);
  const town = near.find(({ settlement }) => settlement.settlementClass <= LAST_TOWN_CLASS);
  return town ?? near[0] ?? null;
}

const HOUR_MIN = 60;
/** Where the pack assumes none: road over crow's flight, and km/h beside and along a corridor. */
const DETOUR = 1.3;
const OLD_ROAD_KMH = 40;
const NEW_LINE_KMH = 90;

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
  const detour = values.get('road-detour') ?? DETOUR;
  let centre: Settlement | null = null;
  let wayM = Number.POSITIVE_INFINITY;
  for (const settlement of settlements) {
    if (!CENTRE_ROLES.has(settlement.role)) continue;
    const metres = detour * greatCircleM(town.position, settlement.position);
    if (metres < wayM) [centre, wayM] = [settlement, metres];
  }
  const minutesBefore = travelMinutes(wayM, values.get('off-corridor-speed-kmh') ?? OLD_ROAD_KMH);
  const minutesAfter = travelMinutes(wayM, values.get('corridor-speed-kmh') ?? NEW_LINE_KMH);
  if (!centre || minutesBefore <= HOUR_MIN || minutesAfter > HOUR_MIN) return null;
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
  const eachYear = (residents * (values.get('hour-growth-share') ?? 0.1)) / years;
  for (let after = 0; after < years; after += 1) {
    const index = openYear + after - baseYear;
    if (index >= 0 && index < yearCount) byYear[index] = eachYear;
  }
  return byYear;
}
