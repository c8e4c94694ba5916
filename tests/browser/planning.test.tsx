import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import type { Trend } from '../../src/engine/engine.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import type { EngineClient } from '../../src/engine/worker/client.ts';
import { clickMap } from '../../src/store/mapGestures.ts';
import { NOTHING_MARKED, useMarking } from '../../src/store/marking.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { addPlace } from '../../src/store/placing.ts';
import { answerBy, requestOf } from '../../src/store/requests.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { HousingPanel } from '../../src/ui/panels/HousingPanel.tsx';
import { ScenarioPanel } from '../../src/ui/panels/ScenarioPanel.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const show = () =>
  render(
    <LanguageProvider language="en">
      <ScenarioPanel />
    </LanguageProvider>,
  );
const state = () => usePage.getState();

/** The engine of this very thread in place of a worker's. */
function withEngine(): void {
  const engine = new CityEngine();
  engine.load(tinyCity, null);
  answerBy({
    evaluate: async (request: Parameters<EngineClient['evaluate']>[0]) => engine.evaluate(request),
    localEffect: (request: Parameters<EngineClient['localEffect']>[0]) =>
      engine.localEffect(request, () => {}),
    explainHomes: async () => null,
  } as unknown as EngineClient);
  useResults.setState({ results: engine.evaluate(requestOf(state())) });
}

beforeEach(() => {
  answerBy(null);
  useMarking.setState(NOTHING_MARKED);
  state().openState({ ...defaultState('tiny', 'city', 2028), language: 'en', panel: 'scenario' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

describe('the effect of a place, where it stands', () => {
  it('is told before it is put down, and of the place that is selected', async () => {
    withEngine();
    const screen = await show();
    await screen.getByRole('button', { name: 'School', exact: true }).click();
    await expect.element(screen.getByText('If it were put down here, 2028')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect
      .element(screen.getByText('If it were put down here, 2028'))
      .not.toBeInTheDocument();
    state().select({ kind: 'facility', id: 'school-1' });
    await expect.element(screen.getByText('What it changes there, 2028')).toBeVisible();
    await expect.element(screen.getByText(/\d+ pupils? would go there/)).toBeVisible();
    await screen.getByText('By year', { exact: true }).click();
    await expect.element(screen.getByRole('row', { name: /^2030/ }).first()).toBeVisible();
  });
});

describe('keys of whoever plans', () => {
  it('Delete takes the chosen place out, and nothing while somebody types', async () => {
    addPlace('school', [76.806, 43.205]);
    const screen = await show();
    await screen.getByRole('textbox', { name: 'Name' }).click();
    await userEvent.keyboard('{Delete}');
    expect(state().edits).toHaveLength(1);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Delete}');
    expect(state().edits).toEqual([]);
  });

  it('Ctrl+X and Ctrl+V carry a place to the middle of the map', async () => {
    state().select({ kind: 'facility', id: 'school-1' });
    const screen = await show();
    await userEvent.keyboard('{Control>}x{/Control}');
    await expect.element(screen.getByText(/Now choose the new place/)).toBeVisible();
    state().moveCamera({ longitude: 76.816, latitude: 43.206, zoom: 14, bearing: 0, pitch: 0 });
    await userEvent.keyboard('{Control>}v{/Control}');
    expect(state().edits).toMatchObject([
      { type: 'moveFacility', facilityId: 'school-1', position: [76.816, 43.206] },
    ]);
    await expect.element(screen.getByText(/Now choose the new place/)).not.toBeInTheDocument();
  });

  it('typed metres and arrows move a place exactly, and say how far', async () => {
    addPlace('school', [76.806, 43.205]);
    const screen = await show();
    await screen.getByText('Move by metres').click();
    const north = screen.getByRole('textbox', { name: 'North, m (south: minus)' });
    await north.fill('800');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Moved by 800 m.')).toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{/Control}');
    // Places lie on a grid of a metre.
    const shown = () => Number((north.element() as HTMLInputElement).value);
    await expect.poll(() => Math.abs(shown() - 780)).toBeLessThan(2);
    expect(state().edits).toMatchObject([{ type: 'addProject' }]);
    for (const _ of ['arrows', 'metres']) state().undoEdit();
    expect(state().edits).toMatchObject([{ position: [76.806, 43.205] }]);
  });

  it('an area is drawn corner by corner, and Escape gives it up', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: 'Draw a development area' }).click();
    for (const corner of [
      [76.801, 43.201],
      [76.818, 43.201],
      [76.818, 43.208],
      [76.9, 43.9],
    ] as const) {
      clickMap(null, [corner[0], corner[1]], false);
    }
    await userEvent.keyboard('{Backspace}');
    await expect.element(screen.getByText(/Corners: 3, [\d.]+ ha/)).toBeVisible();
    await screen.getByRole('textbox', { name: 'Name' }).fill('Alatau');
    await screen.getByRole('button', { name: 'Add a phase' }).click();
    await screen.getByRole('textbox', { name: /^Homes, m².*phase 2$/i }).fill('70000');
    await userEvent.keyboard('{Enter}');
    await screen.getByRole('button', { name: 'Finish' }).click();
    expect(state().edits).toMatchObject([
      {
        type: 'addProject',
        kind: 'housing',
        name: 'Alatau',
        furtherPhases: [{ size: 70_000 }],
      },
    ]);
    await expect
      .element(screen.getByText(/^Added: development area, 120,000 m² in 2 phases/))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Draw a development area' }).click();
    clickMap(null, [76.801, 43.201], false);
    await userEvent.keyboard('{Escape}');
    expect(useMarking.getState().corners).toBeNull();
    expect(state().edits).toHaveLength(1);
  });

  it('several places are put off together', async () => {
    const screen = await show();
    state().select({ kind: 'project', id: 'project-1' });
    clickMap({ kind: 'facility', id: 'school-1' }, [76.8, 43.2], true);
    await expect.element(screen.getByRole('heading', { name: '2 places chosen' })).toBeVisible();
    await screen.getByRole('button', { name: 'Shift by 1 year' }).click();
    expect(state().edits).toMatchObject([
      { type: 'rephaseProject', projectId: 'project-1', openYear: 2028 },
    ]);
    await userEvent.keyboard('{Escape}');
    await expect
      .element(screen.getByRole('heading', { name: '2 places chosen' }))
      .not.toBeInTheDocument();
  });
});

