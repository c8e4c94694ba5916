/** Drives the built page in Chromium: what end-to-end tests, pictures and measurements share. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../tests/chromium.ts';

/** Starts a Chromium; the caller closes it. */
export async function launchBrowser(moreArguments: readonly string[] = []): Promise<Browser> {
  const { executablePath, args, env } = await chromiumLaunch();
  return chromium.launch({ executablePath, env, args: [...args, ...moreArguments] });
}

/** Leaves the service worker out: it would fetch every file a second time, in the background. */
export async function withoutServiceWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
}

/** What the watch tells: times in ms since the page was opened. */
export type Drawing = {
  /** Draw calls of the graphics library so far. */
  readonly calls: number;
  readonly firstMs: number;
  readonly lastMs: number;
};

export type Rest = Drawing & {
  /** When the drawing was done, at the latest: includes the time that rest was waited for. */
  readonly doneMs: number;
};

/** The calls by which WebGL draws. */
export const DRAW_CALLS = [
  'drawArrays',
  'drawElements',
  'drawArraysInstanced',
  'drawElementsInstanced',
  'drawRangeElements',
] as const;

/**
 * Has a page count what is drawn. From outside nothing else tells that a map has drawn itself and
 * has come to rest; and the page should not have to say so for the sake of its tests.
 * @param fillsPixels false leaves out the last step on the canvas that people see: without a graphics
 *   card it takes ten times as long as all that the page itself does. Buffers, textures and shaders are
 *   made as ever, and what a click hits is still drawn and read.
 */
export async function watchDrawing(page: Page, fillsPixels = true): Promise<void> {
  await page.addInitScript(
    ([names, fills]) => {
      const drawing = { calls: 0, firstMs: 0, lastMs: 0 };
      Object.assign(window, { aumaqDrawing: drawing });
      const prototype = WebGL2RenderingContext.prototype;
      for (const name of names) {
        const original = prototype[name] as (...values: unknown[]) => void;
        Object.assign(prototype, {
          [name](this: WebGL2RenderingContext, ...values: unknown[]) {
            const now = performance.now();
            drawing.calls += 1;
            drawing.firstMs ||= now;
            drawing.lastMs = now;
            if (fills || this.getParameter(this.FRAMEBUFFER_BINDING)) original.apply(this, values);
          },
        });
      }
    },
    [DRAW_CALLS, fillsPixels] as const,
  );
}

/** How the drawing stands; all zero where nothing has been drawn. */
export function drawingOf(page: Page): Promise<Drawing> {
  return page.evaluate(
    () =>
      (window as unknown as { aumaqDrawing?: Drawing }).aumaqDrawing ?? {
        calls: 0,
        firstMs: 0,
        lastMs: 0,
      },
  );
}

/** Without a draw call for so long a map counts as being at rest. */
const REST_MS = 500;

/**
 * Waits until the map has drawn something and is at rest, and the page computes nothing.
 * @param onRest called then, before it is waited for what has been asked to be drawn: that holds the page itself.
 * @throws after `withinMs`.
 */
export async function mapAtRest(
  page: Page,
  withinMs = 40_000,
  onRest: () => Promise<void> = async () => {},
): Promise<Rest> {
  await page.waitForFunction(
    (restMs) => {
      const { aumaqDrawing } = window as unknown as { aumaqDrawing?: Drawing };
      if (!aumaqDrawing || aumaqDrawing.calls === 0) return false;
      const settled = document.querySelector('[aria-busy="false"]');
      const busy = document.querySelector('[aria-busy="true"], .map-message, .graphics-note');
      return settled && !busy && performance.now() - aumaqDrawing.lastMs > restMs;
    },
    REST_MS,
    { timeout: withinMs, polling: 100 },
  );
  await onRest();
  // What the page has asked to be drawn is not yet drawn: a processor may be seconds behind.
  const behindMs = await page.evaluate(() => {
    const before = performance.now();
    const gl = document.querySelector<HTMLCanvasElement>('.map canvas')?.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - before;
  });
  const drawing = await drawingOf(page);
  return { ...drawing, doneMs: drawing.lastMs + REST_MS + behindMs };
}
