import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { assignPupils } from '../../../src/domain/assignment/assign.ts';
import { solveCapacitated } from '../../../src/domain/siting/capacitated.ts';
import { proveCapacitated } from '../../../src/domain/siting/capacitatedProof.ts';
import { districtsOf, holdToDistricts } from '../../../src/domain/siting/districts.ts';
import { solveByHighs } from '../../../src/domain/siting/highsSolver.ts';
import {
  type CapacitatedProblem,
  repeatableRandom,
  type SiteColumn,
} from '../../../src/domain/siting/problem.ts';

const highs = await loadHighs();
const DEMANDS = 12;
const CANDIDATES = 8;
const DISTRICTS = 3;

/** Three districts, of which the last reaches fewest candidates. */
function fairCase(
  seed: number,
  most = 14,
): CapacitatedProblem & { readonly districts: Int32Array } {
  const random = repeatableRandom(seed);
  const whole = (limit: number): number => Math.floor(random() * limit);
  const districts = Int32Array.from({ length: DEMANDS }, () => whole(DISTRICTS));
  const column = (): SiteColumn => {
    const demands = Int32Array.from(Array(DEMANDS).keys()).filter(
      (demand) => random() < 0.5 / (1 + (districts[demand] ?? 0)),
    );
    return { demands, costs: Float64Array.from(demands, () => 100 + 900 * random()) };
  };
  return {
    pupils: Int32Array.from({ length: DEMANDS }, () => whole(30)),
    seats: Int32Array.from({ length: CANDIDATES }, () => 10 + whole(40)),
    columns: Array.from({ length: CANDIDATES }, column),
    siteCount: 3,
    aim: 'seated',
    districts,
    existing: { seats: Int32Array.from([whole(80)]), columns: [column()] },
    rules: {
      budget: { costs: Float64Array.from({ length: CANDIDATES }, () => 1 + whole(9)), most },
    },
  };
}

/** The smallest share of a district with a seat, by an assignment of these sites and what stands. */
function smallestShare(problem: CapacitatedProblem, sites: readonly number[]): number {
  const { unplaced } = assignPupils({
    pupils: problem.pupils,
    seats: Int32Array.from([
      ...sites.map((site) => problem.seats[site] as number),
      ...(problem.existing?.seats ?? []),
    ]),
    columns: [
      ...sites.map((site) => problem.columns[site] as SiteColumn),
      ...(problem.existing?.columns ?? []),
    ].map(({ demands, costs }) => ({ cells: demands, distancesM: costs })),
  });
  const shares = Array.from({ length: DISTRICTS }, (_, district) => {
    let all = 0;
    let left = 0;
    problem.districts?.forEach((of, demand) => {
      if (of !== district) return;
      all += problem.pupils[demand] as number;
      left += unplaced[demand] as number;
    });
    return all === 0 ? 1 : 1 - left / all;
  });
  return Math.min(...shares);
}

function isPaid({ rules, siteCount }: CapacitatedProblem, sites: readonly number[]): boolean {
  const spent = sites.reduce((sum, site) => sum + (rules?.budget?.costs[site] as number), 0);
  return sites.length <= siteCount && spent <= (rules?.budget?.most ?? Infinity);
}

function fairest(problem: CapacitatedProblem): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** CANDIDATES; mask++) {
    const sites = [...Array(CANDIDATES).keys()].filter((site) => (mask >> site) & 1);
    if (isPaid(problem, sites)) best = Math.max(best, smallestShare(problem, sites));
  }
  return best;
}

describe('the worst-off district', () => {
  it('is as well off as enumeration makes it, and the bounds of search and proof hold (seeds 1-30)', async () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const problem = fairCase(seed);
      const best = fairest(problem);
      const answer = solveCapacitated(problem);
      if (answer.sites === null) throw new Error(`${seed}: ${answer.reason}`);
      const sites = [...answer.sites];
      expect(isPaid(problem, sites), `seed ${seed}`).toBe(true);
      expect(answer.objective, `seed ${seed}`).toBeCloseTo(smallestShare(problem, sites), 9);
      expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-9);
      if (answer.objective >= best - 1e-9) found++;
      const proved = await proveCapacitated(problem, async (lp) => solveByHighs(highs, lp));
      if (proved.sites === null) throw new Error(proved.reason);
      expect(proved.objective).toBeGreaterThanOrEqual(answer.objective - 1e-9);
      expect(proved.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-9);
      expect(proved.bound).toBeLessThanOrEqual(answer.bound + 1e-9);
    }
    expect(found).toBeGreaterThanOrEqual(29);
  });

  it('is never worse off with more money, and the same question has the same answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const share = (money: number): number => {
          const answer = solveCapacitated(fairCase(seed, money));
          expect(solveCapacitated(fairCase(seed, money))).toEqual(answer);
          return answer.sites === null ? 0 : answer.objective;
        };
        expect(share(30)).toBeGreaterThanOrEqual(share(10) - 1e-9);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('has the bound that its prices allow, no nearer prices being allowed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const random = repeatableRandom(seed);
        const pupils = Float64Array.from({ length: DEMANDS }, () => 1 + Math.floor(9 * random()));
        const districts = districtsOf(
          Int32Array.from({ length: DEMANDS }, () => Math.floor(3 * random())),
          pupils,
        );
        const wished = Float64Array.from(pupils, () => random() / 5 - 0.02);
        const isAllowed = (prices: Float64Array) =>
          prices.every((price) => price >= 0) &&
          districts.demands.reduce(
            (sum, list, district) =>
              sum +
              (districts.pupils[district] as number) *
                Math.max(0, ...Array.from(list, (demand) => prices[demand] as number)),
            0,
          ) <=
            1 + 1e-9;
        const away = (prices: Float64Array) =>
          prices.reduce(
            (sum, price, at) =>
              sum + (pupils[at] as number) * (price - (wished[at] as number)) ** 2,
            0,
          );
        const held = wished.slice();
        holdToDistricts(districts, pupils, held);
        expect(isAllowed(held)).toBe(true);
        // Whatever is allowed beside it is farther from what was wished.
        for (let tries = 0; tries < 30; tries++) {
          const other = held.map((price) => price + (random() - 0.5) / 100);
          if (isAllowed(other)) expect(away(other)).toBeGreaterThanOrEqual(away(held) - 1e-9);
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
