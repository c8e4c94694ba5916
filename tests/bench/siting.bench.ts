/**
 * Where to build next, on a seeded city of 3,000 cells and 400 candidates: what the page asks
 * (covering and p-median beside what is open), and the three objectives of the command line.
 */
import { totalOf } from '../../src/domain/assignment/assign.ts';
import { solveCapacitated } from '../../src/domain/siting/capacitated.ts';
import { solveCovering } from '../../src/domain/siting/covering.ts';
import { solveMedian } from '../../src/domain/siting/median.ts';
import type { NoSiting, SiteColumn, Siting } from '../../src/domain/siting/problem.ts';
import { type Random, randomTown, seededRandom } from '../unit/assignment/cases.ts';

const STANDARD_M = 500;

function timed(work: () => Siting | NoSiting): Record<string, unknown> {
  const times: number[] = [];
  let siting: Siting | NoSiting | null = null;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    siting = work();
    times.push(performance.now() - start);
  }
  const ms = Math.round(Math.min(...times));
  if (siting === null || siting.sites === null) return { ms, sites: null };
  const { objective, bound, gap } = siting;
  return { ms, objective: Math.round(objective), bound: Math.round(bound), gapPercent: gap * 100 };
}

function town(random: Random, cells: number, facilities: number, reachM: number) {
  const { problem } = randomTown(random, {
    cells,
    facilities,
    seatsPerPupil: 1,
    sizeM: 13_000,
    reachM,
  });
  const columns: SiteColumn[] = problem.columns.map(({ cells: demands, distancesM }) => ({
    demands,
    costs: distancesM,
  }));
  return { columns, pupils: problem.pupils, weights: Float64Array.from(problem.pupils) };
}

export function run(): Record<string, unknown> {
  const city = town(seededRandom(1), 3000, 480, 4000);
  // The first 80 stand already, the other 400 are candidates.
  const distanceToOpenM = new Float64Array(3000).fill(Infinity);
  for (const { demands, costs } of city.columns.slice(0, 80)) {
    demands.forEach((demand, slot) => {
      distanceToOpenM[demand] = Math.min(distanceToOpenM[demand] as number, costs[slot] as number);
    });
  }
  const columns = city.columns.slice(80);
  const covering = {
    weights: city.weights,
    coveredBy: columns.map(({ demands, costs }) =>
      demands.filter((_, slot) => (costs[slot] as number) <= STANDARD_M),
    ),
    isCovered: Uint8Array.from(distanceToOpenM, (distanceM) => (distanceM <= STANDARD_M ? 1 : 0)),
  };
  const median = {
    weights: city.weights,
    columns,
    baseCosts: distanceToOpenM.map((distanceM) => Math.min(distanceM, 10 * STANDARD_M)),
  };
  const whole = town(seededRandom(2), 3000, 400, Infinity);
  const small = town(seededRandom(3), 300, 60, Infinity);
  const everyone = totalOf(small.pupils);
  return {
    'covering, p 3': timed(() => solveCovering({ ...covering, siteCount: 3 })),
    'covering, p 20': timed(() => solveCovering({ ...covering, siteCount: 20 })),
    'p-median, p 3': timed(() => solveMedian({ ...median, siteCount: 3 })),
    'p-median, p 20': timed(() => solveMedian({ ...median, siteCount: 20 })),
    'p-median 3,000 x 400, every pair, p 20': timed(() =>
      solveMedian({ weights: whole.weights, columns: whole.columns, siteCount: 20 }),
    ),
    'capacitated 300 x 60, every pair, p 10': timed(() =>
      solveCapacitated({
        pupils: small.pupils,
        seats: new Int32Array(60).fill(Math.ceil((everyone / 10) * 1.15)),
        columns: small.columns,
        siteCount: 10,
      }),
    ),
  };
}

if (process.argv[1]?.endsWith('siting.bench.ts')) console.log(JSON.stringify(run(), null, 1));
