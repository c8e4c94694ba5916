/** With the colours of the system, what colours mean can still be seen, and so can what is chosen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowser } from './harness.ts';
import { openUndrawn } from './withoutDrawing.ts';

withBrowser();

type Point = { readonly x: number; readonly y: number };

/** Colours of points of the window, as they are on the screen. */
async function coloursAt(page: Page, points: readonly Point[]): Promise<readonly string[]> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, wanted]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return wanted.map(
        ({ x, y }) => `rgb(${context?.getImageData(x, y, 1, 1).data.slice(0, 3).join(' ')})`,
      );
    },
    [picture, points] as const,
  );
}

/** Points of elements: of each its middle, or so many pixels from its left edge. */
const pointsOf = (page: Page, selector: string, fromLeft?: number): Promise<readonly Point[]> =>
  page.evaluate(
    ([wanted, left]) =>
      [...document.querySelectorAll(wanted)]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const box = one.getBoundingClientRect();
          return {
            x: Math.round(left === undefined ? (box.left + box.right) / 2 : box.left + left),
            y: Math.round((box.top + box.bottom) / 2),
          };
        }),
    [selector, fromLeft] as const,
  );

/** Colours at points of elements that stand still while they are looked at. */
async function coloursOf(
  page: Page,
  selector: string,
  fromLeft?: number,
): Promise<readonly string[]> {
  const points = await pointsOf(page, selector, fromLeft);
  const colours = await coloursAt(page, points);
  const after = await pointsOf(page, selector, fromLeft);
  const stoodStill = JSON.stringify(points) === JSON.stringify(after);
  return stoodStill ? colours : coloursOf(page, selector, fromLeft);
}

test('swatches keep their colours, and the chosen panel is told from the others', async () => {
  const { page } = await openUndrawn({ deviceScale: 1, link: { t: 'kazakhstan' } });
  await page.locator('.swatch').first().waitFor();
  const before = await coloursOf(page, '.swatch');
  expect(new Set(before).size).toBeGreaterThanOrEqual(5);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await coloursOf(page, '.swatch')).toEqual(before);

  const [chosen] = await coloursOf(page, '.rail-tab[data-selected]', 1);
  const others = await coloursOf(page, '.rail-tab:not([data-selected])', 1);
  expect(others.length).toBeGreaterThanOrEqual(8);
  expect(others).not.toContain(chosen);
});
