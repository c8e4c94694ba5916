/** How evenly accessibility is shared out among people (weights), not among places. */

export type Equity = {
  /** 0: everybody has the same; towards 1: few have all. NaN where nobody has anything. */
  readonly gini: number;
  /** Value at the 90th over that at the 10th percentile of people; Infinity where the latter is 0. */
  readonly ratio90To10: number;
  /** Share of people who have less than half of what the person in the middle has. */
  readonly belowHalfMedian: number;
  /** The numbers that these three were made of. */
  readonly basis: EquityBasis;
};

export type EquityBasis = {
  readonly people: number;
  readonly belowHalf: number;
  readonly at90: number;
  readonly at10: number;
  /** Twice the area below the Lorenz curve, in people × what all have; and all of that square. */
  readonly lorenzBelow: number;
  readonly lorenzAll: number;
};

const NOBODY: EquityBasis = {
  people: 0,
  belowHalf: 0,
  at90: Number.NaN,
  at10: Number.NaN,
  lorenzBelow: 0,
  lorenzAll: 0,
};

function ascending(values: ArrayLike<number>, weights: ArrayLike<number>) {
  const rows: { value: number; weight: number }[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    const weight = weights[index] as number;
    if (weight > 0 && Number.isFinite(value)) rows.push({ value, weight });
  }
  return rows.sort((a, b) => a.value - b.value);
}

/**
 * Weighted Gini coefficient (Lerman & Yitzhaki 1989), percentile ratio and relative poverty line.
 * Values that are not finite and people of weight 0 do not count. O(n log n).
 */
export function equityOf(values: ArrayLike<number>, weights: ArrayLike<number>): Equity {
  const rows = ascending(values, weights);
  const people = rows.reduce((sum, row) => sum + row.weight, 0);
  const all = rows.reduce((sum, row) => sum + row.weight * row.value, 0);
  if (people === 0) {
    const nothing = Number.NaN;
    return { gini: nothing, ratio90To10: nothing, belowHalfMedian: nothing, basis: NOBODY };
  }
  const percentile = (share: number): number => {
    let below = 0;
    for (const { value, weight } of rows) {
      below += weight;
      if (below >= share * people) return value;
    }
    return rows.at(-1)?.value ?? Number.NaN;
  };
  let held = 0;
  let area = 0;
  for (const { value, weight } of rows) {
    const before = held;
    held += weight * value;
    area += weight * (before + held);
  }
  const half = percentile(0.5) / 2;
  const belowHalf = rows.reduce((sum, row) => sum + (row.value < half ? row.weight : 0), 0);
  const [at90, at10] = [percentile(0.9), percentile(0.1)];
  return {
    gini: all > 0 ? 1 - area / (people * all) : Number.NaN,
    ratio90To10: at90 / at10,
    belowHalfMedian: belowHalf / people,
    basis: { people, belowHalf, at90, at10, lorenzBelow: area, lorenzAll: people * all },
  };
}
