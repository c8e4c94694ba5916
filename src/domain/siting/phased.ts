/**
 * Which site opens in which year: money comes year by year, pupils and seats change, and what counts
 * is how many find a seat in all years together, so that seats keep up with the homes.
 */
import { capacitatedBound, type CapacitatedBound } from './capacitatedBound.ts';
import { totalOf } from '../assignment/assign.ts';
import { capacitatedSteps, seatedFigures } from './capacitated.ts';
import {
  datedTimetable,
  greedyTimetable,
  improveTimetable,
  shakenTimetable,
} from './phasedMoves.ts';
import {
  createTimetableSearch,
  type Dated,
  isSooner,
  pricesOfYears,
  type Timetable,
  type TimetableSearch,
} from './phasedSearch.ts';
import { defaultEffort, gapOf, type NoSiting, type Siting, type SitingEffort } from './problem.ts';
import { leanestYear, type PhasedProblem, problemOfYear } from './phasedProblem.ts';
import { MONEY_LEEWAY } from './rules.ts';
import { lastOf, toldAs } from './steps.ts';

/** A choice of sites with the year that each opens in. */
export type PhasedSiting = Siting & {
  /** By site, in order of `sites`: index of the year. */
  readonly opens: Int32Array;
  /**
   * By year: pupils seated beyond those in what stands, each by what it counts. `objective` is their
   * sum; where not all count alike it is the share of all with a seat that counts, 0 to 1.
   */
  readonly seatedByYear: Float64Array;
};

const NOTHING: Dated = { sites: [], opens: [] };

/** For a choice that is only begun with. */
const QUICK_EFFORT = { boundRounds: 120, shakes: 30 };

/** As `capacitatedSteps`: the timetable so far after each step, and at the end. */
export type PhasedSteps = Generator<PhasedSiting, PhasedSiting | NoSiting, void>;

export function solvePhased(
  problem: PhasedProblem,
  effort: SitingEffort = defaultEffort(),
): PhasedSiting | NoSiting {
  return lastOf(phasedSteps(problem, effort), effort.onStep);
}

/**
 * A good timetable by exchange of sites and years, with a Lagrangean bound over all years.
 * Repeatable for the same effort unless its time runs out.
 */
export function* phasedSteps(problem: PhasedProblem, effort: SitingEffort): PhasedSteps {
  if (problem.counted?.worth.every((year) => year.every((worth) => worth === 0)) === true) {
    return { sites: null, reason: 'nobody counts' };
  }
  const search = createTimetableSearch(problem);
  if ('reason' in search) return search;
  const greedy = greedyTimetable(search);
  if ('reason' in greedy) return greedy;
  let best: Timetable = greedy;
  const { counted } = problem;
  // One more seat may bring several nearer to theirs.
  let bound = counted === undefined ? leftByAllMoney(search) : 0;
  const take = (other: Timetable): void => {
    if (isSooner(other, best)) best = other;
  };
  const known = (): PhasedSiting => handedOut(search, best, bound);
  const better = (other: Timetable): PhasedSiting => {
    take(other);
    return known();
  };
  const isProved = () => bound >= best.unplaced - 1e-6;
  const isOver = () => isProved() || effort.isOver?.() === true;
  const raise = (lagrangean: CapacitatedBound): PhasedSiting => {
    bound = Math.max(bound, lagrangean.bound);
    return known();
  };
  const boundSteps = (from: Dated, rounds: number) =>
    toldAs(
      capacitatedBound(
        search.years.map(({ boundData }) => boundData),
        search.choosable,
        pricesOfYears(search, from),
        {
          rounds,
          costs: 'no costs',
          ...(counted && { ceilings: counted.worth }),
          upper: () => best.unplaced,
          ...(effort.isOver && { isOver: effort.isOver }),
        },
      ),
      raise,
    );
  yield known();
  // Where sites share few pupils, what is missing without any of them is a good bound at once.
  raise(yield* boundSteps(NOTHING, 1));
  // What is best in the end; and what was best on the way to it where money comes on the way, else
  // what is full even when fewest look for a seat.
  const last = problemOfYear(problem, problem.years.length - 1);
  const isFree = problem.years.every(({ money }) => money === Infinity);
  const alike = isFree ? [leanestYear(problem), last] : [last, problemOfYear(problem, 0)];
  for (const year of counted === undefined ? alike : []) {
    if (isOver()) break;
    const alone = yield* toldAs(capacitatedSteps(year, { ...effort, ...QUICK_EFFORT }), known);
    if (!('reason' in alone)) take(datedTimetable(search, alone.sites));
    yield known();
  }
  if (!isOver()) take(yield* toldAs(improveTimetable(search, best, isOver), better));
  // The step that ends the bound may be its best.
  if (!isOver()) raise(yield* boundSteps(best, effort.boundRounds));
  for (let shake = 0; shake < effort.shakes && !isOver(); shake++) {
    const shaken = shakenTimetable(search, best, effort.random);
    take(yield* toldAs(improveTimetable(search, shaken, isOver), better));
  }
  if (!isOver()) raise(yield* boundSteps(best, effort.boundRounds));
  return known();
}

/** In every year at most as many seats as could be paid by then are filled by pupils without one. */
function leftByAllMoney({ moneyBy, unplacedBefore, problem }: TimetableSearch): number {
  const { costs, siteCount } = problem;
  const seats = Float64Array.from(problem.seats);
  const largest = seats.toSorted().reverse();
  const cheapest = costs.toSorted();
  let perMoney = 0;
  seats.forEach((count, site) => {
    perMoney = Math.max(perMoney, count / (costs[site] as number));
  });
  return moneyBy.reduce((sum, money, year) => {
    let sites = 0;
    let most = 0;
    for (let spent = 0; sites < siteCount && sites < cheapest.length; sites++) {
      spent += cheapest[sites] as number;
      if (spent > money * MONEY_LEEWAY) break;
      most += largest[sites] as number;
    }
    if (perMoney < Infinity) most = Math.min(most, Math.floor(perMoney * money * MONEY_LEEWAY));
    return sum + Math.max(0, (unplacedBefore[year] as number) - most);
  }, 0);
}

function handedOut(
  { problem, unplacedBefore }: TimetableSearch,
  { sites, opens, unplacedByYear }: Timetable,
  bound: number,
): PhasedSiting {
  const order = [...sites.keys()].sort((a, b) => (sites[a] as number) - (sites[b] as number));
  const seatedByYear = unplacedBefore.map(
    (before, year) => before - (unplacedByYear[year] as number),
  );
  return {
    sites: Int32Array.from(order, (at) => sites[at] as number),
    opens: Int32Array.from(order, (at) => opens[at] as number),
    seatedByYear,
    ...(problem.counted === undefined
      ? seatedFigures(totalOf(seatedByYear), totalOf(unplacedBefore), bound)
      : countedFigures(problem, totalOf(unplacedByYear), bound)),
  };
}

/** As shares of all who count. */
function countedFigures(
  { years, counted }: PhasedProblem,
  left: number,
  bound: number,
): Pick<Siting, 'objective' | 'bound' | 'gap'> {
  let everyone = 0;
  years.forEach(({ pupils }, year) => {
    counted?.worth[year]?.forEach((worth, demand) => {
      everyone += worth * (pupils[demand] as number);
    });
  });
  const objective = 1 - left / everyone;
  const most = Math.max(objective, 1 - Math.max(0, bound) / everyone);
  return { objective, bound: most, gap: gapOf(objective, most) };
}
