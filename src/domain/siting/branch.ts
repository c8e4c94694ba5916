/**
 * Branch and bound on the p-median: a site is taken as settled (it becomes part of the base costs) or
 * given up, until the Lagrangean bound of every branch passes the best choice known. Christofides &
 * Beasley, "A tree search algorithm for the p-median problem", EJOR 10 (1982).
 */
import { lagrangeanBound, leastOf, reduceCandidates, tolerance } from './bound.ts';
import { choiceOf, interchange } from './interchange.ts';
import type { MedianSearch } from './medianSearch.ts';
import { type BoundData, restricted } from './medianData.ts';
import type { SitingEffort } from './problem.ts';

const ROUNDS_IN_A_BRANCH = 60;

export type Branched = {
  readonly sites: readonly number[];
  readonly objective: number;
  /** Every branch was followed to its end: the choice is best. */
  readonly isComplete: boolean;
};

type Branch = {
  readonly data: BoundData;
  /** Candidates of `data` as indices of the whole problem. */
  readonly candidates: Int32Array;
  readonly settled: readonly number[];
  readonly multipliers: Float64Array;
};

/** Follows at most so many branches, depth first. */
export function branchAndBound(
  { data, choice, lagrangean }: MedianSearch,
  mostBranches: number,
  { onStep, isOver }: Pick<SitingEffort, 'onStep' | 'isOver'> = {},
): Branched {
  let best = choice;
  const take = (sites: readonly number[]): void => {
    const found = choiceOf(data, sites);
    if (found.objective > best.objective * 1.02) return;
    interchange(data, found);
    if (found.objective < best.objective) best = found;
  };
  const open: Branch[] = [
    {
      data,
      candidates: Int32Array.from(Array(data.candidateCount).keys()),
      settled: [],
      multipliers: lagrangean.multipliers,
    },
  ];
  for (let count = 0; open.length > 0; count++) {
    if (count === mostBranches || isOver?.() === true) {
      return { sites: best.sites, objective: best.objective, isComplete: false };
    }
    const branch = open.pop() as Branch;
    const { candidates, settled } = branch;
    const { siteCount } = branch.data;
    if (siteCount > candidates.length) continue;
    if (siteCount === 0 || siteCount === candidates.length) {
      take([...settled, ...(siteCount === 0 ? [] : candidates)]);
      continue;
    }
    const bound = lagrangeanBound(branch.data, branch.multipliers, {
      rounds: ROUNDS_IN_A_BRANCH,
      upper: () => {
        onStep?.();
        return best.objective;
      },
    });
    const picked = leastOf(bound.reducedCosts, siteCount);
    take([...settled, ...Array.from(picked, (pick) => candidates[pick] as number)]);
    if (bound.bound >= best.objective - tolerance(data, best.objective)) continue;
    const { isOut, isIn } = reduceCandidates(branch.data, bound, best.objective);
    let attractive = -1;
    for (const pick of picked) {
      if (isIn[pick] === 1) continue;
      const isMore =
        attractive === -1 ||
        (bound.reducedCosts[pick] as number) < (bound.reducedCosts[attractive] as number);
      if (isMore) attractive = pick;
    }
    if (attractive === -1) continue;
    const forgone = isOut.slice();
    forgone[attractive] = 1;
    open.push(narrowed(branch, forgone, isIn, bound.multipliers));
    isIn[attractive] = 1;
    open.push(narrowed(branch, isOut, isIn, bound.multipliers));
  }
  return { sites: best.sites, objective: best.objective, isComplete: true };
}

/** The branch with these candidates given up and those settled. */
function narrowed(
  { data, candidates, settled }: Branch,
  isOut: Uint8Array,
  isIn: Uint8Array,
  multipliers: Float64Array,
): Branch {
  const base = data.base.slice();
  const nowSettled = [...settled];
  isIn.forEach((flag, candidate) => {
    if (flag === 1) nowSettled.push(candidates[candidate] as number);
  });
  for (let demand = 0; demand < data.demandCount; demand++) {
    const until = data.rowStart[demand + 1] as number;
    for (let at = data.rowStart[demand] as number; at < until; at++) {
      if (isIn[data.rowSite[at] as number] === 0) continue;
      base[demand] = Math.min(base[demand] as number, data.rowCost[at] as number);
      break;
    }
  }
  const free = candidates
    .map((_, index) => index)
    .filter((index) => isOut[index] === 0 && isIn[index] === 0);
  const siteCount = data.siteCount - (nowSettled.length - settled.length);
  return {
    data: restricted(data, free, siteCount, base),
    candidates: free.map((index) => candidates[index] as number),
    settled: nowSettled,
    multipliers,
  };
}
