/** The law of the frame for a reader whose browser is set to letters twice as large. */
import { expect, test } from 'vitest';
import { withBrowser } from './harness.ts';
import { CASES } from './layoutCases.ts';
import { enter, offencesInAll } from './layoutRun.ts';
import { openUndrawn } from './withoutDrawing.ts';

withBrowser(['--blink-settings=defaultFontSize=32']);

const DESKS: readonly string[] = ['1280x720', '1920x1080'];

test('with letters twice as large nothing at a desk is cut, covered or out of reach', {
  timeout: 120_000,
}, async () => {
  const { page } = await openUndrawn({ deviceScale: 0.25 });
  const remPx = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  expect(remPx).toBeGreaterThanOrEqual(30);
  const cases = CASES.filter(({ window, mode }) => DESKS.includes(window) && mode === 'plan');
  expect(await offencesInAll(page, cases, enter)).toEqual([]);
});
