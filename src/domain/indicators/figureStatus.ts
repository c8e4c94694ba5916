/** How far a figure that was computed for a year can be trusted. */
import type { Status } from '../territory/schema.ts';

export type PublishedValue = {
  readonly year: number;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
};

export type FigureStatus = {
  readonly status: Status;
  /** Of the published figure that it agrees with; null where it rests on the model alone. */
  readonly source: string | null;
};

/** Sums over cells are rounded: so little apart, two figures are the same. */
const SAME_WITHIN = 0.0005;

/**
 * The status and source of what was published where the figure agrees with it; else an estimate up
 * to the base year, and afterwards what the figure rests on: a forecast, or a plan.
 */
export function statusOfFigure(
  { value, year }: { readonly value: number; readonly year: number },
  baseYear: number,
  published: readonly PublishedValue[] = [],
  afterwards: 'forecast' | 'planned' = 'forecast',
): FigureStatus {
  const agreeing = published.find(
    (row) => row.year === year && Math.abs(row.value - value) <= SAME_WITHIN * row.value,
  );
  if (agreeing) return { status: agreeing.status, source: agreeing.source };
  return { status: year <= baseYear ? 'estimated' : afterwards, source: null };
}
