/** The page goes on without a network, and a new version never breaks one that is open. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { openMap, withBrowser } from './harness.ts';

withBrowser();

/** Waits until everything is on the device and the service worker answers for the page. */
const kept = (page: Page) =>
  page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    null,
    { timeout: 60_000 },
  );

describe('without a network', () => {
  test('the page opens again after the first visit, map and figures included', async () => {
    const server = await serve({ folder: inject('pageFolder'), under: '/town/' });
    const opened = await openMap({ offline: true, address: server.url, link: { t: 'kazakhstan' } });
    const { page, text } = opened;
    await kept(page);
    await server.close();

    await page.reload();
    await mapAtRest(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(text('page.title'));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a territory that was never looked at opens too', async () => {
    const server = await serve({ folder: inject('pageFolder'), under: '/town/' });
    const opened = await openMap({ offline: true, address: server.url, link: { t: 'almaty' } });
    const { page, text } = opened;
    await kept(page);
    await server.close();

    await page.reload();
    await mapAtRest(page);
    await page.getByRole('radio', { name: text('territory.kazakhstan') }).click();
    await mapAtRest(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('a new version', () => {
  test('waits while the page is open, and is there after all pages have been closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aumaq-version-'));
    try {
      cpSync(inject('pageFolder'), folder, { recursive: true });
      const server = await serve({ folder });
      const { page, context } = await openMap({
        offline: true,
        address: server.url,
        link: { t: 'kazakhstan' },
      });
      await kept(page);
      const versionOf = (shown: typeof page) =>
        shown.locator('meta[property="og:title"]').getAttribute('content');
      const former = await versionOf(page);

      // A new version, as a deployment would leave it: another page, another service worker.
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
      await server.close();
      const next = await serve({ folder, port: Number(new URL(server.url).port) });

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

      await page.close();
      const again = await context.newPage();
      await again.waitForTimeout(1_000);
      await again.goto(next.url);
      expect(await versionOf(again), 'after all were closed').toBe('Newer');
      await next.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
