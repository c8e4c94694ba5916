/** The first part of solving a p-median: a good choice, and the bound that tells how good it is. */
import { type LagrangeanBound, lagrangeanBound, tolerance } from './bound.ts';
import { type Choice, choiceOf, greedySites, interchange, swap } from './interchange.ts';
import { type MedianData, medianData } from './medianData.ts';
import {
  checkMedianProblem,
  type MedianProblem,
  type NoSiting,
  type SitingEffort,
} from './problem.ts';

/** What solving a p-median leaves behind, for a proof to go on from. */
export type MedianSearch = {
  readonly data: MedianData;
  readonly choice: Choice;
  readonly lagrangean: LagrangeanBound;
};

/** Whether the choice found serves all that has to be served. That it does not is no proof. */
export function servesAll({ data, choice }: MedianSearch): boolean {
  return choice.objective < data.fine;
}

/** Greedy choice, interchange, Lagrangean bound and restarts; throws a RangeError as `solveMedian`. */
export function searchMedian(
  problem: MedianProblem,
  effort: SitingEffort,
): MedianSearch | NoSiting {
  checkMedianProblem(problem);
  if (problem.columns.length < problem.siteCount) {
    return { sites: null, reason: 'too few candidates' };
  }
  const data = medianData(problem);
  if (data.fixedCost >= data.fine) return { sites: null, reason: 'demand out of reach' };

  let best = choiceOf(data, greedySites(data));
  interchange(data, best);
  const take = (sites: Iterable<number>): void => {
    const choice = choiceOf(data, sites);
    if (choice.objective > best.objective * 1.05) return;
    interchange(data, choice);
    if (choice.objective < best.objective) best = choice;
  };
  const tried = new Set<string>();
  const lagrangean = lagrangeanBound(data, best.nearestCost, {
    rounds: effort.boundRounds,
    ...(effort.isOver && { isOver: effort.isOver }),
    upper: () => {
      effort.onStep?.();
      return best.objective;
    },
    onPicked: (picked) => {
      const key = picked.toSorted().join();
      if (tried.has(key) || tried.size > 100) return;
      tried.add(key);
      take(picked);
    },
  });
  lagrangean.bound = Math.max(0, lagrangean.bound);
  for (let shake = 0; shake < effort.shakes && !isProved(data, best, lagrangean); shake++) {
    if (effort.isOver?.() === true) break;
    take(shaken(data, best, 2 + (shake % 4), effort.random));
    effort.onStep?.();
  }
  return { data, choice: best, lagrangean };
}

export function isProved(data: MedianData, choice: Choice, { bound }: LagrangeanBound): boolean {
  return bound >= choice.objective - tolerance(data, choice.objective);
}

/** A choice some of whose sites were swapped for others at random. */
function shaken(
  data: MedianData,
  choice: Choice,
  swaps: number,
  random: () => number,
): readonly number[] {
  if (data.candidateCount === data.siteCount) return choice.sites;
  const other = choiceOf(data, choice.sites);
  for (let count = 0; count < swaps; count++) {
    let entering = Math.floor(random() * data.candidateCount);
    while (other.isChosen[entering] === 1) entering = (entering + 1) % data.candidateCount;
    const leaving = other.sites[Math.floor(random() * other.sites.length)] as number;
    swap(data, other, entering, leaving);
  }
  return other.sites;
}
