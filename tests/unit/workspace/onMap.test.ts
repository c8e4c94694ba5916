/** A difference on the map follows the year, and goes with its territory. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EvaluateRequest } from '../../../src/engine/engine.ts';
import type { YearResults } from '../../../src/engine/results/results.ts';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import { takeDifferenceAway, useDifference } from '../../../src/store/difference.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { answerBy } from '../../../src/store/requests.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { showDifference } from '../../../src/workspace/compare/onMap.ts';
import { school } from './tabs.ts';

const shown = () => useDifference.getState().difference;
const answered = () => new Promise((resolve) => setTimeout(resolve));
const A = { name: 'A', edits: [school(1)] };
const BASELINE = { name: 'Baseline', edits: [] };

beforeEach(() => {
  usePage.setState(usePage.getInitialState(), true);
  usePage.getState().openState(defaultState('almaty', 'city', 2025));
  const evaluate = async ({ year, scenario }: EvaluateRequest) =>
    ({ year, seats: scenario.edits.length }) as unknown as YearResults;
  answerBy({ evaluate } as unknown as EngineClient);
});
afterEach(() => {
  takeDifferenceAway();
  answerBy(null);
});

it('is of the plans that were chosen, in the year that is chosen now', async () => {
  showDifference(A, BASELINE);
  await answered();
  expect(shown()).toMatchObject({
    names: { a: 'A', b: 'Baseline' },
    a: { year: 2025, seats: 1 },
    b: { year: 2025, seats: 0 },
  });
  usePage.getState().chooseYear(2031);
  await answered();
  expect(shown()).toMatchObject({ a: { year: 2031 }, b: { year: 2031 } });
});

it('taken away it stays away, also when the year moves on', async () => {
  showDifference(A, BASELINE);
  await answered();
  takeDifferenceAway();
  usePage.getState().chooseYear(2031);
  await answered();
  expect(shown()).toBeNull();
});

it('goes when another territory is opened', async () => {
  showDifference(A, BASELINE);
  await answered();
  usePage.getState().openTerritory('kazakhstan', 'country', 2025);
  await answered();
  expect(shown()).toBeNull();
});
