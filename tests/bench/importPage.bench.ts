/** Whether the built page answers while it imports a table of 100,000 places, shown on the map and panned over. */
import type { Page } from 'playwright-core';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { measured } from './importing/measuredPage.ts';
import { placesTable } from './importing/placesTable.ts';
import { give, withFiles } from './importing/sheetOnPage.ts';

const ROWS = 100_000;
const PAN_STEPS = 20;

export async function run() {
  return withFiles(async (fileOf) => {
    const figures = await measured(async ({ page, told }) => {
      await told('tableShown', async () => {
        await give(page, fileOf('schools.csv', placesTable(ROWS)));
        await page.getByText(/^Read: 100,000/).waitFor();
        // The last of its pieces comes to the map.
        await mapAtRest(page);
      });
      await told('tablePanned', () => pan(page));
    });
    return { rows: ROWS, ...figures };
  });
}

async function pan(page: Page): Promise<void> {
  await page.mouse.move(800, 300);
  await page.mouse.down();
  for (let step = 0; step < PAN_STEPS; step += 1) await page.mouse.move(800 + 10 * step, 300);
  await page.mouse.up();
  await mapAtRest(page);
}
