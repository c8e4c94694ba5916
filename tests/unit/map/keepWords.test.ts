/** Words are written where they can be read, and only when there is something new to write. */
import type { FeatureCollection, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../../src/map/palette.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { keepWords } from '../../../src/map/words/keepWords.ts';
import { NO_WORDS, type Words } from '../../../src/map/words/words.ts';

const boxed = (left: number, top: number, right: number, bottom: number) => ({
  getBoundingClientRect: () => ({ left, top, right, bottom }),
});

const sceneOf = (words: Scene['words']) => ({ palette: paletteOf('light'), words }) as Scene;

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
  const scene = sceneOf({ worst: [{ at: [100, 400], text: 'Shanyrak' }], places: () => NO_WORDS });

  keepWords(map).show(scene, 1);
  expect(drawn).toEqual([]);
  expect(load).toHaveBeenCalledWith(expect.stringContaining('Onest Variable'), '←→↑↓');
  comes([]);
  await vi.waitFor(() => expect(drawn).toEqual([['← Shanyrak']]));
});

test('where no place is in sight none is looked for in every frame of a zoom', () => {
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const listeners = new Map<string, () => void>();
  const laid = new Map<string, object>();
  const map = {
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    getZoom: () => 15.5,
    getContainer: () => boxed(0, 0, 1000, 600),
    getBounds: () => ({
      toArray: () => [
        [76.8, 43.2],
        [76.9, 43.3],
      ],
    }),
    getLayer: () => true,
    getSource: (id: string) => laid.get(id),
    addSource: (id: string, source: object) => laid.set(id, source),
    addLayer: () => {},
  } as unknown as MapLibreMap;
  const looked = vi.fn(() => NO_WORDS);
  const keeper = keepWords(map);
  keeper.show(sceneOf({ worst: NO_WORDS, places: looked }), 1);
  for (let frame = 0; frame < 20; frame += 1) listeners.get('zoom')?.();
  expect(looked).toHaveBeenCalledTimes(1);

  const found: readonly Words[] = [{ at: [76.85, 43.25], text: 'School 1' }];
  keeper.show(sceneOf({ worst: NO_WORDS, places: () => found }), 1);
  expect([...laid.keys()]).toEqual(['words-places']);
  // Another style has nothing of it.
  laid.clear();
  listeners.get('zoom')?.();
  expect([...laid.keys()]).toEqual(['words-places']);
});
