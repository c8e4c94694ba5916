/**
 * How far indicators may lie from their projected value when assumptions vary within their ranges:
 * bands by year, and the assumptions that drive them most.
 */
import { repeatableRandom } from '../siting/problem.ts';
import { latinHypercube, type RangedAssumption } from './sampling.ts';

/** Values of each indicator by year, for one set of assumptions. */
export type IndicatorSeries = ReadonlyMap<string, ArrayLike<number>>;

export type Band = {
  /** By year: a tenth of the samples lie below, half, nine tenths. NaN where no sample has a value. */
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
};

export type Driver = {
  readonly assumptionId: string;
  /**
   * Squared rank correlation with the indicator: roughly its share of the variance, 0..1. Those of
   * an indicator add up to no more than 1.
   */
  readonly weight: number;
  /** Whether the indicator grows with the assumption. */
  readonly raises: boolean;
};

export type Ranges = {
  readonly sampleCount: number;
  readonly seed: number;
  readonly bands: ReadonlyMap<string, Band>;
  /**
   * By indicator: assumptions by their weight in the last year, the greatest first. Only those that
   * change it when they alone are changed, and whose weight is more than chance would give.
   */
  readonly drivers: ReadonlyMap<string, readonly Driver[]>;
};

export type RangesRequest = {
  readonly assumptions: readonly RangedAssumption[];
  readonly sampleCount: number;
  readonly seed: number;
};

export type RangesProgress = { readonly done: number; readonly total: number };

/**
 * Evaluates each sample in turn. It pauses after each one, so that whoever runs it can report
 * progress, let other work in, or stop: leaving the generator cancels, nothing else is needed.
 * Then each assumption is changed alone, to see which indicators it reaches at all.
 * O((samples + assumptions) × evaluate + indicators × samples × (years + assumptions) × log samples).
 */
export function* runRanges(
  { assumptions, sampleCount, seed }: RangesRequest,
  evaluate: (values: ReadonlyMap<string, number>) => IndicatorSeries,
): Generator<RangesProgress, Ranges, void> {
  const samples = latinHypercube(assumptions, sampleCount, repeatableRandom(seed));
  const varied = assumptions.filter(({ min, max }) => max > min);
  const total = sampleCount + 1 + varied.length;
  const results: IndicatorSeries[] = [];
  for (const sample of samples) {
    results.push(evaluate(sample));
    yield { done: results.length, total };
  }
  const asChosen = new Map(varied.map(({ id, value }) => [id, value]));
  const unchanged = evaluate(asChosen);
  yield { done: sampleCount + 1, total };
  const reached = new Map<string, Set<string>>();
  for (const [index, assumption] of varied.entries()) {
    const changed = evaluate(new Map(asChosen).set(assumption.id, fartherEnd(assumption)));
    for (const [indicator, series] of changed) {
      if (!differ(lastOf(series), lastOf(unchanged.get(indicator) ?? []))) continue;
      reached.set(indicator, (reached.get(indicator) ?? new Set()).add(assumption.id));
    }
    yield { done: sampleCount + 2 + index, total };
  }
  const bands = new Map<string, Band>();
  const drivers = new Map<string, readonly Driver[]>();
  for (const indicator of results[0]?.keys() ?? []) {
    const series = results.map((result) => result.get(indicator) ?? []);
    bands.set(indicator, bandOf(series));
    drivers.set(indicator, driversOf(samples, series.map(lastOf), reached.get(indicator)));
  }
  return { sampleCount, seed, bands, drivers };
}

/** Linear between the two nearest of ascending values (type 7 of Hyndman & Fan 1996). */
export function percentile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) return Number.NaN;
  const at = share * (ascending.length - 1);
  const low = Math.floor(at);
  const below = ascending[low] as number;
  const above = ascending[Math.min(low + 1, ascending.length - 1)] as number;
  return below + (at - low) * (above - below);
}

function bandOf(series: readonly ArrayLike<number>[]): Band {
  const yearCount = series[0]?.length ?? 0;
  const band = {
    p10: new Float64Array(yearCount),
    p50: new Float64Array(yearCount),
    p90: new Float64Array(yearCount),
  };
  for (let year = 0; year < yearCount; year += 1) {
    const values = Float64Array.from(series, (of) => of[year] ?? Number.NaN)
      .filter(Number.isFinite)
      .sort();
    band.p10[year] = percentile(values, 0.1);
    band.p50[year] = percentile(values, 0.5);
    band.p90[year] = percentile(values, 0.9);
  }
  return band;
}

/** Ranks from 0 on; equal values share the mean of theirs. */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, index) => index).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    const value = values[order[first] as number];
    let end = first + 1;
    while (end < order.length && values[order[end] as number] === value) end += 1;
    for (let at = first; at < end; at += 1) ranks[order[at] as number] = (first + end - 1) / 2;
    first = end;
  }
  return ranks;
}

/** Spearman's rank correlation; 0 where one of both does not vary. */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const a = ranksOf(one);
  const b = ranksOf(other);
  const mean = (a.length - 1) / 2;
  let together = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index += 1) {
    const fromA = (a[index] as number) - mean;
    const fromB = (b[index] as number) - mean;
    together += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  return squaresA > 0 && squaresB > 0 ? together / Math.sqrt(squaresA * squaresB) : 0;
}

function lastOf(values: ArrayLike<number>): number {
  return values[values.length - 1] ?? Number.NaN;
}

function fartherEnd({ value, min, max }: RangedAssumption): number {
  return max - value >= value - min ? max : min;
}

/** Differences of rounding are none. */
function differ(one: number, other: number): boolean {
  return Math.abs(one - other) > 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/**
 * Independent samples of so many are correlated by chance: with a probability of 99 % no more than
 * this (squared; the rank correlation of n pairs is spread like a normal of variance 1 / (n - 1)).
 */
function weightOfChance(sampleCount: number): number {
  return 2.576 ** 2 / Math.max(1, sampleCount - 1);
}

function driversOf(
  samples: readonly ReadonlyMap<string, number>[],
  values: readonly number[],
  reaching: ReadonlySet<string> = new Set(),
): readonly Driver[] {
  const known = values.flatMap((value, index) => (Number.isFinite(value) ? [index] : []));
  const outcome = known.map((index) => values[index] as number);
  const drivers = [...reaching]
    .map((assumptionId): Driver => {
      const inputs = known.map((index) => samples[index]?.get(assumptionId) ?? Number.NaN);
      const correlation = rankCorrelation(inputs, outcome);
      return { assumptionId, weight: correlation ** 2, raises: correlation > 0 };
    })
    .filter(({ weight }) => weight > weightOfChance(known.length))
    .sort((a, b) => b.weight - a.weight);
  // Samples that happen to be correlated with each other claim the same variance twice.
  const sum = drivers.reduce((all, { weight }) => all + weight, 0);
  return sum > 1 ? drivers.map((driver) => ({ ...driver, weight: driver.weight / sum })) : drivers;
}
