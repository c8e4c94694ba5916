import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { applyScenario } from '../../src/domain/scenario/applyScenario.ts';
import { operatingFacilities } from '../../src/domain/scenario/operating.ts';
import type { YearResults } from '../../src/engine/results/results.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { addPlace } from '../../src/store/placing.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { EditList } from '../../src/ui/panels/EditList.tsx';
import { SelectedPlace } from '../../src/ui/panels/SelectedPlace.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const show = (language: 'en' | 'kk' = 'en') =>
  render(
    <LanguageProvider language={language}>
      <SelectedPlace />
      <EditList />
    </LanguageProvider>,
  );

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2026), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

/** Types a whole number into a field, as one does: over what is there, then Enter. */
async function type(screen: Awaited<ReturnType<typeof show>>, label: string, value: string) {
  await screen.getByRole('textbox', { name: label, exact: true }).fill(value);
  await userEvent.keyboard('{Enter}');
}

const capacityIn = (year: number, id: string) =>
  operatingFacilities(applyScenario(tinyCity, usePage.getState()), year).find(
    (row) => row.id === id,
  )?.capacity;

describe('a facility', () => {
  beforeEach(() => usePage.getState().select({ kind: 'facility', id: 'school-1' }));

  it('gets a typed number of places from a typed year on, whatever year the map shows', async () => {
    const screen = await show();
    await type(screen, 'From the year', '2028');
    await type(screen, 'School places', '1175');
    expect(usePage.getState().year).toBe(2026);
    expect([capacityIn(2027, 'school-1'), capacityIn(2028, 'school-1')]).toEqual([100, 1175]);
    await expect.element(screen.getByRole('row', { name: /2028.*1,175.*your edit/ })).toBeVisible();
    await screen.getByRole('button', { name: 'Remove the edit: 2028' }).click();
    expect(usePage.getState().edits).toEqual([]);
  });

  it('closes in the year that is typed, and is kept open again', async () => {
    const screen = await show();
    await type(screen, 'Closing year', '2029');
    await screen.getByRole('button', { name: 'Close in 2029' }).click();
    expect(usePage.getState().edits).toMatchObject([{ type: 'closeFacility', closeYear: 2029 }]);
    await type(screen, 'Closing year', '2030');
    expect(usePage.getState().edits).toMatchObject([{ closeYear: 2030 }]);
    await screen.getByRole('button', { name: 'Keep it open' }).click();
    expect(usePage.getState().edits).toEqual([]);
  });
});

describe('homes that one adds', () => {
  it('get phases as rows of year and m2, who pays, and a name; all of it is undone step by step', async () => {
    addPlace('housing', [76.806, 43.205]);
    const screen = await show();
    await type(screen, 'Homes, m²', '60,001');
    await screen.getByRole('button', { name: 'Add a phase' }).click();
    await type(screen, 'Phase 2, opening year', '2029');
    await type(screen, 'Homes, m², Phase 2', '70000');
    await expect.element(screen.getByText(/In all: 130,001/)).toBeVisible();
    await screen.getByRole('textbox', { name: 'Name' }).fill('By the canal');
    await userEvent.keyboard('{Enter}');
    expect(usePage.getState().edits).toMatchObject([
      {
        type: 'addProject',
        size: 60_001,
        name: 'By the canal',
        furtherPhases: [{ openYear: 2029, size: 70_000 }],
      },
    ]);
    await screen.getByRole('button', { name: 'Remove phase 1' }).click();
    expect(usePage.getState().edits).toMatchObject([{ size: 70_000, openYear: 2029 }]);
    for (let left = 6; left > 0; left--) usePage.getState().undoEdit();
    expect(usePage.getState().edits).toMatchObject([{ size: 50_000 }]);
  });

  it('reads numbers as the page writes them in Kazakh', async () => {
    addPlace('housing', [76.806, 43.205]);
    const screen = await show('kk');
    await expect
      .element(screen.getByRole('textbox', { name: 'Тұрғын үй, м²', exact: true }))
      .toHaveValue('50\u00a0000');
  });
});

describe('the list of edits', () => {
  it('names each place with its neighbourhood, leads to it, switches it off and on, takes it out', async () => {
    addPlace('school', [76.806, 43.205]);
    usePage.getState().select(null);
    useResults.setState({ results: {} as YearResults });
    const screen = await show();
    await expect.element(screen.getByText(/New school 1.*Shugyla/)).toBeVisible();
    await screen.getByRole('button', { name: 'New school 1' }).click();
    expect(usePage.getState().selection).toEqual({ kind: 'project', id: 'new-1' });
    expect(usePage.getState().camera).toMatchObject({ longitude: 76.806, latitude: 43.205 });
    await screen
      .getByRole('checkbox', { name: /^Edit is on: Added: school/ })
      .click({ force: true });
    expect(usePage.getState().edits).toMatchObject([{ type: 'addProject', off: true }]);
    expect(capacityIn(2030, 'new-1')).toBeUndefined();
    await expect.element(screen.getByText(/1 of them is off/)).toBeVisible();
    usePage.getState().undoEdit();
    expect(capacityIn(2030, 'new-1')).toBe(900);
    await screen.getByRole('button', { name: /^Remove the edit: Added: school/ }).click();
    expect(usePage.getState().edits).toEqual([]);
  });
});
