import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { assignPupils, totalOf } from '../../../src/domain/assignment/assign.ts';
import { solveCapacitated } from '../../../src/domain/siting/capacitated.ts';
import { proveCapacitated } from '../../../src/domain/siting/capacitatedProof.ts';
import { solveCentre } from '../../../src/domain/siting/centre.ts';
import { solveByHighs } from '../../../src/domain/siting/highsSolver.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  repeatableRandom,
  type SiteColumn,
} from '../../../src/domain/siting/problem.ts';
import { proveWhole, solveWhole } from '../../../src/domain/siting/wholeCustomers.ts';

const highs = await loadHighs();
const solver = async (programme: string) => solveByHighs(highs, programme);
const DEMANDS = 9;
const CANDIDATES = 7;

/** A small case with what stands, a required site, a budget and neighbours that exclude each other. */
function ruledCase(seed: number): CapacitatedProblem {
  const random = repeatableRandom(seed);
  const whole = (most: number): number => Math.floor(random() * most);
  const column = (): SiteColumn => {
    const demands = Int32Array.from(Array(DEMANDS).keys()).filter(() => random() < 0.5);
    return { demands, costs: Float64Array.from(demands, () => 100 + whole(900)) };
  };
  const tooNear = Array.from({ length: CANDIDATES }, () => new Set<number>());
  for (let pair = 0; pair < 3; pair++) {
    const one = whole(CANDIDATES);
    const other = whole(CANDIDATES);
    if (one === other) continue;
    tooNear[one]?.add(other);
    tooNear[other]?.add(one);
  }
  return {
    pupils: Int32Array.from({ length: DEMANDS }, () => whole(30)),
    seats: Int32Array.from({ length: CANDIDATES }, () => 10 + whole(40)),
    columns: Array.from({ length: CANDIDATES }, column),
    siteCount: 3,
    aim: 'seated',
    existing: { seats: Int32Array.from([whole(50)]), columns: [column()] },
    rules: {
      required: seed % 3 === 0 ? [whole(CANDIDATES)] : [],
      budget: { costs: Float64Array.from({ length: CANDIDATES }, () => 1 + whole(9)), most: 14 },
      tooNear: tooNear.map((others) => Int32Array.from(others)),
    },
  };
}

function* subsets(): Generator<number[]> {
  for (let mask = 0; mask < 2 ** CANDIDATES; mask++) {
    yield [...Array(CANDIDATES).keys()].filter((site) => (mask >> site) & 1);
  }
}

function keepsRules({ rules, siteCount }: CapacitatedProblem, sites: readonly number[]): boolean {
  const { required = [], budget, tooNear } = rules ?? {};
  const spent = sites.reduce((sum, site) => sum + (budget?.costs[site] ?? 0), 0);
  return (
    sites.length <= siteCount &&
    required.every((site) => sites.includes(site)) &&
    spent <= (budget?.most ?? Infinity) &&
    !sites.some((site) => sites.some((other) => tooNear?.[site]?.includes(other)))
  );
}

function placed(problem: CapacitatedProblem, sites: readonly number[]): number {
  const columns = [
    ...sites.map((site) => problem.columns[site] as SiteColumn),
    ...(problem.existing?.columns ?? []),
  ];
  return assignPupils({
    pupils: problem.pupils,
    seats: Int32Array.from([
      ...sites.map((site) => problem.seats[site] as number),
      ...(problem.existing?.seats ?? []),
    ]),
    columns: columns.map(({ demands, costs }) => ({ cells: demands, distancesM: costs })),
  }).placedPupils;
}

describe('seats under rules', () => {
  it('seats no more than enumeration does, keeps every rule, and its bound holds (seeds 1-18)', async () => {
    for (let seed = 1; seed <= 18; seed++) {
      const problem = ruledCase(seed);
      const before = placed(problem, []);
      let best = 0;
      for (const sites of subsets()) {
        if (keepsRules(problem, sites)) best = Math.max(best, placed(problem, sites) - before);
      }
      const found = solveCapacitated(problem);
      if (found.sites === null) throw new Error(`${seed}: ${found.reason}`);
      const sites = [...found.sites];
      expect(keepsRules(problem, sites), `seed ${seed}`).toBe(true);
      expect(placed(problem, sites) - before).toBe(found.objective);
      expect(found.bound).toBeGreaterThanOrEqual(best);
      expect(found.objective).toBeGreaterThanOrEqual(0.9 * best);
      const proved = await proveCapacitated(problem, solver);
      expect(proved, `seed ${seed}`).toMatchObject({ objective: best, gap: 0 });
    }
  });

  it('never seats fewer with a larger budget, once proved', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = ruledCase(seed * 3 + 1);
      let fewer = 0;
      for (const most of [0, 5, 10, 20, 40]) {
        const budget = { costs: problem.rules?.budget?.costs ?? new Float64Array(0), most };
        const proved = await proveCapacitated(
          { ...problem, rules: { ...problem.rules, budget } },
          solver,
        );
        const seated = proved.sites === null ? 0 : proved.objective;
        expect(seated).toBeGreaterThanOrEqual(fewer);
        fewer = seated;
      }
    }
  });

  it('gives the same answer for the same seed', () => {
    expect(solveCapacitated(ruledCase(5))).toEqual(solveCapacitated(ruledCase(5)));
  });

  it('says which rule leaves no choice', () => {
    const problem = ruledCase(4);
    const rules = { required: [0, 1, 2, 3] };
    expect(solveCapacitated({ ...problem, rules })).toMatchObject({
      reason: 'required sites break a rule',
    });
    const budget = { costs: new Float64Array(CANDIDATES).fill(5), most: 4 };
    expect(solveCapacitated({ ...problem, rules: { budget } })).toMatchObject({
      reason: 'too small budget',
    });
  });

  it('stops when time is up, with a bound that holds', () => {
    const problem = ruledCase(7);
    let asked = 0;
    const found = solveCapacitated(problem, { ...defaultEffort(), isOver: () => ++asked > 3 });
    if (found.sites === null) throw new Error(found.reason);
    expect(found.bound).toBeGreaterThanOrEqual(found.objective);
  });
});

