/** p-median: a good choice of sites, and a bound beside it so that the gap is always known. */
import { branchAndBound, type Branched } from './branch.ts';
import { isProved, searchMedian } from './medianSearch.ts';
import {
  defaultEffort,
  gapOf,
  type MedianProblem,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';

/**
 * Greedy choice, interchange, Lagrangean bound with interchange from what its rounds pick, and
 * restarts from shaken choices while a gap stays. Repeatable for the same effort.
 * Throws a RangeError on numbers that don't fit together.
 */
export function solveMedian(
  problem: MedianProblem,
  effort: SitingEffort = defaultEffort(),
): Siting | NoSiting {
  const search = searchMedian(problem, effort);
  if ('reason' in search) return search;
  const { data, choice, lagrangean } = search;
  let best: Branched = { ...choice, isComplete: isProved(data, choice, lagrangean) };
  if (!best.isComplete && effort.branches > 0)
    best = branchAndBound(search, effort.branches, effort);
  if (best.objective >= data.fine) return { sites: null, reason: 'demand out of reach' };
  return sitingOf(best, best.isComplete ? best.objective : lagrangean.bound);
}

/** The choice as handed out: sites ascending, gap of exactly 0 where bound and objective meet. */
export function sitingOf(
  { sites, objective }: { readonly sites: Iterable<number>; readonly objective: number },
  bound: number,
): Siting {
  const leeway = 1e-9 * Math.max(1, Math.abs(objective));
  const least = objective - bound <= leeway ? objective : bound;
  const gap = gapOf(objective, least);
  return { sites: Int32Array.from(sites).sort(), objective, bound: least, gap };
}
