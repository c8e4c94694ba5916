/** The library of plans as a person uses it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Language } from '../../src/domain/territory/schema.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { addPlace } from '../../src/store/placing.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { Dialogs } from '../../src/ui/Dialogs.tsx';
import { closeDialog } from '../../src/ui/openDialog.ts';
import { PlanHead } from '../../src/ui/plans/PlanHead.tsx';
import { runningLibrary, startLibrary } from '../../src/workspace/library/library.ts';
import { useLibrary } from '../../src/workspace/library/libraryState.ts';
import { writeLibraryFile } from '../../src/workspace/library/planFiles.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const show = (language: Language = 'en') =>
  render(
    <LanguageProvider language={language}>
      <PlanHead />
      <Dialogs />
    </LanguageProvider>,
  );

let stop = () => {};

beforeEach(async () => {
  indexedDB.deleteDatabase('aumaq');
  closeDialog();
  usePage.setState(usePage.getInitialState(), true);
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
  stop = await startLibrary();
});
afterEach(() => stop());

const names = () => useLibrary.getState().plans.map(({ scenario }) => scenario.name);

describe('a plan', () => {
  it('begins with the first edit, is called as one writes it, and says that it is kept', async () => {
    const screen = await show();
    await expect.element(screen.getByText('The baseline. Your first edit begins')).toBeVisible();
    addPlace('school', [76.81, 43.21]);
    const name = screen.getByRole('textbox', { name: 'Name of the plan' });
    await expect.element(name).toHaveValue('Plan 1');
    await expect.element(screen.getByText('Kept in this browser')).toBeVisible();
    await name.fill('Western schools');
    await userEvent.keyboard('{Enter}');
    await expect.poll(names).toEqual(['Western schools']);
  });

  it('is found in the library, deleted and brought back', async () => {
    addPlace('school', [76.81, 43.21]);
    await expect.poll(names).toEqual(['Plan 1']);
    const screen = await show();
    await screen.getByRole('button', { name: 'Plans…' }).click();
    await screen.getByRole('searchbox', { name: 'Search the plans' }).fill('nothing');
    await expect.element(screen.getByText('Nothing found')).toBeVisible();
    await screen.getByRole('searchbox', { name: 'Search the plans' }).fill('plan');
    await expect.element(screen.getByText('Open now · tiny · 1 edit')).toBeVisible();
    await screen.getByRole('button', { name: 'Menu: Plan 1' }).click();
    await screen.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.element(screen.getByText('“Plan 1” was deleted.')).toBeVisible();
    await expect.poll(() => usePage.getState().edits).toEqual([]);
    await screen.getByRole('button', { name: 'Bring back' }).first().click();
    await expect.element(screen.getByRole('heading', { name: 'Plan 1' })).toBeVisible();
  });
});

/** What a plan is called beside one of the same name. */
const ADDED = 'Plan 1 (2)';

describe('a file', () => {
  it('of the whole library is added, and what was there stays', async () => {
    addPlace('school', [76.81, 43.21]);
    await expect.poll(names).toEqual(['Plan 1']);
    await runningLibrary().keeper.settled();
    const file = writeLibraryFile(useLibrary.getState().plans, []);
    const screen = await show('ru');
    await screen.getByRole('button', { name: 'Планы…' }).click();
    await expect.element(screen.getByRole('button', { name: 'Открыть файл' })).toBeVisible();
    await userEvent.upload(
      document.querySelector('input[type="file"]') as HTMLElement,
      new File([file], 'aumaq.aumaq.json', { type: 'application/json' }),
    );
    await expect.poll(names).toEqual(['Plan 1', ADDED]);
    // The added plan is opened once it is kept.
    const { id } =
      useLibrary.getState().plans.find(({ scenario }) => scenario.name === ADDED) ?? {};
    expect(id).toBeDefined();
    await expect.poll(() => usePage.getState().planId).toBe(id);
    expect(usePage.getState().edits).toHaveLength(1);
  });

  it('that is none says so and changes nothing', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: 'Plans…' }).click();
    await expect.element(screen.getByRole('button', { name: 'Open a file' })).toBeVisible();
    await userEvent.upload(
      document.querySelector('input[type="file"]') as HTMLElement,
      new File(['{"a":1}'], 'x.json', { type: 'application/json' }),
    );
    await expect.element(screen.getByText('This is no file that Aumaq has saved.')).toBeVisible();
    expect(names()).toEqual([]);
  });
});
