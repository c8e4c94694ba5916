/** A person's own data in a real browser: a town out of an extract, kept, saved, opened elsewhere. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { extractOf, town } from '../unit/importing/samples.ts';
import { type OpenedPage, openPage, withBrowser } from './harness.ts';

withBrowser();

const words = importMessagesOf('en');
const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function give({ page, button }: OpenedPage, ...files: ReturnType<typeof file>[]) {
  await button('ownData.open').click();
  await page.getByRole('button', { name: words['import.choose'] }).waitFor();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(files);
}

const residents = (page: OpenedPage['page'], count: RegExp) =>
  page.getByText(count).first().waitFor({ timeout: 60_000 });

describe('own data', () => {
  it('become a territory that is kept, saved as a file and opened from one', async () => {
    const opened = await openPage();
    const { page } = opened;
    await give(opened, file('our-town.osm.pbf', extractOf(town())));
    await page.getByLabel(words['import.name']).fill('Our town');
    await page.getByLabel(words['import.people']).fill('20000');
    await page.getByRole('button', { name: words['import.make'] }).click();
    await residents(page, /20,000/);
    expect(page.url()).toContain('t=our-town');

    await page.reload();
    await residents(page, /20,000/);
    await opened.button('ownData.open').click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words['import.save'] }).click();
    const saved = await (await saving).path();

    const elsewhere = await openPage();
    await give(elsewhere, file('our-town.aumaq.zip', await readFile(saved)));
    await residents(elsewhere.page, /20,000/);
    expect(elsewhere.page.url()).toContain('t=our-town');
  });

  it('show what is wrong with a file, and change nothing', async () => {
    const opened = await openPage();
    await give(opened, file('schools.csv', '<!DOCTYPE html><html><body>Log in</body></html>'));
    await opened.page.getByRole('alert').filter({ hasText: 'web page' }).waitFor();
    expect(opened.page.url()).not.toContain('own');
  });

  it('put a table of schools over those of Almaty, as a version beside it', async () => {
    const opened = await openPage();
    const { page } = opened;
    const table =
      'Код;Название;Мест;Долгота;Широта\n0001;Школа-гимназия 1;1100;76,869873;43,217056\n0002;Школа 2;825;76,962059;43,27314\n0003;Лицей;;;\n';
    await give(opened, file('schools.csv', table));
    await page.getByText('Read: 3; kept: 2; dropped: 1').waitFor();
    await page.getByRole('button', { name: words['import.replace'] }).click();
    await page.waitForURL(/t=almaty-own/, { timeout: 60_000 });
    await page.getByText('Almaty (own data)').first().waitFor();
  });
});
