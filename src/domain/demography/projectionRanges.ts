/**
 * Bands on what the projection says of people, on the seats they lack, on how many live within reach
 * of a service and on what the state pays and builds for them. The chosen forecast is met, but for
 * the share of its growth that comes true, which varies as far as published forecasts differ: were
 * it met exactly in every sample, the number of residents would look sure.
 */
import {
  type IndicatorSeries,
  type Ranges,
  type RangesProgress,
  runRanges,
} from '../indicators/ranges.ts';
import type { RangedAssumption } from '../indicators/sampling.ts';
import { financeAssumptionsOf, financeWithInvestment } from '../finance/finance.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { operatingFacilities } from '../scenario/operating.ts';
import type { Territory } from '../territory/territory.ts';
import { AGE_GROUPS, SCHOOL_AGE } from '../territory/ageGroups.ts';
import { byAgeGroup, GROUP_COUNT } from './ageGroups.ts';
import { DEMOGRAPHY_DEFAULTS } from './assumptions.ts';
import { growthOfForecasts } from './forecasts.ts';
import { sumOf } from './cohortComponent.ts';
import type { TerritoryProjection } from './projection.ts';
import { cellResidents, projectTerritory } from './projectTerritory.ts';

/** Indicators that have bands: the first six everywhere, the rest where the pack has places. */
export const PROJECTED_INDICATORS = [
  'residents',
  'pupils',
  'preschoolers',
  'older',
  'births',
  'netMigration',
  'seatShortage',
  'capital',
  'seatPayments',
  'coverage.school.radius',
  'coverage.school.streets',
  'coverage.preschool.radius',
  'coverage.clinic.radius',
] as const;
export type ProjectedIndicator = (typeof PROJECTED_INDICATORS)[number];

const PRESCHOOLERS = AGE_GROUPS.indexOf('2-5');
const OLDER = AGE_GROUPS.indexOf('63+');

/**
 * Series of the whole territory by year from the base year on. Births and migrants are those
 * during the year, the last year's those of the year before it. Nothing is rounded.
 */
export function projectedSeries({ people, balances }: TerritoryProjection): IndicatorSeries {
  const yearCount = people[0]?.length ?? 0;
  const years = Array.from({ length: yearCount }, (_, index) => index);
  const groups = years.map((year) => {
    const total = new Float64Array(GROUP_COUNT);
    for (const area of people) {
      const population = area[year];
      if (!population) continue;
      byAgeGroup(population).forEach((count, group) => {
        total[group] = (total[group] as number) + count;
      });
    }
    return total;
  });
  const flow = (part: 'births' | 'migrants') =>
    Float64Array.from(years, (year) => {
      const during = Math.min(year, yearCount - 2);
      return balances.reduce((sum, area) => sum + (area[during]?.[part] ?? 0), 0);
    });
  const inGroup = (group: number) => Float64Array.from(groups, (total) => total[group] as number);
  return new Map<ProjectedIndicator, Float64Array>([
    ['residents', Float64Array.from(groups, sumOf)],
    ['pupils', inGroup(SCHOOL_AGE)],
    ['preschoolers', inGroup(PRESCHOOLERS)],
    ['older', inGroup(OLDER)],
    ['births', flow('births')],
    ['netMigration', flow('migrants')],
  ]);
}

/** Seats of open schools by area and year (areas × years); no assumption changes them. */
function seatsByArea(effective: EffectiveTerritory): readonly Float64Array[] {
  const { areas, manifest, demography } = effective.territory;
  const baseYear = demography?.baseYear ?? manifest.baseYear;
  const areaIndex = new Map<string | null, number>(areas.map(({ id }, index) => [id, index]));
  const seats = areas.map(() => new Float64Array(manifest.horizonYear - baseYear + 1));
  for (let year = baseYear; year <= manifest.horizonYear; year += 1) {
    for (const { service, areaId, capacity } of operatingFacilities(effective, year)) {
      if (service !== 'school') continue;
      const ofArea = seats[areaIndex.get(areaId) ?? -1];
      if (ofArea) ofArea[year - baseYear] = (ofArea[year - baseYear] as number) + capacity;
    }
  }
  return seats;
}

/** Σ over areas of the pupils beyond the seats there, by year: as AreaResults.seatShortage. */
function shortageSeries(
  { people }: TerritoryProjection,
  seats: readonly Float64Array[],
): Float64Array {
  const shortage = new Float64Array(seats[0]?.length ?? 0);
  people.forEach((years, area) => {
    years.forEach((population, year) => {
      const pupils = byAgeGroup(population)[SCHOOL_AGE] as number;
      const lacking = Math.max(0, pupils - (seats[area]?.[year] ?? 0));
      shortage[year] = (shortage[year] as number) + lacking;
    });
  });
  return shortage;
}

const SERVICE_KINDS = ['school', 'preschool', 'clinic'] as const;

