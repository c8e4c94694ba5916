/** Published figures of the city and its districts by year, each with its source. */
import { type IndicatorRow, indicatorRowSchema } from '../../../src/domain/territory/schema.ts';
import { commissionedM2 } from './housing.ts';
import type { CityPopulation } from './population.ts';
import { almatyTable, known, number, status, text } from './tables.ts';

export function indicators(population: CityPopulation): readonly IndicatorRow[] {
  const rows: unknown[] = [...population.city.values()].map((observation) => ({
    indicator: 'population',
    unit: 'people',
    ...observation,
  }));
  for (const row of almatyTable('districts.csv')) {
    rows.push({
      indicator: 'population-published',
      areaId: text(row, 'district'),
      year: 2024,
      value: known(population.published, text(row, 'district')),
      unit: 'people',
      status: status(row),
      source: `${text(row, 'source')}; of 2024-2025, before scaling`,
    });
  }
  for (const [year, { m2, status: of, source }] of commissionedM2()) {
    rows.push({
      indicator: 'housing-commissioned',
      year,
      value: m2,
      unit: 'm2',
      status: of,
      source,
    });
  }
  for (const row of almatyTable('indicators.csv')) {
    rows.push({
      indicator: text(row, 'indicator'),
      ...(row.area ? { areaId: row.area } : {}),
      year: number(row, 'year'),
      value: number(row, 'value'),
      unit: text(row, 'unit'),
      status: status(row),
      source: text(row, 'source'),
    });
  }
  return rows.map((row) => indicatorRowSchema.parse(row));
}
