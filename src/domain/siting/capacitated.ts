/**
 * Capacitated siting: the p sites from which all pupils can be served under capacity at least total
 * cost, or from which most find a seat. A choice is judged by its optimal assignment, which is
 * repaired from choice to choice instead of being solved anew.
 */
import { assignPupils, totalOf } from '../assignment/assign.ts';
import type { CapacitatedBound } from './capacitatedBound.ts';
import { sitingOf } from './median.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  gapOf,
  type NoSiting,
  type SiteColumn,
  type Siting,
  type SitingEffort,
} from './problem.ts';
import { admitted, brokenRule } from './rules.ts';
import { SeatBounds } from './seatBounds.ts';
import { type SeatData, seatData } from './seatData.ts';
import { greedySites, improve, relocate, shakenSites } from './seatSearch.ts';
import { createTrial, isBetter, judge, type Judged } from './seatTrial.ts';
import { lastOf, toldAs } from './steps.ts';

export type CapacitatedSearch = {
  readonly problem: CapacitatedProblem;
  readonly data: SeatData;
  readonly sites: readonly number[];
  /**
   * Total cost; or pupils without a seat where these are counted; or the largest share without a seat
   * of any district.
   */
  readonly objective: number;
  /** As `objective`, from below. */
  readonly bound: number;
  readonly lagrangean: CapacitatedBound;
  /** Pupils without a seat in what stands already. */
  readonly unplacedBefore: number;
};

/**
 * A search as it goes on: after each step the best choice so far with the bound so far, null while
 * there is none; at the end what it has found. It may be left at any step.
 */
export type CapacitatedSteps = Generator<Siting | null, CapacitatedSearch | NoSiting, void>;

/**
 * A good choice by relocation and interchange, with a Lagrangean bound. Repeatable for the same
 * effort unless its time runs out. Where the most pupils are `seated`, `objective` is how many
 * more find a seat than in what stands already, and `bound` how many more any choice could seat; where
 * the districts count, both are the smallest share with a seat, 0 to 1.
 * Throws a RangeError on numbers that don't fit together.
 */
export function solveCapacitated(
  problem: CapacitatedProblem,
  effort: SitingEffort = defaultEffort(),
): Siting | NoSiting {
  const search = searchCapacitated(problem, effort);
  return 'reason' in search ? search : capacitatedSiting(search);
}

/** What a search or a proof has found: objective and bound as in `CapacitatedSearch`. */
type Found = Pick<
  CapacitatedSearch,
  'problem' | 'sites' | 'objective' | 'bound' | 'unplacedBefore'
>;

/** A choice as handed out. */
export function capacitatedSiting({
  problem,
  sites,
  objective,
  bound,
  unplacedBefore,
}: Found): Siting {
  if (problem.aim !== 'seated') return sitingOf({ sites, objective }, bound);
  if (problem.districts !== undefined) {
    const share = 1 - objective;
    const most = Math.max(share, 1 - Math.max(0, bound));
    return {
      sites: Int32Array.from(sites).sort(),
      objective: share,
      bound: most,
      gap: gapOf(share, most),
    };
  }
  const seated = Math.max(0, unplacedBefore - objective);
  return {
    sites: Int32Array.from(sites).sort(),
    ...seatedFigures(seated, unplacedBefore, bound),
  };
}

/** Of a choice that seats so many, by a bound from below on how many no choice can seat. */
export function seatedFigures(
  seated: number,
  unplacedBefore: number,
  unplacedBound: number,
): Pick<Siting, 'objective' | 'bound' | 'gap'> {
  // Pupils are whole, so that a bound is.
  const most = Math.max(seated, unplacedBefore - Math.max(0, Math.ceil(unplacedBound - 1e-6)));
  return { objective: seated, bound: most, gap: gapOf(seated, most) };
}

/** `capacitatedSteps` to the end. */
export function searchCapacitated(
  problem: CapacitatedProblem,
  effort: SitingEffort,
): CapacitatedSearch | NoSiting {
  return lastOf(capacitatedSteps(problem, effort), effort.onStep);
}

/** Averaged steps are small ones, and cheap: so many times as many of them. */
const NEAR_ROUNDS = 3;

