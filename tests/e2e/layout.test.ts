/**
 * A law for the frame, held in every window, mode, language and state by pairs: every control is
 * there and answers, no text lies on another or is cut, the map keeps its share and shows what is
 * chosen, axe finds nothing serious. Nothing is drawn on the map: the layout does not ask for it, and
 * it is what takes time.
 */
import { expect, test } from 'vitest';
import { withBrowser } from './harness.ts';
import { CASES } from './layoutCases.ts';
import { enter, offencesInAll, shareOffencesIn } from './layoutRun.ts';
import { openUndrawn } from './withoutDrawing.ts';

withBrowser();

test('at a desk, on a phone, in a talk, in a frame every control can be reached, no text is cut or covered, the map keeps its share', {
  timeout: 240_000,
}, async () => {
  const { page } = await openUndrawn({ deviceScale: 0.25 });
  const cases = CASES.filter(({ mode }) => mode !== 'exhibition');
  expect(await offencesInAll(page, cases, enter, shareOffencesIn)).toEqual([]);
});
