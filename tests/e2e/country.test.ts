/** A planner's hour with the country, from end to end. */
import { expect, test } from 'vitest';
import { productionTexts } from '../../src/i18n/messages/later/production.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';
import { findingsOf } from './axe.ts';
import { openMap, withBrowser } from './harness.ts';

withBrowser();

/** The address follows what is chosen, a moment later. */
const SOON = { timeout: 10_000 };
const PLANT = 'yonggang-steel';
const VILLAGE = 'Baishonas';

test('a plant is moved, a village raised; whom it serves and what the plant needs is told; both are undone, done again and shared', async () => {
  const opened = await openMap({
    language: 'en',
    link: { t: 'kazakhstan', y: 2033, panel: 'scenario', s: `project:${PLANT}` },
  });
  const { page, text, button } = opened;
  expect(await findingsOf(page)).toEqual([]);
  const edits = () =>
    decodeLink(new URL(page.url()).hash, EMBEDDED_TERRITORIES).state.edits.map(({ type }) => type);

  await button('many.cut').click();
  await page.keyboard.press('Control+v');
  await expect.poll(edits, SOON).toEqual(['moveProject']);
  // What it asks for is as before, of whatever town it leans on now.
  await page.getByText('Jobs by 2033: 2,500').first().waitFor();
  await page
    .getByRole('button', { name: text('why.open') })
    .first()
    .waitFor();

  const search = page.getByRole('combobox', { name: text('search.label') });
  await search.fill(VILLAGE);
  await page.getByRole('option', { name: VILLAGE }).first().click();
  await page.getByRole('heading', { level: 2, name: VILLAGE }).waitFor();
  await page
    .getByRole('button', { name: new RegExp(`${productionTexts['class.title'].en}$`) })
    .click();
  await page.getByRole('option', { name: /^4:/ }).click();
  await expect.poll(edits, SOON).toEqual(['moveProject', 'setSettlementClass']);
  await page.getByRole('heading', { name: 'What it serves within 15 km' }).waitFor();
  await page.getByText(productionTexts['class.asks'].en).waitFor();

  await page.getByRole('heading', { level: 2, name: VILLAGE }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(edits, SOON).toEqual([]);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(edits, SOON).toEqual(['moveProject', 'setSettlementClass']);
});
