/**
 * Whether the built page answers while it imports: a table of 100,000 places, shown on the map and
 * panned over, and extracts that become territories, from the drop to the figures.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { haveKnownAnswers, knownAnswerPath } from '../known-answers/folder.ts';
import { measured } from './importing/measuredPage.ts';
import { placesTable } from './importing/placesTable.ts';
import { tiled } from './importing/tiledExtract.ts';

const ROWS = 100_000;
const PAN_STEPS = 20;
const LARGE_MEGABYTES = 10;
const PATIENCE_MS = 120_000;

const words = importMessagesOf('en');

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-import-'));
  const fileOf = (name: string, content: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  try {
    const figures = await measured(async ({ page, told }) => {
      await told('tableShown', async () => {
        await give(page, fileOf('schools.csv', placesTable(ROWS)));
        await page.getByText(/^Read: 100,000/).waitFor();
        // The last of its pieces comes to the map.
        await mapAtRest(page);
      });
      await told('tablePanned', () => pan(page));
      await page.getByRole('button', { name: words['import.again'] }).click();
      const becomesTerritory = async (path: string) => {
        await give(page, path);
        await page.getByRole('button', { name: words['import.make'] }).click();
        const id = /([a-z]+)\.osm\.pbf$/.exec(path)?.[1];
        await page.waitForURL(new RegExp(`t=${id}`));
        await mapAtRest(page, PATIENCE_MS);
      };
      if (haveKnownAnswers('osm')) {
        const path = knownAnswerPath('osm', 'liechtenstein.osm.pbf');
        await told('liechtenstein', () => becomesTerritory(path));
      }
      const large = fileOf('tiles.osm.pbf', tiled(LARGE_MEGABYTES));
      await told('tenMegabytes', () => becomesTerritory(large));
    });
    return { rows: ROWS, ...figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pan(page: Page): Promise<void> {
  await page.mouse.move(800, 300);
  await page.mouse.down();
  for (let step = 0; step < PAN_STEPS; step += 1) await page.mouse.move(800 + 10 * step, 300);
  await page.mouse.up();
  await mapAtRest(page);
}

async function give(page: Page, path: string): Promise<void> {
  const input = page.locator('.import-sheet input[type=file]');
  if (!(await input.count())) {
    await page.getByRole('button', { name: messagesOf('en')['ownData.open'], exact: true }).click();
  }
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(path);
}
