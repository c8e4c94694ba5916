/** Words that stand beside a legend keep their arrow, though the font's file with arrows comes late. */
import type { FeatureCollection, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../../src/map/palette.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { keepWords } from '../../../src/map/words/keepWords.ts';

const boxed = (left: number, top: number, right: number, bottom: number) => ({
  getBoundingClientRect: () => ({ left, top, right, bottom }),
});

afterEach(() => vi.unstubAllGlobals());

test('an arrow is drawn once its letters have come, never as a blank that the map would keep', async () => {
  let comes: (faces: FontFace[]) => void = () => {};
  const load = vi.fn(() => new Promise<FontFace[]>((resolve) => (comes = resolve)));
  vi.stubGlobal('document', {
    querySelectorAll: () => [boxed(0, 200, 250, 600)],
    fonts: { load },
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const drawn: string[][] = [];
  const source = {
    setData: ({ features }: FeatureCollection<Point>) =>
      drawn.push(features.map(({ properties }) => properties?.text)),
  };
  let hasSource = false;
  const map = {
    on: () => {},
    getZoom: () => 11,
    getContainer: () => boxed(0, 0, 1000, 600),
    project: ([x, y]: [number, number]) => ({ x, y }),
    unproject: ([lng, lat]: [number, number]) => ({ lng, lat }),
    getLayer: () => true,
    getSource: (id: string) => (hasSource && id === 'words-worst' ? source : undefined),
    addSource: () => {
      hasSource = true;
    },
    addLayer: () => {},
  } as unknown as MapLibreMap;
  const scene = {
    palette: paletteOf('light'),
    words: { worst: [{ at: [100, 400], text: 'Shanyrak' }], places: [] },
  } as unknown as Scene;

  keepWords(map).show(scene, 1);
  expect(drawn).toEqual([]);
  expect(load).toHaveBeenCalledWith(expect.stringContaining('Onest Variable'), '←→↑↓');
  comes([]);
  await vi.waitFor(() => expect(drawn).toEqual([['← Shanyrak']]));
});
