/** What a person sees where a part of the page cannot be had: what is missing, and what to do. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, withBrowser } from './harness.ts';

withBrowser();

const figuresIn = (page: { locator: (selector: string) => Locator }) =>
  page.locator('.figure-value').count();

test('without its streets a city has no figures, says why wherever they would stand, and has them by trying again', async () => {
  let isLost = true;
  const { page, button, text } = await openPage({
    link: { t: 'almaty', panel: 'overview' },
    prepare: async (opened) => {
      await opened.route('**/streets.bin*', (route) =>
        isLost
          ? route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' })
          : route.continue(),
      );
    },
  });
  const alert = page.getByRole('alert');
  const isTold = async () => {
    await alert.waitFor();
    expect(await alert.count(), 'once').toBe(1);
    expect(await alert.innerText()).toContain(text('page.noFigures'));
    expect(await alert.innerText()).toContain('streets.bin');
    expect(await figuresIn(page)).toBe(0);
  };
  await alert.waitFor({ timeout: 60_000 });
  await isTold();
  // One panel of figures more, and one that has none of its own: it is said over the map then.
  for (const key of ['panel.standards', 'panel.layers'] as const) {
    await page.getByRole('tab', { name: text(key) }).click();
    await page.getByRole('tabpanel', { name: text(key) }).waitFor();
    await isTold();
  }
  await page.getByRole('tab', { name: text('panel.overview') }).click();

  isLost = false;
  await button('page.retry').click();
  await page.locator('.figure-value').first().waitFor({ timeout: 60_000 });
  await alert.waitFor({ state: 'detached' });
});

test('without WebGL the sentence that says so is covered by nothing, on a desk and in a low window', async () => {
  const { page, text } = await openPage({
    link: { t: 'kazakhstan' },
    prepare: async (opened) => {
      await opened.addInitScript(() => {
        Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
        Object.assign(OffscreenCanvas.prototype, { getContext: () => null });
      });
    },
    tolerates: /WebGL/i,
  });
  const sentence = page.getByText(text('page.noWebgl'));
  await sentence.waitFor({ timeout: 60_000 });
  await page.waitForSelector('.map-area[aria-busy="false"]');
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 900, height: 420 },
  ]) {
    await page.setViewportSize(viewport);
    const onTop = await sentence.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const corners = [
        [left + 4, top + 4],
        [right - 4, top + 4],
        [left + 4, bottom - 4],
        [right - 4, bottom - 4],
        [(left + right) / 2, (top + bottom) / 2],
      ] as const;
      return corners.map(([x, y]) => document.elementFromPoint(x, y) === element);
    });
    expect(onTop, `${viewport.width} × ${viewport.height}`).toEqual(onTop.map(() => true));
  }
});
