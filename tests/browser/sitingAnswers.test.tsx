/** What "Where to build" answers: by year, beside other sites, by number, on the map, and of one's own plan. */
import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { editSchema } from '../../src/domain/scenario/scenario.ts';
import { sitingTexts } from '../../src/i18n/messages/later/siting.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { useHeat } from '../../src/store/siting/heat.ts';
import { ask, currentQuestion } from '../../src/store/siting/question.ts';
import { useSiteSearch } from '../../src/store/siting/search.ts';
import { useTradeOff } from '../../src/store/siting/tradeOff.ts';
import { RatePlan } from '../../src/ui/panels/siting/RatePlan.tsx';
import { SitingPanel } from '../../src/ui/panels/siting/SitingPanel.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import { answerProof, withEngine } from './sitingEngine.ts';
import { tinyCity } from './tinyCity.ts';

const words = (key: keyof typeof sitingTexts) => sitingTexts[key].en;
const search = { name: words('siting.search'), exact: true };
const proposal = { name: words('siting.proposal') };
/** Without the school that is planned some pupils have no place. */
const unplanned = editSchema.parse({ id: 'e1', type: 'removeProject', projectId: 'project-1' });

const show = (what = <SitingPanel />) =>
  render(<LanguageProvider language="en">{what}</LanguageProvider>);

beforeEach(() => {
  useResults.setState({ territory: null });
  useSiteSearch.setState({ search: { kind: 'nothing' } });
  useTradeOff.setState({ tradeOff: null });
  const state = defaultState('tiny', 'city', 2030);
  usePage.getState().openState({ ...state, language: 'en', panel: 'siting', edits: [unplanned] });
  useResults.setState({ territory: tinyCity, results: null, baseline: null, notes: [] });
  // The city has two cells.
  ask({ siteCount: 1, seats: { least: 10, most: 100 } });
  withEngine();
});

it('over several years the answer is a timetable under the money of each year', async () => {
  const screen = await show();
  await screen.getByRole('button', { name: new RegExp(words('siting.word.when')) }).click();
  await screen.getByRole('option', { name: words('siting.when.many') }).click();
  await screen.getByText('2027', { exact: true }).click();
  const budget = screen.getByRole('textbox', { name: `${words('siting.years')}, 2027` });
  await budget.fill('0');
  await screen.getByText('2028', { exact: true }).click();
  expect(currentQuestion()?.years?.slice(0, 2)).toEqual([
    { year: 2027, budgetMillionTenge: 0 },
    { year: 2028, budgetMillionTenge: 10_000 },
  ]);
  await screen.getByRole('button', search).click();
  const table = screen.getByRole('table', { name: words('siting.timetable') });
  await expect.element(table).toBeVisible();
  // Nothing can be paid for in 2027; whatever is built later opens once and is paid for once.
  const rows = table.element().querySelectorAll('tbody');
  expect(rows[0]?.textContent).toMatch(/^20270/);
  expect(rows[1]?.textContent).toMatch(/^2028.*Opens: .*\(\d+\)$/);
});

describe('a proposal', () => {
  it('tells what other sites near it would lose, and what looser conditions would bring', async () => {
    const screen = await show();
    await screen.getByRole('button', search).click();
    await screen.getByText(words('siting.brings'), { exact: true }).click();
    await expect.element(screen.getByText(/^Second-best sites near it/)).toBeVisible();
    await screen.getByText(words('siting.shadow')).click();
    await expect
      .element(screen.getByText('One more site would give 0 more pupils a place.'))
      .toBeVisible();
  });

  it('for a target tells the least money, and that a target beyond all conditions cannot be reached', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: new RegExp(words('siting.aim')) }).click();
    await screen.getByRole('option', { name: words('siting.aim.leastMoney') }).click();
    await screen.getByRole('textbox', { name: words('siting.target') }).fill('30');
    await screen.getByRole('button', search).click();
    await expect.element(screen.getByRole('heading', proposal)).toBeVisible();
    const found = useSiteSearch.getState().search;
    expect(found.kind === 'found' && found.plan.newlySeated).toBeGreaterThanOrEqual(30);
    ask({ target: 5000 });
    await screen.getByRole('button', search).click();
    await expect.element(screen.getByText(words('siting.none.target'))).toBeVisible();
  });
});

