/**
 * Whom support villages serve: settlements and located schools of the countryside within a distance.
 * A school stands for the village around it, for the list of settlements holds few small ones. The
 * distance is a great circle, as in the standard's 15 km. Who has a town or district centre as near needs no
 * support village: that is told apart.
 */
import { greatCircleM } from '../territory/geometry.ts';
import type { LonLat, Standard } from '../territory/schema.ts';
import type { LocatedSchool, Settlement } from '../territory/territory.ts';
import { isCentre, isSupport, isUrban, ruralSchools } from './rural.ts';
import { residentsIn } from './system.ts';

/** The standard's reach where the table of standards has no row of it. */
export const SUPPORT_REACH_M = 15_000;

/** The reach that the table of standards asks for, as a person has set it. */
export function reachOfStandard(standards: readonly Standard[]): number {
  const thresholds = standards
    .filter(({ service, measure }) => service === 'support village reach' && measure === 'distance')
    .map(({ threshold }) => threshold);
  return thresholds.length > 0 ? Math.max(...thresholds) : SUPPORT_REACH_M;
}

export type ServedBySupport = {
  readonly settlement: Settlement;
  /** Villages within reach, itself not among them, nearest first. */
  readonly villages: readonly { readonly settlement: Settlement; readonly distanceM: number }[];
  /** Rural located schools within reach, its own among them. */
  readonly schools: readonly LocatedSchool[];
  /** Of it and the villages within reach, as far as they are listed. */
  readonly residents: number;
};

/** How many of some are within reach of a support village. */
export type ReachTally = { readonly within: number; readonly all: number };

export type SupportReach = {
  readonly reachM: number;
  /** Those that serve most schools first. */
  readonly supports: readonly ServedBySupport[];
  readonly schools: ReachTally;
  readonly schoolsByArea: ReadonlyMap<string, ReachTally>;
  readonly schoolsByDistrict: ReadonlyMap<string, ReachTally>;
  /** Listed villages, support villages not among them, that no support village reaches; most residents first. */
  readonly leftOut: readonly Settlement[];
  /** Listed villages, support villages not among them. */
  readonly villages: ReachTally;
  /** Rural schools that neither a support village nor a town or district centre reaches. */
  readonly schoolsUnserved: readonly LocatedSchool[];
  /** Listed villages of which the same is true. */
  readonly villagesUnserved: readonly Settlement[];
};

type Placed = { readonly position: LonLat };

const M_PER_DEGREE_OF_LATITUDE = 111_000;

/** Things within `reachM` of a position. The list has to be ordered by latitude. */
export function within<Thing extends Placed>(
  byLatitude: readonly Thing[],
  position: LonLat,
  reachM: number,
): Thing[] {
  const margin = reachM / M_PER_DEGREE_OF_LATITUDE;
  const found: Thing[] = [];
  for (let at = firstFrom(byLatitude, position[1] - margin); at < byLatitude.length; at++) {
    const thing = byLatitude[at] as Thing;
    if (thing.position[1] > position[1] + margin) break;
    if (greatCircleM(position, thing.position) <= reachM) found.push(thing);
  }
  return found;
}

/** Index of the first thing at this latitude or north of it. */
function firstFrom(byLatitude: readonly Placed[], latitude: number): number {
  let low = 0;
  let high = byLatitude.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byLatitude[middle] as Placed).position[1] < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function orderedByLatitude<Thing extends Placed>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => a.position[1] - b.position[1]);
}

/** O((supports + villages + schools) × those in a band of latitude). */
export function supportReach(
  settlements: readonly Settlement[],
  schools: readonly LocatedSchool[],
  year: number,
  reachM = SUPPORT_REACH_M,
): SupportReach {
  const rural = ruralSchools(schools, settlements);
  const schoolsByLatitude = orderedByLatitude(rural);
  const villages = settlements.filter((one) => !isUrban(one) && !isSupport(one));
  const villagesByLatitude = orderedByLatitude(villages);
  const served = new Set<Settlement>();
  const servedSchools = new Set<LocatedSchool>();
  const supports = settlements.filter(isSupport).map((settlement): ServedBySupport => {
    const ownVillages = within(villagesByLatitude, settlement.position, reachM)
      .map((one) => ({
        settlement: one,
        distanceM: greatCircleM(settlement.position, one.position),
      }))
      .sort((a, b) => a.distanceM - b.distanceM);
    const ownSchools = within(schoolsByLatitude, settlement.position, reachM);
    for (const one of ownVillages) served.add(one.settlement);
    for (const school of ownSchools) servedSchools.add(school);
    return {
      settlement,
      villages: ownVillages,
      schools: ownSchools,
      residents: ownVillages.reduce(
        (sum, one) => sum + residentsIn(one.settlement, year),
        residentsIn(settlement, year),
      ),
    };
  });
  const isServed = (school: LocatedSchool) => servedSchools.has(school);
  const centres = settlements.filter(isCentre);
  const near = <Thing extends Placed>(things: readonly Thing[]): ReadonlySet<Thing> =>
    new Set(centres.flatMap(({ position }) => within(things, position, reachM)));
  const nearCentre = near(schoolsByLatitude);
  const villagesNearCentre = near(villagesByLatitude);
  return {
    reachM,
    supports: supports.sort((a, b) => b.schools.length - a.schools.length),
    schools: { within: servedSchools.size, all: rural.length },
    schoolsByArea: tallyBy(rural, ({ areaId }) => areaId, isServed),
    schoolsByDistrict: tallyBy(rural, ({ districtId }) => districtId, isServed),
    leftOut: villages
      .filter((one) => !served.has(one))
      .sort((a, b) => residentsIn(b, year) - residentsIn(a, year)),
    villages: { within: served.size, all: villages.length },
    schoolsUnserved: rural.filter((school) => !isServed(school) && !nearCentre.has(school)),
    villagesUnserved: villages.filter(
      (one) => !served.has(one) && !isCentre(one) && !villagesNearCentre.has(one),
    ),
  };
}

/** The support village that serves a village: the nearest within reach; none for a town or a support village. */
export function supportOf(
  settlement: Settlement,
  settlements: readonly Settlement[],
  reachM: number,
): Settlement | undefined {
  if (isUrban(settlement) || isSupport(settlement)) return undefined;
  const near = settlements
    .filter(isSupport)
    .map((support) => ({ support, metres: greatCircleM(settlement.position, support.position) }))
    .filter(({ metres }) => metres <= reachM)
    .sort((a, b) => a.metres - b.metres);
  return near[0]?.support;
}

function tallyBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  isWithin: (thing: Thing) => boolean,
): ReadonlyMap<string, ReachTally> {
  const tallies = new Map<string, { within: number; all: number }>();
  for (const thing of things) {
    const key = keyOf(thing);
    const tally = tallies.get(key) ?? { within: 0, all: 0 };
    tallies.set(key, tally);
    tally.all += 1;
    if (isWithin(thing)) tally.within += 1;
  }
  return tallies;
}
