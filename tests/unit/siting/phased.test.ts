import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPupils } from '../../../src/domain/assignment/assign.ts';
import { solveCapacitated } from '../../../src/domain/siting/capacitated.ts';
import { phasedSteps, solvePhased } from '../../../src/domain/siting/phased.ts';
import type { PhasedProblem } from '../../../src/domain/siting/phasedProblem.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  repeatableRandom,
  type SiteColumn,
} from '../../../src/domain/siting/problem.ts';

const DEMANDS = 8;
const CANDIDATES = 5;
const YEARS = 3;

/** A small case in which homes fill, a school that stands grows, and money comes in unequal parts. */
function phasedCase(seed: number, moreMoney = 0): PhasedProblem {
  const random = repeatableRandom(seed);
  const whole = (most: number): number => Math.floor(random() * most);
  const column = (): SiteColumn => {
    const demands = Int32Array.from(Array(DEMANDS).keys()).filter(() => random() < 0.5);
    return { demands, costs: new Float64Array(demands.length) };
  };
  const columns = Array.from({ length: CANDIDATES }, column);
  const existing = [column()];
  const seats = Int32Array.from({ length: CANDIDATES }, () => 10 + whole(30));
  const costs = Float64Array.from({ length: CANDIDATES }, () => 2 + whole(6));
  const pupils = Int32Array.from({ length: DEMANDS }, () => whole(20));
  const years = Array.from({ length: YEARS }, (_, year) => ({
    pupils: pupils.map((count) => count + year * whole(8)),
    existingSeats: Int32Array.of(10 + 5 * year),
    money: whole(8) + moreMoney,
  }));
  const near = [whole(CANDIDATES), whole(CANDIDATES)] as const;
  return {
    years,
    seats,
    columns,
    costs,
    existing,
    siteCount: 3,
    rules: {
      required: [],
      tooNear: columns.map((_, site) => {
        const [one, other] = near;
        if (one === other) return new Int32Array(0);
        return Int32Array.from(site === one ? [other] : site === other ? [one] : []);
      }),
    },
  };
}

/** What a year's sites are worth, worked out once for each set of them. */
function remembered(
  worth: (problem: PhasedProblem, year: number, sites: readonly number[]) => number,
): typeof worth {
  const known = new WeakMap<PhasedProblem, Map<string, number>>();
  return (problem, year, sites) => {
    const of = known.get(problem) ?? new Map<string, number>();
    known.set(problem, of);
    const key = `${year}: ${sites.join()}`;
    const value = of.get(key) ?? worth(problem, year, sites);
    of.set(key, value);
    return value;
  };
}

/** Each pupil goes to a school with a seat, by the shortest walks, in a year with these sites. */
function assigned(
  { years, seats, columns, existing }: PhasedProblem,
  year: number,
  sites: readonly number[],
) {
  const { pupils, existingSeats } = years[year] as PhasedProblem['years'][number];
  return assignPupils({
    pupils,
    seats: Int32Array.from([...sites.map((site) => seats[site] as number), ...existingSeats]),
    columns: [...sites.map((site) => columns[site] as SiteColumn), ...existing].map(
      ({ demands, costs }) => ({ cells: demands, distancesM: costs }),
    ),
  });
}

const placed = remembered((problem, year, sites) => assigned(problem, year, sites).placedPupils);

const openIn = (opens: readonly (number | null)[], year: number): number[] =>
  opens.flatMap((opening, site) => (opening !== null && opening <= year ? [site] : []));

function seated(problem: PhasedProblem, opens: readonly (number | null)[]): number {
  return problem.years.reduce(
    (sum, _, year) => sum + placed(problem, year, openIn(opens, year)) - placed(problem, year, []),
    0,
  );
}

