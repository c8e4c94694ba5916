/** Money and room for sites, as the bound prices and picks them. */
import type { Fills } from './fills.ts';
import type { SitingRules } from './problem.ts';
import { MONEY_LEEWAY, requiredFlags } from './rules.ts';

/** What may be chosen: as in a problem, with the money of each year. */
export type Choosable = {
  readonly siteCount: number;
  readonly rules?: Pick<SitingRules, 'required' | 'places'>;
  readonly spending?: {
    /** By candidate. */
    readonly costs: Float64Array;
    /** By year: what may be spent by its end, never less than the year before. */
    readonly by: readonly number[];
  };
};

/** What a unit of money by the end of each year is worth, dual to what may be spent by then. */
export type PricedMoney = {
  /** By year. */
  readonly prices: Float64Array;
  /** What the bound pays for the money that there is; 0 or less. */
  readonly cost: () => number;
  /** By candidate: the year it opens best, and what it saves from then on at the prices. */
  readonly reduce: (fills: readonly Fills[], reduced: Float64Array, opens: Int32Array) => void;
  /** By year: by how much of the budget the picked ones pass it. */
  readonly overspentShares: (picked: readonly number[], opens: Int32Array) => Float64Array;
  readonly step: (shares: Float64Array, length: number) => void;
};

export function pricedMoney({ spending }: Choosable, yearCount: number): PricedMoney {
  const prices = new Float64Array(yearCount);
  const by = spending?.by ?? [];
  const hasPrice = (year: number): boolean => {
    const most = by[year] ?? Infinity;
    return Number.isFinite(most) && most > 0;
  };
  return {
    prices,
    cost: () => {
      let cost = 0;
      for (let year = 0; year < yearCount; year++) {
        if (hasPrice(year)) cost -= (prices[year] as number) * (by[year] as number);
      }
      return cost;
    },
    reduce: (fills, reduced, opens) => {
      for (let candidate = 0; candidate < reduced.length; candidate++) {
        const price = spending?.costs[candidate] ?? 0;
        const first = firstAffordable(spending, candidate);
        let least = Infinity;
        let sum = 0;
        for (let year = yearCount - 1; year >= first; year--) {
          sum +=
            ((fills[year] as Fills).savings[candidate] as number) +
            price * (prices[year] as number);
          if (sum > least) continue;
          least = sum;
          opens[candidate] = year;
        }
        reduced[candidate] = least;
      }
    },
    overspentShares: (picked, opens) => {
      const shares = new Float64Array(yearCount);
      if (spending === undefined) return shares;
      for (let year = 0; year < yearCount; year++) {
        if (!hasPrice(year)) continue;
        let spent = 0;
        for (const site of picked) {
          if ((opens[site] as number) <= year) spent += spending.costs[site] as number;
        }
        shares[year] = spent / (by[year] as number) - 1;
      }
      return shares;
    },
    step: (shares, length) => {
      for (let year = 0; year < yearCount; year++) {
        if (!hasPrice(year)) continue;
        const raised = (length * (shares[year] as number)) / (by[year] as number);
        prices[year] = Math.max(0, (prices[year] as number) + raised);
      }
    },
  };
}

/** The first year by whose end a site could be paid; the number of years where none could. */
export function firstAffordable(spending: Choosable['spending'], candidate: number): number {
  if (spending === undefined) return 0;
  const cost = spending.costs[candidate] as number;
  const year = spending.by.findIndex((most) => cost <= most * MONEY_LEEWAY);
  return year < 0 ? spending.by.length : year;
}

type Picked = {
  readonly picked: readonly number[];
  /** What the last one picked saves that was not required; 0 where there was room for more. */
  readonly last: number;
};

/** Those required, then candidates that save most, one a place; none that saves nothing. Best first. */
export function picker(
  { rules, siteCount }: Choosable,
  candidateCount: number,
): (reduced: Float64Array) => Picked {
  const isRequired = requiredFlags(rules, candidateCount);
  const required = [...isRequired.keys()].filter((candidate) => isRequired[candidate] === 1);
  const { places } = rules ?? {};
  return (reduced) => {
    const others: number[] = [];
    for (let candidate = 0; candidate < candidateCount; candidate++) {
      if (isRequired[candidate] === 0 && (reduced[candidate] as number) < 0) others.push(candidate);
    }
    others.sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
    const picked = [...required];
    const taken = new Set(places && required.map((candidate) => places[candidate]));
    let last = 0;
    for (const candidate of others) {
      if (picked.length >= siteCount) break;
      if (places !== undefined) {
        if (taken.has(places[candidate])) continue;
        taken.add(places[candidate]);
      }
      picked.push(candidate);
      last = reduced[candidate] as number;
    }
    return { picked, last: picked.length < siteCount ? 0 : last };
  };
}
