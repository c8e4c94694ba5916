/**
 * The people of a territory and its areas in every year to the horizon: cohorts live on, homes
 * draw newcomers, and net migration is such that published control totals are met exactly.
 *
 * An area's net arrivals in a year are the newcomers into its homes plus its share by population
 * of what the territory's net migration leaves over (or lacks): homes that fill faster than people
 * arrive from outside draw them from the other homes of the territory.
 */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { DemographyInputs, Observation } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { byAgeGroup, GROUP_COUNT, groupOfAge } from './ageGroups.ts';
import { type DemographyAssumptions, demographyAssumptionsOf } from './assumptions.ts';
import {
  type Balance,
  emptyPopulation,
  headCount,
  type Population,
  projectYear,
  type Rates,
  sumOf,
} from './cohortComponent.ts';
import { type Newcomers, newcomersOf } from './newcomers.ts';

export type TerritoryProjection = {
  readonly baseYear: number;
  readonly horizonYear: number;
  /** By area, then by year from the base year on: people at the start of the year. */
  readonly people: readonly (readonly Population[])[];
  /** By area, then by year: how the year went. One entry fewer than years. */
  readonly balances: readonly (readonly Balance[])[];
  readonly newcomers: readonly Newcomers[];
  /** Shares of newcomers by AGE_GROUPS. */
  readonly newcomerShares: Float64Array;
  /** By year: projected minus published total; 0 where met, NaN where nothing is published. */
  readonly controlGap: Float64Array;
  /** Share of the growth to the horizon that comes from migration; NaN without growth. */
  readonly migrationShare: number;
};

export type ProjectionOptions = {
  /** Net migration scaled so that published totals are met; otherwise as assumed. */
  readonly meetControlTotals: boolean;
};

/** Mortality falls by about this share for each year of life expectancy gained (Keyfitz 1977). */
const MORTALITY_CHANGE_PER_YEAR_OF_LIFE = 0.09;

function ratesIn(
  inputs: DemographyInputs,
  assumptions: DemographyAssumptions,
  yearsOn: number,
): Rates {
  const published = sumOf(inputs.fertilityRate);
  const wanted =
    (assumptions.totalFertility ?? published) + assumptions.totalFertilityChange * yearsOn;
  const factor = published > 0 ? Math.max(0, wanted) / published : 0;
  const dying = Math.exp(
    -MORTALITY_CHANGE_PER_YEAR_OF_LIFE * assumptions.lifeExpectancyGain * yearsOn,
  );
  const improved = (survival: readonly number[]) =>
    survival.map((share) => 1 - (1 - share) * dying);
  return {
    fertility: inputs.fertilityRate.map((rate) => rate * factor),
    survival: { women: improved(inputs.survival.women), men: improved(inputs.survival.men) },
    sexRatioAtBirth: inputs.sexRatioAtBirth,
  };
}

/** One arrival, spread over age and sex; groups follow the assumed shares of newcomers. */
function arrivalProfile(inputs: DemographyInputs, assumptions: DemographyAssumptions): Population {
  const { women, men } = inputs.migrantProfile;
  const profile = { women: Float64Array.from(women), men: Float64Array.from(men) };
  const total = headCount(profile);
  const groups = byAgeGroup(profile).map((share) => share / total);
  let wanted = groups;
  if (assumptions.newcomerShares) {
    const [infants, preschool, school, old] = assumptions.newcomerShares;
    const grown = Math.max(0, 1 - infants - preschool - school - old);
    wanted = Float64Array.of(infants, preschool, school, grown, old);
  }
  const all = sumOf(wanted);
  for (const sex of ['women', 'men'] as const) {
    for (let age = 0; age < profile[sex].length; age += 1) {
      const group = groupOfAge(age);
      const has = groups[group] as number;
      const factor = has > 0 ? (wanted[group] as number) / all / has / total : 0;
      profile[sex][age] = (profile[sex][age] as number) * factor;
    }
  }
  return profile;
}

function scaled({ women, men }: Population, factor: number): Population {
  return { women: women.map((n) => n * factor), men: men.map((n) => n * factor) };
}

