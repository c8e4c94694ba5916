/** Cost for each person newly within the standard: one service and one year above and below the line. */
import { describe, expect, it } from 'vitest';
import { financeAssumptionsOf } from '../../../src/domain/finance/finance.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import {
  type Edit,
  editSchema,
  SCENARIO_VERSION,
  type Scenario,
} from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { planCost } from '../../../src/engine/results/planCost.ts';
import { type ComputedService, DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { at, cellsInGrid, cityOf } from './worlds.ts';

const town = {
  ...cityOf({
    cells: cellsInGrid(6, 1, 300, 100),
    schools: [
      { id: 'school', eastM: 0, northM: 0, seats: 200 },
      { id: 'preschool', eastM: 0, northM: 0, seats: 60, service: 'preschool' },
      { id: 'clinic', eastM: 0, northM: 0, seats: 50, service: 'clinic' },
    ],
    borderEastM: 900,
  }),
  demography: null,
};
const engine = new CityEngine();
engine.load(town, null);
const COST_PER_SEAT = 4;
const values = new Map([['cost-per-seat-state', COST_PER_SEAT]]);

function costOf(service: ComputedService, year: number, ...edits: readonly Edit[]) {
  const scenario = (of: readonly Edit[]): Scenario => ({
    version: SCENARIO_VERSION,
    territoryId: 'tiny',
    contentHash: 'tiny-hash',
    name: '',
    edits: [...of],
  });
  const evaluate = (of: readonly Edit[]) =>
    engine.evaluate({ scenario: scenario(of), choices: DEFAULT_CHOICES, year });
  return planCost(service, {
    effective: applyScenario(town, { edits }),
    edits,
    results: evaluate(edits),
    baseline: evaluate([]),
    assumptions: financeAssumptionsOf(values),
  });
}

const added = (
  kind: 'school' | 'preschool' | 'clinic' | 'housing',
  eastM: number,
  size: number,
  openYear = 2026,
): Edit =>
  editSchema.parse({
    id: `e-${kind}-${eastM}`,
    type: 'addProject',
    projectId: `new-${kind}-${eastM}`,
    kind,
    position: at(eastM, 0),
    size,
    openYear,
    finance: 'state',
  });

describe('cost for each child newly within the standard of a school', () => {
  const school = added('school', 1500, 300);
  const alone = costOf('school', 2026, school);

  it('is the capital of the school over the children it brings within reach', () => {
    if (alone?.kind !== 'known') throw new Error('no cost');
    expect(alone.capitalMillionTenge).toBe(300 * COST_PER_SEAT);
    expect(alone.newlyCovered).toBeGreaterThan(50);
    expect(alone.perPersonMillionTenge).toBe((300 * COST_PER_SEAT) / alone.newlyCovered);
  });

  it('stays what it is when a preschool, a clinic, homes or a later school are added', () => {
    const others = [
      added('preschool', 1200, 280),
      added('clinic', 1200, 500),
      added('housing', 1200, 50_000),
      added('school', 900, 900, 2029),
    ];
    for (const other of others) {
      expect(costOf('school', 2026, school, other)).toEqual(alone);
    }
  });

  it('counts the later school in the year in which it is open', () => {
    const both = costOf('school', 2029, school, added('school', 900, 900, 2029));
    expect(both).toMatchObject({ capitalMillionTenge: 1200 * COST_PER_SEAT });
  });

  it('of another service is its own', () => {
    const preschool = costOf('preschool', 2026, school, added('preschool', 1500, 100));
    expect(preschool).toMatchObject({ kind: 'known', capitalMillionTenge: 600 });
  });

  it('is not told where a school is moved as well, nor where nobody comes nearer', () => {
    const moved = editSchema.parse({
      id: 'e-move',
      type: 'moveFacility',
      facilityId: 'school',
      position: at(300, 0),
    });
    expect(costOf('school', 2026, school, moved)).toEqual({ kind: 'unknown' });
    expect(costOf('school', 2026, added('school', 0, 300))).toBeNull();
    expect(costOf('school', 2025, school)).toBeNull();
  });
});
