/**
 * Where to build under rules: the question that a person puts together, as a problem of the siting
 * core, and its answer as places with sizes. What a proposal brings is read from an evaluation with
 * it, so that the figures promised are those that the page shows once it is taken.
 */
import { costPerPlace, financeAssumptionsOf } from '../../domain/finance/finance.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { editIdSchema } from '../../domain/scenario/scenario.ts';
import {
  assignmentWith,
  capacitatedSiting,
  capacitatedSteps,
} from '../../domain/siting/capacitated.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type SiteColumn,
  type Siting,
  type SitingEffort,
} from '../../domain/siting/problem.ts';
import { type SizedSite, tooNearSites } from '../../domain/siting/sizedSites.ts';
import { newlyWithin } from '../../domain/placing/placing.ts';
import { projectIdSchema } from '../../domain/territory/schema.ts';
import type { SearchWatch, SiteFinding, SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { OperatingFacility, YearResults } from '../results/results.ts';
import type { World } from '../world.ts';
import { longestWalkM } from './evaluation.ts';
import { Turns } from './turns.ts';

/** Sizes that are tried between the least and the most, where seats cost money. */
const SIZES_TRIED = 4;
/** Sizes are built in steps of so many seats. */
const SEATS_STEP = 50;
/** Candidates between two chances for a cancel to arrive. */
const CANDIDATES_A_STEP = 50;
/** Who reaches nothing is counted as walking so many standards. */
const UNREACHED_IN_STANDARDS = 10;
const WALKS_IN_STANDARDS = 3;

/** Of the progress: finding the walks of all candidates, then searching, then looking at the answer. */
const WALKS_SHARE = 0.3;
const SEARCH_SHARE = 0.6;

/** Calls `step` between steps with the share done and what was found; what it throws ends the search. */
export async function planSites(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  request: SitePlanRequest,
  step: SearchWatch,
  now: () => number,
): Promise<SitePlan> {
  const results = evaluate(request);
  const options = optionsOf(world, request);
  const problem = await problemOf(world, results, request, options, step);
  const turns = new Turns(request.seconds, now);
  const effort: SitingEffort = { ...defaultEffort(), isOver: turns.isOver };
  let told: Siting | null = null;
  const search = await turns.follow(capacitatedSteps(problem, effort), (found) => {
    const isNews =
      found !== null && (found.objective !== told?.objective || found.bound !== told.bound);
    if (isNews) told = found;
    return step(
      WALKS_SHARE + SEARCH_SHARE * turns.share,
      isNews ? findingOf(world, request, options, found) : undefined,
    );
  });
  if ('reason' in search) return { ...NOTHING, reason: search.reason };
  await step(WALKS_SHARE + SEARCH_SHARE);
  const { objective, bound, gap } = capacitatedSiting(search);
  const chosen = built(problem, options, search.sites, request);
  const edits = chosen.map((site, index) => addedAt(world, request, site, index));
  const after = evaluate({
    ...request,
    scenario: { ...request.scenario, edits: [...request.scenario.edits, ...edits] },
  });
  const costPerSeat = costPerSeatOf(world, request);
  const { service, choices } = request;
  const before = results.services[service];
  return {
    sites: chosen.map(({ place: cell, seats }, index) => ({
      cellIndex: cell,
      position: centreOf(world, cell),
      seats,
      costMillionTenge: seats * costPerSeat,
      pupils: pupilsAt(after, edits[index] as Edit & { projectId: string }),
    })),
    objective,
    bound,
    gap,
    costMillionTenge: chosen.reduce((sum, { seats }) => sum + seats * costPerSeat, 0),
    newlySeated:
      results.assignment.totals.unplacedByOptimum - after.assignment.totals.unplacedByOptimum,
    newlyCovered: newlyWithin(
      before.demand,
      before.networkDistanceM,
      after.services[service].networkDistanceM,
      choices.standardDistanceM[service],
    ),
    reason: null,
  };
}

const NOTHING: Omit<SitePlan, 'reason'> = {
  sites: [],
  objective: 0,
  bound: 0,
  gap: 0,
  costMillionTenge: 0,
  newlySeated: 0,
  newlyCovered: 0,
};

function centreOf({ territory }: World, cell: number) {
  return (territory.cells[cell] as World['territory']['cells'][number]).centre;
}

function findingOf(
  world: World,
  { openYear }: SitePlanRequest,
  options: readonly SizedSite[],
  { sites, objective, bound, gap }: Siting,
): SiteFinding {
  const shown = Array.from(sites, (site) => {
    const { place, seats } = options[site] as SizedSite;
    return { position: centreOf(world, place), seats, openYear };
  });
  return { sites: shown, objective, bound, gap };
}

/** Every inhabited cell, in each of the sizes that make a difference. */
function optionsOf(
  world: World,
  { seats: { least, most }, budgetMillionTenge, aim }: SitePlanRequest,
): SizedSite[] {
  const sizes = [most];
  // Without a budget, or where seats are not what counts, more of them are never worse.
  if (budgetMillionTenge !== null && aim === 'seated') {
    for (let step = 0; step < SIZES_TRIED; step++) {
      const size = least + ((most - least) * step) / SIZES_TRIED;
      sizes.push(Math.max(least, Math.round(size / SEATS_STEP) * SEATS_STEP));
    }
  }
  const tried = [...new Set(aim === 'seated' ? sizes : [least])].sort((a, b) => a - b);
  return world.territory.cells.flatMap((_, cell) => tried.map((seats) => ({ place: cell, seats })));
}

async function problemOf(
  world: World,
  results: YearResults,
  request: SitePlanRequest,
  options: readonly SizedSite[],
  step: SearchWatch,
): Promise<CapacitatedProblem> {
  const { service, aim, choices, siteCount, scenario } = request;
  const { cells } = world.territory;
  const { demand, networkDistanceM } = results.services[service];
  const standardM = choices.standardDistanceM[service];
  const limitM = aim === 'walks' ? WALKS_IN_STANDARDS * standardM : standardM;
  const walking = world.walkingUnder(world.effective(scenario.edits));
  const byCell: SiteColumn[] = [];
  for (const [cell, { centre }] of cells.entries()) {
    if (cell % CANDIDATES_A_STEP === 0) await step((WALKS_SHARE * cell) / cells.length);
    const column = walking.columnFrom(centre, limitM, 'candidates');
    const costs = aim === 'covering' ? new Float64Array(column.cells.length) : column.distancesM;
    byCell.push({ demands: column.cells, costs });
  }
  const children = Int32Array.from(demand, Math.round);
  const everyone = children.reduce((sum, count) => sum + count, 0);
  const shared = {
    columns: options.map(({ place }) => byCell[place] as SiteColumn),
    siteCount,
    rules: rulesOf(world, request, options),
  };
  if (aim === 'seated') {
    const { facilityIndices } = results.services[service];
    const schools = Array.from(
      facilityIndices,
      (index) => results.facilities[index] as OperatingFacility,
    );
    const walkM = longestWalkM('school', choices);
    return {
      ...shared,
      aim: 'seated',
      pupils: pupilsByCell(results, cells.length),
      seats: Int32Array.from(options, ({ seats }) => seats),
      existing: {
        seats: Int32Array.from(schools, ({ capacity }) => Math.round(capacity)),
        columns: schools.map(({ position }) =>
          within(walking.columnFrom(position, walkM), choices.assignmentMaxDistanceM),
        ),
      },
    };
  }
  const seats = new Int32Array(options.length).fill(everyone);
  if (aim === 'covering') {
    const left = children.map((count, cell) =>
      (networkDistanceM[cell] as number) <= standardM ? 0 : count,
    );
    return { ...shared, aim: 'seated', pupils: left, seats };
  }
  // What stands serves everybody at the walk to the nearest; who reaches nothing walks far.
  const walks: SiteColumn = {
    demands: Int32Array.from(cells.keys()),
    costs: networkDistanceM.map((walkM) => Math.min(walkM, UNREACHED_IN_STANDARDS * standardM)),
  };
  const existing = { seats: Int32Array.of(everyone), columns: [walks] };
  return { ...shared, pupils: children, seats, existing };
}

function within(
  { cells, distancesM }: { readonly cells: Int32Array; readonly distancesM: Float64Array },
  mostM: number,
): SiteColumn {
  const keep = (_: number, slot: number) => (distancesM[slot] as number) <= mostM;
  return { demands: cells.filter(keep), costs: distancesM.filter(keep) };
}

/** The pupils whom the evaluation has assigned or left over. */
function pupilsByCell({ assignment }: YearResults, cellCount: number): Int32Array {
  const { flowCell, flowPupils, unplaced } = assignment;
  const pupils = Int32Array.from({ length: cellCount }, (_, cell) => unplaced[cell] ?? 0);
  for (let flow = 0; flow < flowCell.length; flow++) {
    const cell = flowCell[flow] as number;
    pupils[cell] = (pupils[cell] as number) + (flowPupils[flow] as number);
  }
  return pupils;
}

/** By the assumptions in force, million tenge. */
function costPerSeatOf(world: World, { service, finance, scenario }: SitePlanRequest): number {
  const assumptions = financeAssumptionsOf(world.effective(scenario.edits).assumptions);
  return costPerPlace({ kind: service, finance }, assumptions) ?? 0;
}

function rulesOf(
  world: World,
  request: SitePlanRequest,
  options: readonly SizedSite[],
): NonNullable<CapacitatedProblem['rules']> {
  const { minDistanceM, budgetMillionTenge } = request;
  const costPerSeat = costPerSeatOf(world, request);
  return {
    tooNear: tooNearSites(options, (cell) => centreOf(world, cell), minDistanceM),
    places: Int32Array.from(options, ({ place }) => place),
    ...(budgetMillionTenge !== null && {
      budget: {
        most: budgetMillionTenge,
        costs: Float64Array.from(options, ({ seats }) => seats * costPerSeat),
      },
    }),
  };
}

/** Each site as large as it is used, in steps, within the range that was asked for. */
function built(
  problem: CapacitatedProblem,
  options: readonly SizedSite[],
  sites: readonly number[],
  { aim, seats: { least, most } }: SitePlanRequest,
): SizedSite[] {
  const chosen = sites.map((site) => options[site] as SizedSite);
  if (aim === 'walks') return chosen;
  const { flowFacility, flowPupils } = assignmentWith(problem, sites);
  const used = new Float64Array(sites.length);
  for (let flow = 0; flow < flowFacility.length; flow++) {
    const at = flowFacility[flow] as number;
    if (at < sites.length) used[at] = (used[at] as number) + (flowPupils[flow] as number);
  }
  return chosen.map(({ place, seats }, at) => {
    const needed = Math.ceil((used[at] as number) / SEATS_STEP) * SEATS_STEP;
    // Where children were counted, not seats, the budget was reckoned at the least size.
    const limit = aim === 'seated' ? seats : problem.rules?.budget ? least : most;
    return { place, seats: Math.max(least, Math.min(limit, needed)) };
  });
}

/** The edit that builds a proposed site, for the evaluation of the proposal alone. */
function addedAt(
  world: World,
  { service, openYear, finance }: SitePlanRequest,
  { place, seats }: SizedSite,
  index: number,
): Edit & { readonly projectId: string } {
  return {
    id: editIdSchema.parse(`proposed-${index}`),
    type: 'addProject',
    projectId: projectIdSchema.parse(`proposed-${index}`),
    kind: service,
    position: centreOf(world, place),
    size: seats,
    openYear,
    finance,
  };
}

function pupilsAt({ facilities, assignment }: YearResults, edit: { readonly projectId: string }) {
  const at = facilities.findIndex(({ id }) => id === edit.projectId);
  return at < 0 ? 0 : (assignment.pupils[at] ?? 0);
}
