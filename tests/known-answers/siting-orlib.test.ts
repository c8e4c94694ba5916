/** OR-Library p-median and capacitated p-median; San Francisco stores of spopt. */
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { solveCapacitated } from '../../src/domain/siting/capacitated.ts';
import { proveCapacitated } from '../../src/domain/siting/capacitatedProof.ts';
import { proveCovering, solveCovering } from '../../src/domain/siting/covering.ts';
import { solveByHighs } from '../../src/domain/siting/highsSolver.ts';
import { solveMedian } from '../../src/domain/siting/median.ts';
import { solveWhole } from '../../src/domain/siting/wholeCustomers.ts';
import { proveMedian } from '../../src/domain/siting/proof.ts';
import { haveKnownAnswers, knownAnswer } from './folder.ts';
import { numbersOf, PMED_OPTIMA, pmed, pmedcap } from './orlib.ts';

/** Of the capacitated ones a few run always, all of them with ALL_KNOWN_ANSWERS=1. */
const isThorough = process.env.ALL_KNOWN_ANSWERS === '1';
const highs = await loadHighs();
const solver = async (programme: string) => solveByHighs(highs, programme);

describe.skipIf(!haveKnownAnswers('orlib-pmed'))('OR-Library pmed', () => {
  it.each(PMED_OPTIMA.map((optimum, at) => [at + 1, optimum] as const))(
    'finds pmed%i near its optimum %i with a bound that holds, and proves it',
    async (index, optimum) => {
      const problem = pmed(index);
      const found = solveMedian(problem);
      if (found.sites === null) throw new Error(found.reason);
      expect(found.objective / optimum).toBeLessThan(1.01);
      expect(found.objective).toBeGreaterThanOrEqual(optimum);
      expect(found.bound).toBeLessThanOrEqual(optimum);
      expect(found.bound / optimum).toBeGreaterThan(0.99);
      const proved = await proveMedian(problem, solver);
      expect(proved).toMatchObject({ objective: optimum, gap: 0 });
    },
  );
});

describe.skipIf(!haveKnownAnswers('orlib-pmedcap'))('OR-Library pmedcap, customers divided', () => {
  it('costs no more than serving customers whole, and little less', () => {
    for (let index = 1; index <= (isThorough ? 10 : 3); index++) {
      const { problem, best } = pmedcap(index);
      const found = solveCapacitated(problem);
      if (found.sites === null) throw new Error(found.reason);
      expect(found.bound, `pmedcap${index}`).toBeLessThanOrEqual(best);
      expect(found.objective).toBeLessThanOrEqual(best);
      expect(found.objective).toBeGreaterThan(0.95 * best);
      expect(found.gap).toBeLessThan(0.05);
    }
  });

  it('proves pmedcap2', async () => {
    const { problem } = pmedcap(2);
    const found = solveCapacitated(problem);
    const proved = await proveCapacitated(problem, solver);
    if (found.sites === null || proved.sites === null) throw new Error('no choice');
    expect(proved.gap).toBe(0);
    expect(proved.objective).toBeLessThanOrEqual(found.objective);
    expect(proved.objective).toBeGreaterThanOrEqual(found.bound - 1e-6);
  });
});

describe.skipIf(!haveKnownAnswers('orlib-pmedcap'))('OR-Library pmedcap, customers whole', () => {
  it('is within 1 % of the best known, with a bound that holds', () => {
    for (let index = 1; index <= (isThorough ? 10 : 2); index++) {
      const { problem, best } = pmedcap(index);
      const found = solveWhole(problem);
      if (found.sites === null) throw new Error(found.reason);
      expect(found.objective, `pmedcap${index}`).toBeLessThanOrEqual(1.01 * best);
      expect(found.objective).toBeGreaterThanOrEqual(best - 1e-6);
      expect(found.bound).toBeLessThanOrEqual(best + 1e-6);
    }
    // A search without a clock always finds the same; a machine with much else to do takes its time.
  }, 300_000);
});

/**
 * Capacitated location with opening costs, all alike but for one warehouse that is free. That one is
 * always open: a customer that only it can serve sees to that. The best number of sites is sought.
 */
