import { ColumnLayer } from '@deck.gl/layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { AreaLayer } from '../../../src/map/layers/AreaLayer.ts';
import { PolylineLayer } from '../../../src/map/layers/PolylineLayer.ts';
import { SymbolLayer } from '../../../src/map/layers/SymbolLayer.ts';
import type { SceneLine } from '../../../src/map/scene.ts';
import { areaAt, type Lens, lineAt, placeAt, placesIn } from '../../../src/map/picking.ts';

/** A map on which a degree is 100 pixels, and a pixel ten metres. */
const lens: Lens = {
  toScreen: ([lon, lat]) => [100 * lon, -100 * lat],
  toGround: (x, y) => [x / 100, -y / 100],
  metresPerPixel: 10,
  heightSeen: 0,
};

type Dot = { at: LonLat; radius: number; selects: { kind: 'facility'; id: string } };
const dot = (id: string, at: LonLat, radius = 10): Dot => ({
  at,
  radius,
  selects: { kind: 'facility', id },
});
const dots = (id: string, data: Dot[], sizeUnits: 'pixels' | 'meters' = 'pixels') =>
  new SymbolLayer<Dot>({
    id,
    data,
    sizeUnits,
    getPosition: ({ at }) => at,
    getShape: () => 'disc',
    getSize: ({ radius }) => 2 * radius,
    getColor: () => [0, 0, 0, 255],
  });

const idAt = (layers: Parameters<typeof placeAt>[0], x: number, y: number, looking = lens) =>
  placeAt(layers, x, y, looking, 8)?.id ?? null;