function isAllowed(problem: PhasedProblem, opens: readonly (number | null)[]): boolean {
  const sites = opens.flatMap((opening, site) => (opening === null ? [] : [site]));
  if (sites.length > problem.siteCount) return false;
  if (
    sites.some((site) => sites.some((other) => problem.rules?.tooNear?.[site]?.includes(other)))
  ) {
    return false;
  }
  let money = 0;
  return problem.years.every((year, at) => {
    money += year.money;
    const spent = sites.reduce(
      (sum, site) => sum + ((opens[site] ?? Infinity) <= at ? (problem.costs[site] as number) : 0),
      0,
    );
    return spent <= money;
  });
}

/** By trying every year, or none, for every candidate. */
function bestOf(problem: PhasedProblem, worth = seated): number {
  let best = 0;
  const go = (opens: readonly (number | null)[]): void => {
    if (opens.length === CANDIDATES) {
      if (isAllowed(problem, opens)) best = Math.max(best, worth(problem, opens));
      return;
    }
    for (const opening of [null, ...Array(YEARS).keys()]) go([...opens, opening]);
  };
  go([]);
  return best;
}

describe('sites and the years they open in', () => {
  it('seats as many over the years as enumeration does, within the money, and its bound holds (seeds 1-8)', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = phasedCase(seed);
      const found = solvePhased(problem);
      if (found.sites === null) {
        expect(bestOf(problem), `seed ${seed}: ${found.reason}`).toBe(0);
        continue;
      }
      const opens = Array.from({ length: CANDIDATES }, (_, site) => {
        const at = found.sites.indexOf(site);
        return at < 0 ? null : (found.opens[at] as number);
      });
      expect(isAllowed(problem, opens), `seed ${seed}`).toBe(true);
      expect(seated(problem, opens)).toBe(found.objective);
      expect(found.seatedByYear.reduce((sum, count) => sum + count, 0)).toBe(found.objective);
      const best = bestOf(problem);
      expect(found.objective, `seed ${seed}`).toBe(best);
      expect(found.bound).toBeGreaterThanOrEqual(best);
    }
  });

  it('never seats fewer with more money, and gives the same answer for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, more) => {
          const seatedWith = (money: number): number => {
            const found = solvePhased(phasedCase(seed, money));
            expect(solvePhased(phasedCase(seed, money))).toEqual(found);
            return found.sites === null ? 0 : found.objective;
          };
          expect(seatedWith(more)).toBeGreaterThanOrEqual(seatedWith(0));
        },
      ),
      { numRuns: 8, seed: 3 },
    );
  });

  it('may be left at any step with a timetable whose bound holds', () => {
    const problem = phasedCase(3, 4);
    const best = bestOf(problem);
    let least = 0;
    for (const step of phasedSteps(problem, defaultEffort())) {
      expect(step.objective).toBeGreaterThanOrEqual(least);
      expect(step.bound).toBeGreaterThanOrEqual(best);
      least = step.objective;
    }
    expect(least).toBe(best);
  });

  it('opens required sites, and says when they cannot be paid', () => {
    const problem = phasedCase(2, 4);
    const required = { ...problem, rules: { required: [4] } };
    expect([...(solvePhased(required).sites ?? [])]).toContain(4);
    const poor = problem.years.map((year) => ({ ...year, money: 0 }));
    expect(solvePhased({ ...required, years: poor })).toMatchObject({ reason: 'too small budget' });
  });
});

