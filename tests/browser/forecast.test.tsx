/** Which forecast of residents everything projected follows, chosen by a person on the facts of Almaty. */
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import demography from '../../public/geo/almaty/demography.json';
import pack from '../../public/geo/almaty/pack.json';
import { demographySchema, packManifestSchema } from '../../src/domain/territory/schema.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { ForecastChoice } from '../../src/ui/parts/ForecastChoice.tsx';
import { tinyCity } from './tinyCity.ts';

const city = {
  ...tinyCity,
  manifest: packManifestSchema.parse(pack),
  demography: demographySchema.parse(demography),
};

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('almaty', 'city', 2025), language: 'en' });
  useResults.setState({ territory: city, results: null, baseline: null, notes: [] });
});

it('the chosen forecast is an edit of the plan, shown with its source, and taken back as one', async () => {
  const screen = await render(
    <LanguageProvider language="en">
      <ForecastChoice />
    </LanguageProvider>,
  );
  await expect.element(screen.getByText(/Bureau of National Statistics/)).toBeVisible();
  await screen.getByRole('button', { name: /Growth of 2025 carried on/ }).click();
  const choices = screen.getByRole('option');
  await expect.poll(() => choices.elements().length).toBe(6);
  await screen.getByRole('option', { name: /General plan to 2040.*2,750,000/ }).click();
  await expect
    .poll(() => usePage.getState().edits)
    .toMatchObject([{ type: 'changeAssumption', assumptionId: 'population-forecast', value: 1 }]);
  await expect.element(screen.getByRole('button', { name: /General plan to 2040/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Status: forecast' })).toBeVisible();
  await screen.getByRole('button', { name: 'Back to the original value' }).click();
  await expect.poll(() => usePage.getState().edits).toEqual([]);
  await expect.element(screen.getByRole('button', { name: /Growth of 2025/ })).toBeVisible();
});
