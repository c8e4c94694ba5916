import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paletteOf } from '../../../src/map/palette.ts';
import { PLAN_ALONE, type Scene } from '../../../src/map/scene.ts';
import { keepWords } from '../../../src/map/words/keepWords.ts';
import { type Extent, isWithin } from '../../../src/map/words/words.ts';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(() => vi.unstubAllGlobals());

/** A map that notes what its sources are given. */
function mapAt(zoom: number) {
  let west = 76.9;
  const given: string[] = [];
  const sources = new Map<string, object>();
  const heard = new Map<string, () => void>();
  const map = {
    getZoom: () => zoom,
    getBounds: () => ({
      toArray: () => [
        [west, 43.2],
        [west + 0.01, 43.21],
      ],
    }),
    getLayer: () => ({}),
    getSource: (id: string) => sources.get(id),
    addSource: (id: string) => {
      given.push(id);
      sources.set(id, { setData: () => given.push(id) });
    },
    addLayer: () => {},
    on: (event: string, listener: () => void) => heard.set(event, listener),
  };
  const zoomTo = (next: number) => {
    zoom = next;
    heard.get('zoom')?.();
  };
  const moveTo = (next: number) => {
    west = next;
    heard.get('moveend')?.();
  };
  return { map: map as unknown as Parameters<typeof keepWords>[0], given, zoomTo, moveTo };
}

/** A year with its names; how often they were put together is counted. */
function sceneOf() {
  const places = vi.fn((_: Extent) => [{ at: [76.9, 43.2] as const, text: 'School 1\n600 seats' }]);
  const scene = { ...PLAN_ALONE, words: { worst: [], places }, palette: paletteOf('light') };
  return { scene: scene as unknown as Scene, places };
}

describe('names of places on the map', () => {
  it('are put together for who comes near enough to read them, of the year that is shown then', () => {
    const { map, given, zoomTo } = mapAt(11);
    const words = keepWords(map);
    const years = [sceneOf(), sceneOf()];
    for (const { scene } of years) words.show(scene, 1);
    expect(given).toEqual([]);
    zoomTo(14.5);
    expect(given).toEqual(['words-places']);
    expect(years.map(({ places }) => places.mock.calls.length)).toEqual([0, 1]);
  });

  it('follow the years from near, and stay as they are while the map is zoomed', () => {
    const { map, given, zoomTo } = mapAt(15);
    const words = keepWords(map);
    words.show(sceneOf().scene, 1);
    words.show(sceneOf().scene, 1);
    zoomTo(15.5);
    expect(given).toEqual(['words-places', 'words-places']);
  });

  it('are those in and around what is in sight, and others where somebody has moved on to', () => {
    const { map, moveTo } = mapAt(15);
    const words = keepWords(map);
    const { scene, places } = sceneOf();
    words.show(scene, 1);
    moveTo(76.905);
    expect(places).toHaveBeenCalledTimes(1);
    moveTo(76.95);
    expect(places).toHaveBeenCalledTimes(2);
    const [[first], [second]] = places.mock.calls as [[Extent], [Extent]];
    expect(isWithin([76.915, 43.205], first)).toBe(true);
    expect(isWithin([76.95, 43.205], first)).toBe(false);
    expect(isWithin([76.95, 43.205], second)).toBe(true);
  });
});
