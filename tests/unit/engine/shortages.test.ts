/** Four shortages of one city, and what holds between them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import type { IndicatorRow } from '../../../src/domain/territory/schema.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { type ASSIGNMENT_MODES, DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { shortagesOf } from '../../../src/engine/results/shortages.ts';
import { cityOf, threeCellsTwoSchools } from './worlds.ts';

const scenario = {
  version: SCENARIO_VERSION,
  territoryId: 'tiny',
  contentHash: 'tiny-hash',
  name: '',
  edits: [],
} as const;

function evaluate(
  territory: ReturnType<typeof cityOf>,
  assignmentMode: (typeof ASSIGNMENT_MODES)[number],
) {
  const engine = new CityEngine();
  engine.load({ ...territory, demography: null }, null);
  return engine.evaluate({
    scenario: { ...scenario, edits: [] },
    choices: { ...DEFAULT_CHOICES, assignmentMode },
    year: 2025,
  });
}

const published = (year: number, value: number): IndicatorRow => ({
  indicator: 'seat-shortage',
  year,
  value,
  unit: 'seats',
  status: 'observed',
  source: 'made up for tests',
});

it('side by side: published, by district, by optimum, if all go to the nearest', () => {
  const rows = [published(2023, 30), published(2025, 33), published(2027, 40)];
  expect(shortagesOf(rows, evaluate(threeCellsTwoSchools(), 'optimal'))).toMatchObject({
    // The latest up to the year: nobody has counted 2027 in 2025.
    published: { year: 2025, value: 33 },
    onBalance: 80,
    byOptimum: 0,
    ifNearest: 80,
    solvedBySharing: 80,
  });
});

it('sharing out never leaves more without a place, and the line does not hang on the mode shown', () => {
  const place = fc.record({
    eastM: fc.integer({ min: 0, max: 9000 }),
    size: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 6 }),
      fc.array(place, { minLength: 1, maxLength: 4 }),
      (cells, schools) => {
        const city = cityOf({
          cells: cells.map(({ eastM, size }) => ({ eastM, northM: 0, pupils: size })),
          schools: schools.map(({ eastM, size }, index) => ({
            id: `s${index}`,
            eastM,
            northM: 0,
            seats: size,
          })),
          borderEastM: 4500,
        });
        const optimal = evaluate(city, 'optimal');
        const line = shortagesOf([], optimal);
        expect(line.byOptimum).toBe(optimal.assignment.totals.unplaced);
        expect(line.byOptimum).toBeLessThanOrEqual(line.ifNearest);
        expect(line.ifNearest).toBeLessThanOrEqual(optimal.assignment.totals.pupils);
        expect(shortagesOf([], evaluate(city, 'nearest'))).toEqual(line);
      },
    ),
    { numRuns: 40 },
  );
});
