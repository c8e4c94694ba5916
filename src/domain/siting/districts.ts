/** Where the worst-off district counts: shares of its pupils without a seat, and prices that bound them. */

/** The districts of a problem with their pupils. */
export type Districts = {
  /** By demand. */
  readonly of: Int32Array;
  /** By district; one without pupils has no share. */
  readonly pupils: Float64Array;
  /** By district, its demands. */
  readonly demands: readonly Int32Array[];
};

export function districtsOf(of: Int32Array, pupils: ArrayLike<number>): Districts {
  const count = of.reduce((most, district) => Math.max(most, district + 1), 0);
  const sums = new Float64Array(count);
  const demands = Array.from({ length: count }, (): number[] => []);
  of.forEach((district, demand) => {
    const here = pupils[demand] as number;
    if (district < 0 || here === 0) return;
    sums[district] = (sums[district] as number) + here;
    demands[district]?.push(demand);
  });
  return { of, pupils: sums, demands: demands.map((list) => Int32Array.from(list)) };
}

/** By district, the share of its pupils among those counted by demand; NaN where it has no pupils. */
export function districtShares(
  { pupils, demands }: Districts,
  counted: ArrayLike<number>,
): Float64Array {
  return pupils.map((everybody, district) => {
    let sum = 0;
    for (const demand of demands[district] as Int32Array) sum += counted[demand] as number;
    return sum / everybody;
  });
}

/** Shares of districts with pupils, the largest first. */
export function worstFirst(shares: Float64Array): Float64Array {
  return shares
    .filter((share) => !Number.isNaN(share))
    .sort()
    .reverse();
}

/** Those without a seat in the worst-off district outweigh those in others by this power of their share. */
const WEIGHT_OF_WORST = 8;

/** By demand, what it is worth to seat one more pupil where these shares have no seat; 0 in a district without. */
export function worthOfSeats(
  { of, pupils, demands }: Districts,
  sharesLeft: Float64Array,
): Float64Array {
  const worst = worstFirst(sharesLeft)[0] ?? 0;
  const worth = new Float64Array(of.length);
  if (worst === 0) return worth;
  demands.forEach((list, district) => {
    const weight = ((sharesLeft[district] as number) / worst) ** WEIGHT_OF_WORST;
    for (const demand of list) worth[demand] = weight / (pupils[district] as number);
  });
  return worth;
}

const HALVINGS = 50;

/**
 * The nearest prices (weighted by pupils) that are dual to the largest share without a seat: not below
 * 0, and the highest of each district, times its pupils, add up to 1 at most. In place.
 *
 * Seating nobody of district d costs λ_d, Σ λ_d = 1, or λ_d / N_d a pupil, so that no price there is
 * higher. By the conditions of Kuhn and Tucker each district is cut off at a height where what is cut
 * off is the same share of its pupils in all; that share is found by halving.
 */
export function holdToDistricts(
  districts: Districts,
  pupils: Float64Array,
  prices: Float64Array,
): void {
  const { pupils: everybody, demands } = districts;
  let sum = 0;
  let most = 0;
  const ranked = demands.map((list, district) => {
    const order = Array.from(list).sort((a, b) => (prices[b] as number) - (prices[a] as number));
    const highest = Math.max(0, prices[order[0] ?? -1] ?? 0);
    sum += highest * (everybody[district] as number);
    most = Math.max(most, highest);
    return order;
  });
  districts.of.forEach((_, demand) => {
    if ((prices[demand] as number) < 0) prices[demand] = 0;
  });
  if (sum <= 1) return;
  let low = 0;
  let high = most;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    let heights = 0;
    ranked.forEach((order, district) => {
      const all = everybody[district] as number;
      heights += all * heightOf(order, pupils, prices, middle * all);
    });
    if (heights > 1) low = middle;
    else high = middle;
  }
  ranked.forEach((order, district) => {
    const height = heightOf(order, pupils, prices, high * (everybody[district] as number));
    for (const demand of order) {
      if ((prices[demand] as number) <= height) break;
      prices[demand] = height;
    }
  });
}

/** Cut off there, prices lose so much, weighted by pupils; 0 where they have no more. */
function heightOf(
  order: readonly number[],
  pupils: Float64Array,
  prices: Float64Array,
  loss: number,
): number {
  let count = 0;
  let weighted = 0;
  for (const [at, demand] of order.entries()) {
    count += pupils[demand] as number;
    weighted += (pupils[demand] as number) * (prices[demand] as number);
    const height = (weighted - loss) / count;
    if (height >= (prices[order[at + 1] ?? -1] ?? 0)) return Math.max(0, height);
  }
  return 0;
}
