import { beforeAll, describe, expect, it } from 'vitest';
import {
  projectedSeries,
  runProjectionRanges,
  variedAssumptions,
} from '../../../src/domain/demography/projectionRanges.ts';
import { projectTerritory } from '../../../src/domain/demography/projectTerritory.ts';
import type { Ranges } from '../../../src/domain/indicators/ranges.ts';
import {
  applyScenario,
  type EffectiveTerritory,
} from '../../../src/domain/scenario/applyScenario.ts';
import { embeddedPack } from '../embeddedPack.ts';

let effective: EffectiveTerritory;
let ranges: Ranges;

function finish(sampleCount: number): Ranges {
  const run = runProjectionRanges(effective, { sampleCount, seed: 7 });
  for (;;) {
    const step = run.next();
    if (!step.done) continue;
    if (!step.value) throw new Error('no demography');
    return step.value;
  }
}

beforeAll(() => {
  effective = applyScenario(embeddedPack('almaty'), { edits: [] });
  ranges = finish(24);
}, 60_000);

describe('how far coverage may lie', () => {
  const years = () => {
    const { manifest, demography } = effective.territory;
    const baseYear = demography?.baseYear ?? manifest.baseYear;
    return Array.from({ length: manifest.horizonYear - baseYear + 1 }, (_, year) => year);
  };
  const coverageBand = (shareOf: (areaId: string | null) => number) => {
    const shares = Float64Array.from(effective.territory.cells, ({ areaId }) => shareOf(areaId));
    const run = runProjectionRanges(effective, {
      sampleCount: 12,
      seed: 7,
      covered: [
        { indicator: 'coverage.school.radius', ageGroups: [2], shares: years().map(() => shares) },
      ],
    });
    let step = run.next();
    while (!step.done) step = run.next();
    const band = step.value?.bands.get('coverage.school.radius');
    if (!band) throw new Error('no band');
    return band;
  };

  it('has no width where everybody is covered alike', () => {
    const band = coverageBand(() => 0.25);
    for (const value of [...band.p10, ...band.p90]) expect(value).toBeCloseTo(0.25, 9);
  });

  it('follows where people come to live, from the year on when that is open', () => {
    const band = coverageBand((areaId) => (areaId === 'alatau' ? 1 : 0));
    const width = (year: number) => (band.p90[year] as number) - (band.p10[year] as number);
    const last = years().length - 1;
    expect(width(0)).toBeCloseTo(0, 9);
    expect(width(last)).toBeGreaterThan(0);
    expect(band.p10[last]).toBeGreaterThan(0);
    expect(band.p90[last]).toBeLessThan(1);
  });
});

describe("how far Almaty's people may lie", () => {
  it('starts where everybody is counted and widens to the horizon', () => {
    for (const indicator of ['residents', 'pupils', 'births']) {
      const band = ranges.bands.get(indicator);
      if (!band) throw new Error(indicator);
      const width = (year: number) => (band.p90[year] as number) - (band.p10[year] as number);
      expect(width(15)).toBeGreaterThan(width(0));
      expect(width(15)).toBeGreaterThan(width(5));
      for (let year = 0; year <= 15; year += 1) {
        expect(band.p10[year]).toBeLessThanOrEqual(band.p50[year] as number);
        expect(band.p50[year]).toBeLessThanOrEqual(band.p90[year] as number);
      }
    }
    const start = ranges.bands.get('residents');
    expect(start?.p10[0]).toBeCloseTo(2_292_333, 6);
    expect(start?.p90[0]).toBeCloseTo(2_292_333, 6);
  });

  it('depends most on how much of the published growth comes true', () => {
    const [first] = ranges.drivers.get('residents') ?? [];
    expect(first).toMatchObject({ assumptionId: 'published-growth-share', raises: true });
    expect(first?.weight).toBeGreaterThan(0.8);
    expect(ranges.drivers.get('births')?.map(({ assumptionId }) => assumptionId)).toContain(
      'total-fertility',
    );
  });

  it('asks what the lack of seats and the money for them depend on', () => {
    const mostOf = (indicator: string) => ranges.drivers.get(indicator)?.[0]?.assumptionId;
    expect(mostOf('capital')).toMatch(/^cost-per-seat/);
    expect(mostOf('seatPayments')).toMatch(/^(mci-growth|private-seat-)/);
    const shortage = ranges.bands.get('seatShortage');
    expect(shortage?.p10[0]).toBeCloseTo(shortage?.p90[0] as number, 6);
    expect(shortage?.p90[10]).toBeGreaterThan(shortage?.p10[10] as number);
  });

  it('names what plays a part in a figure and nothing else', () => {
    for (const indicator of ['residents', 'pupils', 'births', 'netMigration', 'seatShortage']) {
      for (const { assumptionId } of ranges.drivers.get(indicator) ?? []) {
        expect(assumptionId, indicator).not.toMatch(/^(cost|mci|private)-/);
      }
    }
    for (const drivers of ranges.drivers.values()) {
      expect(drivers.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it('leaves what a person chooses as it is, and varies growth as far as forecasts differ', () => {
    const varied = variedAssumptions(effective);
    const ids = varied.map(({ id }) => id);
    for (const choice of ['population-forecast', 'own-population', 'private-investment']) {
      expect(ids).not.toContain(choice);
    }
    const growth = varied.find(({ id }) => id === 'published-growth-share');
    expect(growth?.min).toBeLessThan(1);
    expect(growth?.max).toBeGreaterThan(1);
  });

  it('holds the projection itself', () => {
    const projection = projectTerritory(effective);
    if (!projection) throw new Error('no demography');
    const pupils = projectedSeries(projection).get('pupils')?.[10] as number;
    const band = ranges.bands.get('pupils');
    expect(pupils).toBeGreaterThan(band?.p10[10] as number);
    expect(pupils).toBeLessThan(band?.p90[10] as number);
  });

  it('varies what has a range, around what was chosen', () => {
    const chosen = { ...effective, assumptions: new Map([['m2-per-resident', 60]]) };
    const varied = variedAssumptions(chosen);
    expect(varied.find(({ id }) => id === 'm2-per-resident')).toMatchObject({ value: 60, max: 60 });
    expect(varied.some(({ id }) => id.startsWith('walk'))).toBe(false);
  });

  it('is nothing where the pack has no demography', () => {
    const without = { ...effective, territory: { ...effective.territory, demography: null } };
    expect(runProjectionRanges(without, { sampleCount: 3, seed: 1 }).next()).toEqual({
      done: true,
      value: null,
    });
  });
});
