/** Measures one opening of the page: what is sent, when the map is there, what blocks later. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { MAP_DRAWN } from '../../src/map/mapPort.ts';
import { mapAtRest, type Rest, watchDrawing, withoutServiceWorker } from './browser.ts';
import { recordingTasks, type Task, watchAs } from './mainThread.ts';
import { type Sent, serve } from './serve.ts';

export type SentFile = {
  readonly path: string;
  /** By gzip, whatever was sent. */
  readonly bytes: number;
  /** As sent: the page's own server knows brotli. */
  readonly sentBytes: number;
  readonly kind: string;
  /** Asked for before the map was drawn. */
  readonly forFirstMap: boolean;
};

export type Opening = {
  readonly sent: readonly SentFile[];
  readonly shellMs: number;
  /** Ground, homes, plans and names are on the canvas, and the page answers. */
  readonly mapMs: number;
  /** Figures are on the map, and everything is at rest. */
  readonly drawing: Rest;
  /** Of the main thread, after the map was drawn. */
  readonly tasks: readonly Task[];
};

async function gzippedBytes(folder: string, path: string): Promise<number> {
  const twin = await stat(join(folder, `${path}.gz`)).catch(() => null);
  if (twin) return twin.size;
  const bytes = await readFile(join(folder, path));
  // What is dense already a server sends as it is.
  return Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
}

/** Scripts, preloads and styles that the built index.html names, and the page itself. */
export async function linkedByIndex(
  folder: string,
): Promise<readonly Omit<SentFile, 'forFirstMap' | 'sentBytes'>[]> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const paths = tags
    .filter((tag) => /<script|rel="(modulepreload|preload|stylesheet)"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => address.replace(/^\.\//, ''));
  return Promise.all(
    ['index.html', ...paths].map(async (path) => ({
      path,
      bytes: await gzippedBytes(folder, path),
      kind: kindOf(path),
    })),
  );
}

function kindOf(path: string): string {
  if (/\.woff2$/.test(path)) return 'fonts';
  if (/geo\//.test(path)) return 'facts of the territory';
  if (/worker/i.test(path)) return 'scripts of workers';
  if (/\.m?js$/.test(path)) return 'scripts';
  if (/\.css$/.test(path)) return 'styles';
  return 'page and icons';
}

/** A point of the window over the map, at shares of its width and height; null without a map. */
async function pointOfMap(page: Page, acrossShare: number, downShare: number) {
  const box = await page.locator('.map canvas').first().boundingBox();
  if (!box) return null;
  return { x: box.x + box.width * acrossShare, y: box.y + box.height * downShare };
}

/** What a person does while the main thread is watched; names are those of the report. */
const THINGS_TO_DO: readonly {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'the year is moved',
    act: async (page) => {
      await page.getByRole('slider').last().focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'the map is dragged',
    act: async (page) => {
      const at = await pointOfMap(page, 0.6, 0.5);
      if (!at) return;
      const { x, y } = at;
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) await page.mouse.move(x - step * 12, y + step * 4);
      await page.mouse.up();
    },
  },
  {
    name: 'the map is zoomed',
    act: async (page) => {
      const at = await pointOfMap(page, 0.6, 0.5);
      if (!at) return;
      await page.mouse.move(at.x, at.y);
      for (let step = 0; step < 4; step++) await page.mouse.wheel(0, -200);
    },
  },
  {
    name: 'the map is pointed at',
    act: async (page) => {
      const at = await pointOfMap(page, 0.62, 0.52);
      if (at) await page.mouse.move(at.x, at.y);
    },
  },
  {
    name: 'the map is clicked, a card opens',
    act: async (page) => {
      const at = await pointOfMap(page, 0.62, 0.52);
      if (at) await page.mouse.click(at.x, at.y);
    },
  },
  {
    name: 'a name is searched',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').first().click();
      await page.keyboard.type('mektep 1');
    },
  },
  {
    name: 'another panel is opened',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab').nth(1).click();
    },
  },
];

/** Opens a territory in a fresh profile and watches. */
export async function measureOpening(
  browser: Browser,
  folder: string,
  territory: string,
): Promise<Opening> {
  const answers: Sent[] = [];
  const server = await serve({
    folder,
    onSent: (sent) => {
      if (sent.status === 200) {
        answers.push({ ...sent, path: sent.path === '/' ? '/index.html' : sent.path });
      }
    },
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await withoutServiceWorker(page);
    await watchDrawing(page);
    const alsoFrom = { [MAP_DRAWN]: 'figures are put on the map' };
    const { result, tasks } = await recordingTasks(browser, alsoFrom, async () => {
      await page.goto(`${server.url}#v=1&t=${territory}&lang=en`);
      const drawing = await mapAtRest(page, undefined, () => watchAs(page, null));
      const { shellMs, mapMs, openedAt } = await page.evaluate((name) => {
        const [shell] = performance.getEntriesByName('first-contentful-paint');
        const [map] = performance.getEntriesByName(name);
        return {
          shellMs: shell?.startTime ?? Number.NaN,
          mapMs: map?.startTime ?? Number.NaN,
          openedAt: performance.timeOrigin,
        };
      }, MAP_DRAWN);
      const sent = await Promise.all(
        answers.map(async ({ path, bytes: sentBytes, askedAt }) => ({
          path,
          bytes: await gzippedBytes(folder, path),
          sentBytes,
          kind: kindOf(path),
          forFirstMap: askedAt <= openedAt + mapMs,
        })),
      );
      // The first question about the page has the driver's own scripts made ready in it.
      await page.getByRole('slider').count();
      for (const { name, act } of THINGS_TO_DO) {
        await watchAs(page, name);
        await act(page);
        await page.waitForTimeout(1_500);
      }
      await watchAs(page, null);
      return { sent, shellMs, mapMs, drawing };
    });
    return { ...result, tasks };
  } finally {
    await context.close();
    await server.close();
  }
}
