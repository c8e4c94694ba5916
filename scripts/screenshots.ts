/**
 * `npm run screenshots [-- name …]`: opens named views of the built page in Chromium and writes them
 * to docs/screenshots/. All of them, or those whose names are given.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, mapAtRest, watchDrawing, withoutServiceWorker } from './lib/browser.ts';
import { ensureBuilt } from './lib/build.ts';
import { REPOSITORY } from './lib/paths.ts';
import { PLANNING_VIEWS } from './lib/planningViews.ts';
import { serve } from './lib/serve.ts';

type View = {
  /** Also the name of the file. */
  readonly name: string;
  readonly size: readonly [widthPx: number, heightPx: number];
  /** Fragment of the link, as "copy link" writes it. */
  readonly link: string;
  /** With `?`. */
  readonly search?: string;
  readonly format: 'png' | 'jpeg';
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
};

const DESK = [1280, 720] as const;
const WALL = [3840, 2160] as const;
const HALL = [1920, 1080] as const;
const PHONE = [390, 844] as const;

/** Steps of a story as a talk shows them: frames of a short sequence. */
const STORY_FRAMES = [
  { on: 'talk', size: HALL, steps: [0, 2, 4, 5] },
  { on: 'wall', size: WALL, steps: [0, 2, 5] },
].flatMap(({ on, size, steps }) =>
  steps.map(
    (step, index): View => ({
      name: `${on}-frame-${index + 1}`,
      size,
      link: `v=1&t=almaty&lang=ru&theme=dark&mode=present&story=school-in-step:${step}`,
      format: 'jpeg',
    }),
  ),
);

const VIEWS: readonly View[] = [
  { name: 'almaty-en', size: DESK, link: 'v=1&t=almaty&y=2025&lang=en', format: 'png' },
  {
    name: 'almaty-2030-dark-ru',
    size: DESK,
    link: 'v=1&t=almaty&y=2030&lang=ru&theme=dark&m=networkDistance',
    format: 'png',
  },
  {
    name: 'almaty-district-kk',
    size: DESK,
    link: 'v=1&t=almaty&y=2027&lang=kk&c=76.83,43.22,13.2&panel=layers',
    format: 'png',
  },
  {
    name: 'almaty-standards-ru',
    size: DESK,
    link: 'v=1&t=almaty&y=2030&lang=ru&panel=standards&m=compliance',
    format: 'png',
  },
  { name: 'kazakhstan-kk', size: DESK, link: 'v=1&t=kazakhstan&y=2025&lang=kk', format: 'png' },
  {
    name: 'kazakhstan-projector-ru',
    size: DESK,
    link: 'v=1&t=kazakhstan&y=2030&lang=ru&theme=projector&m=growth',
    format: 'png',
  },
  {
    name: 'almaty-3d-ru',
    size: DESK,
    link: 'v=1&t=almaty&y=2030&lang=ru&c=76.88,43.235,12.4,-20,55&panel=filters',
    format: 'png',
  },
  { name: 'wall-almaty-kk', size: WALL, link: 'v=1&t=almaty&y=2028&lang=kk', format: 'jpeg' },
  {
    name: 'hall-start-kk',
    size: HALL,
    link: '',
    search: '?mode=exhibition',
    format: 'jpeg',
  },
  {
    name: 'wall-exhibition-kk',
    size: WALL,
    link: '',
    search: '?mode=exhibition',
    format: 'jpeg',
  },
  {
    name: 'talk-choice-kk',
    size: HALL,
    link: 'v=1&t=almaty&lang=kk',
    search: '?mode=present',
    format: 'jpeg',
  },
  ...STORY_FRAMES,
  { name: 'phone-almaty-ru', size: PHONE, link: 'v=1&t=almaty&y=2026&lang=ru', format: 'png' },
  ...PLANNING_VIEWS,
  { name: 'phone-kazakhstan-en', size: PHONE, link: 'v=1&t=kazakhstan&lang=en', format: 'png' },
];

/** A picture larger than this does not belong into a repository. */
const MOST_BYTES = 400_000;
const JPEG_QUALITY = 45;
/** Fonts of labels, charts and the last tiles arrive a little after the map has come to rest. */
const SETTLE_MS = 1_500;

async function take(browser: Browser, url: string, view: View, folder: string): Promise<void> {
  const [width, height] = view.size;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: view.size === PHONE,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.warn(`${view.name}: ${message.text()}`);
    });
    await withoutServiceWorker(page);
    await watchDrawing(page);
    await page.goto(`${url}${view.search ?? ''}#${view.link}`);
    await mapAtRest(page, 120_000);
    if (view.act) {
      await view.act(page);
      await mapAtRest(page, 120_000);
    }
    // Years that are still being computed are no picture of the page.
    else
      await page.waitForFunction(
        () => !document.querySelector('.panel [role="status"]'),
        undefined,
        {
          timeout: 60_000,
        },
      );
    await page.waitForTimeout(SETTLE_MS);
    const path = join(folder, `${view.name}.${view.format === 'png' ? 'png' : 'jpg'}`);
    await page.screenshot({
      path,
      type: view.format,
      timeout: 120_000,
      ...(view.format === 'jpeg' ? { quality: JPEG_QUALITY } : {}),
    });
    const { size } = await stat(path);
    const note = size > MOST_BYTES ? '  (more than 400 kB)' : '';
    console.log(`${path}  ${Math.round(size / 1000)} kB${note}`);
  } finally {
    await context.close();
  }
}

async function takeAll(names: readonly string[]): Promise<void> {
  const folder = join(REPOSITORY, 'docs', 'screenshots');
  await mkdir(folder, { recursive: true });
  const server = await serve({ folder: await ensureBuilt((line) => console.log(line)) });
  const browser = await launchBrowser();
  try {
    for (const view of VIEWS) {
      if (names.length === 0 || names.includes(view.name)) {
        await take(browser, server.url, view, folder);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

takeAll(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`error: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  process.exitCode = 1;
});
