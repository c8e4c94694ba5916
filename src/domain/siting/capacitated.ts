/**
 * Capacitated siting: the p sites from which all pupils can be served under capacity at least total
 * cost. A choice is judged by its optimal assignment, which is repaired from choice to choice by
 * opening and closing seats instead of being solved anew.
 */
import {
  type AssignmentState,
  createAssignment,
  joinedCost,
  readAssignment,
  readPrices,
  setSeats,
  solve,
  totalOf,
} from '../assignment/assign.ts';
import { capacitatedBound, cheapestFill, type CapacitatedBound } from './capacitatedBound.ts';
import { sitingOf, solveMedian } from './median.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';

export type CapacitatedSearch = {
  readonly problem: CapacitatedProblem;
  readonly sites: readonly number[];
  readonly objective: number;
  readonly lagrangean: CapacitatedBound;
};

/**
 * A good choice by interchange, with a Lagrangean bound. Repeatable for the same effort.
 * Throws a RangeError on numbers that don't fit together.
 */
export function solveCapacitated(
  problem: CapacitatedProblem,
  effort: SitingEffort = defaultEffort(),
): Siting | NoSiting {
  const search = searchCapacitated(problem, effort);
  return 'reason' in search ? search : sitingOf(search, search.lagrangean.bound);
}

export function searchCapacitated(
  problem: CapacitatedProblem,
  effort: SitingEffort,
): CapacitatedSearch | NoSiting {
  const { pupils, seats, columns, siteCount } = problem;
  if (columns.length < siteCount) return { sites: null, reason: 'too few candidates' };
  const isReached = new Uint8Array(pupils.length);
  for (const { demands } of columns) for (const demand of demands) isReached[demand] = 1;
  if (pupils.some((count, demand) => count > 0 && isReached[demand] === 0)) {
    return { sites: null, reason: 'demand out of reach' };
  }
  const everyone = totalOf(pupils);
  const most = seats.toSorted((a, b) => b - a).subarray(0, siteCount);
  if (totalOf(most) < everyone) {
    return { sites: null, reason: 'too little capacity' };
  }

  const trial = createTrial(problem, effort.onStep);
  let best = interchanged(trial, firstSites(problem, effort));
  const lagrangean = capacitatedBound(problem, pricesOf(trial), {
    rounds: effort.boundRounds,
    upper: () => (best.unplaced === 0 ? best.objective : looseObjective(problem)),
    onPicked: (picked) => {
      const value = judge(trial, picked);
      if (!isBetter(value, best, 1.02)) return;
      const other = interchanged(trial, picked);
      if (isBetter(other, best)) best = other;
    },
  });
  for (let shake = 0; shake < effort.shakes / 6; shake++) {
    if (best.unplaced === 0 && lagrangean.bound >= best.objective * (1 - 1e-9)) break;
    const other = interchanged(trial, shakenSites(trial, best.sites, effort.random));
    if (isBetter(other, best)) best = other;
  }
  if (best.unplaced > 0) return { sites: null, reason: 'too little capacity' };
  return { problem, sites: best.sites, objective: best.objective, lagrangean };
}

/** An upper bound on any objective, for as long as no choice is known that places everybody. */
function looseObjective({ pupils, columns }: CapacitatedProblem): number {
  const dearest = new Float64Array(pupils.length);
  for (const { demands, costs } of columns) {
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      dearest[demand] = Math.max(dearest[demand] as number, costs[slot] as number);
    }
  }
  return dearest.reduce((sum, cost, demand) => sum + cost * (pupils[demand] as number), 0);
}

/** One assignment with all candidates, of which only the chosen ones have their seats. */
type Trial = {
  readonly problem: CapacitatedProblem;
  readonly state: AssignmentState;
  readonly isOpen: Uint8Array;
  readonly onStep: (() => void) | undefined;
};
type Judged = {
  readonly sites: readonly number[];
  readonly unplaced: number;
  readonly objective: number;
};

function createTrial(problem: CapacitatedProblem, onStep: (() => void) | undefined): Trial {
  const { pupils, seats, columns } = problem;
  const state = createAssignment({
    pupils,
    seats: new Int32Array(seats.length),
    columns: columns.map(({ demands, costs }) => ({ cells: demands, distancesM: costs })),
  });
  return { problem, state, isOpen: new Uint8Array(seats.length), onStep };
}