function leastWithOpening(index: number): { objective: number; bound: number } {
  const [count = 0, customers = 0, ...numbers] = numbersOf('orlib-cflp', `cap${index}.txt`);
  const capacity = (site: number): number => numbers[2 * site] as number;
  const openingCosts = Array.from({ length: count }, (_, site) => numbers[2 * site + 1] as number);
  const opening = Math.max(...openingCosts);
  const free = openingCosts.indexOf(0);
  const row = (customer: number): number => 2 * count + customer * (count + 1);
  const pupils = Int32Array.from({ length: customers + 1 }, (_, customer) =>
    customer === customers ? 1 : (numbers[row(customer)] as number),
  );
  const all = Array.from(Array(customers + 1).keys());
  const columns = openingCosts.map((_, site) => {
    const demands = Int32Array.from(site === free ? all : all.slice(0, -1));
    const costs = Float64Array.from(demands, (customer) =>
      customer === customers
        ? 0
        : (numbers[row(customer) + 1 + site] as number) / (pupils[customer] as number),
    );
    return { demands, costs };
  });
  const seats = Int32Array.from(
    openingCosts,
    (_, site) => capacity(site) + (site === free ? 1 : 0),
  );
  let objective = Infinity;
  let bound = Infinity;
  for (let siteCount = 1; siteCount <= count; siteCount++) {
    const siting = solveCapacitated({ pupils, seats, columns, siteCount });
    if (siting.sites === null) continue;
    const openings = opening * (siteCount - 1);
    objective = Math.min(objective, siting.objective + openings);
    bound = Math.min(bound, siting.bound + openings);
  }
  return { objective, bound };
}

describe.skipIf(!haveKnownAnswers('orlib-cflp'))('OR-Library cap41-cap84', () => {
  it.each([
    [41, 1040444.375],
    [61, 932615.75],
    [74, 1034976.975],
  ])('gives the optimum of cap%i, %d, over all numbers of sites', (index, optimum) => {
    const { objective, bound } = leastWithOpening(index);
    expect(objective).toBeCloseTo(optimum, 2);
    expect(bound).toBeLessThanOrEqual(optimum + 1e-2);
    expect(bound / optimum).toBeGreaterThan(0.999);
  });
});

type Expected = {
  readonly lscp_5000m: { readonly min_sites: number };
  readonly by_p: Readonly<
    Record<
      string,
      {
        readonly p_median_objective: number;
        readonly p_median_sites: readonly string[];
        readonly mclp_5000m_covered: number;
      }
    >
  >;
  readonly total_demand: number;
};

describe.skipIf(!haveKnownAnswers('spopt-locate'))(
  'San Francisco, 205 tracts and 16 stores',
  () => {
    function read() {
      const rows = knownAnswer(
        'spopt-locate',
        'SF_network_distance_candidateStore_16_censusTract_205_new.csv',
      )
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(','));
      const stores = [...new Set(rows.map((row) => row[1] as string))];
      const tracts = [...new Set(rows.map((row) => row[2] as string))];
      const weights = new Float64Array(tracts.length);
      for (const row of rows) weights[tracts.indexOf(row[2] as string)] = Number(row[3]);
      const columns = stores.map((store) => {
        const own = rows.filter((row) => row[1] === store);
        return {
          demands: Int32Array.from(own, (row) => tracts.indexOf(row[2] as string)),
          costs: Float64Array.from(own, (row) => Number(row[0])),
        };
      });
      const expected = JSON.parse(knownAnswer('spopt-locate', 'expected.json')) as Expected;
      return { stores, weights, columns, expected };
    }

    it('gives the p-median and the covering of full enumeration for 1 to 4 stores', async () => {
      const { stores, weights, columns, expected } = read();
      for (const [p, answer] of Object.entries(expected.by_p)) {
        const siteCount = Number(p);
        const median = await proveMedian({ weights, columns, siteCount }, solver);
        if (median.sites === null) throw new Error(median.reason);
        expect(median.objective / answer.p_median_objective).toBeCloseTo(1, 12);
        expect(Array.from(median.sites, (site) => stores[site]).sort()).toEqual(
          answer.p_median_sites.toSorted(),
        );
        const coveredBy = columns.map(({ demands, costs }) =>
          demands.filter((_, slot) => (costs[slot] as number) <= 5000),
        );
        const covering = await proveCovering({ weights, coveredBy, siteCount }, solver);
        expect(covering).toMatchObject({ objective: answer.mclp_5000m_covered, gap: 0 });
      }
    });

    it('covers every tract within 5,000 m that can be with as few stores as the smallest set', () => {
      const { weights, columns, expected } = read();
      const coveredBy = columns.map(({ demands, costs }) =>
        demands.filter((_, slot) => (costs[slot] as number) <= 5000),
      );
      const covered = (siteCount: number): number => {
        const siting = solveCovering({ weights, coveredBy, siteCount });
        return siting.sites === null ? 0 : siting.objective;
      };
      const { min_sites: fewest } = expected.lscp_5000m;
      expect(covered(fewest)).toBe(expected.total_demand);
      expect(covered(fewest - 1)).toBeLessThan(expected.total_demand);
    });
  },
);
