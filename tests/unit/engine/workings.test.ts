/** The figures of each panel, worked out again from nothing but the numbers shown beside them. */
import { describe, expect, it } from 'vitest';
import { financeAssumptionsOf } from '../../../src/domain/finance/finance.ts';
import type { IndicatorId } from '../../../src/domain/indicators/registry.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import {
  type Edit,
  editSchema,
  SCENARIO_VERSION,
  type Scenario,
} from '../../../src/domain/scenario/scenario.ts';
import type { Project } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { indicatorFigures } from '../../../src/engine/results/indicatorFigures.ts';
import { planCost } from '../../../src/engine/results/planCost.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { digitsOf, type Term, type Workings } from '../../../src/engine/results/workingTerms.ts';
import { WORKINGS, workingsOf } from '../../../src/engine/results/workings.ts';
import { at, gridStreets, projectAt, smallTown } from './worlds.ts';

const YEAR = 2028;
const privateSchool: Project = {
  ...projectAt('private-2027', 'school', 300, 900, [
    { startYear: 2025, openYear: 2027, capacity: 250, status: 'planned' },
  ]),
  finance: 'private',
};
const town = { ...smallTown(), projects: [...smallTown().projects, privateSchool] };
const edits: readonly Edit[] = [
  editSchema.parse({
    id: 'e1',
    type: 'addProject',
    projectId: 'new-1',
    kind: 'school',
    position: at(2500, 2500),
    size: 333,
    openYear: YEAR,
    finance: 'state',
  }),
];
const scenarioOf = (of: readonly Edit[]): Scenario => ({
  version: SCENARIO_VERSION,
  territoryId: 'tiny',
  contentHash: 'tiny-hash',
  name: '',
  edits: [...of],
});

const engine = new CityEngine();
engine.load(town, gridStreets(22, 22, 100));
const choices = { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 900 };
const results = engine.evaluate({ scenario: scenarioOf(edits), choices, year: YEAR });
const baseline = engine.evaluate({ scenario: scenarioOf([]), choices, year: YEAR });
const trend = await engine.trend({ scenario: scenarioOf(edits), choices }, () => {});
const effective = applyScenario(town, { edits });
const assumptions = financeAssumptionsOf(effective.assumptions);
const cost = planCost('school', { effective, edits, results, baseline, assumptions });
const inputs = { effective, results, trend, planCost: cost, service: 'school' as const };
const figures = new Map<IndicatorId, number>(indicatorFigures(effective, results, trend.inStep));
if (cost?.kind === 'known') figures.set('costPerCovered', cost.perPersonMillionTenge);

/** As it is shown: a reader has no more digits than the page. */
const shown = (term: Term): number => Number(term.value.toFixed(digitsOf(term)));

function recomputed(workings: Workings): number {
  if (workings.kind === 'sum') {
    return workings.terms.reduce((sum, term) => sum + shown(term), 0);
  }
  const ratio = shown(workings.numerator) / shown(workings.denominator);
  return workings.kind === 'ratio' ? ratio : 1 - ratio;
}

const PANELS: Readonly<Record<string, readonly IndicatorId[]>> = {
  overview: ['residents', 'pupils', 'seats', 'seatShortage', 'coverage.school.radius', 'unplaced'],
  'overview, further': [
    'freeSeats',
    'meanWalk',
    'housing',
    'coverage.school.streets',
    'capacity.preschool',
    'capacity.clinic',
  ],
  population: ['residents', 'preschoolers', 'gini', 'ratio90To10', 'belowHalfMedian'],
  finance: ['capital', 'privateShare', 'seatPayments', 'costPerCovered', 'seats'],
  'homes and schools': ['inStep', 'housing', 'pupils', 'residents', 'coverage.clinic.radius'],
};

describe.each(Object.entries(PANELS))('of the panel %s', (_, ids) => {
  it.each(ids)('%s comes out of the numbers beside it', (id) => {
    const figure = figures.get(id) ?? Number.NaN;
    const workings = workingsOf(id, inputs);
    expect(workings.length).toBeGreaterThan(0);
    for (const row of workings) {
      expect(row.value).toBeCloseTo(figure, 9);
      // To half a percent, or to the last digit of a sum: no more is shown.
      const tolerance = row.kind === 'sum' ? 0.05 * row.terms.length : 0.005 * Math.abs(figure);
      expect(Math.abs(recomputed(row) - figure)).toBeLessThanOrEqual(tolerance + 1e-9);
    }
  });
});

describe('a term that was itself worked out', () => {
  const terms = Object.keys(WORKINGS).flatMap((id) =>
    workingsOf(id as IndicatorId, inputs).flatMap((row) => (row.kind === 'sum' ? row.terms : [])),
  );

  it('is the difference or product of what stands below its name', () => {
    const made = terms.flatMap(({ from, value }) => (from ? [{ from, value }] : []));
    expect(made.length).toBeGreaterThan(2);
    for (const { from, value } of made) {
      if (from.operation === 'difference') {
        expect(value).toBe(Math.max(0, from.of[0] - from.of[1]));
      } else {
        expect(value).toBeCloseTo(from.of.reduce((a, b) => a * b) * from.scale, 9);
      }
    }
  });

  it('of people and places is whole, so that the shown parts add up to the shown sum', () => {
    for (const { unit, value } of terms) {
      if (unit !== 'million tenge') expect(Number.isInteger(value)).toBe(true);
    }
  });
});

it('says nothing of a change of residents while the trend is of another scenario', () => {
  const other = {
    ...trend,
    total: trend.total.map((row) => ({ ...row, residents: row.residents + 1 })),
  };
  expect(workingsOf('residents', inputs)).toHaveLength(2);
  expect(workingsOf('residents', { ...inputs, trend: other })).toHaveLength(1);
});