describe('homes and schools', () => {
  const step = (projectId: string, openYear: number) => ({
    projectId,
    openYear,
    firstPupilsYear: openYear + 1,
    inStep: 0.5,
    lagYears: 2,
    missingSeatYears: 10,
    years: [{ year: openYear + 1, pupils: 20, seats: 10 }],
  });

  it('tell of the homes of one’s own plan first', async () => {
    const [planned] = tinyCity.projects;
    if (!planned) throw new Error('the tiny city has no project');
    const name = { kk: 'Бұрынғы', ru: 'Прежние', en: 'Earlier homes' };
    const homes = {
      ...planned,
      id: 'homes-1' as typeof planned.id,
      kind: 'housing' as const,
      name,
    };
    useResults.setState({ territory: { ...tinyCity, projects: [planned, homes] } });
    addPlace('housing', [76.806, 43.205]);
    const projects = [step('homes-1', 2027), step('new-1', 2028)];
    useResults.setState({ trend: { inStep: { inStep: 0.5, projects } } as unknown as Trend });
    const screen = await render(
      <LanguageProvider language="en">
        <HousingPanel />
      </LanguageProvider>,
    );
    await expect.element(screen.getByRole('heading', { name: 'Homes of your plan' })).toBeVisible();
    const rows = screen.getByRole('row').elements();
    expect(rows.map((row) => row.textContent?.slice(0, 9))).toEqual(['New homes', 'Earlier h']);
    useResults.setState({ trend: null });
  });
});
