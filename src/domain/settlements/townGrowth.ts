/**
 * How towns grow and shrink: a census is compared with a census, and an estimate with the last census
 * before it. Estimates between two censuses are corrected by the later one (the census of 2021 found
 * up to two thirds more people than the estimates before it), so they are told and never compared.
 */
import type { Settlement } from '../territory/territory.ts';
import type { Observation, ResidentCount, Town } from '../territory/schema.ts';
import { HOLDING_PER_YEAR } from './holding.ts';
import { isUrban } from './rural.ts';
import { SMALL_TOWN_RESIDENTS } from './system.ts';

/** Year and part of the year in which a census counted: February 1999, February 2009, 1 September 2021. */
const CENSUS_MOMENTS: ReadonlyMap<number, number> = new Map([
  [1999, 1999.15],
  [2009, 2009.15],
  [2021, 2021.67],
]);

const LAST_CENSUS = 2021.67;

/** A trend is told over at least so many years: shorter ones tell of the counting. */
const LEAST_TREND_YEARS = 5;

/** A count that differs by more than this a year from the one before is of other ground: a district with its town. */
const OTHER_GROUND_PER_YEAR = 0.1;

export type TownTrend = 'growing' | 'holding' | 'shrinking';

export type GrowthPeriod = {
  readonly fromYear: number;
  readonly toYear: number;
  readonly fromResidents: number;
  readonly toResidents: number;
  /** Mean yearly change, as a share. */
  readonly perYear: number;
};

export type TownRow = {
  readonly settlement: Settlement;
  /** The latest count there is; an estimate of the list of settlements where nothing else is. */
  readonly latest: Observation;
  /** From each census to the next one that is known. */
  readonly betweenCensuses: readonly GrowthPeriod[];
  /** From the last census to the latest estimate after it; null without. */
  readonly sinceCensus: GrowthPeriod | null;
  /** From a census to the latest count that can be compared with it, five years or more; null without. */
  readonly lately: GrowthPeriod | null;
  /** By `lately`. */
  readonly trend: TownTrend | null;
  /** Fewer than 50,000, as the strategy counts small towns. */
  readonly isSmall: boolean;
  readonly isSingleIndustry: boolean;
};

function momentOf({ year, count }: ResidentCount): number {
  return count === 'census' ? (CENSUS_MOMENTS.get(year) ?? year) : year;
}

function periodOf(from: ResidentCount, to: ResidentCount): GrowthPeriod {
  const years = momentOf(to) - momentOf(from);
  return {
    fromYear: from.year,
    toYear: to.year,
    fromResidents: from.value,
    toResidents: to.value,
    perYear: (to.value / from.value) ** (1 / years) - 1,
  };
}

export function trendOf(perYear: number): TownTrend {
  if (Math.abs(perYear) <= HOLDING_PER_YEAR) return 'holding';
  return perYear > 0 ? 'growing' : 'shrinking';
}

/** Counts that can be compared with a census, by time: censuses, and estimates after the last of them. */
function comparableCounts({ population }: Settlement, town: Town | undefined): ResidentCount[] {
  const counts = town?.counts ?? [];
  const told = new Set(counts.map(({ year }) => year));
  const published = population
    .filter(({ status, year }) => status === 'observed' && !told.has(year))
    .map((row): ResidentCount => ({ ...row, count: 'estimate' }));
  const comparable: ResidentCount[] = [];
  for (const one of [...counts, ...published].sort((a, b) => momentOf(a) - momentOf(b))) {
    if (one.value <= 0 || (one.count === 'estimate' && one.year < LAST_CENSUS)) continue;
    const before = comparable.at(-1);
    if (before && Math.abs(periodOf(before, one).perYear) > OTHER_GROUND_PER_YEAR) continue;
    comparable.push(one);
  }
  return comparable;
}

function growthOfTown(settlement: Settlement, town: Town | undefined) {
  const counts = comparableCounts(settlement, town);
  const censuses = counts.filter(({ count }) => count === 'census');
  const last = counts.at(-1);
  const lastCensus = censuses.at(-1);
  const base =
    last && censuses.filter((one) => momentOf(last) - momentOf(one) >= LEAST_TREND_YEARS).at(-1);
  return {
    last,
    betweenCensuses: censuses
      .slice(1)
      .map((to, index) => periodOf(censuses[index] as ResidentCount, to)),
    sinceCensus: last && lastCensus && last !== lastCensus ? periodOf(lastCensus, last) : null,
    lately: last && base ? periodOf(base, last) : null,
  };
}

/** One row for each city or town, and for each other settlement whose residents have been counted. */
export function townRows(settlements: readonly Settlement[], towns: readonly Town[]): TownRow[] {
  const known = new Map(towns.map((town) => [town.settlementId, town]));
  return settlements.flatMap((settlement): TownRow[] => {
    const town = known.get(settlement.id);
    if (!town && !isUrban(settlement)) return [];
    const { last, ...growth } = growthOfTown(settlement, town);
    const listed = settlement.population.at(-1);
    const latest = last && (!listed || last.year >= listed.year) ? last : listed;
    if (!latest) return [];
    return [
      {
        settlement,
        latest,
        ...growth,
        trend: growth.lately && trendOf(growth.lately.perYear),
        isSmall: latest.value < SMALL_TOWN_RESIDENTS,
        isSingleIndustry: town?.singleIndustry !== undefined,
      },
    ];
  });
}

export const TOWN_ORDERS = ['residents', 'growth', 'decline'] as const;
export type TownOrder = (typeof TOWN_ORDERS)[number];

/** Sorted; towns of which no growth is known come last where growth decides. */
export function sortedTowns(rows: readonly TownRow[], order: TownOrder): TownRow[] {
  if (order === 'residents') return [...rows].sort((a, b) => b.latest.value - a.latest.value);
  const sign = order === 'growth' ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (!a.lately || !b.lately) return Number(!a.lately) - Number(!b.lately);
    return sign * (a.lately.perYear - b.lately.perYear);
  });
}
