/**
 * Whether the built page answers while it imports: an extract that becomes a territory, and a table of
 * 100,000 places, shown on the map and panned over. Nothing is painted: without a graphics card that
 * takes longer than all that the page itself does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  launchBrowser,
  mapAtRest,
  watchDrawing,
  withoutServiceWorker,
} from '../../scripts/lib/browser.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { haveKnownAnswers, knownAnswerPath } from '../known-answers/folder.ts';
import { extractOf, town } from '../unit/importing/samples.ts';
import { placesTable } from './importing/placesTable.ts';
import { summed, tasksWhile } from './mainThread.ts';

const LONG_TASK_MS = 100;
const ROWS = 100_000;
const PATIENCE_MS = 90_000;
const PAN_STEPS = 20;

const words = importMessagesOf('en');

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-import-'));
  const { url, close } = await serve({ folder: await ensureBuilt() });
  const browser = await launchBrowser();
  const figures: Record<string, object> = {};
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await withoutServiceWorker(page);
    await watchDrawing(page, false);
    await page.goto(`${url}#v=1&t=almaty&lang=en`);
    await mapAtRest(page);
    const session = await page.context().newCDPSession(page);
    const told = async (name: string, act: () => Promise<unknown>) => {
      const start = performance.now();
      const tasks = await tasksWhile(session, act);
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      figures[name] = { seconds, ...summed(tasks, LONG_TASK_MS) };
    };
    const table = join(folder, 'schools.csv');
    writeFileSync(table, placesTable(ROWS));
    await told('tableShown', async () => {
      await give(page, table);
      await page.getByText(/^Read: 100,000/).waitFor();
      // The last of its pieces comes to the map.
      await mapAtRest(page);
    });
    await told('tablePanned', async () => {
      await page.mouse.move(800, 300);
      await page.mouse.down();
      for (let step = 0; step < PAN_STEPS; step += 1) await page.mouse.move(800 + 10 * step, 300);
      await page.mouse.up();
      await mapAtRest(page);
    });
    await page.getByRole('button', { name: words['import.again'] }).click();
    await told('territory', async () => {
      await give(page, extractIn(folder));
      await page.getByRole('button', { name: words['import.make'] }).click();
      await page.waitForURL(/t=(liechtenstein|town)/);
      await mapAtRest(page);
    });
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
  return { rows: ROWS, ...figures };
}

async function give(page: Page, path: string): Promise<void> {
  const input = page.locator('.import-sheet input[type=file]');
  if (!(await input.count())) {
    await page.getByRole('button', { name: messagesOf('en')['ownData.open'], exact: true }).click();
  }
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(path);
}

function extractIn(folder: string): string {
  if (haveKnownAnswers('osm')) return knownAnswerPath('osm', 'liechtenstein.osm.pbf');
  const path = join(folder, 'town.osm.pbf');
  writeFileSync(path, extractOf(town()));
  return path;
}
