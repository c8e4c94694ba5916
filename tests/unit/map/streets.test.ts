import { describe, expect, it } from 'vitest';
import {
  NO_NODE,
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetClass,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import { cellStrength } from '../../../src/map/layers/areas.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { STREET_RANKS, streetFeatures } from '../../../src/map/streets/features.ts';
import { streetLineLayers, streetNameLayers } from '../../../src/map/streets/style.ts';
import { defaultState } from '../../../src/store/shareable.ts';

type Line = {
  readonly streetClass: StreetClass;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Of the first and the last point. */
  readonly nodes: readonly [number, number];
  readonly name?: number;
  readonly flags?: number;
};

/** A step of the plan is a thousandth of a degree. */
function streetsOf(lines: readonly Line[]): StreetLines {
  const points = lines.flatMap((line) => line.points);
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.points.length);
  return {
    lineCount: lines.length,
    nodeCount: 20,
    lineStart: Uint32Array.from(starts),
    coordinates: Int32Array.from(points.flat().map((step) => step * 10_000)),
    node: Int32Array.from(
      lines.flatMap(({ points: own, nodes }) =>
        own.map((_, at) => {
          if (at === 0) return nodes[0];
          return at === own.length - 1 ? nodes[1] : NO_NODE;
        }),
      ),
    ),
    lengthCm: new Uint32Array(points.length),
    streetClass: Uint8Array.from(lines, (line) => STREET_CLASSES.indexOf(line.streetClass)),
    flags: Uint8Array.from(lines, (line) => line.flags ?? 0),
    level: new Int8Array(lines.length),
    name: Uint16Array.from(lines, (line) => line.name ?? 0),
    names: [
      { kk: 'Абай даңғылы', ru: 'проспект Абая', en: 'Abay Avenue' },
      { kk: 'Сәтпаев көшесі', ru: 'улица Сатпаева', en: 'Satpayev Street' },
    ],
    neighbourhoods: [],
  };
}

const all = new Set(STREET_RANKS);
const linesOf = (lines: readonly Line[]) =>
  [...streetFeatures(streetsOf(lines), all)].map(({ geometry, properties }) => ({
    properties,
    points: geometry.coordinates.map((point) => point.map((degrees) => Math.round(degrees * 1000))),
  }));

const avenue = (from: number, to: number, more: Partial<Line> = {}): Line => ({
  streetClass: 'primary',
  points: [
    [from, from % 2],
    [to, to % 2],
  ],
  nodes: [from, to],
  name: 1,
  ...more,
});

describe('streets as the map draws them', () => {
  it('are joined one by one where thousands bear no name, so that the page is answered in between', () => {
    const streets = streetsOf(
      Array.from({ length: 9 }, (_, at) => avenue(2 * at, 2 * at + 1, { name: 0 })),
    );
    let looks = 0;
    const node = new Proxy(streets.node, {
      get: (of, at) => {
        looks += 1;
        return Reflect.get(of, at);
      },
    });
    const features = streetFeatures({ ...streets, node }, all);
    features.next();
    const looksForFirst = looks;
    expect([...features]).toHaveLength(8);
    expect(looks).toBeGreaterThan(looksForFirst);
  });

  it('run on over crossings, whichever way their pieces were mapped, so that a name has room', () => {
    const [street, ...more] = linesOf([avenue(1, 2), avenue(3, 2), avenue(1, 0)]);
    expect(more).toEqual([]);
    expect(street?.points).toHaveLength(4);
    expect([street?.points[0], street?.points.at(-1)].sort()).toEqual([
      [0, 0],
      [3, 1],
    ]);
    expect(street?.properties).toMatchObject({
      rank: 'primary',
      storey: 'ground',
      kk: 'Абай даңғылы',
    });
  });

  it('do not go on under another name, in another rank, or onto a bridge', () => {
    const pieces = linesOf([
      avenue(0, 1),
      avenue(1, 2, { name: 2 }),
      avenue(2, 3, { streetClass: 'service' }),
      avenue(3, 4, { flags: STREET_FLAGS.bridge }),
    ]);
    expect(pieces).toHaveLength(4);
    expect(pieces.filter(({ properties }) => properties?.storey === 'bridge')).toHaveLength(1);
  });

  it('lose vertices that bend nothing, and keep the others', () => {
    const points = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
    ] as const;
    const [street] = linesOf([{ streetClass: 'residential', points, nodes: [0, 3] }]);
    expect(street?.points).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
    ]);
  });

  it('leave out links that nobody has mapped', () => {
    expect(linesOf([avenue(0, 1, { flags: STREET_FLAGS.assumed })])).toEqual([]);
  });

  it('are all there from zoom 13, great ones from afar, bridges above what they cross', () => {
    const layers = streetLineLayers(paletteOf('light'), 1).map(({ layer }) => layer);
    expect(layers.every(({ minzoom }) => (minzoom ?? 0) <= 13)).toBe(true);
    expect(layers.find(({ id }) => id === 'streets-ground-primary-fill')?.minzoom).toBe(0);
    const order = layers.map(({ id }) => id);
    const highestOnGround = order.findLastIndex((id) => id.startsWith('streets-ground'));
    expect(order.findIndex((id) => id.startsWith('streets-bridge'))).toBe(highestOnGround + 1);
    const lastCasing = order.findLastIndex((id) => /^streets-ground-.*-casing$/.test(id));
    const firstFill = order.findIndex((id) => /^streets-ground-.*-fill$/.test(id));
    expect(lastCasing).toBeLessThan(firstFill);
  });

  it('are drawn with plain values by zoom: a value by feature would be a shader more', () => {
    for (const { layer } of streetLineLayers(paletteOf('dark'), 2)) {
      expect(JSON.stringify(layer.paint)).not.toContain('"get"');
    }
  });

  it('are named in the language of the page, great ones first', () => {
    const names = streetNameLayers(paletteOf('light'), 'kk', 1).map(({ layer }) => layer);
    expect(names.at(-1)?.id).toBe('street-names-trunk');
    expect(JSON.stringify(names[0]?.layout)).toContain('"kk"');
  });

  it('are what one reads from near: cells are full from afar and a tint at street level', () => {
    expect(cellStrength(10)).toBe(1);
    expect(cellStrength(14.5)).toBeLessThan(0.5);
    expect(cellStrength(13)).toBeLessThan(cellStrength(12.5));
    // Where whole blocks fill the screen, one colour would else be all there is.
    expect(cellStrength(15)).toBeLessThan(1 / 3);
  });

  it('are shown in a city unless somebody switches them off, and unknown to a country', () => {
    expect(defaultState('almaty', 'city', 2025).layers.streets.visible).toBe(true);
    expect(defaultState('kazakhstan', 'country', 2025).layers.streets.visible).toBe(false);
  });
});
