/** The least money for which so many find a seat: by halving of what is known to be too little or enough. */
import { capacitatedSiting, capacitatedSteps } from './capacitated.ts';
import {
  type CapacitatedProblem,
  gapOf,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';
import { toldAs } from './steps.ts';

export type LeastMoneyProblem = CapacitatedProblem & {
  readonly aim: 'seated';
  /** By candidate. */
  readonly costs: Float64Array;
  /** Pupils that have to find a seat beyond those who have one in what stands. */
  readonly target: number;
};

/** For one sum of money: the search is asked for many. */
const EFFORT = { boundRounds: 300, shakes: 12 };
/** Sums that are tried, at most. */
const MOST_TRIALS = 12;

/**
 * After each step the cheapest choice so far that reaches the target, null before there is one. The
 * objective is what it costs; with `bound` or less of money no choice reaches the target.
 */
export function* leastMoneySteps(
  problem: LeastMoneyProblem,
  effort: SitingEffort,
): Generator<Siting | null, Siting | NoSiting, void> {
  const { costs, target } = problem;
  const { budget: limit, ...rules } = problem.rules ?? {};
  let best: Siting | null = null;
  /** Proved to be too little. */
  let bound = 0;
  const costOf = (sites: Iterable<number>): number => {
    let sum = 0;
    for (const site of sites) sum += costs[site] as number;
    return sum;
  };
  const take = (found: Siting | null): Siting | null => {
    if (found === null || found.objective < target) return best;
    const cost = costOf(found.sites);
    if (best === null || cost < best.objective) best = told(found.sites, cost, bound);
    return best;
  };
  function* seatedFor(most: number): Generator<Siting | null, Siting | NoSiting, void> {
    const budgeted = { ...problem, rules: { ...rules, budget: { costs, most } } };
    const steps = capacitatedSteps(budgeted, { ...effort, ...EFFORT });
    const search = yield* toldAs(steps, take);
    return 'reason' in search ? search : capacitatedSiting(search);
  }
  const first = yield* seatedFor(limit?.most ?? costOf(costs.keys()));
  if (first.sites === null) return first;
  take(first);
  if (best === null) {
    const isProved = first.bound < target;
    return { sites: null, reason: isProved ? 'target out of reach' : 'out of time' };
  }
  let tooLittle = 0;
  for (let trial = 0; trial < MOST_TRIALS && effort.isOver?.() !== true; trial++) {
    const enough: number = (best as Siting).objective;
    const middle = (tooLittle + enough) / 2;
    if (enough - tooLittle < 1e-6 * enough) break;
    const found = yield* seatedFor(middle);
    const reached = found.sites === null ? 0 : found.objective;
    take(found.sites === null ? null : found);
    if (reached >= target) continue;
    tooLittle = middle;
    const most =
      found.sites !== null ? found.bound : found.reason === 'too small budget' ? 0 : Infinity;
    if (most < target) bound = Math.max(bound, middle);
  }
  const { sites, objective } = best as Siting;
  return told(sites, objective, bound);
}

function told(sites: Int32Array, objective: number, bound: number): Siting {
  return { sites, objective, bound, gap: gapOf(objective, bound) };
}
