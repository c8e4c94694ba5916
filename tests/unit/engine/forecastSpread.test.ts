import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/domain/scenario/scenario.ts';
import type { DemographyInputs, Forecast } from '../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { cellsInGrid, cityOf } from './worlds.ts';

const provenance = { status: 'forecast', source: 'test' } as const;
const name = { kk: 'x', ru: 'x', en: 'x' };
const forecast = (code: number, residents: number): Forecast => ({
  code,
  kind: 'totals',
  name,
  totals: [{ year: 2030, value: residents, ...provenance }],
  ...provenance,
});

function city(forecasts: Forecast[]): Territory {
  const made = cityOf({ cells: cellsInGrid(4, 2, 300, 1000), schools: [], borderEastM: 450 });
  const row = { id: 'population-forecast', name, group: 'demography' as const, unit: 'forecast' };
  return {
    ...made,
    demography: { ...(made.demography as DemographyInputs), controlTotals: [], forecasts },
    manifest: {
      ...made.manifest,
      assumptions: [{ ...row, value: forecasts[0]?.code ?? 1, min: 0, max: 9, ...provenance }],
    },
  };
}

async function spreadOf(territory: Territory, year: number, edits: Edit[] = []) {
  const engine = new CityEngine();
  engine.load(territory, null);
  const { id, contentHash } = territory.manifest;
  const scenario = { version: 3 as const, territoryId: id, contentHash, name: '', edits };
  const request = { scenario, choices: DEFAULT_CHOICES, year };
  return { spread: await engine.spread(request, () => {}), now: engine.evaluate(request) };
}

const choose = (code: number): Edit => ({
  id: 'e1' as Edit['id'],
  type: 'changeAssumption',
  assumptionId: 'population-forecast',
  value: code,
});

describe('the spread of a figure over the forecasts', () => {
  const threeForecasts = city([forecast(2, 50_000), forecast(1, 44_000), forecast(3, 60_000)]);

  it('runs from the least to the greatest forecast and holds the chosen one', async () => {
    const { spread, now } = await spreadOf(threeForecasts, 2030);
    const residents = spread.byIndicator.get('residents');
    expect(residents?.low).toBeCloseTo(44_000, 6);
    expect(residents?.high).toBeCloseTo(60_000, 6);
    expect(now.total.residents).toBeCloseTo(50_000, 6);
    const shortage = spread.byIndicator.get('seatShortage');
    expect(shortage?.low).toBeLessThan(now.total.seatShortage);
    expect(shortage?.high).toBeGreaterThan(now.total.seatShortage);
  });

  it('is the same whichever of them is chosen', async () => {
    const first = await spreadOf(threeForecasts, 2029);
    const other = await spreadOf(threeForecasts, 2029, [choose(3)]);
    expect(other.spread).toEqual(first.spread);
    expect(other.now.total.residents).toBeGreaterThan(first.now.total.residents);
  });

  it('is none in a year that is counted, of figures that do not differ, or with one forecast', async () => {
    expect((await spreadOf(threeForecasts, 2025)).spread.byIndicator.size).toBe(0);
    expect((await spreadOf(threeForecasts, 2030)).spread.byIndicator.has('seats')).toBe(false);
    expect((await spreadOf(city([forecast(1, 50_000)]), 2030)).spread.byIndicator.size).toBe(0);
  });
});
