/**
 * The answer to where to build, as places with sizes and years. What a proposal brings is read from
 * evaluations with it, so that the figures promised are those that the page shows once it is taken.
 */
import { newlyWithin } from '../../domain/placing/placing.ts';
import { assignmentWith } from '../../domain/siting/capacitated.ts';
import type { PhasedSiting } from '../../domain/siting/phased.ts';
import { type PhasedProblem, problemOfYear } from '../../domain/siting/phasedProblem.ts';
import type { CapacitatedProblem, Siting } from '../../domain/siting/problem.ts';
import type { SizedSite } from '../../domain/siting/sizedSites.ts';
import type { YearResults } from '../results/results.ts';
import type { SiteFinding, SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { districtsTold } from './siteDistricts.ts';
import { type BuiltSite, editOf, editedBy, pupilsAt } from './siteEdits.ts';
import { countsSeats, SEATS_STEP, type SitePlace } from './sitePlaces.ts';
import { inStepTold } from './siteHomes.ts';
import { costPerSeat, type SiteQuestion } from './siteProblem.ts';

export type Problems =
  | { readonly single: CapacitatedProblem; readonly phased: null }
  | { readonly single: null; readonly phased: PhasedProblem };

export type Found = Siting & Partial<Pick<PhasedSiting, 'opens'>>;

export const NO_PLAN: Omit<SitePlan, 'reason'> = {
  sites: [],
  objective: 0,
  bound: 0,
  gap: 0,
  costMillionTenge: 0,
  newlySeated: 0,
  newlyCovered: 0,
  byYear: [],
  districts: [],
  inStep: null,
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

export function findingOf(question: SiteQuestion, found: Found): SiteFinding {
  const { objective, bound, gap } = found;
  const sites = chosenBy(question, found).map(({ place: { position }, seats, openYear }) => {
    return { position, seats, openYear };
  });
  return { sites, objective, bound, gap };
}

/** Each site as large as it is used at most, in steps, within the range that was asked for. */
export function built(problems: Problems, question: SiteQuestion, found: Found): BuiltSite[] {
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

export function answerOf(
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
      request.years === undefined
        ? districtsTold(world, evaluate, request, edited(request.year))
        : [],
    inStep:
      request.aim === 'in step' ? inStepTold(world, evaluate, request, edited(request.year)) : null,
    reason: null,
  };
}
