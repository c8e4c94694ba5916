import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { assignPupils, totalOf } from '../../../src/domain/assignment/assign.ts';
import { solveCapacitated } from '../../../src/domain/siting/capacitated.ts';
import { proveCapacitated } from '../../../src/domain/siting/capacitatedProof.ts';
import {
  type CoveringProblem,
  proveCovering,
  solveCovering,
} from '../../../src/domain/siting/covering.ts';
import { solveByHighs } from '../../../src/domain/siting/highsSolver.ts';
import { solveMedian } from '../../../src/domain/siting/median.ts';
import {
  type CapacitatedProblem,
  type MedianProblem,
  repeatableRandom,
  type SiteColumn,
} from '../../../src/domain/siting/problem.ts';
import { proveMedian } from '../../../src/domain/siting/proof.ts';

const highs = await loadHighs();
const solver = async (programme: string) => solveByHighs(highs, programme);

/** All choices of `count` out of `of`. */
function* choices(of: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= of - count; first++) {
    for (const rest of choices(of, count - 1, first + 1)) yield [first, ...rest];
  }
}

function costOf({ columns }: { columns: readonly SiteColumn[] }, site: number, demand: number) {
  const { demands, costs } = columns[site] as SiteColumn;
  return costs[demands.indexOf(demand)] ?? Infinity;
}

function medianObjective(problem: MedianProblem, sites: Iterable<number>): number {
  let sum = 0;
  problem.weights.forEach((weight, demand) => {
    if (weight === 0) return;
    let least = problem.baseCosts?.[demand] ?? Infinity;
    for (const site of sites) least = Math.min(least, costOf(problem, site, demand));
    sum += weight * least;
  });
  return sum;
}

function bestByEnumeration(problem: MedianProblem): number {
  let best = Infinity;
  for (const sites of choices(problem.columns.length, problem.siteCount)) {
    best = Math.min(best, medianObjective(problem, sites));
  }
  return best;
}

type Shape = {
  readonly demands: number;
  readonly candidates: number;
  readonly siteCount: number;
  /** Share of pairs within reach. */
  readonly density: number;
  readonly isWhole: boolean;
  readonly hasBase: boolean;
};

function randomMedian(seed: number, shape: Shape): MedianProblem {
  const random = repeatableRandom(seed);
  const number = (most: number): number =>
    shape.isWhole ? Math.floor(random() * most) : random() * most;
  const columns = Array.from({ length: shape.candidates }, () => {
    const demands = Int32Array.from(Array(shape.demands).keys()).filter(
      () => random() < shape.density,
    );
    return { demands, costs: Float64Array.from(demands, () => number(1000)) };
  });
  return {
    weights: Float64Array.from({ length: shape.demands }, () => number(50)),
    columns,
    siteCount: shape.siteCount,
    ...(shape.hasBase && {
      baseCosts: Float64Array.from({ length: shape.demands }, () => number(1500)),
    }),
  };
}

describe('p-median', () => {
  it('is never better than its bound nor worse than its gap says, and is best once proved (seeds 1-60)', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomMedian(seed, {
        demands: 6 + (seed % 14),
        candidates: 4 + (seed % 8),
        siteCount: 1 + (seed % 4),
        density: seed % 3 === 0 ? 0.6 : 1,
        isWhole: seed % 2 === 0,
        hasBase: seed % 3 === 0,
      });
      const best = bestByEnumeration(problem);
      const found = solveMedian(problem);
      if (found.sites === null) throw new Error(`seed ${seed}: ${found.reason}`);
      expect(found.sites.length).toBe(problem.siteCount);
      expect(found.objective).toBeCloseTo(medianObjective(problem, found.sites), 6);
      expect(found.objective).toBeGreaterThanOrEqual(best - 1e-6);
      expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(best + 1e-6);
      const proved = await proveMedian(problem, solver);
      expect(proved.sites === null ? null : proved.objective, `seed ${seed}`).toBeCloseTo(best, 6);
      expect(proved.sites === null ? null : proved.gap).toBe(0);
    }
  });

  it('says that some demand is out of reach of every choice', async () => {
    const columns = [
      { demands: Int32Array.of(0), costs: Float64Array.of(5) },
      { demands: Int32Array.of(1), costs: Float64Array.of(7) },
    ];
    const problem = { weights: Float64Array.of(1, 1), columns, siteCount: 1 };
    expect(solveMedian(problem)).toEqual({ sites: null, reason: 'demand out of reach' });
    expect(solveMedian({ ...problem, siteCount: 2 })).toMatchObject({ objective: 12, gap: 0 });
    expect(solveMedian({ ...problem, siteCount: 3 })).toMatchObject({
      reason: 'too few candidates',
    });
    expect(solveMedian({ ...problem, weights: Float64Array.of(1, 0) })).toMatchObject({
      objective: 5,
    });
    expect((await proveMedian(problem, solver)).sites).toBeNull();
  });

  it('gives the same answer each time', () => {
    const problem = randomMedian(7, {
      demands: 60,
      candidates: 30,
      siteCount: 6,
      density: 1,
      isWhole: false,
      hasBase: false,
    });
    expect(solveMedian(problem)).toEqual(solveMedian(problem));
  });
});

