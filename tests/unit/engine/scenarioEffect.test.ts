/** What a plan changes: rows of its own service, and verdicts only where nobody is left out unseen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Edit,
  editSchema,
  SCENARIO_VERSION,
  type Scenario,
} from '../../../src/domain/scenario/scenario.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { isGoodChange } from '../../../src/share/stories/storyFigure.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES, type YearResults } from '../../../src/engine/results/results.ts';
import { scenarioEffect } from '../../../src/engine/results/scenarioEffect.ts';
import { at, cellsInGrid, cityOf } from './worlds.ts';

const YEAR = 2026;
const town = cityOf({
  cells: cellsInGrid(6, 1, 300, 100),
  schools: [
    { id: 'school', eastM: 0, northM: 0, seats: 200 },
    { id: 'preschool', eastM: 0, northM: 0, seats: 60, service: 'preschool' },
    { id: 'clinic', eastM: 0, northM: 0, seats: 50, service: 'clinic' },
  ],
  borderEastM: 900,
});
const engine = new CityEngine();
engine.load({ ...town, demography: null }, null);

function resultsOf(...edits: readonly Edit[]): YearResults {
  const scenario: Scenario = {
    version: SCENARIO_VERSION,
    territoryId: 'tiny',
    contentHash: 'tiny-hash',
    name: '',
    edits: [...edits],
  };
  return engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year: YEAR });
}

const added = (kind: 'school' | 'preschool' | 'clinic', eastM: number, size: number): Edit =>
  editSchema.parse({
    id: `e-${kind}`,
    type: 'addProject',
    projectId: `new-${kind}`,
    kind,
    position: at(eastM, 0),
    size,
    openYear: YEAR,
    finance: 'state',
  });

const baseline = resultsOf();
const rowsOf = (results: YearResults, service: 'school' | 'preschool' | 'clinic') =>
  new Map(
    scenarioEffect(results, baseline, service)
      .find((effect) => effect.service === service)
      ?.rows.map((row) => [row.measure, row]),
  );

describe('what a plan changes', () => {
  it('of a preschool is told of preschools, also while schools are looked at', () => {
    const results = resultsOf(added('preschool', 1500, 40));
    const effects = scenarioEffect(results, baseline, 'school');
    expect(effects.map(({ service }) => service)).toEqual(['school', 'preschool']);
    const rows = rowsOf(results, 'preschool');
    expect(rows.get('capacity')).toMatchObject({ now: 100, change: 40, verdict: 'better' });
    // 200 children aged 2 to 5 live here: 60 and then 100 places.
    expect(rows.get('provision')?.now).toBeCloseTo(50, 6);
    expect(rows.get('networkCoverage')?.verdict).toBe('better');
    expect(rows.get('beyond')?.change).toBeLessThan(-30);
  });

  it('of a polyclinic is told in visits a shift, for 10,000 residents too', () => {
    const rows = rowsOf(resultsOf(added('clinic', 1500, 100)), 'clinic');
    const residents = baseline.total.residents;
    expect(rows.get('capacity')).toMatchObject({ now: 150, change: 100 });
    expect(rows.get('provision')?.now).toBeCloseTo((10_000 * 150) / residents, 6);
    expect(rows.has('unplaced')).toBe(false);
  });

  it('gives no verdict on a longer mean walk while more pupils have a place', () => {
    // Places at the far end of the row seat pupils who walk farther than those seated before.
    const results = resultsOf(added('school', 3900, 300));
    const rows = rowsOf(results, 'school');
    expect(rows.get('unplaced')?.change).toBeLessThan(0);
    expect(rows.get('meanWalk')?.change).toBeGreaterThan(0);
    expect(rows.get('unplaced')?.verdict).toBe('better');
    expect(rows.get('meanWalk')?.verdict).toBe('neither');
    const effective = applyScenario(town, { edits: [] });
    const inputs = { effective, results, unedited: { effective, results: baseline }, trend: null };
    expect(isGoodChange({ indicator: 'meanWalk', since: 'baseline' }, inputs)).toBeNull();
    expect(isGoodChange({ indicator: 'unplaced', since: 'baseline' }, inputs)).toBe(true);
  });

  it('never praises a mean or share while more people are left out of it, nor shows a zero in colour', () => {
    const placed = fc.record({ eastM: fc.integer({ min: -500, max: 4500 }), size: fc.nat(800) });
    fc.assert(
      fc.property(placed, placed, ({ eastM, size }, preschool) => {
        const results = resultsOf(
          added('school', eastM, size),
          added('preschool', preschool.eastM, preschool.size),
        );
        for (const { rows } of scenarioEffect(results, baseline, 'school')) {
          const by = new Map(rows.map((row) => [row.measure, row]));
          const unplaced = by.get('unplaced')?.change ?? 0;
          if (unplaced > 0.5) expect(by.get('meanWalk')?.verdict).not.toBe('better');
          if (unplaced < -0.5) expect(by.get('meanWalk')?.verdict).not.toBe('worse');
          for (const row of rows) {
            if (row.kind === 'people' && Math.abs(row.change) < 0.5) {
              expect(row.verdict).toBe('neither');
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the load of a place', () => {
  it('is children over places; of a polyclinic there is none, only who has it nearest', () => {
    const { facilities, services } = baseline;
    const indexOf = (id: string) => facilities.findIndex((facility) => facility.id === id);
    const { preschool, clinic } = services;
    expect(preschool.loadByNearest[indexOf('preschool')]).toBeCloseTo(200 / 60, 6);
    expect(clinic.loadByNearest[indexOf('clinic')]).toBeNaN();
    expect(clinic.peopleByNearest[indexOf('clinic')]).toBeCloseTo(baseline.total.residents, 6);
  });
});
