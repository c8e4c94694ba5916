/** The law for the frame (layout.test.ts) in a hall, whose windows and states are its own. */
import { expect, test } from 'vitest';
import { withBrowser } from './harness.ts';
import { CASES } from './layoutCases.ts';
import { enterHall, offencesInAll } from './layoutRun.ts';
import { openUndrawn } from './withoutDrawing.ts';

withBrowser();

test('in a hall every control can be reached, and no text is cut or covered', {
  timeout: 240_000,
}, async () => {
  const { page } = await openUndrawn({ deviceScale: 0.25, search: '?mode=exhibition', hash: '' });
  const cases = CASES.filter(({ mode }) => mode === 'exhibition');
  expect(await offencesInAll(page, cases, enterHall)).toEqual([]);
});
