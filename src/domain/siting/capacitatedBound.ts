/**
 * A bound from below on capacitated siting: as for the p-median (bound.ts), with each candidate
 * filled up to its seats by the pupils it serves most cheaply at the multipliers. Cornuejols,
 * Sridharan & Thizy, European Journal of Operational Research 50 (1991), their strong relaxation.
 * Money is priced too. Of several years each has its own pupils, seats and prices; a site serves from
 * the year on in which it opens. That sites may be too near to each other is left out, but for those
 * at one place: a bound all the same.
 */
import { eachServed, emptyFills, fillAll, type FillCosts } from './fills.ts';
import { type Choosable, picker, pricedMoney } from './pricedMoney.ts';
import type { SeatData } from './seatData.ts';

export type CapacitatedBound = {
  /** In units of the data, or in pupils where only seats count; all years together. */
  bound: number;
  /** By year, then by demand. */
  readonly multipliers: readonly Float64Array[];
  /** By candidate: by how much the bound rises if it is chosen; what it saves, as a negative number. */
  readonly reducedCosts: Float64Array;
  /** The reduced cost of the last one picked that was not required; 0 where there was room for more. */
  lastPicked: number;
  /** What one more unit of money by the end of a year would save. */
  readonly moneyPrices: Float64Array;
};

export type CapacitatedBoundOptions = {
  readonly rounds: number;
  /** How prices climb; `far` where left out. */
  readonly climb?: keyof typeof CLIMBS;
  /** A known objective, which the bound cannot pass. */
  readonly upper: () => number;
  /** `no costs`: the objective is the number of pupils without a seat. */
  readonly costs: FillCosts;
  /** By year and demand, what leaving a pupil without a seat costs where seats are counted; 1 where left out. */
  readonly ceilings?: readonly Float64Array[];
  /** Brings prices of a year, just changed, back to where the bound holds: instead of ceilings. */
  readonly hold?: (prices: Float64Array) => void;
  /** Called now and then with the candidates picked, best first. */
  readonly onPicked?: (picked: readonly number[]) => void;
  readonly isOver?: () => boolean;
};

/**
 * How prices climb: the length of the first step, of how much of the former directions a step is made,
 * and after how many steps without gain the next ones are half as long. `far` crosses much ground from
 * prices that are wrong in many places. `near` averages what many rounds find wrong (as in the volume
 * algorithm: Barahona & Anbil, Mathematical Programming 87 (2000)): where many candidates are equally
 * good at the prices, any one round blames the few that it happens to pick.
 */
const CLIMBS = {
  far: { firstStep: 1, kept: 0.3, added: 1, patience: 20 },
  near: { firstStep: 0.25, kept: 0.95, added: 0.05, patience: 100 },
} as const;

/** A choice takes far longer to judge than a round: now and then is enough. */
const ROUNDS_A_PICK = 40;

/**
 * The bound so far after each round, which takes O(pairs cheaper than their multiplier), and at the end.
 * `years` are alike but for pupils and seats; a case without years has one.
 */
