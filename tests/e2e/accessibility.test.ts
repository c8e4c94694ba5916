/** axe finds nothing serious, in any theme, language and panel. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { LANGUAGES } from '../../src/domain/territory/schema.ts';
import { PANELS, THEMES } from '../../src/store/shareable.ts';
import { openMap, PHONE, withBrowser } from './harness.ts';

withBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, each in one line that says where. */
async function findingsOf(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(LANGUAGES)('nothing serious is found on the page in %s', async (language) => {
    const { page } = await openMap({ language, link: { t: 'almaty', theme } });
    expect(await findingsOf(page)).toEqual([]);
  });

  test('nothing serious is found in any panel', async () => {
    const { page, text } = await openMap({ link: { t: 'almaty', theme } });
    const findings: string[] = [];
    for (const panel of PANELS) {
      await page.getByRole('tab', { name: text(`panel.${panel}`) }).click();
      await page.waitForTimeout(200);
      for (const finding of await findingsOf(page)) findings.push(`${panel}: ${finding}`);
    }
    expect(findings).toEqual([]);
  });
});

test('nothing serious is found on a phone, nor in the country', async () => {
  const { page } = await openMap({ viewport: PHONE, touch: true, link: { t: 'kazakhstan' } });
  await mapAtRest(page);
  expect(await findingsOf(page)).toEqual([]);
});
