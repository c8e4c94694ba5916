import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundWithinGroups } from '../../../src/engine/evaluation/integers.ts';

describe('whole people out of fractions', () => {
  it('gives those with the largest remainders the people who are missing', () => {
    const rounded = roundWithinGroups(Float64Array.of(1.6, 2.3, 0.1), new Int32Array(3), 1);
    expect([...rounded]).toEqual([2, 2, 0]);
  });

  it('keeps the total of every group, and nobody is off by a whole person', () => {
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
            expect(sumOf(rounded)).toBe(Math.round(sumOf(values)));
          }
          rounded.forEach((count, index) => {
            expect(Math.abs(count - (values[index] as number))).toBeLessThan(1);
          });
        },
      ),
    );
  });
});
