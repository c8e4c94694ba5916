import { afterEach, beforeEach, expect, it } from 'vitest';
import { costPerPlace, financeAssumptionsOf } from '../../../src/domain/finance/finance.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { type ProposedSite, takeProposal } from '../../../src/store/siting/proposal.ts';
import { addAreas, ask, askYears, currentQuestion } from '../../../src/store/siting/question.ts';
import { planRequest } from '../../../src/store/siting/search.ts';
import { tinyCity } from '../../browser/tinyCity.ts';

const priced = {
  ...tinyCity,
  manifest: {
    ...tinyCity.manifest,
    assumptions: [
      {
        id: 'cost-per-seat-state',
        name: tinyCity.manifest.name,
        group: 'finance' as const,
        value: 4.2,
        unit: 'million tenge',
        min: 3.6,
        max: 8.3,
        status: 'planned' as const,
        source: 'made up for tests',
      },
    ],
  },
};
const page = () => usePage.getState();
const question = () => {
  const asked = currentQuestion();
  if (!asked) throw new Error('no territory is open');
  return asked;
};

beforeEach(() => {
  page().openState(defaultState('tiny', 'city', 2025));
  useResults.setState({ territory: priced });
});
afterEach(() => useResults.setState({ territory: null }));

it('a cost of a place that a person says counts in the search, and comes into the plan with the sites', () => {
  ask({ placeCostMillionTenge: 6 });
  const { edits } = planRequest(page(), question()).scenario;
  const costIn = (list: typeof edits) => {
    const { assumptions } = applyScenario(priced, { edits: list });
    return costPerPlace({ kind: 'school', finance: 'state' }, financeAssumptionsOf(assumptions));
  };
  expect(costIn(edits)).toBe(6);
  expect(costIn(page().edits)).toBe(4.2);
  const site: ProposedSite = {
    cellIndex: 0,
    position: [76.805, 43.205],
    seats: 300,
    costMillionTenge: 1800,
    openYear: 2028,
    pupils: 0,
    extendedId: null,
    capacity: null,
    plot: null,
  };
  takeProposal({ sites: [site] }, question(), () => 'School');
  expect(costIn(page().edits)).toBe(6);
  page().undoEdit();
  expect(page().edits).toEqual([]);
});

it('an aim that service or years do not allow gives way, and is there again when they do', () => {
  ask({ aim: 'walks' });
  expect(question().aim).toBe('walks');
  askYears(2027, 2029);
  expect(question().aim).toBe('seated');
  ask({ aim: 'inStep' });
  expect(planRequest(page(), question())).toMatchObject({ aim: 'in step', year: 2029 });
  ask({ years: null });
  expect(question().aim).toBe('seated');
  ask({ service: 'clinic' });
  expect(question()).toMatchObject({ service: 'clinic', aim: 'covering' });
  ask({ service: 'school', aim: 'leastMoney', target: 500, budgetMillionTenge: 1 });
  expect(planRequest(page(), question())).toMatchObject({
    aim: 'seated',
    target: 500,
    budgetMillionTenge: null,
  });
});

it('takes no more areas than a link holds, and says how many found room', () => {
  const ring = Array.from({ length: 40 }, (_, at): [number, number] => [76.8 + at / 1000, 43.2]);
  const areas = Array.from({ length: 20 }, () => ({
    use: 'plot' as const,
    ring,
    mostSeats: 9_999,
  }));
  expect(addAreas(areas)).toBe(12);
  expect(question().areas).toHaveLength(12);
  expect(question().areas[0]?.mostSeats).toBe(5_000);
  expect(addAreas(areas)).toBe(0);
});
