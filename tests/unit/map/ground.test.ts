import type { Layer } from '@deck.gl/core';
import { describe, expect, it } from 'vitest';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { baseLayers, borderLayers } from '../../../src/map/layers/base.ts';
import type { SceneLine } from '../../../src/map/scene.ts';
import { namesOf } from '../../../src/map/style.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { embeddedPack } from '../embeddedPack.ts';

const palette = paletteOf('light');
const almaty = await embeddedPack('almaty');
const kazakhstan = await embeddedPack('kazakhstan');
const country = namesOf(kazakhstan, palette, 'kk', 1);

const { layers } = defaultState('almaty', 'city', 2025);
const off = { visible: false, opacity: 1 };

function groundOf(territory: Territory, changes: Partial<typeof layers>, hasBasemap = false) {
  const choices = { layers: { ...layers, ...changes } };
  const view = { scale: 1, roomScale: 1, isTilted: false, hasBasemap, zoom: 11 };
  const scene = { territory, palette, choices } as Parameters<typeof baseLayers>[0];
  return [...baseLayers(scene, view), ...borderLayers(scene)];
}

function bordersOf(territory: Territory): readonly SceneLine[] {
  const borders = groundOf(territory, {}).find(({ id }) => id === 'borders');
  return borders?.props.data as readonly SceneLine[];
}

const hasData = ({ props }: Layer) => (props.data as readonly unknown[]).length > 0;

const idsShown = (...of: Parameters<typeof groundOf>) =>
  groundOf(...of)
    .filter(hasData)
    .map(({ id }) => id);

describe('the ground of the map', () => {
  it('hides rivers, water and parks by one switch, borders by another', () => {
    expect(idsShown(almaty, {})).toEqual(['territory', 'base-areas', 'base-lines', 'borders']);
    expect(idsShown(almaty, { base: off })).toEqual(['territory', 'borders']);
    expect(idsShown(almaty, { areas: off })).toEqual(['territory', 'base-areas', 'base-lines']);
  });

  it('fades with the opacity that the person chose', () => {
    const faded = groundOf(almaty, { areas: { visible: true, opacity: 0.5 } });
    expect(faded.find(({ id }) => id === 'borders')?.props.opacity).toBe(0.5);
    expect(faded.find(({ id }) => id === 'base-lines')?.props.opacity).toBe(1);
  });

  it('makes room for an online base map, but keeps borders', () => {
    expect(idsShown(almaty, {}, true)).toEqual(['borders']);
  });

  it('draws true borders as lines, those of a sketch dashed, and the territory strongest', () => {
    const drawn = bordersOf(kazakhstan);
    expect(drawn).toHaveLength(kazakhstan.areas.length + 1);
    expect(drawn.some(({ dashed }) => dashed)).toBe(false);
    expect(drawn.at(-1)?.widthPx).toBe(Math.max(...drawn.map(({ widthPx }) => widthPx)));
    const [area] = kazakhstan.areas;
    if (!area) throw new Error('no areas');
    const sketched = { ...kazakhstan, areas: [{ ...area, status: 'schematic' as const }] };
    expect(bordersOf(sketched)[0]?.dashed).toBe(true);
  });

  it('is not built anew while the territory stays the same', () => {
    const dataOf = (territory: Territory) =>
      groundOf(territory, {}).flatMap((layer) =>
        layer.id === 'territory' || layer.id === 'base-areas' ? [layer.props.data] : [],
      );
    const [before, after] = [dataOf(almaty), dataOf({ ...almaty, projects: [] })];
    expect(before).toHaveLength(2);
    before.forEach((data, at) => {
      expect(after[at]).toBe(data);
    });
  });
});

describe('the names of the map', () => {
  it('give centres of regions their room before regions, and these before other places', () => {
    const order = country.layers.map(({ id }) => id);
    const ranks = ['village-names', 'city-names', 'area-names', 'centre-names'].map((id) =>
      order.indexOf(id),
    );
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('name every region and its centre once', () => {
    const names = Object.values(country.sources)
      .flatMap(({ data }) => (typeof data === 'object' && 'features' in data ? data.features : []))
      .filter(({ properties }) => ['area name', 'centre name'].includes(properties?.part))
      .map(({ properties }) => properties?.ru as string);
    expect(names.filter((name) => name === 'Астана')).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
    // Seventeen regions with a centre each, three cities that are regions of their own.
    expect(names).toHaveLength(17 * 2 + 3);
  });
});
