/** The panel "Where to build": asked, watched, taken and undone, in three languages. */
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LANGUAGES, type Language } from '../../src/domain/territory/schema.ts';
import { sitingTexts } from '../../src/i18n/messages/later/siting.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { clickMap } from '../../src/store/mapGestures.ts';
import { NOTHING_MARKED, useMarking } from '../../src/store/marking.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { ask, currentQuestion } from '../../src/store/siting/question.ts';
import { useHeat } from '../../src/store/siting/heat.ts';
import { useSiteSearch } from '../../src/store/siting/search.ts';
import { SitingPanel } from '../../src/ui/panels/siting/SitingPanel.tsx';
import { usePictureWords, usePlanPictureWords } from '../../src/ui/share/mapPicture.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { withEngine } from './sitingEngine.ts';
import { tinyCity } from './tinyCity.ts';

const page = () => usePage.getState();
const show = (language: Language = 'en') =>
  render(
    <LanguageProvider language={language}>
      <SitingPanel />
    </LanguageProvider>,
  );
const words = (key: keyof typeof sitingTexts, language: Language = 'en') =>
  sitingTexts[key][language];

beforeEach(() => {
  useResults.setState({ territory: null });
  useMarking.setState(NOTHING_MARKED);
  useSiteSearch.setState({ search: { kind: 'nothing' } });
  page().openState({ ...defaultState('tiny', 'city', 2026), language: 'en', panel: 'siting' });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
  // The city has two cells.
  ask({ siteCount: 2 });
  withEngine();
});

describe.each(LANGUAGES)('the question in %s', (language) => {
  it('is a sentence whose words are changed, and is answered with places and a bound', async () => {
    const screen = await show(language);
    const count = screen.getByRole('textbox', { name: words('siting.count', language) });
    await count.fill('1');
    await userEvent.keyboard('{Enter}');
    expect(currentQuestion()).toMatchObject({ siteCount: 1, service: 'school', aim: 'seated' });
    await screen.getByRole('button', { name: new RegExp(words('siting.aim', language)) }).click();
    await screen.getByRole('option', { name: words('siting.aim.covering', language) }).click();
    expect(currentQuestion()?.aim).toBe('covering');
    await screen
      .getByRole('button', { name: words('siting.search', language), exact: true })
      .click();
    await expect
      .element(screen.getByRole('heading', { name: words('siting.proposal', language) }))
      .toBeVisible();
    await screen.getByRole('button', { name: words('siting.take', language) }).click();
    expect(page().edits.length).toBeGreaterThan(0);
    expect(page().edits.every((edit) => edit.type === 'addProject' && edit.name !== '')).toBe(true);
    page().undoEdit();
    expect(page().edits).toEqual([]);
  });
});

describe('a search', () => {
  const proposal = { name: words('siting.proposal') };
  const search = { name: words('siting.search'), exact: true };

  it('is held where it is, and ends with the best so far when that is taken', async () => {
    let goOn = () => {};
    withEngine(
      new Promise<void>((resolve) => {
        goOn = resolve;
      }),
    );
    const screen = await show();
    await screen.getByRole('button', search).click();
    await screen.getByRole('button', { name: words('siting.hold') }).click();
    goOn();
    await expect.element(screen.getByText(words('siting.held'))).toBeVisible();
    await expect
      .element(screen.getByText(/60 pupils get a place within the standard/))
      .toBeVisible();
    await screen.getByRole('button', { name: words('siting.enough') }).click();
    await expect.element(screen.getByRole('heading', proposal)).toBeVisible();
    expect(page().edits).toEqual([]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    withEngine(new Promise(() => {}));
    const screen = await show();
    await screen.getByRole('button', search).click();
    await screen.getByRole('button', { name: words('siting.cancel') }).click();
    await expect.element(screen.getByRole('button', search)).toBeVisible();
    expect(useSiteSearch.getState().search).toEqual({ kind: 'nothing' });
    expect(page().edits).toEqual([]);
  });

  it('proposes for the state in which it was made, and for no other', async () => {
    const screen = await show();
    await screen.getByRole('button', search).click();
    await expect.element(screen.getByRole('heading', proposal)).toBeVisible();
    page().changeFilters({ standardDistanceM: { school: 300, preschool: 300, clinic: 1000 } });
    await expect.element(screen.getByText(words('siting.stale'))).toBeVisible();
    await expect.element(screen.getByRole('heading', proposal)).not.toBeInTheDocument();
  });
});

it('an area is closed by drawing it, and a place is required by a click; both can be left out', async () => {
  const screen = await show();
  await screen.getByText(words('siting.where')).click();
  await screen.getByRole('button', { name: words('siting.draw.forbidden') }).click();
  clickMap(null, [76.8, 43.2], false);
  clickMap(null, [76.81, 43.2], false);
  clickMap(null, [76.81, 43.21], false);
  await screen.getByRole('button', { name: 'Finish', exact: true }).click();
  expect(currentQuestion()?.areas).toMatchObject([{ use: 'forbidden' }]);
  expect(page().edits).toEqual([]);
  await screen.getByRole('button', { name: words('siting.require') }).click();
  clickMap({ kind: 'facility', id: 'school-1' }, [76.815, 43.205], false);
  expect(currentQuestion()?.required).toEqual([[76.815, 43.205]]);
  for (const name of [/^Leave out: Must be/, /^Leave out: No building/]) {
    await screen.getByRole('button', { name }).click();
  }
  expect(currentQuestion()).toMatchObject({ areas: [], required: [] });
});

it('a picture says that its colours are what one more site would bring, that of a plan alone has its measure', async () => {
  const Said = () => {
    const [ofMap, ofPlan] = [usePictureWords(), usePlanPictureWords()];
    const lines = [ofMap, ofPlan].map(({ heading, legend }) => [
      heading,
      ...legend.map(({ label }) => label),
    ]);
    return lines.map((line) => <p key={line[0]}>{line.join('; ')}</p>);
  };
  const gain = Float64Array.of(100, 0);
  const heat = { gain, aim: 'seated', service: 'school', seats: 600, year: 2030 } as const;
  page().chooseMeasure('unplaced');
  useHeat.setState({ heat });
  const screen = await render(
    <LanguageProvider language="en">
      <Said />
    </LanguageProvider>,
  );
  await expect.element(screen.getByText(/What one more site would bring; < 100;/)).toBeVisible();
  await expect.element(screen.getByText(/: Pupils without a/)).toBeVisible();
  useHeat.setState({ heat: null });
  await expect.element(screen.getByText(/What one more site would bring/)).not.toBeInTheDocument();
});