describe('seats in step with new homes', () => {
  /** Homes come in two places; a seat of the old school counts only up to 500. */
  function homesCase(seed: number): PhasedProblem {
    const problem = phasedCase(seed, 3);
    const random = repeatableRandom(seed + 500);
    const column = (most: number): SiteColumn => {
      const demands = Int32Array.from(Array(DEMANDS).keys()).filter(() => random() < 0.5);
      return { demands, costs: Float64Array.from(demands, () => 1 + most * random()) };
    };
    return {
      ...problem,
      columns: problem.columns.map(() => column(500)),
      existing: [column(1500)],
      counted: {
        within: 500,
        worth: problem.years.map((_, year) =>
          Float64Array.from({ length: DEMANDS }, (__, demand) =>
            demand % 3 === 0 && year > 0 ? random() : 0,
          ),
        ),
      },
    };
  }

  const near = remembered((problem, year, sites) => {
    const { flowCell, flowPupils, flowDistanceM } = assigned(problem, year, sites);
    const worth = problem.counted?.worth[year] as Float64Array;
    return flowCell.reduce((sum, demand, flow) => {
      const counts = (flowDistanceM[flow] as number) <= (problem.counted?.within ?? 0);
      return sum + (counts ? (flowPupils[flow] as number) * (worth[demand] as number) : 0);
    }, 0);
  });

  /** Of those who count, the share with a seat that counts, over all years. */
  function inStep(problem: PhasedProblem, opens: readonly (number | null)[]): number {
    let all = 0;
    let seatedNear = 0;
    problem.years.forEach(({ pupils }, year) => {
      const worth = problem.counted?.worth[year] as Float64Array;
      pupils.forEach((count, demand) => {
        all += count * (worth[demand] as number);
      });
      seatedNear += near(problem, year, openIn(opens, year));
    });
    return seatedNear / all;
  }

  it('come as early as enumeration has them, and the bound holds (seeds 1-10)', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const problem = homesCase(seed);
      const found = solvePhased(problem);
      if (found.sites === null) throw new Error(`${seed}: ${found.reason}`);
      const opens = Array.from({ length: CANDIDATES }, (_, site) => {
        const at = found.sites.indexOf(site);
        return at < 0 ? null : (found.opens[at] as number);
      });
      expect(isAllowed(problem, opens), `seed ${seed}`).toBe(true);
      expect(found.objective, `seed ${seed}`).toBeCloseTo(inStep(problem, opens), 6);
      const most = bestOf(problem, inStep);
      expect(found.objective, `seed ${seed}`).toBeCloseTo(most, 6);
      expect(found.bound, `seed ${seed}`).toBeGreaterThanOrEqual(most - 1e-9);
    }
  });

  it('mean nothing where nobody lives in new homes', () => {
    const problem = homesCase(1);
    const worth = problem.years.map(() => new Float64Array(DEMANDS));
    const counted = { within: 500, worth };
    expect(solvePhased({ ...problem, counted })).toMatchObject({ reason: 'nobody counts' });
  });
});

describe('towns that share nobody', () => {
  /** Ten towns of four cells with a school that lacks 100 seats; a site reaches one cell alone. */
  function towns(): CapacitatedProblem {
    const cells = Array.from(Array(40).keys());
    const reaching = (demands: readonly number[]) => ({
      demands: Int32Array.from(demands),
      costs: new Float64Array(demands.length).fill(100),
    });
    const schools = Array.from(Array(10).keys());
    return {
      aim: 'seated',
      siteCount: 5,
      pupils: new Int32Array(40).fill(100),
      seats: new Int32Array(40).fill(400),
      columns: cells.map((cell) => reaching([cell])),
      existing: {
        seats: new Int32Array(10).fill(300),
        columns: schools.map((at) => reaching(cells.slice(4 * at, 4 * at + 4))),
      },
    };
  }

  it('are known from the first round of the bound to need 100 seats each and no more', () => {
    const effort = { ...defaultEffort(), boundRounds: 1, shakes: 0 };
    expect(solveCapacitated(towns(), effort)).toMatchObject({ objective: 500, bound: 500, gap: 0 });
    const { pupils, seats, columns, siteCount, existing } = towns();
    const year = { pupils, existingSeats: existing?.seats ?? new Int32Array(0), money: Infinity };
    const phased = solvePhased(
      {
        ...{ seats, columns, siteCount },
        years: [year, year],
        costs: new Float64Array(40),
        existing: existing?.columns ?? [],
      },
      effort,
    );
    expect(phased).toMatchObject({ objective: 1000, bound: 1000, gap: 0 });
  });
});
