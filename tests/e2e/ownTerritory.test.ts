/** A person's own data in a real browser: a town out of an extract, planned, kept, saved, opened elsewhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { haveKnownAnswers, knownAnswerBytes } from '../known-answers/folder.ts';
import { extractOf, town } from '../unit/importing/samples.ts';
import { type OpenedPage, openPage, withBrowser } from './harness.ts';
import { figure, openPanel } from './reading.ts';

withBrowser();

const words = importMessagesOf('en');
const extract = () =>
  haveKnownAnswers('osm') ? knownAnswerBytes('osm', 'helsinki.osm.pbf') : extractOf(town());
const table = () =>
  haveKnownAnswers('formats')
    ? knownAnswerBytes('formats', 'schools-windows-1251.csv')
    : 'Код;Название;Мест;Долгота;Широта\n0001;Школа-гимназия 1;1100;76,869873;43,217056\n0002;Школа 2;825;76,962059;43,27314\n';

const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const sheet = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => sheet(page).getByRole('button', { name }).click();

async function give({ page, button }: OpenedPage, ...files: ReturnType<typeof file>[]) {
  if (!(await sheet(page).isVisible())) await button('ownData.open').click();
  await sheet(page).getByRole('button', { name: words['import.choose'] }).waitFor();
  await sheet(page).locator('input[type=file]').setInputFiles(files);
}

const residents = (page: Page) =>
  page
    .getByText(/20,000/)
    .first()
    .waitFor({ timeout: 60_000 });

/** The town is open, with the plan of one school. */
async function planned(page: Page) {
  await page.locator('.edit-list > li').first().waitFor({ timeout: 60_000 });
  expect(await page.locator('.edit-list > li').count()).toBe(1);
  expect(page.url()).toContain('t=helsinki');
}

const notes = (page: Page) => page.locator('.notes');

async function answers(page: Page, name: string, contentType: string, body: string | Buffer) {
  await page.route(`**/${name}`, (route) => route.fulfill({ contentType, body }));
}

it('a table goes into Almaty; an extract becomes a territory that is planned, kept, saved as a file and opened by a link, by its file and by its address', async () => {
  const opened = await openPage({ search: '?pack=nowhere.aumaq.zip', tolerates: /404/ });
  const { page, text, button } = opened;
  await notes(page)
    .getByText(/nowhere\.aumaq\.zip: the server does not give the file/)
    .waitFor();
  await give(opened, file('x.csv', '<!DOCTYPE html><html><body>Log in</body></html>'));
  await page.getByRole('alert').filter({ hasText: 'web page' }).waitFor();
  expect(page.url()).not.toContain('own');
  await give(opened, file('schools-windows-1251.csv', table()));
  const kept = haveKnownAnswers('formats') ? 'Read: 30; kept: 30' : 'Read: 2; kept: 2';
  await page.getByText(kept).waitFor();
  await press(page, words['import.replace']);
  await page.waitForURL(/t=almaty-own/, { timeout: 60_000 });
  await page.getByText('Almaty (own data)').first().waitFor();

  await give(opened, file('helsinki.osm.pbf', extract()));
  await sheet(page).getByLabel(words['import.name']).fill('Our town');
  await sheet(page).getByLabel(words['import.people'], { exact: true }).fill('20000');
  await press(page, words['import.make']);
  await residents(page);
  expect(page.url()).toContain('t=helsinki');
  const overview = await openPanel(opened, 'panel.overview');
  // Homes out of reach: the share of pupils with a school within the standard's walk.
  expect(await figure(overview, text('indicator.coverage.school'))).toMatch(/^\d+([.,]\d)?\s?%$/);

  const scenario = await openPanel(opened, 'panel.scenario');
  await scenario.getByRole('button', { name: text('service.school'), exact: true }).click();
  await scenario.getByRole('button', { name: text('scenario.addAtCentre') }).click();
  await page.getByText(text('plans.kept'), { exact: true }).waitFor();
  await page.reload();
  await openPanel(opened, 'panel.scenario');
  await planned(page);
  const { hash } = new URL(page.url());

  await button('ownData.open').click();
  const saving = page.waitForEvent('download');
  await press(page, `${words['import.save']}: Our town`);
  const saved = await readFile(await (await saving).path());

  // Whoever lacks it is told; what lies at the address of this link is no pack, so its file is opened.
  const fromFile = await openPage({
    hash,
    search: '?pack=login.aumaq.zip',
    prepare: (there) => answers(there, 'login.aumaq.zip', 'text/html', '<!DOCTYPE html><html>'),
  });
  await notes(fromFile.page)
    .getByText(/no such territory: helsinki/)
    .waitFor();
  await notes(fromFile.page)
    .getByText(/login\.aumaq\.zip: this is a web page/)
    .waitFor();
  await fromFile.button('ownData.openFile').click();
  await give(fromFile, file('helsinki.aumaq.zip', saved));
  await planned(fromFile.page);

  // A file of the same name with other facts than the link was made on.
  const byAddress = await openPage({
    hash: hash.replace(/([#&]h=)[^&]*/, '$10123abc'),
    search: '?pack=helsinki.aumaq.zip',
    prepare: (there) => answers(there, 'helsinki.aumaq.zip', 'application/zip', saved),
  });
  await planned(byAddress.page);
  await notes(byAddress.page).getByText(text('note.packChanged')).waitFor();
});
