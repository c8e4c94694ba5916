/** What a person asks for, as a problem of the siting core. */
import { totalOf } from '../../domain/assignment/assign.ts';
import { costPerPlace, financeAssumptionsOf } from '../../domain/finance/finance.ts';
import type { PhasedProblem } from '../../domain/siting/phasedProblem.ts';
import type { CapacitatedProblem, SiteColumn } from '../../domain/siting/problem.ts';
import type { SizedSite } from '../../domain/siting/sizedSites.ts';
import type { OperatingFacility, YearResults } from '../results/results.ts';
import type { SearchWatch, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { areaIndexOfCells } from '../results/areaSums.ts';
import { longestWalkM } from './evaluation.ts';
import { pupilsByCell } from './pupilsByCell.ts';
import { worthInStep } from './siteHomes.ts';
import {
  countsSeats,
  type SitePlace,
  sitePlacesOf,
  siteOptionsOf,
  siteRulesOf,
} from './sitePlaces.ts';

/** Candidates between two chances for a cancel to arrive. */
const CANDIDATES_A_STEP = 50;
/** Who reaches nothing is counted as walking so many standards. */
const UNREACHED_IN_STANDARDS = 10;
const WALKS_IN_STANDARDS = 3;
/** Of the progress: finding the walks of all candidates. */
export const WALKS_SHARE = 0.3;

export type SiteQuestion = {
  readonly request: SitePlanRequest;
  readonly places: readonly SitePlace[];
  readonly options: readonly SizedSite[];
  /** By option, million tenge. */
  readonly costs: Float64Array;
  /** By option: who walks how far. */
  readonly columns: readonly SiteColumn[];
  /** Of each year in which sites may open, without them. */
  readonly results: readonly YearResults[];
};

/**
 * Finds the walks from all places; calls `step` meanwhile. `own` are places beside those asked for.
 * Throws a `RangeError` where seats are to be in step with homes of no years.
 */
export async function siteQuestion(
  world: World,
  results: readonly YearResults[],
  request: SitePlanRequest,
  step: SearchWatch,
  own: readonly SitePlace[] = [],
): Promise<SiteQuestion> {
  const { service, aim, choices, scenario } = request;
  if (aim === 'in step' && request.years === undefined) {
    throw new RangeError('seats come in step with homes year by year: the question has no years');
  }
  const places = [...sitePlacesOf(world, request, (results[0] as YearResults).facilities), ...own];
  const options = siteOptionsOf(places, request);
  const standardM = choices.standardDistanceM[service];
  const limitM =
    aim === 'walks'
      ? WALKS_IN_STANDARDS * standardM
      : countsSeats(request)
        ? Math.min(standardM, choices.assignmentMaxDistanceM)
        : standardM;
  const walking = world.walkingUnder(world.effective(scenario.edits));
  const byPlace: SiteColumn[] = [];
  for (const [index, { position }] of places.entries()) {
    if (index % CANDIDATES_A_STEP === 0) await step((WALKS_SHARE * index) / places.length);
    const column = walking.columnFrom(position, limitM, 'candidates');
    const isWalkCounted = aim === 'walks' || countsSeats(request);
    const costs = isWalkCounted ? column.distancesM : new Float64Array(column.cells.length);
    byPlace.push({ demands: column.cells, costs });
  }
  const costOf = costPerSeat(world, request);
  return {
    request,
    places,
    options,
    costs: Float64Array.from(
      options,
      ({ place, seats }) => seats * costOf(places[place] as SitePlace),
    ),
    columns: options.map(({ place }) => byPlace[place] as SiteColumn),
    results,
  };
}

/** By the assumptions in force, million tenge. */
export function costPerSeat(
  world: World,
  { service, finance, scenario }: SitePlanRequest,
): (place: Pick<SitePlace, 'extended'>) => number {
  const assumptions = financeAssumptionsOf(world.effective(scenario.edits).assumptions);
  const whenNew = costPerPlace({ kind: service, finance }, assumptions) ?? 0;
  // What is known of extensions is known of schools.
  const whenExtended = service === 'school' ? assumptions.costPerSeatExtension : whenNew;
  return ({ extended }) => (extended === null ? whenNew : whenExtended);
}

/** All sites open in one year. */
export function problemOf(world: World, question: SiteQuestion): CapacitatedProblem {
  const { request, options, costs, columns, places, results } = question;
  const { service, aim, siteCount, choices, budgetMillionTenge } = request;
  const [before] = results as readonly [YearResults];
  const standardM = choices.standardDistanceM[service];
  const children = childrenOf(before, request);
  const everyone = totalOf(children);
  const shared = {
    columns,
    siteCount,
    rules: {
      ...siteRulesOf(places, options, request),
      ...(budgetMillionTenge !== null && { budget: { most: budgetMillionTenge, costs } }),
    },
  };
  const districts = aim === 'fairest' ? areaIndexOfCells(world.territory) : undefined;
  if (countsSeats(request)) {
    const schools = schoolsOf(before);
    return {
      ...shared,
      aim: 'seated',
      ...(districts && { districts }),
      pupils: pupilsByCell(before),
      seats: Int32Array.from(options, ({ seats }) => seats),
      existing: {
        seats: Int32Array.from(schools, ({ capacity }) => Math.round(capacity)),
        columns: existingColumns(world, request, schools),
      },
    };
  }
  const seats = new Int32Array(options.length).fill(everyone);
  if (aim === 'covering') {
    return { ...shared, aim: 'seated', pupils: notCovered(before, request), seats };
  }
  if (districts !== undefined) {
    const isCovered = isCoveredIn(before, request);
    const demands = Int32Array.from(children.keys()).filter((cell) => isCovered(cell));
    const existing = {
      seats: Int32Array.of(everyone),
      columns: [{ demands, costs: new Float64Array(demands.length) }],
    };
    return { ...shared, aim: 'seated', districts, pupils: children, seats, existing };
  }
  // What stands serves everybody at the walk to the nearest; who reaches nothing walks far.
  const { networkDistanceM } = before.services[service];
  const walks: SiteColumn = {
    demands: Int32Array.from(children.keys()),
    costs: networkDistanceM.map((walkM) => Math.min(walkM, UNREACHED_IN_STANDARDS * standardM)),
  };
  const existing = { seats: Int32Array.of(everyone), columns: [walks] };
  return { ...shared, pupils: children, seats, existing };
}

/** Sites open year by year. */
export function phasedProblemOf(world: World, question: SiteQuestion): PhasedProblem {
  const { request, options, costs, columns, places, results } = question;
  const { aim, choices, siteCount, years = [] } = request;
  if (aim === 'walks' || aim === 'fairest') {
    throw new RangeError(`Sites are not dated for the aim '${aim}'.`);
  }
  const money = years.map(({ budgetMillionTenge }) => budgetMillionTenge ?? Infinity);
  const shared = { columns, costs, siteCount, rules: siteRulesOf(places, options, request) };
  if (aim === 'covering') {
    const pupils = results.map((year) => notCovered(year, request));
    const everyone = Math.max(...pupils.map(totalOf));
    return {
      ...shared,
      seats: new Int32Array(options.length).fill(everyone),
      existing: [],
      years: pupils.map((counts, year) => ({
        pupils: counts,
        existingSeats: new Int32Array(0),
        money: money[year] as number,
      })),
    };
  }
  const schools = new Map<string, OperatingFacility>();
  for (const year of results) for (const school of schoolsOf(year)) schools.set(school.id, school);
  return {
    ...shared,
    ...(aim === 'in step' && {
      counted: {
        worth: worthInStep(world, request, results),
        within: choices.standardDistanceM.school,
      },
    }),
    seats: Int32Array.from(options, ({ seats }) => seats),
    existing: existingColumns(world, request, [...schools.values()]),
    years: results.map((year, at) => {
      const capacities = new Map(schoolsOf(year).map(({ id, capacity }) => [id, capacity]));
      return {
        pupils: pupilsByCell(year),
        existingSeats: Int32Array.from(schools.values(), ({ id }) =>
          Math.round(capacities.get(id) ?? 0),
        ),
        money: money[at] as number,
      };
    }),
  };
}

export function childrenOf({ services }: YearResults, { service }: SitePlanRequest): Int32Array {
  return Int32Array.from(services[service].demand, Math.round);
}

/** Children who are not within the standard's walk of what stands. */
function notCovered(results: YearResults, request: SitePlanRequest): Int32Array {
  const isCovered = isCoveredIn(results, request);
  return childrenOf(results, request).map((count, cell) => (isCovered(cell) ? 0 : count));
}

export function isCoveredIn(
  { services }: YearResults,
  { service, choices }: SitePlanRequest,
): (cell: number) => boolean {
  const { networkDistanceM } = services[service];
  return (cell) => (networkDistanceM[cell] as number) <= choices.standardDistanceM[service];
}

function schoolsOf({ facilities, services }: YearResults): OperatingFacility[] {
  return Array.from(
    services.school.facilityIndices,
    (index) => facilities[index] as OperatingFacility,
  );
}

function existingColumns(
  world: World,
  { choices, scenario }: SitePlanRequest,
  schools: readonly OperatingFacility[],
): SiteColumn[] {
  const walking = world.walkingUnder(world.effective(scenario.edits));
  const walkM = longestWalkM('school', choices);
  return schools.map(({ position }) => {
    const { cells, distancesM } = walking.columnFrom(position, walkM);
    const keep = (_: number, slot: number) =>
      (distancesM[slot] as number) <= choices.assignmentMaxDistanceM;
    return { demands: cells.filter(keep), costs: distancesM.filter(keep) };
  });
}
