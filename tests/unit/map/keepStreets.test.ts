import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreetLines } from '../../../src/domain/accessibility/streetLines.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { PLAN_ALONE, type Scene } from '../../../src/map/scene.ts';
import { keepStreets } from '../../../src/map/streets/keepStreets.ts';
import { STREETS_END } from '../../../src/map/style.ts';
import { defaultState } from '../../../src/store/shareable.ts';

const LAYER_MS = 5;
let nowMs = 0;

beforeEach(() => {
  vi.useFakeTimers();
  nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A map that takes some milliseconds for each layer, and notes how each is shown. */
function slowMap() {
  const sources = new Set<string>();
  const layers = new Map<string, string>([
    [STREETS_END, 'visible'],
    ['street-names', 'visible'],
  ]);
  const map = {
    addSource: (id: string) => sources.add(id),
    getSource: (id: string) => (sources.has(id) ? { updateData: async () => {} } : undefined),
    removeSource: (id: string) => sources.delete(id),
    addLayer: ({ id }: { id: string }) => {
      nowMs += LAYER_MS;
      layers.set(id, 'visible');
    },
    getLayer: (id: string) => (layers.has(id) ? {} : undefined),
    removeLayer: (id: string) => layers.delete(id),
    setLayoutProperty: (id: string, name: string, value: string) => {
      if (!layers.has(id)) throw new Error(`no layer ${id}`);
      if (name === 'visibility') layers.set(id, value);
    },
    setPaintProperty: () => {},
    getCenter: () => ({ lng: 76.9, lat: 43.2 }),
    getZoom: () => 10,
    on: () => {},
    off: () => {},
  };
  const ownLayers = () => [...layers].slice(2);
  return { map: map as unknown as Parameters<typeof keepStreets>[0], layers, sources, ownLayers };
}

const streets: StreetLines = {
  lineCount: 0,
  nodeCount: 0,
  lineStart: new Uint32Array(1),
  coordinates: new Int32Array(),
  node: new Int32Array(),
  lengthCm: new Uint32Array(),
  streetClass: new Uint8Array(),
  flags: new Uint8Array(),
  level: new Int8Array(),
  name: new Uint16Array(),
  names: [],
  neighbourhoods: [],
};

const scene = {
  ...PLAN_ALONE,
  streets,
  palette: paletteOf('light'),
  choices: defaultState('small', 'city', 2025),
} as Partial<Scene> as Scene;

describe('the layers of streets', () => {
  it('are laid few at once, so that the page is answered in between', async () => {
    const { map, ownLayers } = slowMap();
    keepStreets(map).show(scene, 1, false);
    let before = ownLayers().length;
    expect(before).toBe(0);
    for (let rests = 0; rests < 40; rests += 1) {
      await vi.advanceTimersByTimeAsync(20);
      expect(ownLayers().length - before).toBeLessThanOrEqual(3);
      before = ownLayers().length;
    }
    expect(before).toBeGreaterThan(10);
  });

  it('look as was chosen while they were laid', async () => {
    const { map, ownLayers } = slowMap();
    const keeper = keepStreets(map);
    keeper.show(scene, 1, false);
    await vi.advanceTimersByTimeAsync(25);
    keeper.show(scene, 1, true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ownLayers().length).toBeGreaterThan(10);
    expect(new Set(ownLayers().map(([, visibility]) => visibility))).toEqual(new Set(['none']));
  });

  it('are laid no further where another style has come', async () => {
    const { map, layers, sources, ownLayers } = slowMap();
    keepStreets(map).show(scene, 1, false);
    await vi.advanceTimersByTimeAsync(25);
    for (const [id] of ownLayers()) layers.delete(id);
    sources.clear();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ownLayers()).toEqual([]);
  });
});
