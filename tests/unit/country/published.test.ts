/** What the pack of the country holds, against figures that were published of the whole. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { residentsIn } from '../../../src/domain/settlements/system.ts';
import { isSupport, isUrban } from '../../../src/domain/settlements/rural.ts';
import { rowsOf } from '../../../src/domain/territory/series.ts';
import { embedded } from '../embeddedPack.ts';

const { territory, details } = embedded('kazakhstan');
const { settlements, indicators, areas } = territory;
const published = (indicator: string, year: number): number => {
  const value = rowsOf(indicators, indicator, null).find((row) => row.year === year)?.value;
  if (value === undefined) throw new Error(`no ${indicator} of ${year}`);
  return value;
};

type Economy = {
  readonly rows: readonly {
    areaId?: string;
    period: string;
    indicator: string;
    sector: string;
    value: number;
  }[];
  readonly moves: readonly { areaId?: string; period: string; betweenRegions?: number }[];
};
const economy = JSON.parse(readFileSync('public/geo/kazakhstan/economy.json', 'utf8')) as Economy;

describe('published figures of the country', () => {
  test('residents in towns of the list are within 5 percent of the published urban population', () => {
    const inTowns = settlements
      .filter(isUrban)
      .reduce((sum, settlement) => sum + residentsIn(settlement, 2026), 0);
    const urban = published('urban-population', 2026);
    expect(Math.abs(inTowns / urban - 1)).toBeLessThan(0.05);
    expect(urban / (urban + published('rural-population', 2026))).toBeCloseTo(0.636, 2);
  });

  test('the urban share grew from census to census: 56.1, 61.2, 62.7 percent', () => {
    expect([2009, 2021, 2024].map((year) => published('urban-share', year))).toEqual([
      56.1, 61.2, 62.7,
    ]);
  });

  test('1,173 support and 2,388 satellite villages are published; what of them is located is far less', () => {
    expect(published('support-villages', 2025)).toBe(1173);
    expect(published('satellite-villages', 2025)).toBe(2388);
    const located = settlements.filter(isSupport).length;
    const satellites = settlements.filter((one) => one.supportVillageId !== undefined).length;
    expect(located).toBeGreaterThan(0);
    expect(located / 1173).toBeLessThan(0.1);
    expect(satellites / 2388).toBeLessThan(0.1);
  });

  test.each([
    ['2024', 121_299],
    ['2025', 147_825],
  ])(
    'in %s four regions gained by moves what the sixteen others lost: %i people',
    (period, lost) => {
      const gained = economy.moves.filter(
        (row) =>
          row.period === period && row.areaId !== undefined && row.betweenRegions !== undefined,
      );
      expect(gained.map(({ areaId }) => areaId).sort()).toEqual([
        'almaty',
        'almaty-region',
        'astana',
        'shymkent',
      ]);
      expect(gained.reduce((sum, { betweenRegions = 0 }) => sum + betweenRegions, 0)).toBe(lost);
    },
  );

  test('gross product of the 20 regions adds up to that of the country, January to June 2024', () => {
    const product = economy.rows.filter(
      (row) => row.period === '2024-H1' && row.indicator === 'grp' && row.sector === 'total',
    );
    const ofCountry = product.find(({ areaId }) => areaId === undefined)?.value ?? Number.NaN;
    const ofRegions = product.filter(({ areaId }) => areaId !== undefined);
    expect(ofRegions).toHaveLength(areas.length);
    const sum = ofRegions.reduce((total, { value }) => total + value, 0);
    expect(Math.abs(sum / ofCountry - 1)).toBeLessThan(1e-6);
  });

  test('every census of a town is of the years in which one was held', () => {
    const years = details.towns.flatMap(({ counts }) =>
      counts.filter(({ count }) => count === 'census').map(({ year }) => year),
    );
    expect(new Set(years)).toEqual(new Set([1999, 2009, 2021]));
  });
});
