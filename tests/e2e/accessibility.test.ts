/**
 * axe finds nothing serious: in any theme and language, in any panel, on a phone, in the country, in
 * the exhibition. The map is left out, which axe cannot look into and which software draws slowly;
 * one test has it.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/territory/schema.ts';
import { PANELS, THEMES } from '../../src/store/shareable.ts';
import { findingsOf } from './axe.ts';
import { fragment, openMap, openPage, PHONE, withBrowser } from './harness.ts';

withBrowser();

const SMALL = { width: 1000, height: 640 };

/** Without WebGL the page has everything but its map. */
async function withoutMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        return kind.startsWith('webgl')
          ? null
          : (original as (...values: unknown[]) => unknown).call(this, kind, ...more);
      },
    });
  });
}

const atRest = (page: Page) => page.waitForSelector('.map-area[aria-busy="false"]');

async function openState(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, hash);
  await atRest(page);
}

test('nothing serious is found in any theme, language and panel', async () => {
  const [usual] = THEMES;
  const { page } = await openPage({
    viewport: SMALL,
    link: { t: 'almaty', theme: usual },
    prepare: withoutMap,
  });
  await atRest(page);
  const findings: string[] = [];
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      await openState(page, fragment(language, { t: 'almaty', theme }));
      for (const finding of await findingsOf(page)) {
        findings.push(`${theme}, ${language}: ${finding}`);
      }
    }
    // What differs by theme are colours: in one theme every panel is looked at, in the others four.
    for (const panel of theme === usual ? PANELS : PANELS.slice(0, 4)) {
      await openState(page, fragment('en', { t: 'almaty', theme, panel }));
      for (const finding of await findingsOf(page)) findings.push(`${theme}, ${panel}: ${finding}`);
    }
  }
  expect(findings).toEqual([]);
});

test('nothing serious is found in the exhibition', async () => {
  const { page } = await openPage({
    viewport: SMALL,
    search: '?mode=exhibition',
    hash: '',
    prepare: withoutMap,
  });
  const findings = async () => findingsOf(page);
  await page.locator('.start-choice').first().waitFor();
  expect(await findings()).toEqual([]);
  await page.locator('.start-choices .start-choice').nth(1).click();
  await page.locator('.school-token').first().waitFor();
  expect(await findings()).toEqual([]);
});

test('nothing serious is found on a phone in the country, with its map', async () => {
  const { page } = await openMap({ viewport: PHONE, touch: true, link: { t: 'kazakhstan' } });
  expect(await findingsOf(page)).toEqual([]);
});
