/** Whole people out of fractions of them: pupils are assigned whole. */

/**
 * Rounds values so that the sum over each group is the rounded sum of its values: everybody is
 * rounded down, then those with the largest remainders get one more (Hare's method), ties to the
 * lower index. `groupOf` gives the group of each value as 0 .. groupCount - 1, or -1 for a group of
 * all that have none. Values are finite and not negative.
 */
export function roundWithinGroups(
  values: Float64Array,
  groupOf: Int32Array,
  groupCount: number,
): Int32Array {
  const rounded = new Int32Array(values.length);
  const sums = new Float64Array(groupCount + 1);
  const floors = new Float64Array(groupCount + 1);
  const members: number[][] = Array.from({ length: groupCount + 1 }, () => []);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const floor = Math.floor(value);
    const group = (groupOf[index] as number) + 1;
    rounded[index] = floor;
    sums[group] = (sums[group] as number) + value;
    floors[group] = (floors[group] as number) + floor;
    if (value > floor) (members[group] as number[]).push(index);
  }
  const remainder = (index: number): number =>
    (values[index] as number) - (rounded[index] as number);
  members.forEach((indices, group) => {
    const missing = Math.round(sums[group] as number) - (floors[group] as number);
    if (missing === 0) return;
    indices.sort((a, b) => remainder(b) - remainder(a) || a - b);
    for (const index of indices.slice(0, missing)) {
      rounded[index] = (rounded[index] as number) + 1;
    }
  });
  return rounded;
}