it('the curve has a proposal for each number of sites, and any of them can be opened', async () => {
  const screen = await show();
  await screen.getByText(words('siting.tradeOff'), { exact: true }).click();
  await screen.getByRole('button', { name: words('siting.tradeOff.compute') }).click();
  await screen.getByRole('button', { name: 'Open 2 sites' }).click();
  await expect.element(screen.getByRole('heading', proposal)).toBeVisible();
  expect(currentQuestion()?.siteCount).toBe(2);
});

it('the other curves are of money, and of what all get against how the worst-off district fares', async () => {
  const screen = await show();
  await screen.getByText(words('siting.tradeOff'), { exact: true }).click();
  const varied = screen.getByRole('button', { name: new RegExp(words('siting.tradeOff.curve')) });
  await varied.click();
  await screen.getByRole('option', { name: words('siting.tradeOff.curve.money') }).click();
  await screen.getByRole('button', { name: words('siting.tradeOff.compute') }).click();
  await screen.getByRole('button', { name: 'Open 1 bn tenge' }).click();
  expect(currentQuestion()?.budgetMillionTenge).toBe(1000);
  await varied.click();
  await screen.getByRole('option', { name: words('siting.tradeOff.curve.fairness') }).click();
  await screen.getByRole('button', { name: words('siting.tradeOff.compute') }).click();
  await expect.poll(() => useTradeOff.getState().tradeOff?.left).toBe(0);
  const shares = useTradeOff
    .getState()
    .tradeOff?.points.map(({ plan }) => Math.min(...plan.districts.map(({ after }) => after)));
  expect(shares).toHaveLength(2);
  await screen.getByRole('button', { name: 'Open 1 site', exact: true }).click();
  expect(currentQuestion()?.aim).toBe('fairest');
  await expect
    .element(screen.getByRole('table', { name: words('siting.districts') }))
    .toBeVisible();
});

it('a proof says in plain words what came of it, and nothing is left of one that is cancelled', async () => {
  const screen = await show();
  await screen.getByRole('button', search).click();
  await expect.element(screen.getByRole('heading', proposal)).toBeVisible();
  const { search: found } = useSiteSearch.getState();
  if (found.kind !== 'found') throw new Error('nothing was found');
  // As if the search had left something open.
  const open = { ...found, plan: { ...found.plan, bound: found.plan.objective + 5, gap: 0.1 } };
  useSiteSearch.setState({ search: open });
  const prove = screen.getByRole('button', { name: words('siting.proof.prove') });
  await prove.click();
  await screen.getByRole('button', { name: words('siting.cancel') }).click();
  await expect.element(prove).toBeVisible();
  await prove.click();
  answerProof({ refused: 'too large' });
  await expect.element(screen.getByText(words('siting.proof.refused.tooLarge'))).toBeVisible();
  useSiteSearch.setState({ search: { ...open, plan: { ...open.plan } } });
  await prove.click();
  answerProof({ refused: null, isProved: true, plan: found.plan });
  await expect.element(screen.getByText(/^By an exact solver \d+ is the best/)).toBeVisible();
  expect(useSiteSearch.getState().search).toMatchObject({ plan: { gap: 0 } });
});

it('what one more site would bring is shown on the map, anew when the question changes, and taken off', async () => {
  const screen = await show();
  const button = screen.getByRole('button', { name: words('siting.heatSwitch') });
  await button.click();
  await expect.element(screen.getByText(words('siting.heatHint'))).toBeVisible();
  await expect.poll(() => useHeat.getState().heat).toMatchObject({ aim: 'seated', seats: 100 });
  expect(useHeat.getState().heat?.gain.length).toBe(tinyCity.cells.length);
  ask({ aim: 'covering' });
  await expect.poll(() => useHeat.getState().heat?.aim).toBe('covering');
  await button.click();
  expect(useHeat.getState()).toMatchObject({ isWanted: false, heat: null });
});

it('a plan is rated against the best for as many places, and again once it has changed', async () => {
  const added = editSchema.parse({
    id: 'e2',
    type: 'addProject',
    projectId: 'new-1',
    kind: 'school',
    position: [76.815, 43.205],
    size: 100,
    openYear: 2030,
    finance: 'state',
  });
  usePage.setState({ edits: [unplanned, added] });
  const screen = await show(<RatePlan />);
  await screen.getByRole('button', { name: words('siting.rate') }).click();
  await expect.element(screen.getByText(/^Score: 100 of 100\. The school you added/)).toBeVisible();
  usePage.setState({ edits: [unplanned, { ...added, size: 20 } as typeof added] });
  await expect.element(screen.getByText(/^Score/)).not.toBeInTheDocument();
});