/** Million tenge by year: capital of schools, preschools and clinics, and pay for private seats. */
function financeSeries(
  { projects }: EffectiveTerritory,
  { baseYear, horizonYear }: TerritoryProjection,
  assumptions: ReadonlyMap<string, number>,
): readonly (readonly [ProjectedIndicator, Float64Array])[] {
  const { years } = financeWithInvestment(
    projects,
    SERVICE_KINDS,
    baseYear,
    horizonYear,
    financeAssumptionsOf(assumptions),
  );
  const capital = years.map((year) => sumOf(Object.values(year.capital)));
  return [
    ['capital', Float64Array.from(capital)],
    ['seatPayments', Float64Array.from(years, ({ seatPayments }) => seatPayments)],
  ];
}

/** Whatever else is assumed changes no projected indicator. */
const VARIED_GROUPS: readonly string[] = ['demography', 'housing', 'finance'];

/**
 * What varies: assumptions on people, homes and money that have a width, those of the pack and the model's
 * own, around their value after edits (an edit beyond the range widens it).
 */
export function variedAssumptions({
  territory,
  assumptions,
}: EffectiveTerritory): readonly RangedAssumption[] {
  const ofPack = territory.manifest.assumptions;
  const listed = new Set(ofPack.map(({ id }) => id));
  const defaults = DEMOGRAPHY_DEFAULTS.filter(({ id }) => !listed.has(id));
  const choices = new Set(ofPack.filter(({ isChoice }) => isChoice).map(({ id }) => id));
  const ofForecasts =
    territory.demography &&
    growthOfForecasts(territory.demography, assumptions, territory.manifest.horizonYear);
  return [...ofPack, ...defaults].flatMap((row) => {
    const { id, group, value } = row;
    const { min, max } = (id === 'published-growth-share' && ofForecasts) || row;
    if (!VARIED_GROUPS.includes(group) || max <= min || choices.has(id)) return [];
    const chosen = assumptions.get(id) ?? value;
    return [{ id, value: chosen, min: Math.min(min, chosen), max: Math.max(max, chosen) }];
  });
}

/** Who of each cell lives within reach of a service: facilities stand where they stand in every sample. */
export type CoveredShares = {
  readonly indicator: ProjectedIndicator;
  /** Ages that need the service, by index into AGE_GROUPS. */
  readonly ageGroups: readonly number[];
  /** By year from the base year on, by cell: 0..1. */
  readonly shares: readonly ArrayLike<number>[];
};

/** Share of the people of a service's age within its reach, by year. O(years × cells). */
function coverageSeries(
  territory: Territory,
  projection: TerritoryProjection,
  covered: readonly CoveredShares[],
): readonly (readonly [ProjectedIndicator, Float64Array])[] {
  const yearCount = projection.horizonYear - projection.baseYear + 1;
  const series = covered.map(({ indicator }) => [indicator, new Float64Array(yearCount)] as const);
  for (let year = 0; year < yearCount; year += 1) {
    const people = cellResidents(projection, territory, projection.baseYear + year);
    covered.forEach(({ ageGroups, shares }, index) => {
      const ofYear = shares[year] ?? [];
      let reached = 0;
      let all = 0;
      for (let cell = 0; cell < ofYear.length; cell += 1) {
        let here = 0;
        for (const group of ageGroups) here += people[cell * GROUP_COUNT + group] as number;
        all += here;
        reached += here * (ofYear[cell] as number);
      }
      (series[index] as (typeof series)[number])[1][year] = reached / all;
    });
  }
  return series;
}

export type ProjectionRangesOptions = {
  readonly sampleCount: number;
  readonly seed: number;
  /** For bands on coverage; none where left out. */
  readonly covered?: readonly CoveredShares[];
  readonly meetControlTotals?: boolean;
};

/**
 * Projects the territory once for each sample of its assumptions; see runRanges for progress and
 * cancelling. Returns null at once where the pack has no demography.
 */
export function* runProjectionRanges(
  effective: EffectiveTerritory,
  { sampleCount, seed, covered = [], ...options }: ProjectionRangesOptions,
): Generator<RangesProgress, Ranges | null, void> {
  if (!effective.territory.demography) return null;
  // A country's pack lists no schools one by one: there are no seats to compare with.
  const seats = effective.territory.cells.length > 0 ? seatsByArea(effective) : null;
  return yield* runRanges(
    { assumptions: variedAssumptions(effective), sampleCount, seed },
    (values) => {
      const assumptions = new Map([...effective.assumptions, ...values]);
      const projection = projectTerritory({ ...effective, assumptions }, options);
      if (!projection) return new Map();
      const people = projectedSeries(projection);
      if (!seats) return people;
      return new Map([
        ...people,
        ['seatShortage', shortageSeries(projection, seats)],
        ...financeSeries(effective, projection, assumptions),
        ...coverageSeries(effective.territory, projection, covered),
      ]);
    },
  );
}
