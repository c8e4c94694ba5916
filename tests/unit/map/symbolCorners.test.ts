import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atCorners, trianglesOf } from '../../../src/map/layers/symbolCorners.ts';

it('each symbol is two triangles that share an edge and cover its square', () => {
  fc.assert(
    fc.property(fc.nat(40), (count) => {
      const indices = trianglesOf(count);
      expect(indices).toHaveLength(6 * count);
      for (let symbol = 0; symbol < count; symbol += 1) {
        const corners = [...indices.subarray(6 * symbol, 6 * symbol + 6)];
        const own = [0, 1, 2, 3].map((corner) => 4 * symbol + corner);
        expect([...new Set(corners)].sort((a, b) => a - b)).toEqual(own);
        const [first, second] = [corners.slice(0, 3), corners.slice(3)];
        expect(first.filter((corner) => second.includes(corner))).toHaveLength(2);
      }
    }),
  );
});

it('a value of a symbol is the same at its four corners', () => {
  const colours = atCorners(
    ['red', 'blue'],
    (name) => (name === 'red' ? [255, 0] : [0, 300]),
    'unorm8',
    2,
  );
  expect([...colours]).toEqual([255, 0, 255, 0, 255, 0, 255, 0, 0, 255, 0, 255, 0, 255, 0, 255]);
  const places = atCorners([0.1], (value) => [value, 2 * value], 'float64', 2);
  expect([...places]).toEqual([0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2]);
  expect(atCorners([], () => [1], 'float32', 1)).toHaveLength(0);
});
