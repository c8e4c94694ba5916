import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestOf,
  difference,
  figuresOf,
  type PlanFigures,
} from '../../../src/domain/comparison/comparison.ts';
import { verdictOn } from '../../../src/domain/comparison/verdict.ts';
import { rank, WEIGHABLE } from '../../../src/domain/comparison/ranking.ts';
import {
  INDICATOR_IDS,
  type IndicatorId,
  indicatorOf,
} from '../../../src/domain/indicators/registry.ts';
import { areaIdSchema } from '../../../src/domain/territory/schema.ts';

const YEARS = [2025, 2026, 2027];
const value = fc.oneof(fc.double(), fc.constant(Number.NaN), fc.constant(0), fc.constant(-0));
const series = fc.tuple(value, value, value);
const maps = fc
  .uniqueArray(fc.constantFrom(...INDICATOR_IDS))
  .chain((ids) =>
    fc
      .array(series, { minLength: ids.length, maxLength: ids.length })
      .map((all) => new Map(ids.map((id, index) => [id, all[index] ?? []]))),
  );
const area = areaIdSchema.parse('shugyla');
const plan = fc.record({ total: maps, inArea: maps }).map(
  ({ total, inArea }): PlanFigures => ({
    years: YEARS,
    total,
    areas: new Map([[area, inArea]]),
  }),
);

it('A against B is exactly minus B against A, in every indicator, year and area', () => {
  fc.assert(
    fc.property(plan, plan, (a, b) => {
      const [there, back] = [difference(a, b), difference(b, a)];
      for (const id of [null, area]) {
        const [one, other] = [figuresOf(there, id), figuresOf(back, id)];
        expect([...one.keys()]).toEqual([...other.keys()]);
        for (const [indicator, changes] of one) {
          changes.forEach((change, index) => {
            const opposite = other.get(indicator)?.[index] ?? Number.NaN;
            expect(Object.is(change, -opposite + 0)).toBe(true);
          });
        }
      }
    }),
  );
});

it('what is better for A is worse for B', () => {
  const opposite = { better: 'worse', worse: 'better', neither: 'neither' } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...INDICATOR_IDS),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.integer({ min: -100, max: 100 }),
      (id, change, leftOut) => {
        expect(verdictOn(indicatorOf(id), -change, -leftOut)).toBe(
          opposite[verdictOn(indicatorOf(id), change, leftOut)],
        );
      },
    ),
  );
});

describe('a verdict', () => {
  it('is green for fewer pupils without a seat and for more coverage, not for what cannot be seen', () => {
    expect(verdictOn(indicatorOf('unplaced'), -3)).toBe('better');
    expect(verdictOn(indicatorOf('coverage.school.radius'), 0.01)).toBe('better');
    expect(verdictOn(indicatorOf('unplaced'), 0.2)).toBe('neither');
    expect(verdictOn(indicatorOf('residents'), 10_000)).toBe('neither');
  });

  it('is none on a shorter mean walk that leaves more pupils without a seat', () => {
    expect(verdictOn(indicatorOf('meanWalk'), -40, -5)).toBe('better');
    expect(verdictOn(indicatorOf('meanWalk'), -40, 5)).toBe('neither');
  });
});

describe('the best in a row', () => {
  it('are all that nobody can tell apart, and none where all are alike', () => {
    expect(bestOf('unplaced', [30, 10, 10.2, 50])).toEqual([1, 2]);
    expect(bestOf('unplaced', [10, 10])).toEqual([]);
    expect(bestOf('coverage.school.radius', [0.5, 0.7, Number.NaN])).toEqual([1]);
    expect(bestOf('residents', [1, 2])).toEqual([]);
  });
});

describe('a ranking', () => {
  const values = new Map<IndicatorId, readonly number[]>([
    ['unplaced', [100, 0, 50]],
    ['meanWalk', [500, 700, 600]],
  ]);

  it('follows the weights and says at which of them the second would catch up', () => {
    const ranking = rank(
      new Map([
        ['unplaced', 3],
        ['meanWalk', 1],
      ] as const),
      values,
    );
    expect(ranking?.order.map(({ plan }) => plan)).toEqual([1, 2, 0]);
    expect(ranking?.order[0]?.score).toBeCloseTo(0.75);
    expect(ranking?.reasons.map(({ id }) => id)).toEqual(['unplaced', 'meanWalk']);
    for (const { id, at } of ranking?.turns ?? []) {
      const weights = new Map<IndicatorId, number>([
        ['unplaced', 3],
        ['meanWalk', 1],
      ]).set(id, at);
      const [first, second] = rank(weights, values)?.order ?? [];
      expect(first?.score).toBeCloseTo(second?.score ?? Number.NaN);
    }
    expect(ranking?.turns).toHaveLength(2);
  });

  it('is the same whatever the unit, and none without weights or differences', () => {
    const heavier = rank(
      new Map([
        ['unplaced', 30],
        ['meanWalk', 10],
      ] as const),
      values,
    );
    expect(heavier?.order.map(({ plan }) => plan)).toEqual([1, 2, 0]);
    expect(rank(new Map(), values)).toBeNull();
    expect(rank(new Map([['unplaced', 1]] as const), new Map([['unplaced', [4, 4]]]))).toBeNull();
  });

  it('weighs only what is good one way', () => {
    expect(WEIGHABLE).not.toContain('residents');
    expect(WEIGHABLE.every((id) => indicatorOf(id).better !== null)).toBe(true);
  });

  it('puts a plan that is nowhere worse never behind', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
        (weights, worse, gains) => {
          const ids = ['unplaced', 'seatShortage', 'meanWalk'] as const;
          const given = new Map(ids.map((id, index) => [id, weights[index] ?? 0]));
          const of = new Map(
            ids.map((id, index) => {
              const base = worse[index] ?? 0;
              return [id, [base, base - (gains[index] ?? 0), 50]];
            }),
          );
          const order = rank(given, of)?.order.map(({ plan: one }) => one);
          if (!order) return;
          const scores = new Map(rank(given, of)?.order.map((row) => [row.plan, row.score]));
          expect(scores.get(1) ?? 0).toBeGreaterThanOrEqual(scores.get(0) ?? 0);
        },
      ),
    );
  });
});