function randomCovering(seed: number): CoveringProblem {
  const random = repeatableRandom(seed);
  const demands = 10 + (seed % 20);
  return {
    weights: Float64Array.from({ length: demands }, () => Math.floor(random() * 100)),
    coveredBy: Array.from({ length: 5 + (seed % 7) }, () =>
      Int32Array.from(Array(demands).keys()).filter(() => random() < 0.25),
    ),
    siteCount: 1 + (seed % 4),
    ...(seed % 2 === 0 && {
      isCovered: Uint8Array.from({ length: demands }, () => (random() < 0.3 ? 1 : 0)),
    }),
  };
}

/** Beyond what is covered already. */
function covered(
  { weights, coveredBy, isCovered }: CoveringProblem,
  sites: readonly number[],
): number {
  const reached = new Set(sites.flatMap((site) => Array.from(coveredBy[site] ?? [])));
  return [...reached].reduce(
    (sum, demand) => sum + (isCovered?.[demand] === 1 ? 0 : (weights[demand] ?? 0)),
    0,
  );
}

describe('covering', () => {
  it('covers as many as any choice could, once proved (seeds 1-60)', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomCovering(seed);
      let best = 0;
      for (const sites of choices(problem.coveredBy.length, problem.siteCount)) {
        best = Math.max(best, covered(problem, sites));
      }
      const found = solveCovering(problem);
      const proved = await proveCovering(problem, solver);
      if (found.sites === null || proved.sites === null) throw new Error(`seed ${seed}`);
      expect(found.bound).toBeGreaterThanOrEqual(best);
      expect(found.objective).toBeLessThanOrEqual(best);
      expect(proved.objective, `seed ${seed}`).toBe(best);
      expect(proved.gap).toBe(0);
    }
  });
});

function randomCapacitated(seed: number): CapacitatedProblem {
  const random = repeatableRandom(seed);
  const demands = 4 + (seed % 12);
  const candidates = 3 + (seed % 6);
  const siteCount = 1 + (seed % 3);
  const pupils = Int32Array.from({ length: demands }, () => Math.floor(random() * 40));
  const everyone = totalOf(pupils);
  const columns = Array.from({ length: candidates }, () => {
    const reached = Int32Array.from(Array(demands).keys()).filter(
      () => seed % 3 > 0 || random() < 0.8,
    );
    return { demands: reached, costs: Float64Array.from(reached, () => random() * 1000) };
  });
  const seats = Int32Array.from({ length: candidates }, () =>
    Math.floor((everyone / siteCount) * (0.6 + random())),
  );
  return { pupils, seats, columns, siteCount };
}

function capacitatedByEnumeration({
  pupils,
  seats,
  columns,
  siteCount,
}: CapacitatedProblem): number {
  const everyone = totalOf(pupils);
  let best = Infinity;
  for (const sites of choices(columns.length, siteCount)) {
    const { placedPupils, totalDistanceM } = assignPupils({
      pupils,
      seats: Int32Array.from(sites, (site) => seats[site] as number),
      columns: sites.map((site) => ({
        cells: (columns[site] as SiteColumn).demands,
        distancesM: (columns[site] as SiteColumn).costs,
      })),
    });
    if (placedPupils === everyone) best = Math.min(best, totalDistanceM);
  }
  return best;
}

describe('capacitated siting', () => {
  it('places every pupil at least cost, or says that no choice can (seeds 1-30)', async () => {
    let impossible = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const problem = randomCapacitated(seed);
      const best = capacitatedByEnumeration(problem);
      const found = solveCapacitated(problem);
      const proved = await proveCapacitated(problem, solver);
      if (best === Infinity) {
        impossible++;
        expect(proved, `seed ${seed}`).toMatchObject({ sites: null });
        expect(found.sites).toBeNull();
        continue;
      }
      expect(proved, `seed ${seed}`).toMatchObject({ gap: 0 });
      expect(proved.sites === null ? null : proved.objective).toBeCloseTo(best, 4);
      if (found.sites === null) throw new Error(`seed ${seed}: not found`);
      expect(found.objective).toBeGreaterThanOrEqual(best - 1e-6);
      expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(best + 1e-6);
    }
    expect(impossible).toBeGreaterThan(0);
    expect(impossible).toBeLessThan(15);
  });
});
