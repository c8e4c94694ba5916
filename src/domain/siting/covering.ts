/**
 * Maximal covering (Church & ReVelle 1974): the sites that bring most people within a distance. As
 * a p-median: being covered costs 0, not being covered 1.
 */
import { solveMedian } from './median.ts';
import {
  defaultEffort,
  gapOf,
  type MedianProblem,
  type MixedIntegerSolver,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';
import { proveMedian } from './proof.ts';

export type CoveringProblem = {
  readonly weights: Float64Array;
  /** By candidate: demands it covers. */
  readonly coveredBy: readonly Int32Array[];
  readonly siteCount: number;
  /** By demand: 1 where it is covered already. */
  readonly isCovered?: Uint8Array;
};

/** `objective` is what the choice covers beyond what is covered already, `bound` the most any could. */
export function solveCovering(
  problem: CoveringProblem,
  effort: SitingEffort = defaultEffort(),
): Siting | NoSiting {
  return asCovered(problem, solveMedian(asMedian(problem), effort));
}

/** As solveCovering, proved: gap 0. */
export async function proveCovering(
  problem: CoveringProblem,
  solver: MixedIntegerSolver,
  effort: SitingEffort = defaultEffort(),
): Promise<Siting | NoSiting> {
  return asCovered(problem, await proveMedian(asMedian(problem), solver, effort));
}

function asMedian({ weights, coveredBy, siteCount, isCovered }: CoveringProblem): MedianProblem {
  return {
    weights: weights.map((weight, demand) => (isCovered?.[demand] === 1 ? 0 : weight)),
    columns: coveredBy.map((demands) => ({ demands, costs: new Float64Array(demands.length) })),
    siteCount,
    baseCosts: new Float64Array(weights.length).fill(1),
  };
}

function asCovered(problem: CoveringProblem, siting: Siting | NoSiting): Siting | NoSiting {
  if (siting.sites === null) return siting;
  const { weights, isCovered, coveredBy } = problem;
  let everyone = 0;
  weights.forEach((weight, demand) => {
    if (isCovered?.[demand] !== 1) everyone += weight;
  });
  // Summed over the covered, not by difference: exact where nobody is left out.
  const isReached = isCovered?.slice() ?? new Uint8Array(weights.length);
  let objective = 0;
  for (const site of siting.sites) {
    for (const demand of coveredBy[site] as Int32Array) {
      if (isReached[demand] === 1) continue;
      isReached[demand] = 1;
      objective += weights[demand] as number;
    }
  }
  const bound = siting.gap === 0 ? objective : Math.max(objective, everyone - siting.bound);
  return { sites: siting.sites, objective, bound, gap: gapOf(objective, bound) };
}
