/** Everything a mouse can do here, a keyboard can. */
import { expect, test } from 'vitest';
import { drawingOf, mapAtRest } from '../../scripts/lib/browser.ts';
import { openMap, withBrowser } from './harness.ts';
import { shownYear } from './reading.ts';

withBrowser();

test('tabs, layers, year and search are reached and used without a mouse', async () => {
  const opened = await openMap({ link: { t: 'almaty', y: 2025 } });
  const { page, text } = opened;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return (
        activeElement?.getAttribute('aria-label') ??
        activeElement?.closest('label')?.innerText ??
        activeElement?.textContent ??
        ''
      );
    });
  /** Presses Tab until what has the focus is called so. */
  const tabTo = async (name: string) => {
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab');
      if ((await focused()).includes(name)) return;
    }
    throw new Error(`Tab never reaches "${name}"`);
  };

  await tabTo(text('panel.overview'));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('tabpanel', { name: text('panel.layers') }).waitFor();

  const schools = page.getByRole('switch', { name: text('layer.schools'), exact: true });
  // A service is called "Schools" too: what counts is the switch itself.
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await schools.evaluate((element) => element === document.activeElement)) break;
  }
  const before = await schools.isChecked();
  const drawn = await drawingOf(page);
  await page.keyboard.press('Space');
  expect(await schools.isChecked()).toBe(!before);
  expect((await mapAtRest(page)).calls).toBeGreaterThan(drawn.calls);

  const slider = page.getByRole('region', { name: text('timeline.year') }).getByRole('slider');
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await slider.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('ArrowRight');
  expect(await shownYear(opened)).toBe(2026);
});
