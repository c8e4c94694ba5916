/** What people come for, from opening the page to a link that opens what they saw. */
import { expect, test } from 'vitest';
import { drawingOf, mapAtRest } from '../../scripts/lib/browser.ts';
import { openMap, withBrowser } from './harness.ts';
import { openUndrawn } from './withoutDrawing.ts';
import {
  clickMiddleOfMap,
  figure,
  loneliestOf,
  openPanel,
  partsOf,
  schoolsOfAlmaty,
  shownYear,
  yearSlider,
} from './reading.ts';

withBrowser();

/** Until another territory has been fetched and its figures computed, on a machine with much else to do. */
const FOR_ANOTHER_TERRITORY = { timeout: 60_000 };

// Other tests open the page in Russian and English; texts and layout of all three have their own.
test('who reads Kazakh finds title, map, legend and figures in that language, clicks a school, copies the link, and whoever opens it sees the same', async () => {
  const { schools, everything } = schoolsOfAlmaty();
  const school = loneliestOf(schools, everything);
  const language = 'kk';
  const opened = await openMap({
    language,
    link: {
      t: 'almaty',
      y: 2026,
      panel: 'layers',
      l: 'preschools,cells:0.5,-labels',
      fd: '700,300,1000',
      ff: 'state,partnership,buy-out',
      c: `${school.at[0]},${school.at[1]},15.5`,
    },
  });
  const { page, text, button } = opened;
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await page.title()).toBe(`${text('page.title')} · ${text('page.subtitle')}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(text('page.title'));
  await page.getByRole('region', { name: text('legend.title') }).waitFor();
  const overview = await openPanel(opened, 'panel.overview');
  expect(await figure(overview, text('indicator.coverage.school'))).toMatch(/^\d+([.,]\d)?\s?%$/);
  expect(await figure(overview, text('indicator.residents'))).toMatch(/^\d[\d\s,.\u00a0]+$/);
  await openPanel(opened, 'panel.layers');

  await clickMiddleOfMap(page);
  const name = school.name.kk;
  await page.getByRole('heading', { level: 2, name }).waitFor();

  const copyLink = async (from: typeof opened) => {
    await from.button('share.open').click();
    await from.button('share.copy').click();
    await from.page.getByText(from.text('share.copied')).waitFor();
    return from.page.evaluate(() => navigator.clipboard.readText());
  };
  const link = await copyLink(opened);
  expect(new URL(link).href.split('#')[0]).toBe(opened.address);

  const other = await openUndrawn({ language, hash: new URL(link).hash });
  await other.page.getByRole('heading', { level: 2, name }).waitFor();
  expect(await shownYear(other)).toBe(2026);
  const layers = other.page.getByRole('tabpanel', { name: text('panel.layers') });
  const preschools = layers.getByRole('switch', { name: text('layer.preschools') });
  expect(await preschools.isChecked()).toBe(true);
  expect(await layers.getByRole('switch', { name: text('layer.labels') }).isChecked()).toBe(false);
  const cells = layers.getByRole('listitem').filter({ hasText: text('layer.cells') });
  expect(await cells.getByRole('slider').inputValue()).toBe('0.5');
  expect(partsOf(await copyLink(other))).toEqual(partsOf(link));
  const contents = other.page.getByRole('region', { name: text('share.holds') });
  for (const part of ['layers', 'finances', 'standardDistanceM', 'selection'] as const) {
    await contents.getByText(text(`linkPart.${part}`), { exact: true }).waitFor();
  }
  await other.page.keyboard.press('Escape');
  const filters = await openPanel(other, 'panel.filters');
  const privately = filters.getByRole('checkbox', { name: text('finance.private') });
  expect(await privately.isChecked()).toBe(false);
  const walk = filters.getByRole('slider', { name: text('services.school'), exact: true });
  expect(await walk.inputValue()).toBe('700');
  expect(await button('share.copy').count()).toBeLessThanOrEqual(1);
});

test('a damaged link opens the nearest state and says what was dropped; a person switches a layer, moves the year, filters, and reads the coverage that follows; another territory is a click away, and back and forward lead between them', async () => {
  const opened = await openMap({ hash: '#v=1&t=almaty&lang=en&y=99999&l=nonsense&m=pisa&zz=1' });
  const { page, text } = opened;
  const notes = page.getByRole('status', { name: text('share.notes') });
  await notes.waitFor();
  expect(await notes.getByRole('listitem').allInnerTexts()).toEqual([
    'Left out: year, “99999” (there is no such value)',
    'Left out: changed layers, “nonsense” (there is no such value)',
    'Left out: unknown part, “zz” (unknown to this page)',
    'Left out: measure, “PISA 2022, mathematics” (this territory does not offer it)',
  ]);
  expect(await shownYear(opened)).toBe(2025);
  const layers = await openPanel(opened, 'panel.layers');
  const clinics = layers.getByRole('switch', { name: text('layer.clinics') });
  const before = await drawingOf(page);
  expect(await clinics.isChecked()).toBe(false);
  await layers.getByRole('list').getByText(text('layer.clinics'), { exact: true }).click();
  expect(await clinics.isChecked()).toBe(true);
  expect((await mapAtRest(page)).calls).toBeGreaterThan(before.calls);

  await yearSlider(opened).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  expect(await shownYear(opened)).toBe(2028);
  await mapAtRest(page);

  const coverage = async () => {
    const overview = await openPanel(opened, 'panel.overview');
    return Number.parseFloat(
      (await figure(overview, text('indicator.coverage.school'))).replace(',', '.'),
    );
  };
  const withAll = await coverage();
  const filters = await openPanel(opened, 'panel.filters');
  const owners = filters.getByRole('group', { name: text('filters.ownership') });
  const privately = owners.getByRole('checkbox', { name: text('ownership.private') });
  expect(await privately.isChecked()).toBe(true);
  await owners.getByText(text('ownership.private'), { exact: true }).click();
  expect(await privately.isChecked()).toBe(false);
  await mapAtRest(page);
  const withStateOnly = await coverage();
  expect(withStateOnly).toBeGreaterThan(0);
  expect(withStateOnly).toBeLessThan(withAll);

  await page.getByRole('radio', { name: text('territory.kazakhstan') }).click();
  const overview = page.getByRole('tabpanel', { name: text('panel.overview') });
  await overview.getByText(text('indicator.byRegion')).waitFor(FOR_ANOTHER_TERRITORY);

  await page.goBack();
  await overview.getByText(text('indicator.byDistrict')).waitFor(FOR_ANOTHER_TERRITORY);
  expect(await shownYear(opened)).toBe(2028);
  await page.goForward();
  await overview.getByText(text('indicator.byRegion')).waitFor(FOR_ANOTHER_TERRITORY);
});
