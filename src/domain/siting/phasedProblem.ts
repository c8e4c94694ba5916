/** Sites to be chosen and dated: what each year brings, and what a site costs. */
import type { Counts } from '../assignment/assign.ts';
import type { SiteColumn, SitingRules } from './problem.ts';

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
  /** In all years together. */
  readonly siteCount: number;
  readonly rules?: Omit<SitingRules, 'budget'>;
};
