/** Sites to be chosen and dated: what each year brings, and what a site costs. */
import type { Counts } from '../assignment/assign.ts';
import type { CapacitatedProblem, SiteColumn, SitingRules } from './problem.ts';

/** What differs from year to year. */
export type PhasedYear = {
  readonly pupils: Counts;
  /** By facility that stands. */
  readonly existingSeats: Counts;
  /** May be spent on sites that open in this year, beside what the years before have left. */
  readonly money: number;
};

export type PhasedProblem = {
  /** In their order, one or more. */
  readonly years: readonly PhasedYear[];
  /** By candidate. */
  readonly seats: Counts;
  readonly columns: readonly SiteColumn[];
  /** By candidate: what building it costs, to be paid by the year in which it opens. */
  readonly costs: Float64Array;
  /** What stands or comes whatever is chosen; who reaches it. */
  readonly existing: readonly SiteColumn[];
  /** Where not all pupils count alike, as in step with housing; left out, each with a seat counts 1. */
  readonly counted?: {
    /** By year and demand, 0 to 1: what one of its pupils with a seat counts. */
    readonly worth: readonly Float64Array[];
    /** A seat of what stands counts only at this cost or less. */
    readonly within: number;
  };
  /** In all years together. */
  readonly siteCount: number;
  readonly rules?: Omit<SitingRules, 'budget'>;
};

/** A year alone, with all the money that there is in the end. */
export function problemOfYear(problem: PhasedProblem, year: number): CapacitatedProblem {
  const { years, seats, columns, costs, existing, siteCount, rules } = problem;
  const { pupils, existingSeats } = years[year] as PhasedYear;
  return {
    pupils,
    seats,
    columns,
    siteCount,
    aim: 'seated',
    existing: { seats: existingSeats, columns: existing },
    rules: {
      ...rules,
      budget: { costs, most: years.reduce((sum, { money }) => sum + money, 0) },
    },
  };
}

/**
 * A year in which everywhere as few look for a seat as in any of the years, and what stands has as many as
 * in any: sites that are full in it are mostly full in all.
 */
export function leanestYear(problem: PhasedProblem): CapacitatedProblem {
  const { years, existing } = problem;
  return {
    ...problemOfYear(problem, 0),
    pupils: Float64Array.from(years[0]?.pupils ?? [], (_, demand) =>
      Math.min(...years.map(({ pupils }) => pupils[demand] as number)),
    ),
    existing: {
      columns: existing,
      seats: Float64Array.from(existing, (_, facility) =>
        Math.max(...years.map(({ existingSeats }) => existingSeats[facility] as number)),
      ),
    },
  };
}

/** The year with only the pairs in which a seat counts: no assignment counts more with the others. */
export function countedProblemOfYear(problem: PhasedProblem, year: number): CapacitatedProblem {
  const { counted, existing, years } = problem;
  const yearly = problemOfYear(problem, year);
  if (counted === undefined) return yearly;
  const columns = existing.map(({ demands, costs }): SiteColumn => {
    const counts = (_: number, slot: number) => (costs[slot] as number) <= counted.within;
    return { demands: demands.filter(counts), costs: costs.filter(counts) };
  });
  const { existingSeats } = years[year] as PhasedYear;
  return { ...yearly, existing: { seats: existingSeats, columns } };
}
