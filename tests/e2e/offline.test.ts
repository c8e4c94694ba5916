/** The page goes on without a network, and a new version never breaks one that is open. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { answerWithFile } from '../../scripts/lib/staticFiles.ts';
import { openMap, withBrowser } from './harness.ts';

withBrowser();

/** Waits until everything is on the device and the service worker answers for the page. */
const kept = (page: Page) =>
  page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    null,
    { timeout: 60_000 },
  );

test('without a network the page opens again after the first visit, and a territory that was never looked at', async () => {
  const server = await serve({ folder: inject('pageFolder'), under: '/town/' });
  const opened = await openMap({ offline: true, address: server.url, link: { t: 'kazakhstan' } });
  const { page, text } = opened;
  await kept(page);
  await server.close();

  await page.reload();
  await page.getByRole('radio', { name: text('territory.almaty') }).click();
  await page.getByText(text('indicator.byDistrict')).waitFor();
  await mapAtRest(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(text('page.title'));
  expect(await page.locator('.figure-value').count()).toBeGreaterThan(0);
  expect(await page.getByRole('alert').count()).toBe(0);
});

/** A host of a folder, with habits of its own. `habit` answers what it answers differently, and says so by true. */
async function hostOf(
  folder: string,
  habit: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const host = createServer((request, response) => {
    if (habit(request, response)) return;
    void answerWithFile(folder, request.url ?? '/', request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const { port } = host.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        host.close(() => resolve());
        host.closeAllConnections();
      }),
  };
}

/** Puts a new version there, as a deployment would: another page, another service worker. */
async function deployInto(folder: string): Promise<void> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const newer = html.replace(/(property="og:title" content=")[^"]*/, '$1Newer');
  const digest = await sha256(newer);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  writeFileSync(
    join(folder, 'sw.js'),
    worker.replace(await sha256(html), digest).replace(/version:`[0-9a-f]+`/, 'version:`new`'),
  );
  writeFileSync(join(folder, 'index.html'), newer);
  for (const twin of ['index.html.gz', 'index.html.br', 'sw.js.gz', 'sw.js.br'])
    rmSync(join(folder, twin));
}

test('a host that redirects index.html and fails during the first copy is tried again, serves a second visit; a new version waits while the page is open, is there after all pages have been closed, goes on without the host, and keeps an edited exhibition.json', {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-version-'));
  try {
    cpSync(inject('pageFolder'), folder, { recursive: true });
    let isFailing = true;
    const config = JSON.stringify({ version: 1, language: 'en', pin: '4711' });
    const host = await hostOf(folder, ({ url }, response) => {
      if (url === '/index.html') {
        response.writeHead(308, { Location: '/' }).end();
        return true;
      }
      if (url === '/exhibition.json') {
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(config);
        return true;
      }
      if (!isFailing || url !== '/favicon.svg') return false;
      response.writeHead(503).end();
      return true;
    });
    const { page, context, text } = await openMap({
      offline: true,
      address: host.url,
      link: { t: 'kazakhstan' },
      tolerates: /503/,
    });
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registrations, { timeout: 60_000 }).toBe(1);
    await expect.poll(registrations, { timeout: 60_000 }).toBe(0);

    isFailing = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await kept(page);
    const isOpenIn = async (shown: Page) => {
      const title = shown.getByRole('heading', { level: 1 });
      expect(await title.innerText()).toContain(text('page.title'));
    };
    const versionOf = (shown: Page) =>
      shown.locator('meta[property="og:title"]').getAttribute('content');
    await page.reload();
    await isOpenIn(page);
    const former = await versionOf(page);

    await deployInto(folder);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).waiting !== null,
      null,
      { timeout: 60_000 },
    );
    await page.reload();
    expect(await versionOf(page), 'while a page is open').toBe(former);

    const { isActive } = await watchWaiting(context);
    await page.close();
    await isActive;
    await host.close();
    const again = await context.newPage();
    await again.goto(`${host.url}#v=1&t=kazakhstan&lang=en`);
    expect(await versionOf(again), 'after all were closed').toBe('Newer');
    await isOpenIn(again);
    const read = await again.evaluate(async () => (await fetch('./exhibition.json')).text());
    expect(read).toBe(config);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/**
 * Watches from a page that is none of the map's. The promise within settles when the version that waits
 * has been put to use; when that is, is the browser's own affair.
 */
async function watchWaiting(context: BrowserContext): Promise<{ isActive: Promise<void> }> {
  const session = await context.newCDPSession(await context.newPage());
  let waitingId: string | null = null;
  let settle = () => {};
  const isActive = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const known = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) {
        if (status === 'installed') waitingId = versionId;
        else if (versionId === waitingId && status === 'activated') settle();
      }
      if (waitingId !== null) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await known;
  return { isActive };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

test('every built file has an ending whose type older servers know, where browsers insist on one', () => {
  const files = readdirSync(inject('pageFolder'), { recursive: true }).map(String);
  const scripts = files.filter((file) => file.endsWith('.mjs'));
  expect(scripts).toEqual([]);
});
