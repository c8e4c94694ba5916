/**
 * A bound from below on capacitated siting: as for the p-median (bound.ts), with each candidate
 * filled up to its seats by the pupils it serves most cheaply at the multipliers. Cornuejols,
 * Sridharan & Thizy, European Journal of Operational Research 50 (1991), their strong relaxation.
 */
import { leastOf } from './bound.ts';
import type { CapacitatedProblem } from './problem.ts';

export type CapacitatedBound = {
  bound: number;
  readonly multipliers: Float64Array;
  readonly reducedCosts: Float64Array;
};

export type CapacitatedBoundOptions = {
  readonly rounds: number;
  readonly upper: () => number;
  /** Called with the candidates picked in rounds that raised the bound. */
  readonly onPicked?: (picked: Int32Array) => void;
};

/** Least Σ pupils × (cost - price) that a candidate can serve under its seats: 0 or less. */
export function cheapestFill(
  { pupils, seats, columns }: CapacitatedProblem,
  candidate: number,
  prices: Float64Array,
  onServed?: (demand: number, pupils: number) => void,
): number {
  const { demands, costs } = columns[candidate] as { demands: Int32Array; costs: Float64Array };
  const slots: number[] = [];
  let wanted = 0;
  for (let slot = 0; slot < demands.length; slot++) {
    const demand = demands[slot] as number;
    if ((costs[slot] as number) >= (prices[demand] as number)) continue;
    slots.push(slot);
    wanted += pupils[demand] as number;
  }
  let free = seats[candidate] as number;
  const margin = (slot: number): number =>
    (costs[slot] as number) - (prices[demands[slot] as number] as number);
  // Only a candidate that cannot take all has to choose.
  if (wanted > free) slots.sort((a, b) => margin(a) - margin(b));
  let sum = 0;
  for (const slot of slots) {
    if (free === 0) break;
    const demand = demands[slot] as number;
    const served = Math.min(free, pupils[demand] as number);
    free -= served;
    sum += served * margin(slot);
    onServed?.(demand, served);
  }
  return sum;
}

export function capacitatedBound(
  problem: CapacitatedProblem,
  start: Float64Array,
  { rounds, upper, onPicked }: CapacitatedBoundOptions,
): CapacitatedBound {
  const { pupils, columns, siteCount } = problem;
  const u = start.slice();
  const reduced = new Float64Array(columns.length);
  const direction = new Float64Array(pupils.length);
  const left = new Float64Array(pupils.length);
  const tried = new Set<string>();
  const best: CapacitatedBound = {
    bound: -Infinity,
    multipliers: u.slice(),
    reducedCosts: reduced.slice(),
  };
  let step = 1;
  let sinceBetter = 0;
  for (let round = 0; round < rounds; round++) {
    let value = 0;
    for (let demand = 0; demand < pupils.length; demand++) {
      value += (pupils[demand] as number) * (u[demand] as number);
    }
    for (let candidate = 0; candidate < columns.length; candidate++) {
      reduced[candidate] = cheapestFill(problem, candidate, u);
    }
    const picked = leastOf(reduced, siteCount);
    for (const candidate of picked) value += reduced[candidate] as number;
    if (value > best.bound) {
      if (value > best.bound + 1e-7 * Math.abs(value)) sinceBetter = 0;
      best.bound = value;
      best.multipliers.set(u);
      best.reducedCosts.set(reduced);
    }
    if (onPicked !== undefined && sinceBetter === 0 && tried.size < 30) {
      const key = picked.toSorted().join();
      if (!tried.has(key)) onPicked(picked);
      tried.add(key);
    }
    if (best.bound >= upper() * (1 - 1e-9)) break;
    if (++sinceBetter > 20) {
      step /= 2;
      sinceBetter = 0;
      u.set(best.multipliers);
      if (step < 1e-4) break;
    }
    left.set(pupils);
    for (const candidate of picked) {
      cheapestFill(problem, candidate, u, (demand, served) => {
        left[demand] = (left[demand] as number) - served;
      });
    }
    let norm = 0;
    for (let demand = 0; demand < pupils.length; demand++) {
      const wrong = left[demand] as number;
      direction[demand] = wrong + 0.3 * (direction[demand] as number);
      norm += (direction[demand] as number) ** 2;
    }
    if (norm === 0) break;
    const length = (step * (1.02 * upper() - value)) / norm;
    for (let demand = 0; demand < pupils.length; demand++) {
      u[demand] = Math.max(0, (u[demand] as number) + length * (direction[demand] as number));
    }
  }
  return best;
}
