/** Instances of OR-Library (J. E. Beasley) as problems of the siting core. */
import type { CapacitatedProblem, MedianProblem } from '../../src/domain/siting/problem.ts';
import { knownAnswer } from './folder.ts';

export function numbersOf(family: string, file: string): number[] {
  return knownAnswer(family, file).trim().split(/\s+/).map(Number);
}

/** Reads `n m p` and edges, of which the last wins, and works out all shortest paths. */
export function pmed(index: number): MedianProblem {
  const [nodeCount = 0, edgeCount = 0, siteCount = 0, ...edges] = numbersOf(
    'orlib-pmed',
    `pmed${index}.txt`,
  );
  const distances = new Float64Array(nodeCount * nodeCount).fill(Infinity);
  for (let node = 0; node < nodeCount; node++) distances[node * nodeCount + node] = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = (edges[3 * edge] as number) - 1;
    const to = (edges[3 * edge + 1] as number) - 1;
    distances[from * nodeCount + to] = edges[3 * edge + 2] as number;
    distances[to * nodeCount + from] = edges[3 * edge + 2] as number;
  }
  for (let via = 0; via < nodeCount; via++) {
    for (let from = 0; from < nodeCount; from++) {
      const first = distances[from * nodeCount + via] as number;
      if (first === Infinity) continue;
      for (let to = 0; to < nodeCount; to++) {
        const length = first + (distances[via * nodeCount + to] as number);
        if (length < (distances[from * nodeCount + to] as number)) {
          distances[from * nodeCount + to] = length;
        }
      }
    }
  }
  const demands = Int32Array.from(Array(nodeCount).keys());
  return {
    weights: new Float64Array(nodeCount).fill(1),
    siteCount,
    columns: Array.from(demands, (site) => ({
      demands,
      costs: distances.subarray(site * nodeCount, (site + 1) * nodeCount),
    })),
  };
}

export const PMED_OPTIMA = [
  5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255, 7696, 6634, 4374, 2968, 1729, 8162,
  6999, 4809, 2845, 1789,
];

/** Customers are served whole there and may be divided here, so that ours may cost less. */
export function pmedcap(index: number): { problem: CapacitatedProblem; best: number } {
  const [, best = 0, count = 0, siteCount = 0, capacity = 0, ...rows] = numbersOf(
    'orlib-pmedcap',
    `pmedcap${index}.txt`,
  );
  const field = (row: number, column: number): number => rows[4 * row + column] as number;
  const demands = Int32Array.from(Array(count).keys());
  const pupils = demands.map((row) => field(row, 3));
  const problem = {
    pupils,
    seats: new Int32Array(count).fill(capacity),
    siteCount,
    // A customer's whole demand is served at one distance: cost of one unit is a share of it.
    columns: Array.from(demands, (site) => ({
      demands,
      costs: Float64Array.from(
        demands,
        (row) =>
          Math.floor(Math.hypot(field(row, 1) - field(site, 1), field(row, 2) - field(site, 2))) /
          (pupils[row] as number),
      ),
    })),
  };
  return { problem, best };
}
