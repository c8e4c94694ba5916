/** A timetable of sites judged by one assignment a year, each repaired from timetable to timetable. */
import { totalOf } from '../assignment/assign.ts';
import type { Fills } from './fills.ts';
import { emptyFills, fillAll } from './fills.ts';
import { countedProblemOfYear, type PhasedProblem, problemOfYear } from './phasedProblem.ts';
import { type Choosable, firstAffordable } from './pricedMoney.ts';
import type { NoSiting } from './problem.ts';
import { brokenRule, MONEY_LEEWAY, spendable } from './rules.ts';
import { type SeatData, seatData } from './seatData.ts';
import { createTrial, judge, leftNow, leftWithin, pricesOf, type Trial } from './seatTrial.ts';

export type TimetableSearch = {
  readonly problem: PhasedProblem;
  readonly choosable: Choosable;
  /** By year: what may be spent by its end. */
  readonly moneyBy: readonly number[];
  readonly years: readonly {
    readonly data: SeatData;
    /** Of the pairs in which a seat counts. */
    readonly boundData: SeatData;
    readonly trial: Trial;
    readonly fills: Fills;
  }[];
  /** By year: as in a timetable, of what stands alone. */
  readonly unplacedBefore: Float64Array;
};

/** Sites with the index of the year in which each opens. */
export type Dated = { readonly sites: readonly number[]; readonly opens: readonly number[] };

/** Judged: pupils without a seat that counts, each by what it counts, by year and in all. */
export type Timetable = Dated & {
  readonly unplacedByYear: Float64Array;
  readonly unplaced: number;
};

/** The search of a problem, or why it has no answer. */
export function createTimetableSearch(problem: PhasedProblem): TimetableSearch | NoSiting {
  const { siteCount, rules, costs } = problem;
  let spent = 0;
  const moneyBy = problem.years.map(({ money }) => {
    spent += money;
    return spendable(costs, spent);
  });
  const broken = brokenRule(problemOfYear(problem, 0));
  if (broken !== null) return broken;
  const years = problem.years.map((_, year) => {
    const yearly = problemOfYear(problem, year);
    const data = seatData(yearly);
    const boundData =
      problem.counted === undefined ? data : seatData(countedProblemOfYear(problem, year));
    return { data, boundData, trial: createTrial(yearly, data), fills: emptyFills(data) };
  });
  const before = { sites: [], opens: [] };
  return {
    problem,
    choosable: { siteCount, ...(rules && { rules }), spending: { costs, by: moneyBy } },
    moneyBy,
    years,
    unplacedBefore: judgeTimetable({ problem, years }, before).unplacedByYear,
  };
}

export function judgeTimetable(
  { problem: { counted }, years }: Pick<TimetableSearch, 'problem' | 'years'>,
  { sites, opens }: Dated,
): Timetable {
  const unplacedByYear = Float64Array.from(years, ({ trial }, year) => {
    const open = sites.filter((_, at) => (opens[at] as number) <= year);
    const { unplaced } = judge(trial, open);
    if (counted === undefined) return unplaced;
    const worth = counted.worth[year] as Float64Array;
    const left = leftWithin(trial, counted.within);
    return left.reduce((sum, count, demand) => sum + count * (worth[demand] as number), 0);
  });
  return { sites, opens, unplacedByYear, unplaced: totalOf(unplacedByYear) };
}

/** Fewer without a seat; of as many, fewer sites. */
export function isSooner(one: Timetable, other: Timetable): boolean {
  if (one.unplaced !== other.unplaced) return one.unplaced < other.unplaced;
  return one.sites.length < other.sites.length;
}

/** By year and demand: what a pupil more would count that finds no seat under the timetable. */
export function pricesOfYears(search: TimetableSearch, timetable: Dated): readonly Float64Array[] {
  const { counted } = search.problem;
  judgeTimetable(search, timetable);
  return search.years.map(({ trial }, year) => {
    if (counted === undefined) return pricesOf(trial).places.map((price) => (price > 0 ? 1 : 0));
    const worth = counted.worth[year] as Float64Array;
    return leftWithin(trial, counted.within).map((left, demand) =>
      left > 0 ? (worth[demand] as number) : 0,
    );
  });
}

/** The first year in which a site can be paid beside the others; null where it never can. */
export function earliestYear(
  { moneyBy, problem, choosable }: TimetableSearch,
  { sites, opens }: Dated,
  candidate: number,
): number | null {
  const cost = problem.costs[candidate] as number;
  let earliest: number | null = null;
  for (
    let year = moneyBy.length - 1;
    year >= firstAffordable(choosable.spending, candidate);
    year--
  ) {
    let spent = cost;
    for (let at = 0; at < sites.length; at++) {
      if ((opens[at] as number) <= year) spent += problem.costs[sites[at] as number] as number;
    }
    if (spent > (moneyBy[year] as number) * MONEY_LEEWAY) break;
    earliest = year;
  }
  return earliest;
}

/**
 * By candidate, how many pupils it promises to seat in all years from the one in which it can be
 * paid, beside the timetable judged last: half of it an upper bound by prices, half what its seats
 * would take at once of those without one. 0 where it cannot be paid.
 */
export function promises(search: TimetableSearch, timetable: Dated): Float64Array {
  const { problem, years } = search;
  const promised = new Float64Array(problem.seats.length);
  const { counted } = problem;
  const gains = years.map(({ data, trial, fills }, year) => {
    if (counted === undefined) {
      fillAll(data, pricesOf(trial).places, fills, 'no costs');
      return { upper: fills.savings, left: leftNow(trial) };
    }
    const worth = counted.worth[year] as Float64Array;
    const left = leftWithin(trial, counted.within);
    const counting = left.map((count, demand) => count * (worth[demand] as number));
    // A seat for one who does not count may leave another to one who does, as likely as not.
    const usual = totalOf(counting) / Math.max(1, totalOf(left));
    const prices = pricesOf(trial).places.map((price, demand) =>
      Math.max(usual * price, (left[demand] as number) > 0 ? (worth[demand] as number) : 0),
    );
    fillAll(data, prices, fills, 'no costs');
    return { upper: fills.savings, left: counting };
  });
  // Candidates of one cost have one first year.
  const firstOf = new Map<number, number | null>();
  for (let candidate = 0; candidate < promised.length; candidate++) {
    const cost = problem.costs[candidate] as number;
    let first = firstOf.get(cost);
    if (first === undefined) {
      first = earliestYear(search, timetable, candidate);
      firstOf.set(cost, first);
    }
    if (first === null) continue;
    const { demands } = problem.columns[candidate] as PhasedProblem['columns'][number];
    let sum = 0;
    for (let year = first; year < years.length; year++) {
      const { upper, left } = gains[year] as (typeof gains)[number];
      let direct = 0;
      for (const demand of demands) direct += left[demand] as number;
      sum += Math.min(direct, problem.seats[candidate] as number) - (upper[candidate] as number);
    }
    promised[candidate] = sum / 2;
  }
  return promised;
}
