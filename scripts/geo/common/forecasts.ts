/** Forecasts of residents between which a person chooses, from forecast_variants.csv of a territory. */
import { FOLLOWS_JOBS } from '../../../src/domain/production/plantNeeds.ts';
import { FORECAST_CHOICE, OWN_NUMBER } from '../../../src/domain/demography/forecasts.ts';
import {
  type Forecast,
  forecastSchema,
  type Observation,
} from '../../../src/domain/territory/schema.ts';
import { readTable } from './packFiles.ts';

/** Assumptions that a person decides: nothing draws them at random. */
export const CHOICES: ReadonlySet<string> = new Set([
  FORECAST_CHOICE,
  OWN_NUMBER,
  'private-investment',
  FOLLOWS_JOBS,
]);

/** @param totalsOf published totals by the name of the variant; none for an own number. */
export function forecasts(
  folder: string,
  totalsOf: (variant: string) => readonly Observation[],
): Forecast[] {
  return readTable(folder, 'forecast_variants.csv').map((row) => {
    const totals = totalsOf(row.variant ?? '');
    if (row.kind === 'totals' && totals.length === 0) {
      throw new Error(`forecast_variants.csv of ${folder}: no totals of ${row.variant}`);
    }
    return forecastSchema.parse({
      code: Number(row.code),
      kind: row.kind,
      name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      totals,
      status: row.status,
      source: row.source,
    });
  });
}
