/**
 * "Where should the next schools stand?" for the page: the best additional sites beside what is open.
 */
import { type CoveringProblem, solveCovering } from './covering.ts';
import { solveMedian } from './median.ts';
import {
  defaultEffort,
  type NoSiting,
  type SiteColumn,
  type Siting,
  type SitingEffort,
} from './problem.ts';

export const SUGGESTION_AIMS = ['covering', 'p-median'] as const;
export type SuggestionAim = (typeof SUGGESTION_AIMS)[number];

export type SuggestionProblem = {
  /** Children by demand cell. */
  readonly children: Float64Array;
  /** By cell: walk to the nearest facility that is open; Infinity where none is reached. */
  readonly distanceToOpenM: Float64Array;
  /** By candidate: the cells in reach and the walk from each. */
  readonly columns: readonly SiteColumn[];
  /** How many to suggest. */
  readonly siteCount: number;
  readonly aim: SuggestionAim;
  /** Covering: within this walk a child is covered. p-median: a child without any facility is
   * counted as walking `unreachedDistanceM`. */
  readonly standardDistanceM: number;
  readonly unreachedDistanceM?: number;
};

export type Suggestion = Siting & {
  /** Children newly within the standard's walk. */
  readonly newlyCovered: number;
  /** By suggested site, in order of `sites`: children newly within the standard's walk of it alone. */
  readonly newlyCoveredBySite: Float64Array;
};

/**
 * The best sites for the aim. `objective` is children newly covered (covering) or the sum of all
 * children's walks to the nearest facility, metres (p-median); bound and gap go with it.
 */
export function suggestSites(
  problem: SuggestionProblem,
  effort: SitingEffort = defaultEffort(),
): Suggestion | NoSiting {
  const { children, distanceToOpenM, columns, siteCount, standardDistanceM } = problem;
  const covering: CoveringProblem = {
    weights: children,
    coveredBy: columns.map(({ demands, costs }) =>
      demands.filter((_, slot) => (costs[slot] as number) <= standardDistanceM),
    ),
    isCovered: Uint8Array.from(distanceToOpenM, (distanceM) =>
      distanceM <= standardDistanceM ? 1 : 0,
    ),
    siteCount,
  };
  const { unreachedDistanceM = 10 * standardDistanceM } = problem;
  const siting =
    problem.aim === 'covering'
      ? solveCovering(covering, effort)
      : solveMedian(
          {
            weights: children,
            columns,
            siteCount,
            baseCosts: distanceToOpenM.map((distanceM) => Math.min(distanceM, unreachedDistanceM)),
          },
          effort,
        );
  if (siting.sites === null) return siting;
  return { ...siting, ...newlyCovered(covering, siting.sites) };
}

/** What given sites cover beyond what is open; also for the sites a visitor has placed. */
export function newlyCovered(
  { weights, coveredBy, isCovered }: CoveringProblem,
  sites: Iterable<number>,
): Pick<Suggestion, 'newlyCovered' | 'newlyCoveredBySite'> {
  const isReached = isCovered?.slice() ?? new Uint8Array(weights.length);
  const bySite: number[] = [];
  let together = 0;
  for (const site of sites) {
    let alone = 0;
    for (const demand of coveredBy[site] as Int32Array) {
      if (isCovered?.[demand] === 1) continue;
      alone += weights[demand] as number;
      if (isReached[demand] === 1) continue;
      isReached[demand] = 1;
      together += weights[demand] as number;
    }
    bySite.push(alone);
  }
  return { newlyCovered: together, newlyCoveredBySite: Float64Array.from(bySite) };
}
