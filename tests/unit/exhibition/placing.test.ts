import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newlyWithin, scoreOf, starsOf } from '../../../src/domain/placing/placing.ts';

describe('placing schools', () => {
  test('counts only those who are within the standard now and were not before', () => {
    const people = Float64Array.of(10, 20, 40, 80);
    const before = Float64Array.of(400, 700, Number.POSITIVE_INFINITY, 900);
    const after = Float64Array.of(300, 500, 501, 450);
    expect(newlyWithin(people, before, after, 500)).toBe(20 + 80);
  });

  test('the score is the share of the best that is known, and never above 100', () => {
    expect(scoreOf(592, 3436)).toBe(17);
    expect(scoreOf(3436, 3436)).toBe(100);
    expect(scoreOf(4000, 3436)).toBe(100);
    expect(scoreOf(0, 3436)).toBe(0);
    expect(scoreOf(5, 0)).toBe(0);
  });

  test('more pupils are never worth fewer stars', () => {
    const pupils = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(pupils, pupils, pupils, (a, b, best) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)].map((n) =>
          starsOf(scoreOf(n, best)),
        ) as [number, number];
        expect(fewer).toBeLessThanOrEqual(more);
        expect(more).toBeLessThanOrEqual(5);
      }),
    );
  });
});
