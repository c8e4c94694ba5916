/** Layers stand in MapLibre's stack where they belong, or are known to stand nowhere in it yet. */
import type { Layer } from '@deck.gl/core';
import { expect, test } from 'vitest';
// Private to deck.gl 9.4.0: another version may name its places otherwise, and this test says so.
import { getMapLibreLayerGroupId } from '../../../node_modules/@deck.gl/maplibre/dist/layer-utils.js';
import { haveJoined } from '../../../src/map/layers/index.ts';
import { AREAS_END, LABELS_START } from '../../../src/map/style.ts';

const layerBefore = (beforeId: string) => ({ props: { beforeId } }) as unknown as Layer;

test('areas that come while a source loads have not joined, though the symbols have: names would lie under them', () => {
  const [areas, symbols] = [layerBefore(AREAS_END), layerBefore(LABELS_START)];
  const inStack = (...layers: Layer[]) => {
    const ids = layers.map((layer) => getMapLibreLayerGroupId(layer));
    return (id: string) => ids.includes(id);
  };
  expect(haveJoined([areas, symbols], inStack(symbols))).toBe(false);
  expect(haveJoined([areas, symbols], inStack(symbols, areas))).toBe(true);
});
