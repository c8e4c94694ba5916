import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equityOf } from '../../../src/domain/indicators/equity.ts';
import { equityByGroup } from '../../../src/domain/indicators/equityByGroup.ts';

describe('equity by group', () => {
  it('looks at each group by itself: even within, uneven between', () => {
    const { total, groups } = equityByGroup([1, 1, 3, 3], [10, 10, 10, 10], [0, 0, 1, 1], 2);
    expect(groups.map(({ gini }) => gini)).toEqual([0, 0]);
    // Half of the people have a quarter of all: 1 - (0.5·0.25 + 0.5·(0.25 + 1)) = 0.25.
    expect(total.gini).toBeCloseTo(0.25, 12);
  });

  it('has no figure for a group where nobody lives, and leaves ungrouped places to the total', () => {
    const { total, groups } = equityByGroup([2, 8], [1, 1], [-1, 0], 2);
    expect(groups[0]?.gini).toBe(0);
    expect(groups[1]?.gini).toBeNaN();
    expect(total).toEqual(equityOf([2, 8], [1, 1]));
  });

  it('of one group is that of all', () => {
    const places = fc.array(fc.record({ value: fc.nat(100), weight: fc.nat(50) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(places, (rows) => {
        const values = rows.map(({ value }) => value);
        const weights = rows.map(({ weight }) => weight);
        const zeros = rows.map(() => 0);
        const { total, groups } = equityByGroup(values, weights, zeros, 1);
        expect(groups[0]).toEqual(total);
      }),
    );
  });
});
