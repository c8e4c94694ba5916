/** What both packs say of Almaty. */
import { describe, expect, it } from 'vitest';
import { embeddedPack } from '../embeddedPack.ts';

const city = embeddedPack('almaty');
const country = embeddedPack('kazakhstan');
/** The same figure by the name it has in the pack of the country. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'm2-per-resident': 'housing-per-resident',
  'comfortable-schools': 'comfortable-schools-goal',
  'comfortable-school-seats': 'comfortable-school-places-goal',
  'housing-target': 'housing-commissioned-goal',
};

describe('the packs of Almaty and of Kazakhstan', () => {
  it('have no year of age that stands out from both beside it, where two tables were joined', () => {
    for (const { demography, manifest } of [city, country]) {
      const ages = Array.from({ length: 72 }, (_, age) =>
        (demography?.areas ?? []).reduce(
          (sum, { women, men }) => sum + (women[age] ?? 0) + (men[age] ?? 0),
          0,
        ),
      );
      for (let age = 1; age <= 70; age += 1) {
        const beside = ((ages[age - 1] as number) + (ages[age + 1] as number)) / 2;
        const apart = Math.abs((ages[age] as number) / beside - 1);
        expect(apart, `${manifest.id}, age ${age}`).toBeLessThan(0.1);
      }
    }
  });

  it('hold the same residents of the city in every year both know', () => {
    const inCountry = country.areas.find(({ id }) => id === 'almaty')?.population ?? [];
    const inCity = city.indicators.filter(({ indicator }) => indicator === 'population');
    expect(inCity.map(({ year }) => year)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    for (const { year, value, status, source } of inCity) {
      expect(inCountry.find((row) => row.year === year)).toEqual({ year, value, status, source });
    }
    const settlement = country.settlements.find(({ id }) => id === 'gn-1526384');
    expect(settlement?.population).toEqual(inCountry);
  });

  it('hold the same homes commissioned in every year with a published figure', () => {
    const inCity = city.indicators.filter(
      ({ indicator, status }) => indicator === 'housing-commissioned' && status === 'observed',
    );
    const inCountry = country.indicators.filter(
      ({ indicator, areaId }) => indicator === 'housing-commissioned' && areaId === 'almaty',
    );
    expect(inCountry.map(({ year, value }) => [year, value * 1e6])).toEqual(
      inCity.map(({ year, value }) => [year, value]),
    );
    expect(inCountry.map(({ year }) => year)).toEqual([2020, 2023, 2024]);
  });

  it('agree in every other figure that both hold of the city and a year', () => {
    const inMillions = (unit: string) => (unit === 'million m2' ? 1e6 : 1);
    const shared = city.indicators.flatMap((row) => {
      if (row.areaId !== undefined) return [];
      const name = COUNTRY_NAMES[row.indicator] ?? row.indicator;
      const other = country.indicators.find(
        ({ indicator, areaId, year }) =>
          indicator === name && areaId === 'almaty' && year === row.year,
      );
      return other ? [{ row, value: other.value * inMillions(other.unit) }] : [];
    });
    for (const { row, value } of shared) {
      expect([row.indicator, row.year, value]).toEqual([row.indicator, row.year, row.value]);
    }
    const names = new Set(shared.map(({ row }) => row.indicator));
    for (const name of ['seat-shortage', 'pisa-mathematics', 'life-expectancy', 'housing-target']) {
      expect(names).toContain(name);
    }
  });
});
