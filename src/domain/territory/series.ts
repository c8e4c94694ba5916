/** Reading series of figures by year. */
import type { AreaId, IndicatorRow, Observation, Phase } from './schema.ts';

/** The figure of a year, or the nearest earlier one, or the first of all; undefined without any. */
export function figureBy<T extends { readonly year: number }>(
  series: readonly T[],
  year: number,
): T | undefined {
  let earlier: T | undefined;
  let first: T | undefined;
  for (const row of series) {
    if (!first || row.year < first.year) first = row;
    if (row.year <= year && (!earlier || row.year >= earlier.year)) earlier = row;
  }
  return earlier ?? first;
}

/** Whether a figure is of what has come about: what is only planned or forecast is no result. */
export function isResult({ status }: Pick<IndicatorRow, 'status'>): boolean {
  return status === 'observed' || status === 'estimated';
}

/** First year in which anything of a project is open. */
export function openingYear({ phases }: { readonly phases: readonly Phase[] }): number {
  return Math.min(...phases.map(({ openYear }) => openYear));
}

/** The rows of one indicator of an area, or of the whole territory (`null`), by year ascending. */
export function rowsOf(
  indicators: readonly IndicatorRow[],
  indicator: string,
  areaId: AreaId | null,
): IndicatorRow[] {
  return indicators
    .filter((row) => row.indicator === indicator && (row.areaId ?? null) === areaId)
    .sort((a, b) => a.year - b.year);
}

export type Growth = {
  /** Mean change of a year: 0.01 is one percent. */
  readonly perYear: number;
  readonly fromYear: number;
  readonly toYear: number;
};

/**
 * Mean yearly growth between the last figure up to the year and the one nearest to `overYears` before
 * it. Null with fewer than two figures of people.
 */
export function growthOf(
  series: readonly Observation[],
  year: number,
  overYears = 5,
): Growth | null {
  const known = series.filter((row) => row.value > 0).sort((a, b) => a.year - b.year);
  const last = known.filter((row) => row.year <= year).at(-1);
  if (!last) return null;
  const wanted = last.year - overYears;
  let first: Observation | undefined;
  for (const row of known) {
    if (row.year >= last.year) break;
    if (!first || Math.abs(row.year - wanted) <= Math.abs(first.year - wanted)) first = row;
  }
  if (!first) return null;
  const years = last.year - first.year;
  return {
    perYear: (last.value / first.value) ** (1 / years) - 1,
    fromYear: first.year,
    toYear: last.year,
  };
}
