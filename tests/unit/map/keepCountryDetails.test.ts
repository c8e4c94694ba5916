import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCountryDetails } from '../../../src/map/countryDetails.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { PLAN_ALONE, type Scene } from '../../../src/map/scene.ts';
import { LABELS_START, LINES_END } from '../../../src/map/style.ts';
import { defaultState } from '../../../src/store/shareable.ts';

const LAYER_MS = 5;
const SCHOOLS = 'country-schools';
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

/** A map that takes some milliseconds for each layer, and keeps how many features a source was given last. */
function slowMap() {
  const sources = new Map<string, number>();
  const layers = new Set<string>([LINES_END, LABELS_START]);
  const map = {
    addSource: (id: string) => sources.set(id, 0),
    getSource: (id: string) =>
      sources.has(id)
        ? {
            setData: ({ features }: { features: unknown[] }) => sources.set(id, features.length),
          }
        : undefined,
    removeSource: (id: string) => sources.delete(id),
    addLayer: ({ id }: { id: string }) => {
      nowMs += LAYER_MS;
      layers.add(id);
    },
    getLayer: (id: string) => (layers.has(id) ? {} : undefined),
    removeLayer: (id: string) => layers.delete(id),
    setLayoutProperty: () => {},
    setPaintProperty: () => {},
    setFilter: () => {},
  };
  return { map: map as unknown as Parameters<typeof keepCountryDetails>[0], layers, sources };
}

const school = (id: number, kind: string) => ({
  id: `school-${id}`,
  kind,
  status: 'observed',
  areaId: 'a',
  position: [70, 50],
});
const details = {
  districts: [],
  schools: [school(1, 'general'), school(2, 'primary'), school(3, 'primary')],
};
const palette = paletteOf('light');
const choices = defaultState('kazakhstan', 'country', 2025);
const sceneWith = (filters: Partial<typeof choices.filters>) =>
  ({
    ...PLAN_ALONE,
    territory: { manifest: { kind: 'country' } },
    details,
    palette,
    choices: { ...choices, filters: { ...choices.filters, ...filters } },
  }) as unknown as Scene;

describe('districts and schools of a country', () => {
  it('are laid in pieces, so that the page is answered in between', async () => {
    const { map, layers, sources } = slowMap();
    keepCountryDetails(map).show(sceneWith({}), 1);
    let before = layers.size;
    expect(before).toBe(2);
    for (let rests = 0; rests < 20; rests += 1) {
      await vi.advanceTimersByTimeAsync(20);
      expect(layers.size - before).toBeLessThanOrEqual(3);
      before = layers.size;
    }
    expect(before).toBe(9);
    expect(sources.get(SCHOOLS)).toBe(3);
  });

  it('are those of the filters that were chosen while they were laid, and of all later ones', async () => {
    const { map, sources } = slowMap();
    const keeper = keepCountryDetails(map);
    keeper.show(sceneWith({}), 1);
    await vi.advanceTimersByTimeAsync(25);
    keeper.show(sceneWith({ schoolKinds: ['primary'] }), 1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sources.get(SCHOOLS)).toBe(2);
    keeper.show(sceneWith({ schoolKinds: ['general'] }), 1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sources.get(SCHOOLS)).toBe(1);
  });
});
