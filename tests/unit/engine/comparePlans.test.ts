/** Compared plans have the very figures that each has by itself. */
import { expect, it } from 'vitest';
import { difference, figuresOf } from '../../../src/domain/comparison/comparison.ts';
import { differingGrounds } from '../../../src/domain/comparison/grounds.ts';
import {
  type Edit,
  editIdSchema,
  SCENARIO_VERSION,
} from '../../../src/domain/scenario/scenario.ts';
import { projectIdSchema } from '../../../src/domain/territory/schema.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { areaFigures, indicatorFigures } from '../../../src/engine/results/indicatorFigures.ts';
import { Cancelled } from '../../../src/engine/engine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { at, smallTown } from './worlds.ts';

const town = smallTown();
const { id, contentHash, firstYear, horizonYear } = town.manifest;

function scenarioOf(edits: Edit[]) {
  return { version: SCENARIO_VERSION, territoryId: id, contentHash, name: '', edits } as const;
}

const school: Edit = {
  id: editIdSchema.parse('e1'),
  type: 'addProject',
  projectId: projectIdSchema.parse('new-1'),
  kind: 'school',
  position: at(300, 300),
  size: 1175,
  openYear: firstYear + 2,
  finance: 'private',
};

function engineOf(): CityEngine {
  const engine = new CityEngine();
  engine.load(town, null);
  return engine;
}

it('year by year, plan by plan and in every district', async () => {
  const plans = [scenarioOf([]), scenarioOf([school]), scenarioOf([])];
  const done: number[] = [];
  const compared = await engineOf().compare(
    { scenarios: plans, choices: DEFAULT_CHOICES },
    (share) => done.push(share),
  );
  expect(done.at(-1)).toBe(1);
  const engine = engineOf();
  for (const [plan, scenario] of plans.entries()) {
    const effective = applyScenario(town, scenario);
    for (let year = firstYear; year <= horizonYear; year++) {
      const results = engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year });
      for (const [indicator, value] of indicatorFigures(effective, results)) {
        expect(compared[plan]?.total.get(indicator)?.[year - firstYear]).toBe(value);
      }
      for (const area of results.areas) {
        const figures = compared[plan] && figuresOf(compared[plan], area.areaId);
        for (const [indicator, value] of areaFigures(area)) {
          expect(figures?.get(indicator)?.[year - firstYear]).toBe(value);
        }
      }
    }
  }
  const [baseline, withSchool, again] = compared;
  if (!baseline || !withSchool || !again) throw new Error('a plan is missing');
  const seats = difference(withSchool, baseline).total.get('seats');
  expect(seats?.slice(0, 3)).toEqual([0, 0, 1175]);
  for (const changes of difference(again, baseline).total.values()) {
    expect(changes.every((change) => change === 0 || Number.isNaN(change))).toBe(true);
  }
});

it('a comparison that is cancelled ends', async () => {
  const signal = { aborted: true };
  const comparing = engineOf().compare(
    { scenarios: [scenarioOf([])], choices: DEFAULT_CHOICES },
    () => {},
    signal,
  );
  await expect(comparing).rejects.toBeInstanceOf(Cancelled);
});

it('what the plans rest on is told where it is not the same', () => {
  const assumption = {
    id: 'm2-per-resident',
    name: { kk: 'x', ru: 'x', en: 'x' },
    group: 'housing',
    value: 25,
    min: 15,
    max: 40,
    unit: 'm2',
    status: 'assumption',
    source: 'test',
  } as const;
  const assuming = { ...town, manifest: { ...town.manifest, assumptions: [assumption] } };
  const other: Edit = {
    id: editIdSchema.parse('e2'),
    type: 'changeAssumption',
    assumptionId: assumption.id,
    value: 40,
  };
  expect(differingGrounds(assuming, [[], [school]])).toEqual([]);
  expect(differingGrounds(assuming, [[], [other], [school]])).toMatchObject([
    { kind: 'assumption', values: [25, 40, 25] },
  ]);
});
