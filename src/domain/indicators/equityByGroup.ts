/** Equity within each district, region or settlement class, and of all together. */
import { type Equity, equityOf } from './equity.ts';

export type EquityByGroup = {
  readonly total: Equity;
  /** By group; all NaN where nobody of the group has a value. */
  readonly groups: readonly Equity[];
};

/**
 * @param groupOf index of each place's group; places with an index out of bounds count in the total
 *   alone. O(n log n).
 */
export function equityByGroup(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groupCount: number,
): EquityByGroup {
  const parts = Array.from({ length: groupCount }, () => ({
    values: [] as number[],
    weights: [] as number[],
  }));
  for (let place = 0; place < values.length; place += 1) {
    const part = parts[groupOf[place] as number];
    part?.values.push(values[place] as number);
    part?.weights.push(weights[place] as number);
  }
  return {
    total: equityOf(values, weights),
    groups: parts.map((part) => equityOf(part.values, part.weights)),
  };
}
