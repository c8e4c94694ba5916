/**
 * Where to build under rules: the question that a person puts together, searched, and its answer as
 * places with sizes and years. What a proposal brings is read from evaluations with it, so that the
 * figures promised are those that the page shows once it is taken.
 */
import { newlyWithin } from '../../domain/placing/placing.ts';
import {
  assignmentWith,
  capacitatedSiting,
  capacitatedSteps,
} from '../../domain/siting/capacitated.ts';
import { leastMoneySteps } from '../../domain/siting/leastMoney.ts';
import { type PhasedSiting, phasedSteps } from '../../domain/siting/phased.ts';
import { type PhasedProblem, problemOfYear } from '../../domain/siting/phasedProblem.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type NoSiting,
  repeatableRandom,
  type Siting,
  type SitingEffort,
} from '../../domain/siting/problem.ts';
import type { SizedSite } from '../../domain/siting/sizedSites.ts';
import type { YearResults } from '../results/results.ts';
import type { SearchWatch, SiteFinding, SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { type BuiltSite, editOf, editedBy, pupilsAt } from './siteEdits.ts';
import { countsSeats, SEATS_STEP, type SitePlace } from './sitePlaces.ts';
import {
  costPerSeat,
  phasedProblemOf,
  problemOf,
  type SiteQuestion,
  siteQuestion,
  WALKS_SHARE,
} from './siteProblem.ts';
import { districtsTold } from './siteDistricts.ts';
import { Turns } from './turns.ts';

/** Of the progress: searching. The rest is looking at the answer. */
const SEARCH_SHARE = 0.6;

/** Calls `step` between steps with the share done and what was found; what it throws ends the search. */
export async function planSites(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  request: SitePlanRequest,
  step: SearchWatch,
  now: () => number,
): Promise<SitePlan> {
  const years = request.years?.map(({ year }) => year) ?? [request.year];
  const results: YearResults[] = [];
  for (const year of years) {
    results.push(evaluate({ ...request, year }));
    await step(0);
  }
  const question = await siteQuestion(world, results, request, step);
  const turns = new Turns(request.seconds, now);
  const effort: SitingEffort = {
    ...defaultEffort(),
    random: repeatableRandom(request.seed ?? 1),
    isOver: turns.isOver,
  };
  const problems: Problems =
    request.years === undefined
      ? { single: problemOf(world, question), phased: null }
      : { single: null, phased: phasedProblemOf(world, question) };
  let told: Siting | null = null;
  const found = await turns.follow(sitingSteps(problems, question, effort), (finding) => {
    const isNews =
      finding !== null && (finding.objective !== told?.objective || finding.bound !== told.bound);
    if (isNews) told = finding;
    return step(
      WALKS_SHARE + SEARCH_SHARE * turns.share,
      isNews ? findingOf(question, finding) : undefined,
    );
  });
  if (found.sites === null) return { ...NOTHING, reason: found.reason };
  await step(WALKS_SHARE + SEARCH_SHARE);
  return answerOf(world, evaluate, question, built(problems, question, found), found);
}

type Problems =
  | { readonly single: CapacitatedProblem; readonly phased: null }
  | { readonly single: null; readonly phased: PhasedProblem };

type Found = Siting & Partial<Pick<PhasedSiting, 'opens'>>;

function* sitingSteps(
  { single, phased }: Problems,
  { request: { target }, costs }: SiteQuestion,
  effort: SitingEffort,
): Generator<Found | null, Found | NoSiting, void> {
  if (phased !== null) return yield* phasedSteps(phased, effort);
  if (target !== undefined && single.aim === 'seated') {
    return yield* leastMoneySteps({ ...single, aim: 'seated', target, costs }, effort);
  }
  const search = yield* capacitatedSteps(single, effort);
  return 'reason' in search ? search : capacitatedSiting(search);
}

const NOTHING: Omit<SitePlan, 'reason'> = {
  sites: [],
  objective: 0,
  bound: 0,
  gap: 0,
  costMillionTenge: 0,
  newlySeated: 0,
  newlyCovered: 0,
  byYear: [],
  districts: [],
};

/** The year in which the site at this place of the answer opens. */
function openYearOf({ openYear, years }: SitePlanRequest, { opens }: Found, at: number): number {
  return years?.[opens?.[at] ?? 0]?.year ?? openYear;
}

/** In the order of the answer, each in the size that was chosen. */
function chosenBy({ request, places, options }: SiteQuestion, found: Found): BuiltSite[] {
  return Array.from(found.sites, (site, at) => {
    const { place, seats } = options[site] as SizedSite;
    return {
      place: places[place] as SitePlace,
      seats,
      openYear: openYearOf(request, found, at),
    };
  });
}

function findingOf(question: SiteQuestion, found: Found): SiteFinding {
  const { objective, bound, gap } = found;
  const sites = chosenBy(question, found).map(({ place: { position }, seats, openYear }) => {
    return { position, seats, openYear };
  });
  return { sites, objective, bound, gap };
}

/** Each site as large as it is used at most, in steps, within the range that was asked for. */
function built(problems: Problems, question: SiteQuestion, found: Found): BuiltSite[] {
  const { request } = question;
  const chosen = chosenBy(question, found);
  if (request.aim === 'walks') return chosen;
  const used = mostUsed(problems, found);
  return chosen.map(({ place, seats, openYear }, at) => {
    const { least, most } = place.seats;
    const needed = Math.ceil((used[at] as number) / SEATS_STEP) * SEATS_STEP;
    // Where children were counted, not seats, the budget was reckoned at the least size.
    const isPaid = request.budgetMillionTenge !== null || request.years !== undefined;
    const limit = countsSeats(request) ? seats : isPaid ? least : most;
    return { place, seats: Math.max(least, Math.min(limit, needed)), openYear };
  });
}

/** By site, the most pupils that it has in any year. */
function mostUsed({ single, phased }: Problems, { sites, opens }: Found): Float64Array {
  const used = new Float64Array(sites.length);
  const look = (problem: CapacitatedProblem, open: readonly number[]): void => {
    const assignment = assignmentWith(
      problem,
      open.map((at) => sites[at] as number),
    );
    const pupils = new Float64Array(open.length);
    assignment.flowFacility.forEach((facility, flow) => {
      if (facility >= open.length) return;
      pupils[facility] = (pupils[facility] as number) + (assignment.flowPupils[flow] as number);
    });
    open.forEach((at, slot) => {
      used[at] = Math.max(used[at] as number, pupils[slot] as number);
    });
  };
  const all = [...sites.keys()];
  if (phased === null) look(single, all);
  else {
    phased.years.forEach((_, year) => {
      look(
        problemOfYear(phased, year),
        all.filter((at) => (opens?.[at] ?? 0) <= year),
      );
    });
  }
  return used;
}

function answerOf(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  { request, results }: SiteQuestion,
  sites: readonly BuiltSite[],
  { objective, bound, gap }: Siting,
): SitePlan {
  const costOf = costPerSeat(world, request);
  const { service, choices } = request;
  const costs = sites.map(({ place, seats }) => seats * costOf(place));
  const edits = sites.map((site, at) => editOf(request, site, at));
  const edited = (year: number): SitePlanRequest => {
    return { ...request, year, scenario: editedBy(request.scenario, edits) };
  };
  let last: YearResults | null = null;
  const byYear = results.map((before) => {
    const { year } = before;
    const after = evaluate(edited(year));
    last = after;
    return {
      year,
      newlySeated:
        before.assignment.totals.unplacedByOptimum - after.assignment.totals.unplacedByOptimum,
      newlyCovered: newlyWithin(
        before.services[service].demand,
        before.services[service].networkDistanceM,
        after.services[service].networkDistanceM,
        choices.standardDistanceM[service],
      ),
      costMillionTenge: sites.reduce(
        (sum, { openYear }, at) => sum + (openYear === year ? (costs[at] as number) : 0),
        0,
      ),
    };
  });
  const { newlySeated, newlyCovered } = byYear[byYear.length - 1] as (typeof byYear)[number];
  return {
    sites: sites.map(({ place, seats, openYear }, at) => ({
      cellIndex: place.cellIndex,
      position: place.position,
      seats,
      costMillionTenge: costs[at] as number,
      openYear,
      pupils: last === null ? 0 : pupilsAt(last, edits[at] as (typeof edits)[number]),
      extendedId: place.extended?.id ?? null,
      capacity: place.extended === null ? null : place.extended.capacity + seats,
      plot: place.plot,
    })),
    objective,
    bound,
    gap,
    costMillionTenge: costs.reduce((sum, cost) => sum + cost, 0),
    newlySeated,
    newlyCovered,
    byYear,
    districts:
      request.aim === 'fairest'
        ? districtsTold(world, evaluate, request, edited(request.year))
        : [],
    reason: null,
  };
}
