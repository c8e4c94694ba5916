/** The law for the frame (layout.test.ts) in a hall, whose windows and states are its own. */
import { expect, test } from 'vitest';
import { openPage, withBrowser } from './harness.ts';
import { CASES } from './layoutCases.ts';
import { enterHall, offencesInAll } from './layoutRun.ts';
import { settled, withoutDrawing } from './withoutDrawing.ts';

withBrowser();

test('in a hall every control can be reached, and no text is cut or covered', {
  timeout: 240_000,
}, async () => {
  const { page } = await openPage({
    deviceScale: 0.25,
    search: '?mode=exhibition',
    hash: '',
    prepare: withoutDrawing,
  });
  await settled(page);
  const cases = CASES.filter(({ mode }) => mode === 'exhibition');
  expect(await offencesInAll(page, cases, enterHall)).toEqual([]);
});
