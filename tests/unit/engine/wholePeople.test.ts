/** One rounding rule: what is shown of districts, of the city and of the pupils agrees to the last one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { COMPUTED_SERVICES, DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import { scenarioEffect } from '../../../src/engine/results/scenarioEffect.ts';
import { cellsInGrid, cityOf, twoRegions } from './worlds.ts';

const scenario = {
  version: SCENARIO_VERSION,
  territoryId: 'tiny',
  contentHash: 'tiny-hash',
  name: '',
  edits: [],
} as const;

const evaluate = (territory: ReturnType<typeof cityOf>) => {
  const engine = new CityEngine();
  engine.load(territory, null);
  return engine.evaluate({
    scenario: { ...scenario, territoryId: territory.manifest.id, edits: [] },
    choices: DEFAULT_CHOICES,
    year: 2025,
  });
};

it('the balance of places and the pupils without one are counted from the same whole pupils', () => {
  const pupils = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.array(pupils, { minLength: 4, maxLength: 8 }), fc.nat(200), (cells, seats) => {
      const grid = cellsInGrid(cells.length, 1, 300, 0);
      const city = cityOf({
        cells: grid.map((cell, index) => ({ ...cell, pupils: cells[index] ?? 0 })),
        schools: [{ id: 'one', eastM: 0, northM: 0, seats }],
        borderEastM: 450,
      });
      const { areas, total, assignment } = evaluate({ ...city, demography: null });
      expect(total.children.school).toBe(assignment.totals.pupils);
      for (const service of COMPUTED_SERVICES) {
        const sum = areas.reduce((all, area) => all + area.children[service], 0);
        expect(sum).toBe(total.children[service]);
      }
      expect(areas.reduce((all, area) => all + area.residents, 0)).toBe(total.residents);
      expect(Number.isInteger(total.residents)).toBe(true);
      // One school in the west: what it lacks, and all of the east.
      const [west, east] = areas;
      const lacking = Math.max(0, (west?.children.school ?? 0) - seats);
      expect(total.seatShortage).toBe(lacking + (east?.children.school ?? 0));
    }),
    { numRuns: 40 },
  );
});

it('regions of a country add up to it in whole people', () => {
  const { areas, total } = evaluate(twoRegions());
  for (const { residents, children } of areas) {
    expect(Number.isInteger(residents)).toBe(true);
    expect(Number.isInteger(children.school)).toBe(true);
  }
  expect(areas.reduce((all, area) => all + area.residents, 0)).toBe(total.residents);
});

it('a country, where nobody is assigned, has no pupils without a place rather than none', () => {
  const results = evaluate(twoRegions());
  for (const value of Object.values(results.assignment.totals)) expect(value).toBeNaN();
  const measures = scenarioEffect(results, results, 'school').flatMap(({ rows }) =>
    rows.map(({ measure }) => measure),
  );
  expect(measures).toEqual(['capacity']);
});
