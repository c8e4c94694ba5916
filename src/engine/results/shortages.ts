/**
 * The shortages of school places that people meet side by side, and how they hang together. Each counts
 * the same children against the same places; they differ in how far a child may go:
 *
 * - published: as the city has counted it, with its own idea of a place;
 * - on balance: as if places of a district served all of the district and nobody from outside;
 * - by optimum: places shared out best within the longest walk;
 * - if all go to the nearest: nobody looks any further.
 */
import { figureBy, isResult, rowsOf } from '../../domain/territory/series.ts';
import type { IndicatorRow } from '../../domain/territory/schema.ts';
import type { YearResults } from './results.ts';

export type Shortages = {
  /** The latest published up to the year; null where there is none. */
  readonly published: IndicatorRow | null;
  readonly onBalance: number;
  readonly byOptimum: number;
  readonly ifNearest: number;
  /** Of those whom the nearest school has no place for, how many have one by optimum. */
  readonly solvedBySharing: number;
};

export function shortagesOf(
  indicators: readonly IndicatorRow[],
  { year, total, assignment }: YearResults,
): Shortages {
  const results = rowsOf(indicators, 'seat-shortage', null).filter(
    (row) => isResult(row) && row.year <= year,
  );
  const { unplacedByOptimum, solvedByRedistribution } = assignment.totals;
  return {
    published: figureBy(results, year) ?? null,
    onBalance: total.seatShortage,
    byOptimum: unplacedByOptimum,
    ifNearest: unplacedByOptimum + solvedByRedistribution,
    solvedBySharing: solvedByRedistribution,
  };
}