/** Published total in a year: linear between the base year's people and the control totals. */
export function controlTotalIn(
  controls: readonly Observation[],
  base: { readonly year: number; readonly value: number },
  year: number,
): number {
  const points = [base, ...controls.filter((row) => row.year > base.year)].sort(
    (a, b) => a.year - b.year,
  );
  const after = points.findIndex((point) => point.year >= year);
  const next = points[after];
  const previous = points[after - 1];
  if (!next) return Number.NaN;
  if (!previous) return next.value;
  const share = (year - previous.year) / (next.year - previous.year);
  return previous.value + share * (next.value - previous.value);
}

export function areaIndexOfCells({ areas, cells }: Territory): Int32Array {
  const indexOf = new Map<string, number>(areas.map(({ id }, index) => [id, index]));
  return Int32Array.from(cells, ({ areaId }) => indexOf.get(areaId) ?? -1);
}

/**
 * Projects the territory from the base year to the horizon. Null where the pack has no demography.
 * O(areas × years × ages + projects × cells).
 */
export function projectTerritory(
  { territory, projects, assumptions: values }: EffectiveTerritory,
  { meetControlTotals }: ProjectionOptions = { meetControlTotals: true },
): TerritoryProjection | null {
  const inputs = territory.demography;
  if (!inputs) return null;
  const { horizonYear } = territory.manifest;
  const { baseYear } = inputs;
  const yearCount = horizonYear - baseYear + 1;
  const assumptions = demographyAssumptionsOf(values);
  const areaIndex = new Map<string, number>(territory.areas.map(({ id }, index) => [id, index]));
  const startOf = new Map(inputs.areas.map((row) => [row.areaId as string, row]));
  const ages = inputs.fertilityRate.length;
  let now: Population[] = territory.areas.map(({ id }) => {
    const row = startOf.get(id);
    return row
      ? { women: Float64Array.from(row.women), men: Float64Array.from(row.men) }
      : emptyPopulation(ages);
  });
  const newcomers = newcomersOf(
    projects,
    territory.cells,
    areaIndexOfCells(territory),
    ({ areaId }) => areaIndex.get(areaId ?? '') ?? -1,
    assumptions,
    baseYear,
    yearCount,
  );
  const profile = arrivalProfile(inputs, assumptions);
  const totalOf = (people: readonly Population[]) =>
    people.reduce((sum, population) => sum + headCount(population), 0);
  const base = { year: baseYear, value: totalOf(now) };
  const people: Population[][] = now.map((population) => [population]);
  const balances: Balance[][] = now.map(() => []);
  const controlGap = new Float64Array(yearCount).fill(Number.NaN);
  controlGap[0] = 0;
  let migrants = 0;

  for (let index = 0; index + 1 < yearCount; index += 1) {
    const year = baseYear + index;
    const rates = ratesIn(inputs, assumptions, index);
    const target = controlTotalIn(inputs.controlTotals, base, year + 1);
    const alone = now.map((population) => projectYear(population, rates, null));
    // A year is linear in its arrivals, so that one trial tells how many are needed.
    const perArrival = headCount(projectYear(emptyPopulation(ages), rates, profile).population);
    const aloneTotal = totalOf(alone.map(({ population }) => population));
    const net =
      meetControlTotals && Number.isFinite(target)
        ? (target - aloneTotal) / perArrival
        : assumptions.netMigration;
    migrants += net;

    const moving = new Float64Array(now.length);
    for (const { area, byYear } of newcomers) {
      moving[area] = (moving[area] as number) + (byYear[index] as number);
    }
    const allMoving = sumOf(moving);
    const everybody = totalOf(now);
    now = now.map((population, area) => {
      const share = everybody > 0 ? headCount(population) / everybody : 0;
      const arrivals = (moving[area] as number) + (net - allMoving) * share;
      const step = projectYear(population, rates, scaled(profile, arrivals));
      balances[area]?.push(step.balance);
      people[area]?.push(step.population);
      return step.population;
    });
    if (Number.isFinite(target)) controlGap[index + 1] = totalOf(now) - target;
  }
  const growth = totalOf(now) - base.value;
  return {
    baseYear,
    horizonYear,
    people,
    balances,
    newcomers,
    newcomerShares: byAgeGroup(profile),
    controlGap,
    migrationShare: growth === 0 ? Number.NaN : migrants / growth,
  };
}

