import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import type { EngineClient } from '../../src/engine/worker/client.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { answerBy } from '../../src/store/requests.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { WhereToBuild } from '../../src/ui/panels/scenario/WhereToBuild.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2026), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
  const engine = new CityEngine();
  engine.load(tinyCity, null);
  // The engine itself, in this thread.
  answerBy({
    planSites: (request: Parameters<CityEngine['planSites']>[0]) =>
      engine.planSites(request, async () => 'go on'),
  } as unknown as EngineClient);
});

it('answers with places, the bound and the cost; one press makes them edits, one undo takes them back', async () => {
  const screen = await render(
    <LanguageProvider language="en">
      <WhereToBuild />
    </LanguageProvider>,
  );
  await screen.getByText('Where to build?').click();
  await screen.getByRole('textbox', { name: /How many/ }).fill('2');
  await screen.getByRole('button', { name: 'Search' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Proposal' })).toBeVisible();
  await screen.getByRole('button', { name: 'Add to the plan' }).click();
  const { edits, undoEdit } = usePage.getState();
  expect(edits.length).toBeGreaterThan(0);
  expect(edits.every(({ type }) => type === 'addProject')).toBe(true);
  undoEdit();
  expect(usePage.getState().edits).toEqual([]);
});

it('says that a proposal is for another state once the plan has changed', async () => {
  const screen = await render(
    <LanguageProvider language="en">
      <WhereToBuild />
    </LanguageProvider>,
  );
  await screen.getByText('Where to build?').click();
  await screen.getByRole('textbox', { name: /How many/ }).fill('1');
  await screen.getByRole('button', { name: 'Search' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Proposal' })).toBeVisible();
  usePage.getState().replaceEdits([], { key: 'scenario.cleared', params: {} });
  await expect.element(screen.getByText(/The proposal is for another state/)).toBeVisible();
});
