/** What is published of regions has words for all of it, and periods in the order of their ends. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { latestFirst, readPeriod } from '../../../src/domain/territory/period.ts';
import { economyTexts } from '../../../src/i18n/messages/later/economy.ts';

const economy: {
  readonly rows: readonly Readonly<Record<'indicator' | 'sector' | 'unit' | 'period', string>>[];
  readonly moves: readonly { readonly period: string }[];
} = JSON.parse(readFileSync('public/geo/kazakhstan/economy.json', 'utf8'));

it('every published figure, sector and unit of the pack is named in all languages', () => {
  const keys = economy.rows.flatMap(({ indicator, sector, unit }) => [
    `economy.${indicator}`,
    `economySector.${sector}`,
    `economyUnit.${unit}`,
  ]);
  const missing = [...new Set(keys)].filter((key) => !Object.hasOwn(economyTexts, key));
  expect(missing).toEqual([]);
});

it('periods are read as they are written', () => {
  expect(readPeriod('2024')).toEqual({ kind: 'year', year: 2024 });
  expect(readPeriod('2024-H1')).toEqual({ kind: 'half', year: 2024, number: 1 });
  expect(readPeriod('2023-Q2')).toEqual({ kind: 'quarter', year: 2023, number: 2 });
  expect(readPeriod('2025-9M')).toEqual({ kind: 'months', year: 2025, number: 9 });
  expect(readPeriod('2025-2030')).toEqual({ kind: 'years', year: 2025, toYear: 2030 });
  const all = [...economy.rows, ...economy.moves].map(({ period }) => readPeriod(period));
  expect(all.every(({ year }) => year > 2000 && year < 2040)).toBe(true);
});

it('what ends latest comes first, a whole year after its first months', () => {
  const written = ['2023-Q2', '2024', '2024-H1', '2024-10M', '2025-2030', '2025-Q1'];
  const sorted = latestFirst(written.map((period) => ({ period }))).map(({ period }) => period);
  expect(sorted).toEqual(['2025-2030', '2025-Q1', '2024', '2024-10M', '2024-H1', '2023-Q2']);
});
