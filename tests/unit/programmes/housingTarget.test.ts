import { describe, expect, it } from 'vitest';
import { housingAgainstTarget } from '../../../src/domain/programmes/housingTarget.ts';
import { areaIdSchema, type IndicatorRow } from '../../../src/domain/territory/schema.ts';
import { embeddedPack } from '../embeddedPack.ts';

const row = (change: Partial<IndicatorRow>): IndicatorRow => ({
  indicator: 'housing-commissioned',
  year: 2024,
  value: 2.4,
  unit: 'million m2',
  status: 'observed',
  source: 'test',
  ...change,
});

describe('housing commissioned against the target of a year', () => {
  it('reads square metres whatever unit the pack gives them in', () => {
    const { years, target } = housingAgainstTarget(
      [
        row({ value: 2_400_000, unit: 'm2' }),
        row({ year: 2023, value: 1.7 }),
        row({ indicator: 'housing-commissioned-goal', year: 2022, value: 2 }),
      ],
      null,
    );
    expect(years.map(({ commissionedM2, met }) => [commissionedM2, met])).toEqual([
      [1_700_000, false],
      [2_400_000, true],
    ]);
    expect(target?.m2).toBe(2_000_000);
  });

  it('judges no year that has not come yet, and none without a target', () => {
    const forecast = row({ year: 2030, value: 3, status: 'forecast' });
    const goal = row({ indicator: 'housing-target', value: 2 });
    expect(housingAgainstTarget([forecast, goal], null).years[0]?.met).toBeNull();
    expect(housingAgainstTarget([row({})], null).years[0]?.met).toBeNull();
  });

  it('keeps the figures of an area apart from those of the country', () => {
    const almaty = areaIdSchema.parse('almaty');
    const rows = [row({}), row({ areaId: almaty, value: 1 })];
    expect(housingAgainstTarget(rows, almaty).years).toHaveLength(1);
    expect(housingAgainstTarget(rows, null).years[0]?.commissionedM2).toBe(2_400_000);
  });

  it('finds the 2 million m2 a year of Almaty in both packs', () => {
    const city = housingAgainstTarget(embeddedPack('almaty').indicators, null);
    expect(city.target?.m2).toBe(2_000_000);
    const ofCountry = housingAgainstTarget(
      embeddedPack('kazakhstan').indicators,
      areaIdSchema.parse('almaty'),
    );
    expect(ofCountry.target?.m2).toBe(2_000_000);
    expect(ofCountry.years.every(({ met }) => met)).toBe(true);
  });
});
