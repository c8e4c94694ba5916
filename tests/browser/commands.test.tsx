/** Everything by its name, and the keys. */
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Language } from '../../src/domain/territory/schema.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { Dialogs } from '../../src/ui/Dialogs.tsx';
import { closeDialog } from '../../src/ui/openDialog.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const show = (language: Language = 'en') =>
  render(
    <LanguageProvider language={language}>
      <Dialogs />
    </LanguageProvider>,
  );

beforeEach(() => {
  closeDialog();
  usePage.setState(usePage.getInitialState(), true);
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
});

it('a panel, a layer and a place are reached by a few letters and Enter', async () => {
  const screen = await show();
  const palette = async (typed: string, first: string) => {
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = screen.getByRole('searchbox', { name: 'Commands' });
    await expect.element(field).toHaveFocus();
    await userEvent.type(field, typed);
    const item = screen.getByRole('menuitem', { name: first, exact: true });
    await expect.element(item).toBeVisible();
    const chosen = () => field.element().getAttribute('aria-activedescendant');
    if (chosen() === null) await userEvent.keyboard('{ArrowDown}');
    await expect.poll(chosen).toBe(item.element().id);
    await userEvent.keyboard('{Enter}');
    await expect.element(field).not.toBeInTheDocument();
  };
  await palette('popul', 'Population');
  expect(usePage.getState().panel).toBe('demography');
  expect(usePage.getState().layers.clinics.visible).toBe(false);
  await palette('polyc', 'Show: Polyclinics');
  expect(usePage.getState().layers.clinics.visible).toBe(true);
  await palette('шугыла', 'Shugyla');
  expect(usePage.getState().selection).toEqual({ kind: 'area', id: 'shugyla' });
});

it('says where nothing is called so', async () => {
  const screen = await show('kk');
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('searchbox', { name: 'Пәрмендер' }).fill('ъъъ');
  await expect.element(screen.getByText('Ештеңе табылмады')).toBeVisible();
});

it('the keys are listed under a question mark', async () => {
  const screen = await show('ru');
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('row', { name: /Отменить.*Ctrl\+Z/ })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: /Команды.*Ctrl\+K/ })).toBeVisible();
});