/** Clamped to the years of the projection. */
function yearIndex({ baseYear, horizonYear }: TerritoryProjection, year: number): number {
  return Math.min(Math.max(year, baseYear), horizonYear) - baseYear;
}

/** Published people of an area in a year before the base year, over its count in that. */
function backcastFactor(series: readonly Observation[], baseYear: number, year: number): number {
  const at = (wanted: number): number => {
    const sorted = [...series].sort((a, b) => a.year - b.year);
    const after = sorted.findIndex((row) => row.year >= wanted);
    const next = sorted[after];
    const previous = sorted[after - 1];
    if (!next) return sorted.at(-1)?.value ?? Number.NaN;
    if (!previous || next.year === wanted) return next.value;
    const share = (wanted - previous.year) / (next.year - previous.year);
    return previous.value + share * (next.value - previous.value);
  };
  const factor = at(year) / at(baseYear);
  return Number.isFinite(factor) ? factor : 1;
}

/**
 * People of each area by AGE_GROUPS in a year (areas × groups). Before the base year its age
 * structure is scaled to the published total of the year.
 */
export function areaResidents(
  projection: TerritoryProjection,
  territory: Territory,
  year: number,
): Float64Array {
  const { baseYear } = projection;
  const index = yearIndex(projection, year);
  const result = new Float64Array(territory.areas.length * GROUP_COUNT);
  territory.areas.forEach(({ population }, area) => {
    const factor = year < baseYear ? backcastFactor(population, baseYear, year) : 1;
    const groups = byAgeGroup(projection.people[area]?.[index] as Population);
    groups.forEach((count, group) => {
      result[area * GROUP_COUNT + group] = count * factor;
    });
  });
  return result;
}

/**
 * People of each cell by AGE_GROUPS in a year (cells × groups). Newcomers live where their homes
 * are; everybody else as in the base year. Each group's cells add up to the area's cohorts.
 */
export function cellResidents(
  projection: TerritoryProjection,
  territory: Territory,
  year: number,
): Float64Array {
  const { cells, areas } = territory;
  const { baseYear, newcomers, newcomerShares } = projection;
  const totals = areaResidents(projection, territory, year);
  const areaOfCell = areaIndexOfCells(territory);
  const settled = new Float64Array(cells.length * GROUP_COUNT);
  const settledByArea = new Float64Array(areas.length * GROUP_COUNT);
  if (year > baseYear) {
    const years = yearIndex(projection, year);
    for (const { cell, area, byYear } of newcomers) {
      let moved = 0;
      for (let index = 0; index < years; index += 1) moved += byYear[index] as number;
      for (let group = 0; group < GROUP_COUNT; group += 1) {
        const people = moved * (newcomerShares[group] as number);
        settled[cell * GROUP_COUNT + group] =
          (settled[cell * GROUP_COUNT + group] as number) + people;
        settledByArea[area * GROUP_COUNT + group] =
          (settledByArea[area * GROUP_COUNT + group] as number) + people;
      }
    }
  }
  const baseByArea = new Float64Array(areas.length * GROUP_COUNT);
  cells.forEach(({ residents }, cell) => {
    const area = areaOfCell[cell] as number;
    for (let group = 0; group < GROUP_COUNT; group += 1) {
      const at = area * GROUP_COUNT + group;
      baseByArea[at] = (baseByArea[at] as number) + (residents[group] as number);
    }
  });
  const result = new Float64Array(cells.length * GROUP_COUNT);
  cells.forEach(({ residents }, cell) => {
    const area = areaOfCell[cell] as number;
    for (let group = 0; group < GROUP_COUNT; group += 1) {
      const at = area * GROUP_COUNT + group;
      const total = totals[at] as number;
      const base = baseByArea[at] as number;
      const moved = settledByArea[at] as number;
      // Homes cannot hold more of a group than the area has.
      const fit = moved > total ? total / moved : 1;
      const staying = Math.max(0, total - moved * fit);
      const share = base > 0 ? (residents[group] as number) / base : 0;
      result[cell * GROUP_COUNT + group] =
        (settled[cell * GROUP_COUNT + group] as number) * fit + staying * share;
    }
  });
  return result;
}
