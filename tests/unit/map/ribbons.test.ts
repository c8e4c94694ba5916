import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onMercatorPlane } from '../../../src/map/layers/groundProjection.ts';
import { type Ribbons, ribbonsOf } from '../../../src/map/layers/ribbons.ts';
import type { SceneLine } from '../../../src/map/scene.ts';

const lineOf = (coordinates: number[][], changes: Partial<SceneLine> = {}): SceneLine => ({
  geometry: { type: 'LineString', coordinates },
  colour: [10, 20, 30],
  opacity: 0.5,
  widthPx: 3,
  dashed: false,
  ...changes,
});

type Pair = readonly [x: number, y: number];

/** Where an edge of a vertex lies when the line is `halfWidth` wide to each side, from the anchor. */
function edgeAt({ corners, edges }: Ribbons, vertex: number, halfWidth: number): Pair {
  const [x = 0, y = 0] = corners.subarray(3 * vertex);
  const [edgeX = 0, edgeY = 0] = edges.subarray(3 * vertex);
  return [x + halfWidth * edgeX, y + halfWidth * edgeY];
}

const trianglesOf = (ribbons: Ribbons, halfWidth: number): Pair[][] => {
  const triangles: Pair[][] = [];
  for (let at = 0; at < ribbons.indices.length; at += 3) {
    const three = [...ribbons.indices.subarray(at, at + 3)];
    triangles.push(three.map((vertex) => edgeAt(ribbons, vertex, halfWidth)));
  }
  return triangles;
};

const areaOf = ([a, b, c]: readonly Pair[]): number => {
  if (!a || !b || !c) return Number.NaN;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
};

describe('lines for the graphics', () => {
  it('are as long as they run and as wide as asked for', () => {
    const ribbons = ribbonsOf([
      lineOf([
        [70, 45],
        [71, 45.5],
        [72, 45.2],
      ]),
    ]);
    const plane = [onMercatorPlane(70, 45), onMercatorPlane(71, 45.5), onMercatorPlane(72, 45.2)];
    const [a, b, c] = plane as unknown as [Pair, Pair, Pair];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1]);
    const area = trianglesOf(ribbons, 0.01).reduce((sum, triangle) => sum + areaOf(triangle), 0);
    expect(area / (0.02 * length)).toBeCloseTo(1, 4);
    expect(ribbons.corners.at(-1)).toBeCloseTo(length, 5);
  });

  it('meet at a bend in edges that both pieces share, however they turn', () => {
    fc.assert(
      fc.property(fc.double({ min: -2.2, max: 2.2, noNaN: true }), (turn) => {
        const ribbons = ribbonsOf([
          lineOf([
            [0, 0],
            [0.1, 0],
            [0.1 + 0.1 * Math.cos(turn), 0.1 * Math.sin(turn)],
          ]),
        ]);
        // Two vertices at each of three corners: none of its own for the second piece.
        expect(ribbons.corners).toHaveLength(3 * 2 * 3);
        // Both edges of the bend are half a width away from both pieces.
        const [x, y] = edgeAt(ribbons, 2, 1);
        const [cornerX = 0, cornerY = 0] = ribbons.corners.subarray(6);
        const across = (alongX: number, alongY: number) =>
          alongX * (y - cornerY) - alongY * (x - cornerX);
        expect(across(1, 0)).toBeCloseTo(1, 3);
        expect(across(Math.cos(turn), Math.sin(turn))).toBeCloseTo(1, 3);
      }),
    );
  });

  it('are cut off straight at a hairpin instead of reaching far out', () => {
    const { edges } = ribbonsOf([
      lineOf([
        [0, 0],
        [0.1, 0],
        [0, 0.001],
      ]),
    ]);
    for (let at = 0; at < edges.length; at += 3) {
      expect(Math.hypot(edges[at] ?? 0, edges[at + 1] ?? 0)).toBeCloseTo(1, 5);
    }
  });

  it('close without a notch where they end where they began', () => {
    const { edges } = ribbonsOf([
      lineOf([
        [0, 0],
        [0.1, 0],
        [0.1, 0.1],
        [0, 0.1],
        [0, 0],
      ]),
    ]);
    const [first, last] = [edges.subarray(0, 2), edges.subarray(-6, -4)];
    expect([...first]).toEqual([...last]);
    expect(Math.hypot(...first)).toBeCloseTo(Math.SQRT2, 3);
  });

  it('do not run from one line to the next, and keep what each looks like', () => {
    const [a, b] = [
      lineOf([
        [0, 0],
        [1, 0],
      ]),
      lineOf(
        [
          [5, 5],
          [6, 5],
        ],
        { dashed: true, widthPx: 7 },
      ),
    ];
    const { indices, colours, styles } = ribbonsOf([a, b]);
    const lineOfVertex = (vertex: number) => (vertex < 4 ? 'a' : 'b');
    for (let at = 0; at < indices.length; at += 3) {
      const lines = new Set([...indices.subarray(at, at + 3)].map(lineOfVertex));
      expect(lines.size).toBe(1);
    }
    expect([...styles.subarray(0, 2)]).toEqual([3, 0]);
    expect([...styles.subarray(-2)]).toEqual([7, 1]);
    expect([...colours.subarray(0, 4)]).toEqual([10, 20, 30, 128]);
  });

  it('lie within a few centimetres of where they are, also far from zero', () => {
    const place = [76.9286, 43.2567] as const;
    const { anchor, corners } = ribbonsOf([lineOf([[76.6, 43.0], [...place], [77.2, 43.5]])]);
    const [x, y] = onMercatorPlane(...place);
    const metresAUnit = (40_075_017 * Math.cos((43.2567 * Math.PI) / 180)) / 512;
    const apart = Math.hypot(
      anchor[0] + anchor[2] + (corners[6] ?? 0) - x,
      anchor[1] + anchor[3] + (corners[7] ?? 0) - y,
    );
    expect(apart * metresAUnit).toBeLessThan(0.05);
  });

  it('are nothing where a line leads nowhere', () => {
    const nowhere = ribbonsOf([
      lineOf([[1, 1]]),
      lineOf([
        [2, 2],
        [2, 2],
      ]),
      lineOf([]),
    ]);
    expect(nowhere.indices).toHaveLength(0);
    expect([...nowhere.edges].every(Number.isFinite)).toBe(true);
    expect(ribbonsOf([]).indices).toHaveLength(0);
  });
});