export function* capacitatedBound(
  years: readonly SeatData[],
  choosable: Choosable,
  startPrices: readonly Float64Array[],
  {
    rounds,
    upper,
    costs,
    climb = 'far',
    ceilings,
    hold,
    onPicked,
    isOver,
  }: CapacitatedBoundOptions,
): Generator<CapacitatedBound, CapacitatedBound, void> {
  const [{ demandCount, candidateCount, facilityCount }] = years as [SeatData, ...SeatData[]];
  // No price is higher than what leaving a pupil without a seat costs.
  const ceilingOf = (year: number, demand: number): number => {
    if (costs === 'costs' || hold !== undefined) return Infinity;
    return ceilings === undefined ? 1 : (ceilings[year]?.[demand] as number);
  };
  const u = startPrices.map((prices, year) => {
    const held = prices.map((price, demand) => Math.min(price, ceilingOf(year, demand)));
    hold?.(held);
    return held;
  });
  const money = pricedMoney(choosable, years.length);
  const pick = picker(choosable, candidateCount);
  const fills = years.map(emptyFills);
  const direction = years.map(() => new Float64Array(demandCount));
  const left = years.map(() => new Float64Array(demandCount));
  const reduced = new Float64Array(candidateCount);
  const opens = new Int32Array(candidateCount);
  const tried = new Set<string>();
  const everyone = years.reduce((sum, year) => sum + year.everyone, 0);
  const best = {
    bound: Number.NEGATIVE_INFINITY,
    multipliers: u.map((prices) => prices.slice()),
    reducedCosts: reduced.slice(),
    lastPicked: 0,
    moneyPrices: money.prices.slice(),
  };
  const { firstStep, kept, added, patience } = CLIMBS[climb];
  let step: number = firstStep;
  let sinceBetter = 0;
  for (let round = 0; round < rounds; round++) {
    if (round > 0) yield best;
    let value = money.cost();
    years.forEach((year, at) => {
      const prices = u[at] as Float64Array;
      const filled = fills[at] as (typeof fills)[number];
      fillAll(year, prices, filled, costs);
      for (let demand = 0; demand < demandCount; demand++) {
        value += (year.pupils[demand] as number) * (prices[demand] as number);
      }
      for (let existing = candidateCount; existing < facilityCount; existing++) {
        value += filled.savings[existing] as number;
      }
    });
    money.reduce(fills, reduced, opens);
    const { picked, last } = pick(reduced);
    for (const candidate of picked) value += reduced[candidate] as number;
    if (value > best.bound) {
      if (value > best.bound + 1e-7 * Math.abs(value)) sinceBetter = 0;
      best.bound = value;
      best.multipliers.forEach((prices, at) => {
        prices.set(u[at] as Float64Array);
      });
      best.reducedCosts.set(reduced);
      best.lastPicked = last;
      best.moneyPrices.set(money.prices);
    }
    if (onPicked !== undefined && round % ROUNDS_A_PICK === ROUNDS_A_PICK - 1) {
      const key = picked.toSorted((a, b) => a - b).join();
      if (!tried.has(key)) onPicked(picked);
      tried.add(key);
    }
    if (best.bound >= upper() * (1 - 1e-9) || isOver?.() === true) break;
    if (++sinceBetter > patience) {
      step /= 2;
      sinceBetter = 0;
      u.forEach((prices, at) => {
        prices.set(best.multipliers[at] as Float64Array);
      });
      money.prices.set(best.moneyPrices);
      if (step < 1e-4) break;
      // What the fills serve has to belong to the multipliers that are stepped from.
      continue;
    }
    // By share of a demand, so that the price of a small one moves as fast as that of a large one.
    let norm = 0;
    years.forEach(({ pupils }, at) => {
      const prices = u[at] as Float64Array;
      const unserved = left[at] as Float64Array;
      const towards = direction[at] as Float64Array;
      const filled = fills[at] as (typeof fills)[number];
      unserved.set(pupils);
      const serve = (demand: number, served: number): void => {
        unserved[demand] = (unserved[demand] as number) - served;
      };
      for (const candidate of picked) {
        if ((opens[candidate] as number) <= at) eachServed(filled, pupils, candidate, serve);
      }
      for (let existing = candidateCount; existing < facilityCount; existing++) {
        eachServed(filled, pupils, existing, serve);
      }
      for (let demand = 0; demand < demandCount; demand++) {
        const count = pupils[demand] as number;
        if (count === 0) continue;
        const wrong = (unserved[demand] as number) / count;
        const change = added * wrong + kept * (towards[demand] as number);
        towards[demand] = change;
        const price = prices[demand] as number;
        // A price that may not go farther takes no part in a step.
        if (change > 0 ? price < ceilingOf(at, demand) : price > 0) norm += count * change ** 2;
      }
    });
    // So is money, by share of the budget; it weighs as much as all pupils.
    const shares = money.overspentShares(picked, opens);
    for (const share of shares) norm += everyone * share ** 2;
    if (norm === 0) break;
    const length = (step * (1.02 * upper() - value)) / norm;
    u.forEach((prices, at) => {
      const towards = direction[at] as Float64Array;
      for (let demand = 0; demand < demandCount; demand++) {
        const price = (prices[demand] as number) + length * (towards[demand] as number);
        prices[demand] = Math.min(ceilingOf(at, demand), Math.max(0, price));
      }
      hold?.(prices);
    });
    money.step(shares, length * everyone);
  }
  return best;
}
