/**
 * A bound from below on the p-median by Lagrangean relaxation: "every demand is served once" is
 * priced instead of demanded (multiplier u_i), and what is left is solved by picking the p
 * candidates of least Σ_i min(0, cost_ij - u_i). The multipliers climb by subgradient steps.
 * Cornuejols, Fisher & Nemhauser, Management Science 23 (1977); steps after Held, Wolfe & Crowder
 * (1974), with directions smoothed after Camerini, Fratta & Maffioli (1975).
 */
import type { BoundData } from './medianData.ts';

export type LagrangeanBound = {
  bound: number;
  /** At the best bound: multiplier by demand, reduced cost by candidate. */
  readonly multipliers: Float64Array;
  readonly reducedCosts: Float64Array;
};

export type BoundOptions = {
  readonly rounds: number;
  /** A known objective, which the bound cannot pass. */
  readonly upper: () => number;
  /** Called with the candidates picked in a round that came near the best bound; may improve `upper`. */
  readonly onPicked?: (picked: Int32Array) => void;
  readonly isOver?: () => boolean;
};

export function lagrangeanBound(
  data: BoundData,
  start: Float64Array,
  { rounds, upper, onPicked, isOver }: BoundOptions,
): LagrangeanBound {
  const { demandCount, candidateCount, rowStart, rowSite, rowCost, base } = data;
  const u = start.slice();
  const reduced = new Float64Array(candidateCount);
  const isPicked = new Uint8Array(candidateCount);
  const direction = new Float64Array(demandCount);
  const best: LagrangeanBound = {
    bound: -Infinity,
    multipliers: u.slice(),
    reducedCosts: reduced.slice(),
  };
  let step = 1;
  let sinceBetter = 0;
  for (let round = 0; round < rounds; round++) {
    let value = data.fixedCost;
    for (let demand = 0; demand < demandCount; demand++) {
      if ((u[demand] as number) > (base[demand] as number)) u[demand] = base[demand] as number;
      value += u[demand] as number;
    }
    // Rows ascend: only the few pairs cheaper than the multiplier are looked at.
    reduced.fill(0);
    for (let demand = 0; demand < demandCount; demand++) {
      const price = u[demand] as number;
      const until = rowStart[demand + 1] as number;
      for (let at = rowStart[demand] as number; at < until; at++) {
        const saving = (rowCost[at] as number) - price;
        if (saving >= 0) break;
        const site = rowSite[at] as number;
        reduced[site] = (reduced[site] as number) + saving;
      }
    }
    const picked = leastOf(reduced, data.siteCount);
    for (const candidate of picked) value += reduced[candidate] as number;
    if (value > best.bound) {
      const isMuchBetter = value > best.bound + 1e-7 * Math.abs(value);
      best.bound = value;
      best.multipliers.set(u);
      best.reducedCosts.set(reduced);
      if (isMuchBetter) sinceBetter = 0;
    }
    if (onPicked !== undefined && (sinceBetter === 0 || round % 20 === 0)) onPicked(picked);
    if (best.bound >= upper() - tolerance(data, upper()) || isOver?.() === true) break;
    if (++sinceBetter > 20) {
      step /= 2;
      sinceBetter = 0;
      u.set(best.multipliers);
      if (step < 1e-4) break;
    }

    // How often each demand is served by those picked: once is right.
    isPicked.fill(0);
    for (const candidate of picked) isPicked[candidate] = 1;
    let norm = 0;
    for (let demand = 0; demand < demandCount; demand++) {
      const price = u[demand] as number;
      const until = rowStart[demand + 1] as number;
      let wrong = 1;
      for (let at = rowStart[demand] as number; at < until; at++) {
        if ((rowCost[at] as number) >= price) break;
        wrong -= isPicked[rowSite[at] as number] as number;
      }
      // Nothing to gain above the base cost.
      const isStuck = wrong > 0 && price >= (base[demand] as number);
      direction[demand] = isStuck ? 0 : wrong + 0.3 * (direction[demand] as number);
      norm += (direction[demand] as number) ** 2;
    }
    if (norm === 0) break;
    const length = (step * (1.02 * upper() - value)) / norm;
    for (let demand = 0; demand < demandCount; demand++) {
      u[demand] = Math.max(0, (u[demand] as number) + length * (direction[demand] as number));
    }
  }
  if (data.isWhole) best.bound = Math.ceil(best.bound - 1e-6);
  return best;
}

/**
 * Open or shut by the bound: a candidate is out if picking it by force lifts the bound past the known
 * objective, in if leaving it out does.
 */
export function reduceCandidates(
  data: BoundData,
  { multipliers, reducedCosts }: LagrangeanBound,
  objective: number,
): {
  readonly isOut: Uint8Array;
  readonly isIn: Uint8Array;
  /** By how much the bound may rise before nothing better is left. */
  readonly slack: number;
} {
  const { siteCount, candidateCount } = data;
  const order = [...reducedCosts.keys()].sort(
    (a, b) => (reducedCosts[a] as number) - (reducedCosts[b] as number),
  );
  const last = reducedCosts[order[siteCount - 1] as number] as number;
  const next =
    siteCount < candidateCount ? (reducedCosts[order[siteCount] as number] as number) : Infinity;
  let bound = data.fixedCost;
  for (const multiplier of multipliers) bound += multiplier;
  for (const candidate of order.slice(0, siteCount)) bound += reducedCosts[candidate] as number;
  // Better means better by a whole unit where all costs are whole.
  const slack = objective - (data.isWhole ? tolerance(data, objective) : 0) - bound;
  const isOut = new Uint8Array(candidateCount);
  const isIn = new Uint8Array(candidateCount);
  order.forEach((candidate, rank) => {
    const cost = reducedCosts[candidate] as number;
    if (rank < siteCount) isIn[candidate] = next - cost > slack ? 1 : 0;
    else isOut[candidate] = cost - last > slack ? 1 : 0;
  });
  return { isOut, isIn, slack };
}

/** Less than this apart is the same. */
export function tolerance(data: BoundData, objective: number): number {
  return data.isWhole ? 1 - 1e-6 : 1e-9 * Math.max(1, Math.abs(objective));
}

/** Indices of the `count` least values, in no order (quickselect; ties to the lower index first). */
export function leastOf(values: Float64Array, count: number): Int32Array {
  const order = Int32Array.from(values.keys());
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const pivot = values[order[(low + high) >> 1] as number] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[order[left] as number] as number) < pivot) left++;
      while ((values[order[right] as number] as number) > pivot) right--;
      if (left > right) break;
      const swapped = order[left] as number;
      order[left] = order[right] as number;
      order[right] = swapped;
      left++;
      right--;
    }
    if (count - 1 <= right) high = right;
    else if (count - 1 >= left) low = left;
    else break;
  }
  return order.subarray(0, count);
}
