/** Whether the built page answers while extracts become territories, from the drop to the figures. */
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { importMessagesOf } from '../../src/i18n/importTexts.ts';
import { haveKnownAnswers, knownAnswerPath } from '../known-answers/folder.ts';
import { measured } from './importing/measuredPage.ts';
import { give, withFiles } from './importing/sheetOnPage.ts';
import { tiled } from './importing/tiledExtract.ts';

const LARGE_MEGABYTES = 10;
const PATIENCE_MS = 120_000;

export async function run() {
  return withFiles((fileOf) =>
    measured(async ({ page, told }) => {
      const becomesTerritory = async (path: string) => {
        await give(page, path);
        await page.getByRole('button', { name: importMessagesOf('en')['import.make'] }).click();
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
    }),
  );
}
