/** p-median: a good choice of sites, and a bound beside it so that the gap is always known. */
import { type LagrangeanBound, lagrangeanBound, tolerance } from './bound.ts';
import { branchAndBound, type Branched } from './branch.ts';
import { type Choice, choiceOf, greedySites, interchange, swap } from './interchange.ts';
import { type MedianData, medianData } from './medianData.ts';
import {
  checkMedianProblem,
  defaultEffort,
  type MedianProblem,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';

/** What solving a p-median leaves behind, for a proof to go on from. */
export type MedianSearch = {
  readonly data: MedianData;
  readonly choice: Choice;
  readonly lagrangean: LagrangeanBound;
};

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
  if (!best.isComplete && effort.branches > 0) best = branchAndBound(search, effort.branches);
  if (best.objective >= data.fine) return { sites: null, reason: 'demand out of reach' };
  return sitingOf(best, best.isComplete ? best.objective : lagrangean.bound);
}

/** Whether the choice found serves all that has to be served. That it does not is no proof. */
export function servesAll({ data, choice }: MedianSearch): boolean {
  return choice.objective < data.fine;
}

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
    upper: () => best.objective,
    onPicked: (picked) => {
      const key = picked.toSorted().join();
      if (tried.has(key) || tried.size > 100) return;
      tried.add(key);
      take(picked);
    },
  });
  lagrangean.bound = Math.max(0, lagrangean.bound);
  for (let shake = 0; shake < effort.shakes && !isProved(data, best, lagrangean); shake++) {
    take(shaken(data, best, 2 + (shake % 4), effort.random));
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

/** The choice as handed out: sites ascending, gap of exactly 0 where bound and objective meet. */
export function sitingOf(
  { sites, objective }: { readonly sites: Iterable<number>; readonly objective: number },
  bound: number,
): Siting {
  const apart = Math.abs(objective - bound);
  const isMet = apart <= 1e-9 * Math.max(1, Math.abs(objective)) || bound > objective;
  return {
    sites: Int32Array.from(sites).sort(),
    objective,
    bound: isMet ? objective : bound,
    gap: isMet ? 0 : apart / Math.abs(objective),
  };
}