/** See `solveCapacitated`; step by step. */
export function* capacitatedSteps(
  problem: CapacitatedProblem,
  effort: SitingEffort,
): CapacitatedSteps {
  const broken = brokenRule(problem) ?? (problem.aim === 'seated' ? null : cannotSeatAll(problem));
  if (broken !== null) return broken;
  const data = seatData(problem);
  const trial = createTrial(problem, data);
  const countsSeats = problem.aim === 'seated';
  const unplacedBefore = countsSeats ? judge(trial, []).unplaced : 0;
  const countsPupils = countsSeats && trial.districts === null;
  const least = countsPupils ? leftByAllSeats(problem, unplacedBefore) : 0;

  let best = judge(trial, greedySites(trial));
  const isEverybodyPlaced = () => countsSeats || best.unplaced === 0;
  const known = (): Siting | null => {
    if (!isEverybodyPlaced()) return null;
    const scale = countsSeats ? 1 : data.unitsPerOne;
    return capacitatedSiting({
      problem,
      sites: best.sites,
      objective: objectiveOf(best) / scale,
      bound: Math.max(least, bounds.value / scale),
      unplacedBefore,
    });
  };
  const withBetter = (judged: Judged): Siting | null => {
    if (isBetter(judged, best)) best = judged;
    return known();
  };
  const loosest = data.dearest * data.everyone;
  const objectiveOf = ({ unplaced, cost, sharesLeft }: Judged): number => {
    if (sharesLeft !== null) return sharesLeft[0] ?? 0;
    if (countsSeats) return unplaced;
    return unplaced > 0 ? loosest : cost;
  };
  const bounds = new SeatBounds(trial, {
    upper: () => objectiveOf(best),
    onPicked: (picked) => {
      const other = lastOf(relocate(trial, judge(trial, admitted(problem, picked))));
      if (isBetter(other, best)) best = other;
    },
    ...(effort.isOver && { isOver: effort.isOver }),
  });
  yield known();
  best = yield* toldAs(relocate(trial, best), withBetter);
  // The steps of the bound are as long as the choice known is bad: one that places everybody first.
  if (!isEverybodyPlaced()) {
    const isEnough = () => isEverybodyPlaced() || effort.isOver?.() === true;
    best = yield* toldAs(improve(trial, best, isEnough), withBetter);
  }
  // Where sites share few pupils, what is missing without any of them is a good bound at once.
  if (countsPupils) yield* toldAs(bounds.from([], 1), known);
  yield* toldAs(bounds.from(best.sites, effort.boundRounds), known);
  const isProved = () => Math.max(bounds.value, least) >= objectiveOf(best) * (1 - 1e-9) - 1e-9;
  const isOver = () => isProved() || effort.isOver?.() === true;
  if (!isOver()) best = yield* toldAs(improve(trial, best, isOver), withBetter);
  // A choice that leaves somebody out is no answer: six times as long is looked for one that does not.
  const most = () => (isEverybodyPlaced() ? effort.shakes / 6 : effort.shakes);
  for (let shake = 0; shake < most() && !isOver(); shake++) {
    const shaken = judge(trial, shakenSites(trial, best.sites, effort.random));
    const other = yield* toldAs(improve(trial, shaken, isOver), withBetter);
    if (isBetter(other, best)) best = other;
  }
  // Where the bound began far from the best choice, it may have halted on the way.
  if (!isOver()) yield* toldAs(bounds.from(best.sites, effort.boundRounds), known);
  if (!isOver() && countsPupils) {
    yield* toldAs(bounds.from([], NEAR_ROUNDS * effort.boundRounds, 'near'), known);
  }
  if (!countsSeats && best.unplaced > 0) {
    return {
      sites: null,
      reason: effort.isOver?.() === true ? 'out of time' : 'too little capacity',
    };
  }
  const { sites } = best;
  const lagrangean = bounds.best as CapacitatedBound;
  const found = { problem, data, sites, lagrangean, unplacedBefore };
  if (countsSeats) {
    return { ...found, objective: objectiveOf(best), bound: Math.max(lagrangean.bound, least) };
  }
  const bound = lagrangean.bound / data.unitsPerOne;
  const isWhole = data.unitsPerOne === 1;
  return {
    ...found,
    objective: placedCost(problem, sites),
    bound: Math.max(0, isWhole ? Math.ceil(bound - 1e-6) : bound),
  };
}

/** What no choice can mend: demand that nothing reaches, and fewer seats than pupils. */
function cannotSeatAll(problem: CapacitatedProblem): NoSiting | null {
  const { pupils, seats, columns, siteCount, existing } = problem;
  const isReached = new Uint8Array(pupils.length);
  for (const { demands } of [...columns, ...(existing?.columns ?? [])]) {
    for (const demand of demands) isReached[demand] = 1;
  }
  if (pupils.some((count, demand) => count > 0 && isReached[demand] === 0)) {
    return { sites: null, reason: 'demand out of reach' };
  }
  const most = seats.toSorted((a, b) => b - a).subarray(0, siteCount);
  if (totalOf(most) + totalOf(existing?.seats ?? new Int32Array(0)) < totalOf(pupils)) {
    return { sites: null, reason: 'too little capacity' };
  }
  return null;
}

/** Pupils left over if the largest sites were full of pupils without a seat: no choice seats more. */
function leftByAllSeats({ seats, siteCount }: CapacitatedProblem, unplacedBefore: number): number {
  const largest = seats.toSorted((a, b) => b - a).subarray(0, siteCount);
  return Math.max(0, unplacedBefore - totalOf(largest));
}

/** Exact total cost of a choice, in the costs of the problem. */
function placedCost(problem: CapacitatedProblem, sites: readonly number[]): number {
  return assignmentWith(problem, sites).totalDistanceM;
}

/** Pupils without a seat if these sites are built beside what stands. */
export function unplacedWith(problem: CapacitatedProblem, sites: readonly number[]): number {
  return totalOf(assignmentWith(problem, sites).unplaced);
}

/** The optimal assignment to a choice of sites and what stands; sites first. */
export function assignmentWith(
  { pupils, seats, columns, existing }: CapacitatedProblem,
  sites: readonly number[],
) {
  const open = [...sites.map((site) => columns[site] as SiteColumn), ...(existing?.columns ?? [])];
  return assignPupils({
    pupils,
    seats: Float64Array.from([
      ...sites.map((site) => seats[site] as number),
      ...(existing?.seats ?? []),
    ]),
    columns: open.map(({ demands, costs }) => ({ cells: demands, distancesM: costs })),
  });
}
