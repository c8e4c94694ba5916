/**
 * A bound from below on capacitated siting: as for the p-median (bound.ts), with each candidate
 * filled up to its seats by the pupils it serves most cheaply at the multipliers. Cornuejols,
 * Sridharan & Thizy, European Journal of Operational Research 50 (1991), their strong relaxation.
 * A budget is priced too. That sites may be too near to each other is left out: a bound all the same.
 */
import { eachServed, emptyFills, fillAll, type FillCosts } from './fills.ts';
import type { CapacitatedProblem } from './problem.ts';
import { requiredFlags } from './rules.ts';
import type { SeatData } from './seatData.ts';

export type CapacitatedBound = {
  /** In units of the data, or in pupils where only seats count. */
  bound: number;
  readonly multipliers: Float64Array;
  /** By candidate: by how much the bound rises if it is chosen; what it saves, as a negative number. */
  readonly reducedCosts: Float64Array;
};

export type CapacitatedBoundOptions = {
  readonly rounds: number;
  /** A known objective, which the bound cannot pass. */
  readonly upper: () => number;
  /** `no costs`: the objective is the number of pupils without a seat. */
  readonly costs: FillCosts;
  /** Called now and then with the candidates picked, best first. */
  readonly onPicked?: (picked: readonly number[]) => void;
  readonly isOver?: () => boolean;
};

/** A choice takes far longer to judge than a round: now and then is enough. */
const ROUNDS_A_PICK = 40;

/** The bound so far after each round, which takes O(pairs cheaper than their multiplier), and at the end. */
export function* capacitatedBound(
  data: SeatData,
  { rules, siteCount }: Pick<CapacitatedProblem, 'rules' | 'siteCount'>,
  startPrices: Float64Array,
  { rounds, upper, costs, onPicked, isOver }: CapacitatedBoundOptions,
): Generator<CapacitatedBound, CapacitatedBound, void> {
  const { pupils, demandCount, candidateCount, facilityCount } = data;
  // Leaving a pupil without a seat costs 1 where seats are counted: no price is higher.
  const ceiling = costs === 'costs' ? Infinity : 1;
  const budget = rules?.budget;
  const isRequired = requiredFlags(rules, candidateCount);
  const u = startPrices.map((price) => Math.min(price, ceiling));
  // What one unit of money is worth; dual to the budget.
  let moneyPrice = 0;
  const reduced = new Float64Array(candidateCount);
  const direction = new Float64Array(demandCount);
  const left = new Float64Array(demandCount);
  const fills = emptyFills(data);
  const tried = new Set<string>();
  const best = { bound: -Infinity, multipliers: u.slice(), reducedCosts: reduced.slice() };
  let bestMoneyPrice = moneyPrice;
  let step = 1;
  let sinceBetter = 0;
  for (let round = 0; round < rounds; round++) {
    if (round > 0) yield best;
    fillAll(data, u, fills, costs);
    let value = budget === undefined ? 0 : -moneyPrice * budget.most;
    for (let demand = 0; demand < demandCount; demand++) {
      value += (pupils[demand] as number) * (u[demand] as number);
    }
    for (let existing = candidateCount; existing < facilityCount; existing++) {
      value += fills.savings[existing] as number;
    }
    for (let candidate = 0; candidate < candidateCount; candidate++) {
      const spent = budget === undefined ? 0 : moneyPrice * (budget.costs[candidate] as number);
      reduced[candidate] = (fills.savings[candidate] as number) + spent;
    }
    const picked = cheapest(reduced, isRequired, siteCount);
    for (const candidate of picked) value += reduced[candidate] as number;
    if (value > best.bound) {
      if (value > best.bound + 1e-7 * Math.abs(value)) sinceBetter = 0;
      best.bound = value;
      best.multipliers.set(u);
      best.reducedCosts.set(reduced);
      bestMoneyPrice = moneyPrice;
    }
    if (onPicked !== undefined && round % ROUNDS_A_PICK === ROUNDS_A_PICK - 1) {
      const key = picked.toSorted((a, b) => a - b).join();
      if (!tried.has(key)) onPicked(picked);
      tried.add(key);
    }
    if (best.bound >= upper() * (1 - 1e-9) || isOver?.() === true) break;
    if (++sinceBetter > 20) {
      step /= 2;
      sinceBetter = 0;
      u.set(best.multipliers);
      moneyPrice = bestMoneyPrice;
      if (step < 1e-4) break;
      // What the fills serve has to belong to the multipliers that are stepped from.
      continue;
    }
    left.set(pupils);
    const serve = (demand: number, served: number): void => {
      left[demand] = (left[demand] as number) - served;
    };
    for (const candidate of picked) eachServed(fills, pupils, candidate, serve);
    for (let existing = candidateCount; existing < facilityCount; existing++) {
      eachServed(fills, pupils, existing, serve);
    }
    // By share of a demand, so that the price of a small one moves as fast as that of a large one.
    let norm = 0;
    for (let demand = 0; demand < demandCount; demand++) {
      const count = pupils[demand] as number;
      if (count === 0) continue;
      const wrong = (left[demand] as number) / count;
      const isStuck = wrong > 0 && (u[demand] as number) >= ceiling;
      direction[demand] = isStuck ? 0 : wrong + 0.3 * (direction[demand] as number);
      norm += count * (direction[demand] as number) ** 2;
    }
    const overspent = budget === undefined ? 0 : spentOn(picked, budget.costs) - budget.most;
    // So is money, by share of the budget; it weighs as much as all pupils.
    const moneyStep = budget === undefined || budget.most <= 0 ? 0 : overspent / budget.most;
    norm += data.everyone * moneyStep ** 2;
    if (norm === 0) break;
    const length = (step * (1.02 * upper() - value)) / norm;
    for (let demand = 0; demand < demandCount; demand++) {
      const price = (u[demand] as number) + length * (direction[demand] as number);
      u[demand] = Math.min(ceiling, Math.max(0, price));
    }
    if (budget !== undefined && budget.most > 0) {
      moneyPrice = Math.max(0, moneyPrice + (length * moneyStep * data.everyone) / budget.most);
    }
  }
  return best;
}

function spentOn(sites: readonly number[], costs: Float64Array): number {
  return sites.reduce((sum, site) => sum + (costs[site] as number), 0);
}

/** Those required, then candidates that save most; none that saves nothing. Best first. */
function cheapest(reduced: Float64Array, isRequired: Uint8Array, count: number): number[] {
  const required: number[] = [];
  const others: number[] = [];
  for (let candidate = 0; candidate < reduced.length; candidate++) {
    if (isRequired[candidate] === 1) required.push(candidate);
    else if ((reduced[candidate] as number) < 0) others.push(candidate);
  }
  others.sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
  return [...required, ...others.slice(0, Math.max(0, count - required.length))];
}
