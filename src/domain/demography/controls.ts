/** Published totals that a projection has to meet, and how it is made to. */
import type { Observation } from '../territory/schema.ts';

/**
 * Published total in a year: linear between the base year's people and the control totals; NaN
 * after the last one.
 */
export function controlTotalIn(
  controls: readonly Observation[],
  base: { readonly year: number; readonly value: number },
  year: number,
): number {
  const points = [base, ...controls.filter((row) => row.year > base.year)].sort(
    (a, b) => a.year - b.year,
  );
  const after = points.findIndex((point) => point.year >= year);
  const next = points[after];
  const previous = points[after - 1];
  if (!next) return Number.NaN;
  if (!previous) return next.value;
  const share = (year - previous.year) / (next.year - previous.year);
  return previous.value + share * (next.value - previous.value);
}

/**
 * The totals of a year in which only `share` of the published growth has come true, counted from
 * the last observed total (or the base): observed ones stand, forecast ones move.
 */
export function controlTotalsAt(
  controls: readonly Observation[],
  base: { readonly year: number; readonly value: number },
  share: number,
): readonly Observation[] {
  if (share === 1) return controls;
  const from = controls
    .filter((row) => row.status === 'observed' && row.year > base.year)
    .reduce((last, row) => (row.year > last.year ? row : last), base);
  return controls.map((row) =>
    row.year > from.year ? { ...row, value: from.value + (row.value - from.value) * share } : row,
  );
}
