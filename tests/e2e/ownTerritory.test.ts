/** A person's own data in a real browser: a town out of an extract, planned, kept, saved, opened elsewhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { haveKnownAnswers, knownAnswerBytes } from '../known-answers/folder.ts';
import { extractOf, town } from '../unit/importing/samples.ts';
import { openPage, withBrowser } from './harness.ts';
import { figure, openPanel } from './reading.ts';

withBrowser();

/** A table goes in in Russian, a town is planned in Kazakh, its file is opened in English. */
const [RU, KK, EN] = (['ru', 'kk', 'en'] as const).map((language) => ({
  ...messagesOf(language),
  ...importMessagesOf(language),
})) as [Words, Words, Words];
type Words = ReturnType<typeof messagesOf> & ReturnType<typeof importMessagesOf>;
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

async function give(page: Page, words: Words, ...files: ReturnType<typeof file>[]) {
  if (!(await sheet(page).isVisible())) {
    await page.getByRole('button', { name: words['ownData.open'], exact: true }).click();
  }
  await sheet(page).getByRole('button', { name: words['import.choose'] }).waitFor();
  await sheet(page).locator('input[type=file]').setInputFiles(files);
}

const residents = (page: Page) =>
  page
    .getByText(/20\s000/)
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
  const inRussian = await openPage({
    language: 'ru',
    search: '?pack=nowhere.aumaq.zip',
    tolerates: /404/,
  });
  const { page } = inRussian;
  await notes(page)
    .getByText(/nowhere\.aumaq\.zip: сервер не отдаёт файл/)
    .waitFor();
  await give(page, RU, file('x.csv', '<!DOCTYPE html><html><body>Log in</body></html>'));
  await page.getByRole('alert').filter({ hasText: 'это веб-страница' }).waitFor();
  expect(page.url()).not.toContain('own');
  await give(page, RU, file('schools-windows-1251.csv', table()));
  const rows = haveKnownAnswers('formats') ? 30 : 2;
  await page.getByText(`Прочитано: ${rows}; берётся: ${rows}`).waitFor();
  await press(page, RU['import.replace']);
  await page.waitForURL(/t=almaty-own/, { timeout: 60_000 });
  await page.getByText('Алматы (свои данные)').first().waitFor();

  await page.getByRole('radio', { name: KK['language.kk'] }).click();
  const inKazakh = { ...inRussian, text: (key: keyof Words) => KK[key] };
  await give(page, KK, file('helsinki.osm.pbf', extract()));
  await sheet(page).getByLabel(KK['import.name']).fill('Біздің қала');
  await sheet(page).getByLabel(KK['import.people'], { exact: true }).fill('20000');
  await press(page, KK['import.make']);
  await page.waitForURL(/t=helsinki/, { timeout: 60_000 });
  await residents(page);
  const overview = await openPanel(inKazakh, 'panel.overview');
  // Homes out of reach: the share of pupils with a school within the standard's walk.
  const reached = await figure(overview, KK['indicator.coverage.school']);
  expect(reached).toMatch(/^\d+([.,]\d)?\s?%$/);

  const scenario = await openPanel(inKazakh, 'panel.scenario');
  await scenario.getByRole('button', { name: KK['service.school'], exact: true }).click();
  await scenario.getByRole('button', { name: KK['scenario.addAtCentre'] }).click();
  await page.getByText(KK['plans.kept'], { exact: true }).waitFor();
  await page.reload();
  await openPanel(inKazakh, 'panel.scenario');
  await planned(page);
  // The address follows the page: some time after the plan is there, it tells it.
  await page.waitForURL(/&panel=scenario/);
  await page.waitForURL(/&e=/);
  const hash = new URL(page.url()).hash.replace('lang=kk', 'lang=en');

  await page.getByRole('button', { name: KK['ownData.open'], exact: true }).click();
  const saving = page.waitForEvent('download');
  await press(page, `${KK['import.save']}: Біздің қала`);
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
  await sheet(fromFile.page).waitFor();
  await give(fromFile.page, EN, file('helsinki.aumaq.zip', saved));
  await planned(fromFile.page);

  // A file of the same name with other facts than the link was made on.
  const byAddress = await openPage({
    hash: hash.replace(/([#&]h=)[^&]*/, '$10123abc'),
    search: '?pack=helsinki.aumaq.zip',
    prepare: (there) => answers(there, 'helsinki.aumaq.zip', 'application/zip', saved),
  });
  await planned(byAddress.page);
  await notes(byAddress.page).getByText(EN['note.packChanged']).waitFor();
});