function setOpen(trial: Trial, site: number, isOpen: boolean): void {
  trial.isOpen[site] = isOpen ? 1 : 0;
  setSeats(trial.state, site, isOpen ? (trial.problem.seats[site] as number) : 0);
}

/** The optimal assignment of a choice: its cost, and how many find no seat. */
function judge(trial: Trial, sites: Iterable<number>): Judged {
  const chosen = new Set(sites);
  for (let site = 0; site < trial.isOpen.length; site++) {
    if (chosen.has(site) !== (trial.isOpen[site] === 1)) setOpen(trial, site, chosen.has(site));
  }
  solve(trial.state);
  trial.onStep?.();
  const { unplaced, totalDistanceM } = readAssignment(trial.state);
  return {
    sites: [...chosen],
    unplaced: unplaced.reduce((sum, count) => sum + count, 0),
    objective: totalDistanceM,
  };
}

function isBetter(one: Judged, other: Judged, leeway = 1): boolean {
  if (one.unplaced !== other.unplaced) return one.unplaced < other.unplaced;
  return one.objective < other.objective * leeway - 1e-9 * Math.abs(other.objective);
}

/** The p-median's choice where there is one; else the sites with most seats. */
function firstSites(problem: CapacitatedProblem, effort: SitingEffort): Iterable<number> {
  const { pupils, columns, siteCount, seats } = problem;
  const median = solveMedian(
    { weights: Float64Array.from(pupils), columns, siteCount },
    { ...effort, boundRounds: 50, shakes: 0, branches: 0 },
  );
  if (median.sites !== null) return median.sites;
  return [...seats.keys()]
    .sort((a, b) => (seats[b] as number) - (seats[a] as number))
    .slice(0, siteCount);
}

/** Prices of the last judged choice by demand, metres; none above what any walk costs. */
function pricesOf({ state }: Trial): Float64Array {
  const { cellPlaces, cellMetres } = readPrices(state);
  return cellMetres.map((metres, cell) => (cellPlaces[cell] === 0 ? metres : state.scale.longest));
}

/**
 * Swaps sites while that helps. For each site to give up, the prices of what is left say how much
 * a candidate could save at most; only those that could help are tried.
 */
function interchanged(trial: Trial, start: Iterable<number>): Judged {
  let best = judge(trial, start);
  for (let isImproved = true; isImproved; ) {
    isImproved = false;
    for (const leaving of best.sites) {
      const rest = best.sites.filter((site) => site !== leaving);
      const without = judge(trial, rest);
      for (const candidate of promising(trial, without, best)) {
        if (candidate === leaving) continue;
        const swapped = judge(trial, [...rest, candidate]);
        if (!isBetter(swapped, best)) continue;
        best = swapped;
        isImproved = true;
        break;
      }
    }
  }
  judge(trial, best.sites);
  return best;
}

const MOST_TRIED = 40;

/** Candidates that may improve on `best` when joined to the choice judged last, best first. */
function promising(trial: Trial, without: Judged, best: Judged): number[] {
  const { problem, state, isOpen } = trial;
  const fineM = joinedCost(state.scale, [state.scale.unplacedCost]);
  const { cellPlaces, cellMetres } = readPrices(state);
  const prices = cellMetres.map((metres, cell) => metres + (cellPlaces[cell] as number) * fineM);
  const withFine = ({ unplaced, objective }: Judged): number => unplaced * fineM + objective;
  const needed = withFine(without) - withFine(best);
  const savings = new Map<number, number>();
  for (let candidate = 0; candidate < isOpen.length; candidate++) {
    if (isOpen[candidate] === 1) continue;
    const saving = -cheapestFill(problem, candidate, prices);
    if (saving > needed) savings.set(candidate, saving);
  }
  return [...savings.keys()]
    .sort((a, b) => (savings.get(b) as number) - (savings.get(a) as number))
    .slice(0, MOST_TRIED);
}

function shakenSites(
  { isOpen }: Trial,
  sites: readonly number[],
  random: () => number,
): readonly number[] {
  if (isOpen.length === sites.length) return sites;
  const chosen = new Set(sites);
  for (let count = 0; count < 2; count++) {
    let entering = Math.floor(random() * isOpen.length);
    while (chosen.has(entering)) entering = (entering + 1) % isOpen.length;
    chosen.delete([...chosen][Math.floor(random() * chosen.size)] as number);
    chosen.add(entering);
  }
  return [...chosen];
}
