/** Homes commissioned by year beside the yearly target, as published: no figure is computed anew. */
import type { AreaId, IndicatorRow, Status } from '../territory/schema.ts';
import { isResult, rowsOf } from '../territory/series.ts';

export type HousingYear = {
  readonly year: number;
  readonly commissionedM2: number;
  readonly status: Status;
  readonly source: string;
  /** Whether the year's figure reaches the target; null without one, or where the year is no result. */
  readonly met: boolean | null;
};

export type HousingAgainstTarget = {
  readonly years: readonly HousingYear[];
  /** m2 a year; null where the pack names none. */
  readonly target: { readonly m2: number; readonly status: Status; readonly source: string } | null;
};

const M2_PER_UNIT: Readonly<Record<string, number>> = { m2: 1, 'million m2': 1e6 };
const TARGETS: readonly string[] = ['housing-target', 'housing-commissioned-goal'];
function inM2({ value, unit }: IndicatorRow): number {
  return value * (M2_PER_UNIT[unit] ?? Number.NaN);
}

/**
 * Commissioned floor area by year (ascending, m2) of an area, or of the whole territory (`null`),
 * against the latest yearly target that the pack names for it.
 */
export function housingAgainstTarget(
  indicators: readonly IndicatorRow[],
  areaId: AreaId | null,
): HousingAgainstTarget {
  const target = TARGETS.flatMap((indicator) => rowsOf(indicators, indicator, areaId))
    .sort((a, b) => a.year - b.year)
    .at(-1);
  const targetM2 = target ? inM2(target) : Number.NaN;
  const years = rowsOf(indicators, 'housing-commissioned', areaId).map((row): HousingYear => {
    const commissionedM2 = inM2(row);
    const judged = !Number.isNaN(targetM2) && isResult(row);
    return {
      year: row.year,
      commissionedM2,
      status: row.status,
      source: row.source,
      met: judged ? commissionedM2 >= targetM2 : null,
    };
  });
  return {
    years,
    target: target ? { m2: targetM2, status: target.status, source: target.source } : null,
  };
}
