/** A page on whose map nothing is drawn, which is what takes time: for tests of all that lies around it. */
import type { Page } from 'playwright-core';
import { DRAW_CALLS } from '../../scripts/lib/browser.ts';
import { type OpenedPage, type OpenOptions, openPage } from './harness.ts';

/** No draw call is passed on, MapLibre has no tiles to lay out, and the worker can be made to wait. */
async function withoutDrawing(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    const prototype = WebGL2RenderingContext.prototype;
    for (const name of names) Object.assign(prototype, { [name]: () => {} });
    const ofMap = new WeakSet<Worker>();
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        if (String(given[0]).includes('maplibre')) ofMap.add(this);
      }
    };
    const held: (() => void)[] = [];
    let isHolding = false;
    const post = Worker.prototype.postMessage as (...values: unknown[]) => void;
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, ...values: unknown[]) {
        if (ofMap.has(this)) return;
        if (isHolding) held.push(() => post.apply(this, values));
        else post.apply(this, values);
      },
    });
    Object.assign(window, {
      holdWorker: (hold: boolean) => {
        isHolding = hold;
        if (!hold) for (const send of held.splice(0)) send();
      },
    });
  }, DRAW_CALLS);
}

/** All figures are there. */
export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.map-area')?.ariaBusy === 'false', null, {
    timeout: 60_000,
  });

/**
 * Opens the page, with nothing drawn on its map, and waits until its figures are there. What the page brings when its
 * map has been drawn, as the search, it lacks.
 */
export async function openUndrawn(options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({
    ...options,
    prepare: async (page) => {
      await withoutDrawing(page);
      await options.prepare?.(page);
    },
  });
  await settled(opened.page);
  return opened;
}