describe('what lies under a point of the map', () => {
  it('is the uppermost symbol that covers it: of the upper layer, of the later item', () => {
    const lower = dots('lower', [dot('a', [1, 0]), dot('b', [1, 0])]);
    expect(idAt([lower], 102, 0)).toBe('b');
    expect(idAt([lower, dots('upper', [dot('c', [1.05, 0])])], 102, 0)).toBe('c');
  });

  it('is a covering symbol below rather than a near one above', () => {
    const layers = [
      dots('lower', [dot('covers', [1, 0])]),
      dots('upper', [dot('near', [1.15, 0])]),
    ];
    expect(idAt(layers, 101, 0)).toBe('covers');
  });

  it('is the nearest symbol where a finger misses by a little, none beyond', () => {
    const layer = dots('dots', [dot('near', [1, 0]), dot('far', [1.3, 0])]);
    expect(idAt([layer], 113, 0)).toBe('near');
    expect(idAt([layer], 100, 19)).toBeNull();
  });

  it('measures symbols in metres by the scale of the map', () => {
    const layer = dots('dots', [dot('a', [1, 0], 300)], 'meters');
    expect(idAt([layer], 129, 0)).toBe('a');
    expect(idAt([layer], 140, 0)).toBeNull();
  });

  it('is a column as high as it is seen', () => {
    const column = new ColumnLayer<Dot>({
      id: 'columns',
      data: [dot('homes', [1, 0])],
      radius: 50,
      getPosition: ({ at }) => [at[0], at[1]],
      getElevation: 400,
    });
    expect(idAt([column], 100, -30)).toBeNull();
    expect(idAt([column], 100, -30, { ...lens, heightSeen: 1 })).toBe('homes');
  });

  it('is nothing that cannot be selected', () => {
    const layer = new SymbolLayer<{ readonly at: LonLat }>({
      id: 'proposed',
      data: [{ at: [1, 0] }],
      sizeUnits: 'pixels',
      getPosition: ({ at }) => at,
      getShape: () => 'disc',
      getSize: () => 40,
      getColor: () => [0, 0, 0, 255],
    });
    expect(idAt([layer], 100, 0)).toBeNull();
  });

  it('is the area that holds it, wherever in a row of squares', () => {
    const squares = Array.from({ length: 5 }, (_, index) => ({
      rings: [
        [
          [index, 0],
          [index + 1, 0],
          [index + 1, 1],
          [index, 1],
          [index, 0],
        ],
      ],
      selects: { kind: 'cell' as const, id: `square-${index}` },
    }));
    const layer = new AreaLayer({
      id: 'cells',
      data: squares,
      getPolygon: ({ rings }) => rings,
      getFillColor: [0, 0, 0, 255],
    });
    fc.assert(
      fc.property(
        fc.double({ min: -0.9, max: 5.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (lon, lat) => {
          const [x, y] = lens.toScreen([lon, lat]);
          const found = areaAt([layer], x, y, lens)?.id ?? null;
          const column = Math.floor(lon);
          expect(found).toBe(column >= 0 && column < 5 ? `square-${column}` : null);
        },
      ),
    );
  });
});

it('a box holds every symbol whose foot lies in it once, whichever corners it was drawn between', () => {
  const layers = [
    dots('lower', [dot('in', [1, 0]), dot('out', [3, 0])]),
    dots('upper', [dot('in', [1, 0]), dot('hidden', [1, 0], 0)]),
  ];
  const [a, b] = [
    { x: 120, y: 20 },
    { x: 80, y: -20 },
  ];
  for (const box of [[a, b] as const, [b, a] as const]) {
    expect(placesIn(layers, box, lens)).toEqual([{ kind: 'facility', id: 'in' }]);
  }
});

describe('which line runs by a point of the map', () => {
  const line = (id: string, coordinates: number[][], selectable = true): SceneLine => ({
    geometry: { type: 'LineString', coordinates },
    colour: [0, 0, 0],
    opacity: 1,
    widthPx: 4,
    dashed: false,
    ...(selectable && { selects: { kind: 'infrastructure', id } }),
  });
  const layer = (data: SceneLine[], widthScale = 1) =>
    new PolylineLayer({ id: 'lines', data, dashes: [1, 0], widthScale });
  const across = line('across', [
    [-9, 0],
    [9, 0],
  ]);
  const up = line('up', [
    [0, -1],
    [0, 1],
  ]);

  it('is the uppermost within reach of a finger, measured from the edge of the line', () => {
    expect(lineAt([layer([across, up])], 1, 1, lens, 8)?.id).toBe('up');
    expect(lineAt([layer([across, up])], 50, 9.5, lens, 8)?.id).toBe('across');
    expect(lineAt([layer([across, up])], 50, 10.5, lens, 8)).toBeNull();
    expect(lineAt([layer([across], 2)], 50, 11.5, lens, 8)?.id).toBe('across');
  });

  it('asks the map once where the pointer is, however many lines there are', () => {
    let asked = 0;
    const counting: Lens = {
      ...lens,
      toGround: (...at) => {
        asked += 1;
        return lens.toGround(...at);
      },
    };
    const far = Array.from({ length: 200 }, (_, index) =>
      line(`far-${index}`, [
        [index, 5],
        [index, 9],
      ]),
    );
    expect(lineAt([layer([across, ...far]), layer(far)], 50, 1, counting, 8)?.id).toBe('across');
    expect(asked).toBeLessThanOrEqual(4);
  });

  it('ends where the line ends, and is none that cannot be selected', () => {
    expect(lineAt([layer([up])], 0, -108, lens, 8)?.id).toBe('up');
    expect(lineAt([layer([up])], 0, -112, lens, 8)).toBeNull();
    expect(
      lineAt(
        [
          layer([
            line(
              'tie',
              [
                [-1, 0],
                [1, 0],
              ],
              false,
            ),
          ]),
        ],
        0,
        0,
        lens,
        8,
      ),
    ).toBeNull();
  });

  it('is the nearest wherever it runs: none of another is taken for it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -2, max: 2, noNaN: true }),
            fc.double({ min: -2, max: 2, noNaN: true }),
          ),
          { minLength: 2, maxLength: 6 },
        ),
        fc.nat(999),
        (path, share) => {
          const at = (share / 1000) * (path.length - 1);
          const [from, to] = [path[Math.floor(at)], path[Math.floor(at) + 1]];
          if (!from || !to) return;
          const part = at % 1;
          const [x, y] = lens.toScreen([
            from[0] + part * (to[0] - from[0]),
            from[1] + part * (to[1] - from[1]),
          ]);
          expect(lineAt([layer([line('path', path)])], x, y, lens, 8)?.id).toBe('path');
        },
      ),
    );
  });
});
