import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equityOf } from '../../../src/domain/indicators/equity.ts';

const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 });
const ones = (count: number) => new Array<number>(count).fill(1);

describe('equity', () => {
  it('is perfect where everybody has the same', () => {
    expect(equityOf([3, 3, 3], [1, 5, 2])).toMatchObject({
      gini: 0,
      ratio90To10: 1,
      belowHalfMedian: 0,
    });
  });

  it('worked by hand: one of four has everything', () => {
    const { gini, belowHalfMedian } = equityOf([0, 0, 0, 8], ones(4));
    expect(gini).toBeCloseTo(0.75, 12);
    expect(belowHalfMedian).toBe(0);
  });

  it('does not change when everybody has twice as much', () => {
    fc.assert(
      fc.property(values, (of) => {
        const once = equityOf(of, ones(of.length));
        const twice = equityOf(
          of.map((value) => 2 * value),
          ones(of.length),
        );
        expect(twice.gini).toBeCloseTo(once.gini, 12);
        expect(twice.ratio90To10).toBeCloseTo(once.ratio90To10, 12);
      }),
    );
  });

  it('grows when the poorest gives to the richest', () => {
    fc.assert(
      fc.property(values, (of) => {
        const sorted = [...of].sort((a, b) => a - b);
        const poorest = sorted[0] as number;
        const shifted = [0, ...sorted.slice(1, -1), (sorted.at(-1) as number) + poorest];
        expect(equityOf(shifted, ones(of.length)).gini).toBeGreaterThanOrEqual(
          equityOf(sorted, ones(of.length)).gini - 1e-12,
        );
      }),
    );
  });

  it('never grows when somebody gives to a poorer person without changing places with them', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (of, a, b, part) => {
          const [one, other] = [a % of.length, b % of.length];
          const [poor, rich] =
            (of[one] as number) < (of[other] as number) ? [one, other] : [other, one];
          const gift = ((of[rich] as number) - (of[poor] as number)) * part;
          const after = of.map((value, index) =>
            index === poor ? value + gift : index === rich && rich !== poor ? value - gift : value,
          );
          const before = equityOf(of, ones(of.length)).gini;
          if (rich !== poor) {
            expect(equityOf(after, ones(of.length)).gini).toBeLessThanOrEqual(before + 1e-12);
          }
        },
      ),
    );
  });

  it('is that of pairwise differences', () => {
    fc.assert(
      fc.property(values, (of) => {
        const sum = of.reduce((all, value) => all + value, 0);
        let differences = 0;
        for (const one of of) for (const other of of) differences += Math.abs(one - other);
        expect(equityOf(of, ones(of.length)).gini).toBeCloseTo(
          differences / (2 * of.length * sum),
          10,
        );
      }),
    );
  });

  it('counts people, not places: a cell of two is two cells of one', () => {
    const together = equityOf([1, 4], [2, 1]);
    const apart = equityOf([1, 1, 4], ones(3));
    expect(together.gini).toBeCloseTo(apart.gini, 12);
  });

  it('leaves out where nobody lives and what is not known', () => {
    expect(equityOf([1, Number.NaN, 9], [1, 1, 0]).gini).toBe(0);
    expect(equityOf([], []).gini).toBeNaN();
  });
});
