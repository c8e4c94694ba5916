import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, onGrid, stepOf } from '../../../src/ui/parts/sliderGrid.ts';
import { embeddedPack } from '../embeddedPack.ts';

/** What React Aria does with a thumb: whole steps from the slider's own least value. */
function put(value: number, ends: { min: number; max: number }, step: number): number {
  return ends.min + Math.round((value - ends.min) / step) * step;
}

describe('the steps of a slider', () => {
  it('hold the default of every assumption, and both its ends', () => {
    for (const id of ['almaty', 'kazakhstan'] as const) {
      for (const { id: name, value, min, max } of embeddedPack(id).manifest.assumptions) {
        if (max <= min) continue;
        const grid = { anchor: value, min, max, step: stepOf(min, max) };
        const ends = endsOf(grid);
        expect(onGrid(put(value, ends, grid.step), grid), name).toBe(value);
        expect(onGrid(ends.min, grid), name).toBe(min);
        expect(onGrid(ends.max, grid), name).toBe(max);
      }
    }
  });

  it('come back to 39,000 and to 1.89 after one step up and one down', () => {
    for (const [anchor, min, max] of [
      [39_000, 10_000, 90_000],
      [1.89, 1.5, 3.2],
    ] as const) {
      const grid = { anchor, min, max, step: stepOf(min, max) };
      const up = onGrid(anchor + grid.step, grid);
      expect(up).toBeGreaterThan(anchor);
      expect(onGrid(up - grid.step, grid)).toBe(anchor);
    }
  });

  it('never leave the range and always hold the anchor, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (min, width, at, thumb) => {
          const max = min + width;
          const anchor = Number((min + at * width).toPrecision(6));
          fc.pre(anchor >= min && anchor <= max);
          const grid = { anchor, min, max, step: stepOf(min, max) };
          const ends = endsOf(grid);
          const value = onGrid(ends.min + thumb * (ends.max - ends.min), grid);
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
          expect(onGrid(anchor, grid)).toBeCloseTo(anchor, 9);
        },
      ),
    );
  });
});
