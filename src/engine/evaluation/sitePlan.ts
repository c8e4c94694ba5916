/** Where to build under rules: the question that a person puts together, searched. */
import { capacitatedSiting, capacitatedSteps } from '../../domain/siting/capacitated.ts';
import { leastMoneySteps } from '../../domain/siting/leastMoney.ts';
import { phasedSteps } from '../../domain/siting/phased.ts';
import type { NoSiting, Siting, SitingEffort } from '../../domain/siting/problem.ts';
import type { YearResults } from '../results/results.ts';
import type { SearchWatch, SitePlan, SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { answerOf, built, findingOf, type Found, NO_PLAN, type Problems } from './siteAnswer.ts';
import {
  phasedProblemOf,
  problemOf,
  type SiteQuestion,
  siteQuestion,
  WALKS_SHARE,
} from './siteProblem.ts';
import { effortOf, Turns } from './turns.ts';

/** Of the progress: searching. The rest is looking at the answer. */
const SEARCH_SHARE = 0.6;

type Evaluate = (request: SitePlanRequest) => YearResults;

/**
 * Calls `step` between steps with the share done and what was found; what it throws ends the search.
 * `before` and `after` evaluate: the plan as it stands, and with a proposal.
 */
export async function planSites(
  world: World,
  { before, after }: { readonly before: Evaluate; readonly after: Evaluate },
  request: SitePlanRequest,
  step: SearchWatch,
  now: () => number,
): Promise<SitePlan> {
  const years = request.years?.map(({ year }) => year) ?? [request.year];
  const results: YearResults[] = [];
  for (const year of years) {
    results.push(before({ ...request, year }));
    await step(0);
  }
  const question = await siteQuestion(world, results, request, step);
  const turns = new Turns(request.seconds, now);
  const effort = effortOf(request, turns);
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
  if (found.sites === null) return { ...NO_PLAN, reason: found.reason };
  await step(WALKS_SHARE + SEARCH_SHARE);
  return answerOf(world, after, question, built(problems, question, found), found);
}

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
