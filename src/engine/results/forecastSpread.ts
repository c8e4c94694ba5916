/** How far a year's figures lie apart when residents follow one published forecast or another. */
import { FORECAST_CHOICE } from '../../domain/demography/forecasts.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { mergeEdit, newEditId } from '../../domain/scenario/mergeEdit.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Forecast } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';

export type ForecastSpread = {
  readonly year: number;
  /** Least and greatest value over the published forecasts; only of figures in which they differ. */
  readonly byIndicator: ReadonlyMap<IndicatorId, { readonly low: number; readonly high: number }>;
};

/** The published forecasts between which a territory's figures are spread; none up to the base year. */
export function spreadForecasts({ demography }: Territory, year: number): readonly Forecast[] {
  if (!demography || year <= demography.baseYear) return [];
  const published = demography.forecasts?.filter(({ kind }) => kind === 'totals') ?? [];
  return published.length > 1 ? published : [];
}

/** The same scenario, but following this forecast. */
export function followingForecast(edits: readonly Edit[], { code }: Forecast): readonly Edit[] {
  return mergeEdit(edits, {
    id: newEditId(edits),
    type: 'changeAssumption',
    assumptionId: FORECAST_CHOICE,
    value: code,
  });
}

/** Rounding of whole people is no difference. */
const SAME_WITHIN = 1e-9;

/** @param figures one for each forecast. */
export function spreadOver(
  year: number,
  figures: readonly ReadonlyMap<IndicatorId, number>[],
): ForecastSpread {
  const byIndicator = new Map<IndicatorId, { low: number; high: number }>();
  for (const id of figures[0]?.keys() ?? []) {
    const values = figures.flatMap((of) => of.get(id) ?? []);
    const low = Math.min(...values);
    const high = Math.max(...values);
    if (high - low > SAME_WITHIN * Math.max(Math.abs(low), Math.abs(high))) {
      byIndicator.set(id, { low, high });
    }
  }
  return { year, byIndicator };
}
