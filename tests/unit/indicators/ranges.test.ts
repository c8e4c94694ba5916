import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ranges,
  type RangesProgress,
  rankCorrelation,
  percentile,
  runRanges,
} from '../../../src/domain/indicators/ranges.ts';
import { latinHypercube, triangularQuantile } from '../../../src/domain/indicators/sampling.ts';
import { repeatableRandom } from '../../../src/domain/siting/problem.ts';

const STRONG = { id: 'strong', value: 10, min: 0, max: 20 };
const WEAK = { id: 'weak', value: 1, min: 0, max: 2 };
const FIXED = { id: 'fixed', value: 7, min: 7, max: 7 };

function finish(run: Generator<RangesProgress, Ranges, void>): Ranges {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

const request = { assumptions: [STRONG, WEAK, FIXED], sampleCount: 100, seed: 3 };
const evaluate = (values: ReadonlyMap<string, number>) => {
  const strong = values.get('strong') ?? Number.NaN;
  const weak = values.get('weak') ?? Number.NaN;
  return new Map([
    ['sum', [5, strong + weak, strong + 2 * weak]],
    ['less', [0, 0, -weak]],
    ['same', [1, 1, 1 + strong * 1e-15]],
  ]);
};

describe('samples of assumptions', () => {
  it('draw each of as many equally likely parts as there are samples once', () => {
    const samples = latinHypercube([STRONG], 8, repeatableRandom(5));
    const bounds = Array.from({ length: 9 }, (_, part) => triangularQuantile(STRONG, part / 8));
    const parts = samples.map((sample) => {
      const value = sample.get('strong') ?? Number.NaN;
      return bounds.findLastIndex((bound) => bound <= value);
    });
    expect(parts.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('stay within the range, and leave out what has none', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, count, peak) => {
          const assumption = { id: 'a', value: -3 + 8 * peak, min: -3, max: 5 };
          const samples = latinHypercube([assumption, FIXED], count, repeatableRandom(seed));
          for (const sample of samples) {
            expect(sample.has('fixed')).toBe(false);
            expect(sample.get('a')).toBeGreaterThanOrEqual(-3);
            expect(sample.get('a')).toBeLessThanOrEqual(5);
          }
        },
      ),
    );
  });

  it('have the peak of the triangle where its left part ends', () => {
    expect(triangularQuantile({ value: 2, min: 0, max: 8 }, 0.25)).toBeCloseTo(2, 12);
    expect(triangularQuantile({ value: 2, min: 0, max: 8 }, 0)).toBe(0);
    expect(triangularQuantile({ value: 2, min: 0, max: 8 }, 1)).toBe(8);
  });
});

describe('ranges of indicators', () => {
  it('are the same for the same seed, and others for another', () => {
    const once = finish(runRanges(request, evaluate));
    expect(finish(runRanges(request, evaluate))).toEqual(once);
    expect(finish(runRanges({ ...request, seed: 4 }, evaluate)).bands).not.toEqual(once.bands);
  });

  it('hold the median of a symmetric assumption, and widen with what it adds', () => {
    const { bands } = finish(runRanges(request, evaluate));
    const sum = bands.get('sum');
    expect(sum?.p10[0]).toBe(5);
    expect(sum?.p90[0]).toBe(5);
    expect(sum?.p50[1]).toBeCloseTo(11, 0);
    // A tenth of the triangle over 0..20 lies below 20·√(0.1/2) = 4.47; the weak one adds some 1.
    expect(sum?.p10[1]).toBeGreaterThan(4.9);
    expect(sum?.p10[1]).toBeLessThan(6);
    expect(sum?.p90[1]).toBeGreaterThan(16);
  });

  it('name what drives an indicator most, and whether it raises it', () => {
    const { drivers } = finish(runRanges(request, evaluate));
    expect(drivers.get('sum')?.[0]).toMatchObject({ assumptionId: 'strong', raises: true });
    expect(drivers.get('sum')?.[0]?.weight).toBeGreaterThan(0.9);
    expect(drivers.get('less')?.[0]).toMatchObject({ assumptionId: 'weak', raises: false });
    expect(drivers.get('less')?.[0]?.weight).toBeCloseTo(1, 12);
  });

  it('take rounding for no difference', () => {
    const { drivers } = finish(runRanges(request, evaluate));
    expect(drivers.get('same')).toEqual([]);
  });

  it('name no driver that is not in the path of the figure, however its samples happen to lie', () => {
    const others = Array.from({ length: 30 }, (_, index) => ({ ...WEAK, id: `other-${index}` }));
    for (let seed = 0; seed < 8; seed += 1) {
      const crowded = { assumptions: [STRONG, WEAK, ...others], sampleCount: 30, seed };
      const { drivers } = finish(runRanges(crowded, evaluate));
      for (const named of drivers.get('sum') ?? []) {
        expect(['strong', 'weak']).toContain(named.assumptionId);
      }
      expect(drivers.get('less')?.map(({ assumptionId }) => assumptionId)).toEqual(['weak']);
    }
  });

  it('name no driver whose weight chance alone would give, and share out no more than all', () => {
    const hair = (values: ReadonlyMap<string, number>) =>
      new Map([
        ['sum', [(values.get('strong') ?? 0) + 1e-4 * (values.get('weak') ?? 0)]],
        ['both', [(values.get('strong') ?? 0) + 10 * (values.get('weak') ?? 0)]],
      ]);
    for (let seed = 0; seed < 20; seed += 1) {
      const { drivers } = finish(runRanges({ ...request, seed, sampleCount: 12 }, hair));
      const shares = (drivers.get('both') ?? []).reduce((sum, { weight }) => sum + weight, 0);
      expect(shares).toBeLessThanOrEqual(1 + 1e-12);
    }
    const { drivers } = finish(runRanges(request, hair));
    expect(drivers.get('sum')?.map(({ assumptionId }) => assumptionId)).toEqual(['strong']);
  });

  it('tell progress after each sample, and evaluate no more once left', () => {
    let evaluated = 0;
    const run = runRanges(request, (values) => {
      evaluated += 1;
      return evaluate(values);
    });
    expect(run.next().value).toEqual({ done: 1, total: 103 });
    expect(run.next().value).toEqual({ done: 2, total: 103 });
    run.return({ sampleCount: 0, seed: 0, bands: new Map(), drivers: new Map() });
    expect(run.next().done).toBe(true);
    expect(evaluated).toBe(2);
  });
});

describe('rank correlation', () => {
  it('shares the ranks of equal values', () => {
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    expect(rankCorrelation([1, 2, 2, 9], [10, 20, 30, 40])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is 0 where nothing varies', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});

describe('percentiles', () => {
  it('lie linearly between the nearest values', () => {
    expect(percentile([10, 20, 30], 0.25)).toBe(15);
    expect(percentile([], 0.5)).toBeNaN();
  });
});
