/** Finding where it is worst in a table, and taking the plan's figures away as files that others read. */
import { readFileSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readWorkbook from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/words.ts';
import { takeAwayTexts } from '../../src/i18n/messages/later/takeAway.ts';
import { openMap, withBrowser } from './harness.ts';

withBrowser();

const words = wordsOf('kk', takeAwayTexts);

test('the worst neighbourhood opens from its row, and workbook, report and layers give the figures of the page', async () => {
  const { page, text, button } = await openMap({
    language: 'kk',
    link: { t: 'almaty', y: 2030 },
    viewport: { width: 1280, height: 800 },
  });
  await page.getByRole('tab', { name: text('panel.tables'), exact: true }).click();
  const grid = page.getByRole('grid', { name: words.text('takeAway.sheet.neighbourhoods') });
  await grid.getByRole('row').nth(1).click();
  await page.locator('.card').waitFor();

  await button('share.open').click();
  const take = async (format: 'xlsx' | 'pdf' | 'geoPackage'): Promise<string> => {
    const wanted = page.getByRole('button', {
      name: words.text(`takeAway.format.${format}`),
      exact: true,
    });
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 90_000 }),
      wanted.click(),
    ]);
    return download.path();
  };

  const sheets = await readWorkbook(new Blob([readFileSync(await take('xlsx'))]));
  const overview = sheets.find(({ sheet }) => sheet === words.text('takeAway.sheet.overview'));
  const residents = overview?.data.find(([label]) => label === text('indicator.residents'))?.[1];
  expect(residents).toBeGreaterThan(2_000_000);

  const document = await getDocument({
    data: new Uint8Array(readFileSync(await take('pdf'))),
    verbosity: 0,
  }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const report = items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(report.replaceAll(/\s/g, '')).toContain(String(residents));
  await document.destroy();

  const database = new sqlite.Database(await take('geoPackage'), { readOnly: true });
  const [sum] = database.all('SELECT SUM(residents) AS people FROM cells') as { people: number }[];
  database.close();
  expect(sum?.people).toBeCloseTo(Number(residents), -1);
});
