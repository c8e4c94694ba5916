/**
 * axe finds nothing serious in any theme, language and panel. The map is left out, which axe cannot look into
 * and which software draws slowly: it looks at a phone and a hall in tasks.test.ts, at the country
 * in country.test.ts.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/territory/schema.ts';
import { PANELS, THEMES } from '../../src/store/shareable.ts';
import { findingsOf } from './axe.ts';
import { fragment, openPage, withBrowser } from './harness.ts';

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
    // What differs by theme are colours: in one theme every panel is looked at, in the others four. The
    // languages take turns, so that each is seen in every theme.
    const panels = theme === usual ? PANELS : PANELS.slice(0, 4);
    for (const [index, panel] of panels.entries()) {
      const language = LANGUAGES[index % LANGUAGES.length] ?? 'en';
      await openState(page, fragment(language, { t: 'almaty', theme, panel }));
      for (const finding of await findingsOf(page)) {
        findings.push(`${theme}, ${language}, ${panel}: ${finding}`);
      }
    }
  }
  expect(findings).toEqual([]);
});
