/**
 * Opens the built page as a person would, and fails a test on what a person would not see: errors
 * in the console, requests to other hosts, a violated security policy.
 */
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumLaunch } from '../chromium.ts';
import type { Language } from '../../src/domain/territory/schema.ts';
import { type MessageKey, messagesOf } from '../../src/i18n/messages.ts';
import {
  launchBrowser,
  mapAtRest,
  watchDrawing,
  withoutServiceWorker,
} from '../../scripts/lib/browser.ts';

export const DESK = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

export type OpenOptions = {
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Parts of the link besides version and language: `{ t: 'almaty', y: 2030 }`. */
  readonly link?: Readonly<Record<string, string | number>>;
  /** A whole fragment with `#`, instead of `link`. */
  readonly hash?: string;
  /** With `?`. */
  readonly search?: string;
  /** The service worker is left out unless a test is about it: it fetches everything. */
  readonly offline?: boolean;
  readonly address?: string;
  readonly touch?: boolean;
  /** Pixels of the device for each of the page's. */
  readonly deviceScale?: number;
  /** Whether the map is painted: only where a test looks at its pixels, for it takes most of the time. */
  readonly paints?: boolean;
  /** Other origins that may be asked, besides the page's own. */
  readonly alsoFrom?: readonly string[];
  /** Complaints in the console that belong to what is tested. */
  readonly tolerates?: RegExp;
  /** Where it is opened: in a profile that is kept over a restart, or beside other tabs. */
  readonly within?: BrowserContext;
  /** What is to be done before the page opens: answers to requests, a clock. */
  readonly prepare?: (page: Page) => Promise<void>;
};

/** A page with the texts of its language. */
export type OpenedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly text: (key: MessageKey) => string;
  readonly button: (key: MessageKey) => Locator;
  readonly complaints: readonly string[];
  readonly foreignRequests: readonly string[];
  /** Address without the part behind `#`. */
  readonly address: string;
};

/**
 * What saves a third of the work where maps are not painted and pages live for less than a minute: code is not
 * compiled for long use, but for the engine's own loops.
 */
const CODE_OF_A_MINUTE = [
  '--no-opt',
  '--invocation-count-for-maglev=4000',
  '--invocation-count-for-maglev-osr=1000',
].join(' ');
const SHORT_LIVED = [`--js-flags=${CODE_OF_A_MINUTE}`];

let browser: Browser;
const opened: OpenedPage[] = [];

/**
 * To be called once at the top of a test file: a browser for the file, checks after each test.
 * @param moreArguments what it is started with besides.
 */
export function withBrowser(moreArguments: readonly string[] = []): void {
  beforeAll(async () => {
    // Waits for the build, and tells what it says where it fails.
    const page = await fetch(inject('pageUrl'));
    if (!page.ok) throw new Error(await page.text());
    browser = await launchBrowser([...SHORT_LIVED, ...moreArguments]);
  });
  afterEach(async () => {
    const all = opened.splice(0);
    for (const { context } of all) await context.close();
    for (const { complaints, foreignRequests } of all) {
      expect(complaints, 'complaints in the console').toEqual([]);
      expect(foreignRequests, 'requests to other hosts').toEqual([]);
    }
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** Fragment of a link: version, language and the given parts. */
export function fragment(
  language: Language,
  parts: Readonly<Record<string, string | number>> = {},
): string {
  const { t = 'almaty', ...others } = parts;
  const fields = Object.entries({ v: 1, t, lang: language, ...others });
  return `#${fields.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

const CONTEXT = {
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
} satisfies Parameters<Browser['newContext']>[0];

/** Without a graphics card every pixel costs: a quarter of them shows the same. */
const COARSE = 0.5;

/** Starts a browser with a profile in a folder, as it is there when one comes back. */
export async function startProfile(
  folder: string,
  viewport: NonNullable<OpenOptions['viewport']>,
): Promise<BrowserContext> {
  const { executablePath, args, env } = await chromiumLaunch();
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, ...SHORT_LIVED],
    env,
    ...CONTEXT,
    viewport,
    deviceScaleFactor: COARSE,
  });
}

/** Opens the page in a fresh profile, if not told otherwise. What it complains of is checked when the test ends. */
export async function openPage({
  language = 'en',
  viewport = DESK,
  link = {},
  hash = fragment(language, link),
  search = '',
  offline = false,
  address = inject('pageUrl'),
  touch = false,
  deviceScale = COARSE,
  paints = false,
  alsoFrom = [],
  tolerates,
  within,
  prepare,
}: OpenOptions = {}): Promise<OpenedPage> {
  const context =
    within ??
    (await browser.newContext({
      ...CONTEXT,
      viewport,
      deviceScaleFactor: deviceScale,
      hasTouch: touch,
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !tolerates?.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => {
    const text = error.stack ?? error.message;
    if (!tolerates?.test(text)) complaints.push(text);
  });
  const { origin } = new URL(address);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal =
      [origin, ...alsoFrom].includes(url.origin) ||
      url.protocol === 'data:' ||
      url.protocol === 'blob:';
    if (!isLocal) foreignRequests.push(request.url());
  });
  if (!offline) await withoutServiceWorker(page);
  await watchDrawing(page, paints);
  await prepare?.(page);
  await page.goto(`${address}${search}${hash}`);
  const messages = messagesOf(language);
  const text = (key: MessageKey) => messages[key];
  const result: OpenedPage = {
    page,
    context,
    text,
    button: (key) => page.getByRole('button', { name: text(key), exact: true }),
    complaints,
    foreignRequests,
    address,
  };
  opened.push(result);
  return result;
}

/** Opens the page and waits until the map is drawn and the figures are there. */
export async function openMap(options: OpenOptions = {}): Promise<OpenedPage> {
  const result = await openPage(options);
  await mapAtRest(result.page);
  return result;
}
