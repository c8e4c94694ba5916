/**
 * The people of a territory and its areas in every year to the horizon: cohorts live on, homes
 * draw newcomers, and net migration is such that published control totals are met exactly.
 *
 * An area's arrivals in a year are the newcomers into its homes plus its share by population of
 * those whom the territory's net migration leaves over. Homes that fill faster than people arrive
 * from outside draw the rest from the other homes of the territory, age group by age group. Joining
 * areas or splitting them changes no total.
 */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { DemographyInputs, Observation } from '../territory/schema.ts';
import { byAgeGroup } from './ageGroups.ts';
import { areaArrivals } from './areaArrivals.ts';
import { type DemographyAssumptions, demographyAssumptionsOf } from './assumptions.ts';
import {
  addPopulation,
  type Balance,
  emptyPopulation,
  headCount,
  type Population,
  projectYear,
  type Rates,
  sumOf,
} from './cohortComponent.ts';
import { controlTotalIn, controlTotalsAt } from './controls.ts';
import { chosenTotals } from './forecasts.ts';
import { type Newcomers, newcomersOf } from './newcomers.ts';
import type { TerritoryProjection } from './projection.ts';
import { afterArrival, arrivalProfile, leavingFrom, leavingShares, ratesIn } from './rates.ts';
import { areaIndexOfCells } from './residents.ts';

export { controlTotalIn } from './controls.ts';
export type { TerritoryProjection } from './projection.ts';
export { areaIndexOfCells, areaResidents, cellResidents, newcomerResidents } from './residents.ts';

export type ProjectionOptions = {
  /** False: net migration as assumed, whatever forecast is chosen. */
  readonly meetControlTotals?: boolean;
};

/** At most this share of the people leaves in a year, whatever a control total asks for. */
const LARGEST_LOSS = 0.3;

/**
 * Projects the territory from the base year to the horizon. Null where the pack has no demography.
 * O(areas × years × ages + projects × cells).
 */
export function projectTerritory(
  effective: EffectiveTerritory,
  { meetControlTotals = true }: ProjectionOptions = {},
): TerritoryProjection | null {
  const { territory, projects, assumptions: values } = effective;
  const inputs = territory.demography;
  if (!inputs) return null;
  const { horizonYear } = territory.manifest;
  const { baseYear } = inputs;
  const yearCount = horizonYear - baseYear + 1;
  const assumptions = demographyAssumptionsOf(values);
  const areaIndex = new Map<string, number>(territory.areas.map(({ id }, index) => [id, index]));
  const newcomers = newcomersOf(
    projects,
    territory.cells,
    areaIndexOfCells(territory),
    ({ areaId }) => areaIndex.get(areaId ?? '') ?? -1,
    assumptions,
    baseYear,
    yearCount,
  );
  const start = startingPeople(inputs, areaIndex);
  const arrival = arrivalProfile(inputs, assumptions);
  const totals = chosenTotals(inputs, values, horizonYear);
  return {
    baseYear,
    horizonYear,
    ...runYears(inputs, assumptions, start, newcomers, arrival, {
      yearCount,
      totals,
      meetTotals: meetControlTotals,
      arrivals: areaArrivals(effective, baseYear, yearCount),
    }),
    newcomers,
    newcomerShares: byAgeGroup(arrival),
    afterArrival: afterArrival(arrival, ratesIn(inputs, assumptions, 0), yearCount),
  };
}

/** People by area at the start of the base year; none in areas without a row. */
function startingPeople(
  { areas, fertilityRate }: DemographyInputs,
  areaIndex: ReadonlyMap<string, number>,
): readonly Population[] {
  const start = Array.from(areaIndex, () => emptyPopulation(fertilityRate.length));
  for (const { areaId, women, men } of areas) {
    const area = areaIndex.get(areaId);
    if (area === undefined) continue;
    start[area] = { women: Float64Array.from(women), men: Float64Array.from(men) };
  }
  return start;
}

type Run = Pick<TerritoryProjection, 'people' | 'balances' | 'controlGap' | 'migrationShare'>;

type RunOptions = {
  readonly yearCount: number;
  readonly totals: readonly Observation[];
  readonly meetTotals: boolean;
  /** By area and year, beside who moves into homes; null for none. */
  readonly arrivals: readonly Float64Array[] | null;
};

