/** The bounds of one search, begun at the prices of several choices; the best of them is kept. */
import {
  type CapacitatedBound,
  capacitatedBound,
  type CapacitatedBoundOptions,
} from './capacitatedBound.ts';
import { districtShares, holdToDistricts, worthOfSeats } from './districts.ts';
import type { Choosable } from './pricedMoney.ts';
import { spendable } from './rules.ts';
import { judge, leftNow, pricesOf, type Trial } from './seatTrial.ts';

type BoundedBy = Pick<CapacitatedBoundOptions, 'upper' | 'onPicked' | 'isOver'>;

export class SeatBounds {
  readonly #trial: Trial;
  readonly #choosable: Choosable;
  readonly #bounded: BoundedBy;
  /** The best that is done with; null before the first. */
  best: CapacitatedBound | null = null;
  /** In units of the data, or in pupils where only seats count; -Infinity before the first round. */
  value = -Infinity;

  constructor(trial: Trial, bounded: BoundedBy) {
    const { siteCount, rules } = trial.problem;
    const { budget } = rules ?? {};
    this.#trial = trial;
    this.#bounded = bounded;
    this.#choosable = {
      siteCount,
      ...(rules && { rules }),
      ...(budget && {
        spending: { costs: budget.costs, by: [spendable(budget.costs, budget.most)] },
      }),
    };
  }

  /** Climbs from the prices of a choice, at most so many rounds; judges it for that. */
  *from(
    sites: readonly number[],
    rounds: number,
    climb: CapacitatedBoundOptions['climb'] = 'far',
  ): Generator<CapacitatedBound, void, void> {
    const { data, districts, problem } = this.#trial;
    judge(this.#trial, sites);
    const steps = capacitatedBound([data], this.#choosable, [startPrices(this.#trial)], {
      ...this.#bounded,
      rounds,
      climb,
      costs: problem.aim === 'seated' ? 'no costs' : 'costs',
      ...(districts && {
        hold: (prices: Float64Array) => holdToDistricts(districts, data.pupils, prices),
      }),
    });
    for (;;) {
      const { done, value } = steps.next();
      this.value = Math.max(this.value, value.bound);
      if (!done) {
        yield value;
        continue;
      }
      if (this.best === null || value.bound > this.best.bound) this.best = value;
      return;
    }
  }
}

/** Multipliers to begin with: the prices of the choice judged last, none above what any way costs. */
function startPrices(trial: Trial): Float64Array {
  const { places, metres } = pricesOf(trial);
  const { districts, problem, data } = trial;
  if (districts !== null) {
    const worth = worthOfSeats(districts, districtShares(districts, leftNow(trial)));
    return places.map((price, demand) => (price > 0 ? (worth[demand] as number) : 0));
  }
  if (problem.aim === 'seated') return places.map((price) => (price > 0 ? 1 : 0));
  return metres.map((price, demand) => (places[demand] === 0 ? price : data.dearest));
}
