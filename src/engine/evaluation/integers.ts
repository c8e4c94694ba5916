/**
 * Whole people out of fractions of them, by one rule everywhere: the total is rounded, its parts are
 * rounded so that they add up to it, and so on down to the cells. What is shown of parts and total
 * then agrees to the last person.
 */

/**
 * Values as whole numbers that add up to the rounded sum: all are rounded down, then those with the
 * largest remainders get one more (Hare's method), ties to the lower index. Where a value is not
 * finite, all stay as they are. Values are not negative.
 */
export function wholeParts(values: readonly number[]): readonly number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  if (!Number.isFinite(sum)) return values;
  return addUpTo(values, Math.round(sum));
}

/** As `wholeParts`, but with this whole sum, which differs by less than the number of values. */
function addUpTo(values: readonly number[], total: number): readonly number[] {
  const rounded = values.map(Math.floor);
  const missing = total - rounded.reduce((all, value) => all + value, 0);
  if (missing === 0) return rounded;
  const remainder = (index: number): number =>
    (values[index] as number) - (rounded[index] as number);
  const order = values
    .map((_, index) => index)
    .filter((index) => remainder(index) > 0)
    .sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const index of order.slice(0, Math.max(0, missing)))
    rounded[index] = (rounded[index] as number) + 1;
  return rounded;
}

/**
 * Rounds values within groups: the sums of the groups are the whole parts of the rounded total, the
 * values of a group add up to its sum. `groupOf` gives the group of each value as 0 .. groupCount - 1,
 * or -1 for a group of all that have none. Values are finite and not negative.
 */
export function roundWithinGroups(
  values: Float64Array,
  groupOf: Int32Array,
  groupCount: number,
): Int32Array {
  const members: number[][] = Array.from({ length: groupCount + 1 }, () => []);
  const sums = new Array<number>(groupCount + 1).fill(0);
  for (let index = 0; index < values.length; index++) {
    const group = (groupOf[index] as number) + 1;
    sums[group] = (sums[group] as number) + (values[index] as number);
    (members[group] as number[]).push(index);
  }
  const rounded = new Int32Array(values.length);
  wholeParts(sums).forEach((sum, group) => {
    const indices = members[group] as number[];
    const parts = addUpTo(
      indices.map((index) => values[index] as number),
      sum,
    );
    indices.forEach((index, at) => {
      rounded[index] = parts[at] as number;
    });
  });
  return rounded;
}
