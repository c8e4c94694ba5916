/** Samples of assumptions: a seeded Latin hypercube with triangular margins. */

/** An assumption within the range in which it may lie. */
export type RangedAssumption = {
  readonly id: string;
  /** Most likely. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
};

/** Numbers from 0 up to 1, 1 excluded; a seeded generator makes samples repeatable. */
export type Random = () => number;

/**
 * The value below which a share of the triangular distribution over min..max with its peak at
 * `value` lies. @param share 0..1
 */
export function triangularQuantile(
  { value, min, max }: Omit<RangedAssumption, 'id'>,
  share: number,
): number {
  if (max <= min) return value;
  const peakAt = (value - min) / (max - min);
  return share < peakAt
    ? min + Math.sqrt(share * (max - min) * (value - min))
    : max - Math.sqrt((1 - share) * (max - min) * (max - value));
}

/**
 * Latin hypercube (McKay, Beckman & Conover 1979): each assumption's distribution is cut into as
 * many parts of equal probability as there are samples, and each part is drawn once. Assumptions
 * vary independently of each other. O(assumptions × samples).
 * @returns by sample: value by assumption id; assumptions without a width are left out.
 */
export function latinHypercube(
  assumptions: readonly RangedAssumption[],
  sampleCount: number,
  random: Random,
): readonly ReadonlyMap<string, number>[] {
  const samples = Array.from({ length: sampleCount }, () => new Map<string, number>());
  for (const assumption of assumptions) {
    if (assumption.max <= assumption.min) continue;
    const parts = Array.from({ length: sampleCount }, (_, part) => part);
    for (let last = sampleCount - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      const kept = parts[last] as number;
      parts[last] = parts[other] as number;
      parts[other] = kept;
    }
    samples.forEach((sample, index) => {
      const share = ((parts[index] as number) + random()) / sampleCount;
      sample.set(assumption.id, triangularQuantile(assumption, share));
    });
  }
  return samples;
}
