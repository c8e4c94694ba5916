/**
 * The Lagrangean bound with demands kept whole: each candidate is filled by a 0-1 knapsack instead
 * of a divisible one. Mulvey & Beck, EJOR 18 (1984). Starts at the multipliers of the divisible bound.
 */
import type { CapacitatedSearch } from './capacitated.ts';
import { leastOf } from './bound.ts';
import type { CapacitatedProblem, SitingEffort } from './problem.ts';

/** Steps of a round, beyond which the bound of divided demands has to do. */
const MOST_STEPS = 6e6;
const ROUNDS = 300;

/** Total cost that no choice with whole demands goes below; -Infinity where that takes too long. */
export function wholeBound(
  problem: CapacitatedProblem,
  { data, lagrangean }: CapacitatedSearch,
  upper: number,
  { isOver }: SitingEffort,
): number {
  const { pupils, seats, columns, siteCount, existing, rules } = problem;
  let pairs = 0;
  for (const { demands } of columns) pairs += demands.length;
  const room = data.seats.reduce((most, count) => Math.max(most, count), 0);
  // What stands and rules would need their own terms: the divided bound holds for them.
  if (existing !== undefined || rules !== undefined || pairs * room > MOST_STEPS) return -Infinity;
  const [prices] = lagrangean.multipliers as [Float64Array];
  const u = prices.map((price) => price / data.unitsPerOne);
  const reduced = new Float64Array(columns.length);
  const taken: Int32Array[] = [];
  const direction = new Float64Array(pupils.length);
  const left = new Float64Array(pupils.length);
  let best = -Infinity;
  let bestU = u.slice();
  let step = 0.5;
  let sinceBetter = 0;
  for (let round = 0; round < ROUNDS && isOver?.() !== true; round++) {
    columns.forEach((column, candidate) => {
      const filled = fullest(
        column,
        pupils,
        Math.min(seats[candidate] as number, data.everyone),
        u,
      );
      reduced[candidate] = -filled.value;
      taken[candidate] = filled.demands;
    });
    const picked = leastOf(reduced, siteCount);
    let value = 0;
    for (let demand = 0; demand < pupils.length; demand++) {
      value += (pupils[demand] as number) * (u[demand] as number);
    }
    for (const candidate of picked) value += reduced[candidate] as number;
    if (value > best) {
      if (value > best + 1e-7 * Math.abs(value)) sinceBetter = 0;
      best = value;
      bestU = u.slice();
    }
    if (best >= upper * (1 - 1e-9)) break;
    if (++sinceBetter > 12) {
      step /= 2;
      sinceBetter = 0;
      u.set(bestU);
      if (step < 1e-3) break;
      continue;
    }
    left.fill(1);
    for (const candidate of picked) {
      for (const demand of taken[candidate] as Int32Array)
        left[demand] = (left[demand] as number) - 1;
    }
    let norm = 0;
    for (let demand = 0; demand < pupils.length; demand++) {
      direction[demand] = (left[demand] as number) + 0.3 * (direction[demand] as number);
      norm += (pupils[demand] as number) * (direction[demand] as number) ** 2;
    }
    if (norm === 0) break;
    // A multiplier is a price of one pupil; a step changes what whole demands pay.
    const length = (step * (1.01 * upper - value)) / norm;
    for (let demand = 0; demand < pupils.length; demand++) {
      u[demand] = Math.max(0, (u[demand] as number) + length * (direction[demand] as number));
    }
  }
  const isWhole = columns.every(({ demands, costs }) =>
    demands.every((demand, slot) => {
      const cost = (costs[slot] as number) * (pupils[demand] as number);
      return Math.abs(cost - Math.round(cost)) < 1e-6;
    }),
  );
  return isWhole ? Math.ceil(best - 1e-6) : best;
}

/** The demands worth most at these prices that fit into the seats. O(demands × seats). */
function fullest(
  { demands, costs }: CapacitatedProblem['columns'][number],
  pupils: CapacitatedProblem['pupils'],
  room: number,
  prices: Float64Array,
): { readonly value: number; readonly demands: Int32Array } {
  const worth: { readonly demand: number; readonly count: number; readonly value: number }[] = [];
  let wanted = 0;
  let all = 0;
  for (let slot = 0; slot < demands.length; slot++) {
    const demand = demands[slot] as number;
    const count = pupils[demand] as number;
    const value = count * ((prices[demand] as number) - (costs[slot] as number));
    if (value <= 0 || count > room) continue;
    worth.push({ demand, count, value });
    wanted += count;
    all += value;
  }
  if (wanted <= room)
    return { value: all, demands: Int32Array.from(worth, ({ demand }) => demand) };
  const most = new Float64Array(room + 1);
  const isTaken = worth.map(() => new Uint8Array(room + 1));
  worth.forEach(({ count, value }, at) => {
    const flags = isTaken[at] as Uint8Array;
    for (let seats = room; seats >= count; seats--) {
      const other = (most[seats - count] as number) + value;
      if (other <= (most[seats] as number)) continue;
      most[seats] = other;
      flags[seats] = 1;
    }
  });
  const taken: number[] = [];
  let seats = room;
  for (let at = worth.length - 1; at >= 0; at--) {
    if (isTaken[at]?.[seats] !== 1) continue;
    const { demand, count } = worth[at] as (typeof worth)[number];
    taken.push(demand);
    seats -= count;
  }
  return { value: most[room] as number, demands: Int32Array.from(taken) };
}
