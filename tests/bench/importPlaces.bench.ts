/**
 * Whether a territory with 100,000 imported places stays usable in the built page: opened to its
 * figures, its table of places opened, sorted, searched and scrolled, the map panned.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { tablesTexts } from '../../src/i18n/messages/later/tables.ts';
import { takeAwayTexts } from '../../src/i18n/messages/later/takeAway.ts';
import { packedArchive } from '../../src/importing/pack/archive.ts';
import { measured } from './importing/measuredPage.ts';
import { placesTable } from './importing/placesTable.ts';

const ROWS = 100_000;
const PAN_STEPS = 20;
const SCROLLS = 40;
const PATIENCE_MS = 170_000;

/** Almaty with the places in it as schools, as one file. */
function territoryWithPlaces(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-places-'));
  try {
    const table = join(folder, 'places.csv');
    const out = join(folder, 'places');
    writeFileSync(table, placesTable(ROWS));
    const asked = ['import', table, '--into', 'public/geo/almaty', '--as', 'school', '--out', out];
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...asked], {
      stdio: 'ignore',
    });
    return packedArchive(
      new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function run() {
  const archive = Buffer.from(territoryWithPlaces());
  return measured(async ({ page, url, told }) => {
    await page.route('**/places.aumaq.zip', (route) =>
      route.fulfill({ contentType: 'application/zip', body: archive }),
    );
    await told('opened', async () => {
      await page.goto(`${url}?pack=places.aumaq.zip#v=1&t=almaty&lang=en`);
      await page.waitForURL(/t=almaty-own/);
      await mapAtRest(page, PATIENCE_MS);
    });
    await told('panned', async () => {
      await page.mouse.move(800, 300);
      await page.mouse.down();
      for (let step = 0; step < PAN_STEPS; step += 1) await page.mouse.move(800 + 10 * step, 300);
      await page.mouse.up();
      await mapAtRest(page);
    });
    const grid = page.getByRole('grid', { name: takeAwayTexts['takeAway.sheet.facilities'].en });
    const rowCount = async () => Number(await grid.getAttribute('aria-rowcount'));
    await told('tableOpened', async () => {
      await page.getByRole('tab', { name: messagesOf('en')['panel.tables'] }).click();
      await page.locator('.tables .select-button').click();
      await page
        .getByRole('option', { name: takeAwayTexts['takeAway.sheet.facilities'].en })
        .click();
      await grid.waitFor();
    });
    const rows = await rowCount();
    await told('sorted', async () => {
      await grid.getByRole('columnheader').nth(1).getByRole('button').click();
      await grid.locator('[aria-sort=ascending], [aria-sort=descending]').first().waitFor();
    });
    await told('scrolled', async () => {
      for (let step = 0; step < SCROLLS; step += 1) {
        await grid.locator('.data-table-scroller').evaluate((scroller) => {
          scroller.scrollTop += 20_000;
          return new Promise(requestAnimationFrame);
        });
      }
    });
    await told('searched', async () => {
      await page.getByLabel(tablesTexts['tables.search'].en).fill('99');
      while ((await rowCount()) === rows) await page.waitForTimeout(50);
    });
  });
}
