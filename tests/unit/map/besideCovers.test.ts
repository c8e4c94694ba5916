/** The worst neighbourhoods are said even where a legend stands above them. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { besideCovers } from '../../../src/map/words/besideCovers.ts';
import type { Words } from '../../../src/map/words/words.ts';

const boxed = (left: number, top: number, right: number, bottom: number) => ({
  getBoundingClientRect: () => ({ left, top, right, bottom }),
});

/** A map of 1000 x 600 px in which a degree is a pixel, and nothing is turned. */
const MAP = {
  getContainer: () => boxed(0, 0, 1000, 600),
  project: ([x, y]: [number, number]) => ({ x, y }),
  unproject: ([lng, lat]: [number, number]) => ({ lng, lat }),
} as unknown as MapLibreMap;

const SIZE_PX = 14;

afterEach(() => vi.unstubAllGlobals());

test('words under the legend stand at its edge, with an arrow to where they belong', () => {
  vi.stubGlobal('document', { querySelectorAll: () => [boxed(0, 200, 250, 600)] });
  const [under, free] = besideCovers(
    MAP,
    [
      { at: [100, 400], text: 'Shanyrak\n41% too far' },
      { at: [600, 300], text: 'Kalkaman\n38% too far' },
    ],
    SIZE_PX,
  );
  expect(under?.text).toBe('← Shanyrak\n41% too far');
  expect(under?.at[0]).toBeGreaterThan(250);
  expect(under?.at[1]).toBe(400);
  expect(free).toEqual({ at: [600, 300], text: 'Kalkaman\n38% too far' });
});

test('words are said as they are where nothing stands above the map', () => {
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  const words: readonly Words[] = [{ at: [100, 400], text: 'Shanyrak\n41% too far' }];
  expect(besideCovers(MAP, words, SIZE_PX)).toEqual(words);
});
