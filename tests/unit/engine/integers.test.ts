import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundWithinGroups, wholeParts } from '../../../src/engine/evaluation/integers.ts';

describe('whole parts', () => {
  it('of a total add up to it: three districts with half a person each are two people', () => {
    expect(wholeParts([10.5, 10.5, 10.5])).toEqual([11, 11, 10]);
  });

  it('stay as they are where something is unknown', () => {
    expect(wholeParts([1.5, Number.NaN])).toEqual([1.5, Number.NaN]);
  });
});

describe('whole people out of fractions', () => {
  it('gives those with the largest remainders the people who are missing', () => {
    const rounded = roundWithinGroups(Float64Array.of(1.6, 2.3, 0.1), new Int32Array(3), 1);
    expect([...rounded]).toEqual([2, 2, 0]);
  });

  it('rounds the total, and neither a group nor a value is off by a whole person', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ value: fc.double({ min: 0, max: 500, noNaN: true }), group: fc.nat(3) }),
          { maxLength: 60 },
        ),
        (rows) => {
          const values = Float64Array.from(rows, ({ value }) => value);
          const groups = Int32Array.from(rows, ({ group }) => group - 1);
          const rounded = roundWithinGroups(values, groups, 3);
          for (let group = -1; group < 3; group++) {
            const sumOf = (list: ArrayLike<number>): number =>
              rows.reduce((sum, row, index) => {
                return row.group - 1 === group ? sum + (list[index] as number) : sum;
              }, 0);
            expect(Math.abs(sumOf(rounded) - sumOf(values))).toBeLessThan(1);
          }
          const total = rows.reduce((sum, { value }) => sum + value, 0);
          const nearly = Math.abs((total % 1) - 0.5) < 1e-6;
          if (!nearly) expect(rounded.reduce((sum, n) => sum + n, 0)).toBe(Math.round(total));
          rounded.forEach((count, index) => {
            expect(Math.abs(count - (values[index] as number))).toBeLessThan(1);
          });
        },
      ),
    );
  });
});
