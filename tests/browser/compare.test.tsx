/** Plans side by side as a person reads them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import type { PlanFigures } from '../../src/domain/comparison/comparison.ts';
import type { IndicatorId } from '../../src/domain/indicators/registry.ts';
import { type Edit, editIdSchema } from '../../src/domain/scenario/scenario.ts';
import { facilityIdSchema, type Language } from '../../src/domain/territory/schema.ts';
import type { EngineClient } from '../../src/engine/worker/client.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { planIdSchema } from '../../src/store/planId.ts';
import { answerBy } from '../../src/store/requests.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { Compare } from '../../src/ui/compare/Compare.tsx';
import { compare, useComparison } from '../../src/workspace/compare/comparing.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { tinyCity } from './tinyCity.ts';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

function figures(unplaced: number, walkM: number): PlanFigures {
  const series = (value: number) => YEARS.map(() => value);
  const total = new Map<IndicatorId, readonly number[]>([
    ['residents', series(1000)],
    ['unplaced', series(unplaced)],
    ['meanWalk', series(walkM)],
  ]);
  return { years: YEARS, total, areas: new Map() };
}

const closing: Edit = {
  id: editIdSchema.parse('e1'),
  type: 'closeFacility',
  facilityId: facilityIdSchema.parse('school-1'),
  closeYear: 2028,
};
const extending: Edit = {
  id: editIdSchema.parse('e1'),
  type: 'extendFacility',
  facilityId: facilityIdSchema.parse('school-1'),
  capacity: 1175,
  fromYear: 2028,
};
const A = { id: planIdSchema.parse('aaaaaaaaaa'), name: 'A', edits: [extending] };
const B = { id: planIdSchema.parse('bbbbbbbbbb'), name: 'B', edits: [closing] };

const show = (language: Language = 'en') =>
  render(
    <LanguageProvider language={language}>
      <Compare />
    </LanguageProvider>,
  );

/** An engine that answers every comparison with the baseline, A and B. */
function answerWith(answer: readonly PlanFigures[]): void {
  answerBy({ compare: async () => answer } as unknown as EngineClient);
}

beforeEach(() => {
  usePage.setState(usePage.getInitialState(), true);
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
  useComparison.setState({ comparison: null });
  answerWith([figures(50, 400), figures(20, 500), figures(80, 380)]);
});
afterEach(() => answerBy(null));

describe('a comparison', () => {
  it('gives figure, difference, direction and best of each plan', async () => {
    const screen = await show();
    compare([A, B]);
    const row = screen.getByRole('row', { name: /Pupils without a place/ });
    await expect.element(row).toHaveTextContent(/50.*20 · best.*[−-]30 better.*80.*\+30 worse/);
    // Fewer walk further: no loss, as fewer are left out.
    const walk = screen.getByRole('row', { name: /[Mm]ean walk|[Ww]alk/ }).first();
    await expect.element(walk).not.toHaveTextContent(/worse/);
    const residents = screen.getByRole('row', { name: /Residents/ });
    await expect.element(residents).not.toHaveTextContent(/best|better|worse/);
  });

  it('says first what the plans rest on, and in words where their edits differ', async () => {
    const screen = await show();
    compare([A, B]);
    await expect
      .element(screen.getByText('Assumptions and standards are the same in all of them.'))
      .toBeVisible();
    await expect.element(screen.getByText('Only in “A”').first()).toBeVisible();
    await expect.element(screen.getByText(/1,175/).first()).toBeVisible();
  });

  it('ranks by weights and says what that hangs on', async () => {
    const screen = await show('ru');
    compare([A, B]);
    const order = () =>
      [...screen.container.querySelectorAll('.compare-order li')].map((row) =>
        row.firstChild?.textContent?.trim(),
      );
    await expect.poll(order).toEqual(['A', 'Исходный план', 'B']);
    await expect
      .element(screen.getByText(/Первого вперёд выводит: Ученики без места/))
      .toBeVisible();
  });

  it('that was cancelled can be computed again', async () => {
    answerBy({ compare: async () => Promise.reject(new Error('x')) } as unknown as EngineClient);
    const screen = await show();
    compare([A]);
    await expect.element(screen.getByText('Not computed.')).toBeVisible();
    answerWith([figures(50, 400), figures(20, 500)]);
    await screen.getByRole('button', { name: 'Compute' }).click();
    await expect.element(screen.getByRole('row', { name: /Pupils without/ })).toBeVisible();
  });

  it('of a link is opened from what the link carries, and is carried on', async () => {
    usePage.setState({ edits: [extending], comparison: { name: 'Shared', edits: [closing] } });
    answerWith([figures(50, 400), figures(20, 500), figures(80, 380)]);
    const screen = await show();
    await expect.element(screen.getByText('The link carries this comparison too.')).toBeVisible();
    await expect
      .element(screen.getByRole('columnheader', { name: 'Shared' }).first())
      .toBeVisible();
    expect(usePage.getState().comparison?.name).toBe('Shared');
  });
});
