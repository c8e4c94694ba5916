/**
 * Proof of where to build: what the search leaves open goes to a mixed-integer solver, as the programme
 * of the very problem that was searched, without candidates that the bound rules out.
 */
import { capacitatedSiting, capacitatedSteps } from '../../domain/siting/capacitated.ts';
import { bestBeside, pairsLeft } from '../../domain/siting/capacitatedProof.ts';
import type { MixedIntegerAnswer } from '../../domain/siting/problem.ts';
import type { YearResults } from '../results/results.ts';
import type { PlanSolver, SearchWatch, SitePlanRequest, SiteProof } from '../siteRequests.ts';
import type { World } from '../world.ts';
import { answerOf, built, NO_PLAN } from './siteAnswer.ts';
import { problemOf, siteQuestion, WALKS_SHARE } from './siteProblem.ts';
import { effortOf, Turns } from './turns.ts';

/** Of the time allowed, searching before anything is put to the solver. */
const SEARCH_SHARE = 0.3;
/**
 * Pairs of demand and place. Of some 30,000, as Almaty's questions leave, HiGHS takes half a minute; it
 * would hardly begin with more than this.
 */
const MOST_PAIRS = 150_000;
/** While the solver works, so often it is looked whether somebody has cancelled. */
const LOOK_MS = 200;

/** `step` as in `planSites`; once it throws, the solver is told to stop. */
export async function provePlan(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  request: SitePlanRequest,
  step: SearchWatch,
  now: () => number,
  solver: PlanSolver,
): Promise<SiteProof> {
  if (request.years !== undefined) return { refused: 'years' };
  if (request.target !== undefined) return { refused: 'target' };
  const results = evaluate(request);
  const question = await siteQuestion(world, [results], request, step);
  const single = problemOf(world, question);
  const from = now();
  const turns = new Turns(SEARCH_SHARE * request.seconds, now);
  const effort = effortOf(request, turns);
  const doneOf = () => {
    const share = (now() - from) / (1000 * request.seconds);
    return WALKS_SHARE + (1 - WALKS_SHARE) * Math.min(1, share);
  };
  const search = await turns.follow(capacitatedSteps(single, effort), () => step(doneOf()));
  if ('reason' in search) {
    return { refused: null, isProved: false, plan: { ...NO_PLAN, reason: search.reason } };
  }
  if (pairsLeft(search) > MOST_PAIRS) return { refused: 'too large' };
  const stop = new AbortController();
  const best = await bestBeside(search, async (programme) => {
    const seconds = request.seconds - (now() - from) / 1000;
    if (seconds <= 0) return 'out of time';
    const answer = solver(programme, seconds, stop.signal);
    return watched(answer, () => step(doneOf()), stop);
  });
  const siting = capacitatedSiting({ ...search, ...best });
  const sites = built({ single, phased: null }, question, siting);
  const plan = answerOf(world, evaluate, question, sites, siting);
  return { refused: null, isProved: siting.gap < 1e-9, plan };
}

/** The solver's answer; it is stopped once `look` throws or has seen enough. */
async function watched(
  answer: Promise<MixedIntegerAnswer>,
  look: () => Promise<unknown>,
  stop: AbortController,
): Promise<MixedIntegerAnswer> {
  try {
    for (;;) {
      const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), LOOK_MS));
      const found = await Promise.race([answer.then((value) => ({ value })), waited]);
      if (found !== null) return found.value;
      if ((await look()) === 'enough') return 'out of time';
    }
  } finally {
    stop.abort();
  }
}