describe('demands kept whole', () => {
  /** Everybody can be placed: the last candidate has room for all and is reached by all. */
  function wholeCase(seed: number): CapacitatedProblem {
    const { pupils, seats, columns } = ruledCase(seed);
    const all = Int32Array.from(pupils.keys());
    const everyone = totalOf(pupils);
    return {
      pupils,
      seats: Int32Array.from(seats, (count, site) => (site === CANDIDATES - 1 ? everyone : count)),
      columns: columns.map((column, site) =>
        site === CANDIDATES - 1
          ? { demands: all, costs: new Float64Array(DEMANDS).fill(900) }
          : column,
      ),
      siteCount: 2,
    };
  }

  /** By trying all ways to give each demand to one of the sites. */
  function bestWhole(problem: CapacitatedProblem): number {
    let best = Infinity;
    for (const sites of subsets()) {
      if (sites.length !== problem.siteCount) continue;
      const room = sites.map((site) => problem.seats[site] as number);
      const costs = sites.map((site) => {
        const { demands, costs: ways } = problem.columns[site] as SiteColumn;
        return new Map([...demands].map((demand, slot) => [demand, ways[slot] as number]));
      });
      const go = (demand: number, sum: number): void => {
        if (sum >= best) return;
        if (demand === DEMANDS) {
          best = sum;
          return;
        }
        const count = problem.pupils[demand] as number;
        if (count === 0) {
          go(demand + 1, sum);
          return;
        }
        costs.forEach((ways, at) => {
          const cost = ways.get(demand);
          if (cost === undefined || (room[at] as number) < count) return;
          room[at] = (room[at] as number) - count;
          go(demand + 1, sum + count * cost);
          room[at] = (room[at] as number) + count;
        });
      };
      go(0, 0);
    }
    return best;
  }

  it('costs what the best whole choice costs once proved, and never less before (seeds 1-6)', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const problem = wholeCase(seed);
      const best = bestWhole(problem);
      const found = solveWhole(problem, { ...defaultEffort(), shakes: 6 });
      if (found.sites === null) throw new Error(`${seed}: ${found.reason}`);
      expect(found.objective, `seed ${seed}`).toBeGreaterThanOrEqual(best);
      expect(found.objective).toBeLessThanOrEqual(1.02 * best);
      expect(found.bound).toBeLessThanOrEqual(best);
      const proved = await proveWhole(problem, solver);
      expect(proved, `seed ${seed}`).toMatchObject({ objective: best, gap: 0 });
    }
  });
});

describe('p-centre', () => {
  it('makes the longest way as short as enumeration does (seeds 1-40)', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = repeatableRandom(seed);
      const demands = Int32Array.from(Array(DEMANDS).keys());
      const columns = Array.from({ length: CANDIDATES }, () => ({
        demands,
        costs: Float64Array.from(demands, () => Math.floor(random() * 50)),
      }));
      const isInhabited = Uint8Array.from(demands, () => (random() < 0.8 ? 1 : 0));
      isInhabited[0] = 1;
      let best = Infinity;
      for (const sites of subsets()) {
        if (sites.length !== 3) continue;
        const longest = demands.reduce((most, demand) => {
          if (isInhabited[demand] === 0) return most;
          return Math.max(
            most,
            Math.min(...sites.map((site) => columns[site]?.costs[demand] ?? 0)),
          );
        }, 0);
        best = Math.min(best, longest);
      }
      const problem = { isInhabited, columns, siteCount: 3 };
      const found = await solveCentre(problem);
      if (found.sites === null) throw new Error(found.reason);
      expect(found.objective).toBeGreaterThanOrEqual(best);
      expect(found.bound).toBeLessThanOrEqual(best);
      const proved = await solveCentre(problem, defaultEffort(), solver);
      expect(proved, `seed ${seed}`).toMatchObject({ objective: best, gap: 0 });
    }
  });
});
