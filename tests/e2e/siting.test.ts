/** "Where to build": asked, watched, taken and undone, by keyboard at a desk and by touch on a phone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/territory/schema.ts';
import { sitingTexts } from '../../src/i18n/messages/later/siting.ts';
import { PHONE, withBrowser } from './harness.ts';
import { openUndrawn } from './withoutDrawing.ts';

withBrowser();

const words = (key: keyof typeof sitingTexts, language: Language = 'en') =>
  sitingTexts[key][language];
const inLink = (page: Page, pattern: RegExp, isThere = true) =>
  page.waitForFunction(([source, wanted]) => new RegExp(source).test(location.hash) === wanted, [
    pattern.source,
    isThere,
  ] as const);

test('a question is asked, answered, taken and undone by keys alone, and its link opens it on a phone', {
  timeout: 240_000,
}, async () => {
  const desk = await openUndrawn({ link: { t: 'almaty', c: '76.93,43.25,12', panel: 'siting' } });
  const { page, text } = desk;
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).press('Enter');
  };

  // The question is there in every language.
  for (const language of [...LANGUAGES.filter((one) => one !== 'en'), 'en'] as const) {
    await page
      .getByRole('radio', { name: text(`language.${language}`), exact: true })
      .press('Space');
    await page
      .getByRole('button', { name: words('siting.search', language), exact: true })
      .waitFor();
    await page.getByRole('textbox', { name: words('siting.count', language) }).waitFor();
  }

  // An area is closed around the middle of the map, corner by corner.
  await page.getByText(words('siting.where')).press('Enter');
  await press(words('siting.draw.forbidden'));
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await press(text('many.cornerAtCentre'));
    const before = await page.evaluate(() => location.hash);
    await page.locator('.map canvas').first().press(key);
    await page.waitForFunction((hash) => location.hash !== hash, before);
  }
  await press(text('many.finish'));
  await inLink(page, /q=school[^&]*u:forbidden:/);

  const count = page.getByRole('textbox', { name: words('siting.count') });
  await count.press('ControlOrMeta+A');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await inLink(page, /q=school,n:3/);
  await press(words('siting.search'));
  const proposal = { name: words('siting.proposal') };
  await page.getByRole('heading', proposal).waitFor();
  await press(words('siting.take'));
  await inLink(page, /&e=/);
  await press(text('scenario.undo'));
  await inLink(page, /&e=/, false);

  const hash = await page.evaluate(() => location.hash);
  await page.close();
  const phone = await openUndrawn({ hash, viewport: PHONE, touch: true });
  const tap = (name: string) => phone.page.getByRole('button', { name, exact: true }).tap();
  expect(await phone.page.getByRole('textbox', { name: words('siting.count') }).inputValue()).toBe(
    '3',
  );
  await phone.page.getByText(words('siting.area.forbidden')).waitFor();
  // Held where it is as soon as it has found something, and what it has is taken.
  await tap(words('siting.search'));
  await tap(words('siting.hold'));
  await phone.page.getByText(words('siting.held')).waitFor();
  await tap(words('siting.goOn'));
  await phone.page.getByRole('heading', proposal).waitFor();
  await tap(words('siting.take'));
  await inLink(phone.page, /&e=/);
  await tap(text('scenario.undo'));
  await inLink(phone.page, /&e=/, false);
});