function runYears(
  inputs: DemographyInputs,
  assumptions: DemographyAssumptions,
  start: readonly Population[],
  newcomers: readonly Newcomers[],
  arrival: Population,
  { yearCount, totals, meetTotals, arrivals }: RunOptions,
): Run {
  let now = start;
  const base = { year: inputs.baseYear, value: totalOf(now) };
  const controls = controlTotalsAt(totals, base, assumptions.publishedGrowthShare);
  const people: Population[][] = now.map((population) => [population]);
  const balances: Balance[][] = now.map(() => []);
  const controlGap = new Float64Array(yearCount).fill(Number.NaN);
  controlGap[0] = 0;
  let migrants = 0;
  for (let index = 0; index + 1 < yearCount; index += 1) {
    const rates = ratesIn(inputs, assumptions, index);
    const year = inputs.baseYear + index + 1;
    const target = controlTotalIn(controls, base, year);
    const moving = new Float64Array(now.length);
    for (const { area, byYear } of newcomers) {
      moving[area] = (moving[area] as number) + (byYear[index] as number);
    }
    const leaving = new Float64Array(now.length);
    arrivals?.forEach((years, area) => {
      const people = years[index] as number;
      if (people >= 0) moving[area] = (moving[area] as number) + people;
      else leaving[area] = Math.min(-people, LARGEST_LOSS * headCount(now[area] as Population));
    });
    const net = meetTotals && Number.isFinite(target) ? null : assumptions.netMigration;
    const steps = stepAreas(now, rates, arrival, { moving, leaving }, net, target);
    steps.forEach(({ population, balance }, area) => {
      people[area]?.push(population);
      balances[area]?.push(balance);
      migrants += balance.migrants;
    });
    now = steps.map(({ population }) => population);
    controlGap[index + 1] = totalOf(now) - controlTotalIn(totals, base, year);
  }
  const growth = totalOf(now) - base.value;
  return {
    people,
    balances,
    controlGap,
    migrationShare: growth === 0 ? Number.NaN : migrants / growth,
  };
}

function totalOf(people: readonly Population[]): number {
  return people.reduce((sum, population) => sum + headCount(population), 0);
}

/**
 * One year of all areas. A year is linear in its migrants, so that one trial of a single migrant
 * tells how many it takes to meet `target`.
 * @param moving newcomers, into homes or as a scenario has them; `leaving`: who goes as it has them; both by area.
 * @param net migrants of the territory, null: as many
 *   as meet the target.
 */
function stepAreas(
  now: readonly Population[],
  rates: Rates,
  arrival: Population,
  { moving, leaving }: { readonly moving: Float64Array; readonly leaving: Float64Array },
  net: number | null,
  target: number,
): readonly ReturnType<typeof projectYear>[] {
  const ages = arrival.women.length;
  const all = emptyPopulation(ages);
  for (const population of now) addPopulation(all, population, 1);
  const everybody = headCount(all);
  const shares = now.map((population) => (everybody > 0 ? headCount(population) / everybody : 0));
  const afterOne = (migrant: Population): number =>
    headCount(projectYear(emptyPopulation(ages), rates, migrant).population);
  const going = leavingShares(all, arrival);
  const allMoving = sumOf(moving);
  /** Those who leave an area because a scenario says so: of each age as many as of people in general. */
  const goingFrom = now.map((population, area) => {
    const people = leaving[area] as number;
    if (people === 0) return null;
    const shares = leavingShares(population, arrival).map((share) => share * people);
    return leavingFrom(population, shares);
  });
  const allLeaving = sumOf(leaving);

  let others: number;
  if (net === null) {
    // What is true of the areas' sum is true of the sum of the areas, and takes one year, not many.
    const alone = headCount(projectYear(all, rates, null).population);
    const perArrival = afterOne(arrival);
    const lost = goingFrom.reduce((sum, group) => sum + (group ? afterOne(group) : 0), 0);
    const missing = target - alone - allMoving * perArrival + lost;
    const perOther = missing >= 0 ? perArrival : afterOne(leavingFrom(all, going));
    others = perOther > 0 ? missing / perOther : 0;
  } else {
    others = net - allMoving + allLeaving;
  }
  others = Math.max(others, -LARGEST_LOSS * everybody);
  return now.map((population, area) => {
    const migrants = emptyPopulation(ages);
    const arriving = Math.max(0, others) * (shares[area] as number);
    addPopulation(migrants, arrival, (moving[area] as number) + arriving);
    if (others < 0) addPopulation(migrants, leavingFrom(population, going), others);
    const gone = goingFrom[area];
    if (gone) addPopulation(migrants, gone, -1);
    return projectYear(population, rates, migrants);
  });
}
