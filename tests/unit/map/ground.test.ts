import { describe, expect, it } from 'vitest';
import { appearanceOf, groundOf, type GroundLayer } from '../../../src/map/style.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { embeddedPack } from '../embeddedPack.ts';

const palette = paletteOf('light');
const { layers } = defaultState('almaty', 'city', 2025);
const city = groundOf(await embeddedPack('almaty'), palette, 'kk', 1);
const country = groundOf(await embeddedPack('kazakhstan'), palette, 'kk', 1);

const idsShown = (
  parts: readonly GroundLayer[],
  changes: Partial<typeof layers>,
  hasBasemap = false,
) =>
  appearanceOf(parts, { ...layers, ...changes }, hasBasemap)
    .filter(({ visible }) => visible)
    .map(({ id }) => id);

describe('the ground of the map', () => {
  it('hides streets, water and parks by one switch, boundaries by another', () => {
    const off = { visible: false, opacity: 1 };
    expect(idsShown(city.ground, { base: off })).not.toContain('base-river');
    expect(idsShown(city.borders, { base: off })).toContain('area-outlines');
    expect(idsShown(city.borders, { areas: off })).not.toContain('area-outlines');
    expect(idsShown(city.ground, { areas: off })).toContain('base-river');
    expect(idsShown(city.labels, { labels: off })).toEqual([]);
  });

  it('fades with the opacity that the person chose', () => {
    const faded = appearanceOf(
      [...city.ground, ...city.borders],
      { ...layers, areas: { visible: true, opacity: 0.5 } },
      false,
    );
    expect(faded.find(({ id }) => id === 'boundary-outline')?.opacity).toBe(0.5);
    expect(faded.find(({ id }) => id === 'base-river')?.opacity).toBe(1);
  });

  it('makes room for an online base map, but keeps boundaries and names', () => {
    const shown = idsShown([...city.ground, ...city.borders, ...city.labels], {}, true);
    expect(shown).not.toContain('base-boundary');
    expect(shown).toContain('boundary-outline');
    expect(shown).toContain('area-names');
  });

  it('draws true borders as lines, and those of a sketch dashed', () => {
    const features = Object.values(country.sources).flatMap(({ data }) =>
      typeof data === 'object' && 'features' in data ? data.features : [],
    );
    const parts = new Set(features.map(({ properties }) => properties?.part));
    expect(parts).toContain('area');
    expect(parts).not.toContain('schematic area');
    const sketch = country.borders.find(({ layer }) => layer.id === 'schematic-area-outlines');
    expect(sketch?.layer.paint).toHaveProperty('line-dasharray');
  });

  it('names centres of regions before regions, and these before other places', () => {
    const order = country.labels.map(({ layer }) => layer.id);
    const ranks = ['village-names', 'city-names', 'area-names', 'centre-names'].map((id) =>
      order.indexOf(id),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('names every region and its centre once', () => {
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
