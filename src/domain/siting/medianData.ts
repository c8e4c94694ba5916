/**
 * A median problem as flat arrays: weighted costs by candidate and by demand, only of pairs that
 * beat the base cost.
 */
import type { MedianProblem } from './problem.ts';

export type MedianData = {
  readonly demandCount: number;
  readonly candidateCount: number;
  readonly siteCount: number;
  /** Pairs of candidate j: columnStart[j] .. columnStart[j + 1] - 1. Costs are weight × cost. */
  readonly columnStart: Int32Array;
  readonly columnDemand: Int32Array;
  readonly columnCost: Float64Array;
  /** Pairs of demand i in ascending order of cost. */
  readonly rowStart: Int32Array;
  readonly rowSite: Int32Array;
  readonly rowCost: Float64Array;
  /** Weighted cost of a demand that no chosen site serves. */
  readonly base: Float64Array;
  /** Part of the objective that no choice changes. */
  readonly fixedCost: number;
  /** Where demand has to be served, `base` is a fine so high that it is paid only if it must be. */
  readonly fine: number;
  /** All weighted costs are whole, and so is every objective. */
  readonly isWhole: boolean;
};

/** What a bound needs to know of a problem. */
export type BoundData = Pick<
  MedianData,
  | 'demandCount'
  | 'candidateCount'
  | 'siteCount'
  | 'rowStart'
  | 'rowSite'
  | 'rowCost'
  | 'base'
  | 'fixedCost'
  | 'isWhole'
>;

/**
 * The problem with some candidates only, fewer sites to choose, and lower base costs (those of sites
 * that are settled). Pairs that no longer beat the base cost are dropped. Candidate k of the answer
 * is `candidates[k]` here.
 */
export function restricted(
  data: BoundData,
  candidates: Int32Array,
  siteCount: number,
  base: Float64Array,
): BoundData {
  const newIndex = new Int32Array(data.candidateCount).fill(-1);
  candidates.forEach((candidate, index) => {
    newIndex[candidate] = index;
  });
  const rowStart = new Int32Array(data.demandCount + 1);
  const rowSite = new Int32Array(data.rowSite.length);
  const rowCost = new Float64Array(data.rowCost.length);
  let count = 0;
  for (let demand = 0; demand < data.demandCount; demand++) {
    const until = data.rowStart[demand + 1] as number;
    const ceiling = base[demand] as number;
    for (let at = data.rowStart[demand] as number; at < until; at++) {
      const cost = data.rowCost[at] as number;
      if (cost >= ceiling) break;
      const site = newIndex[data.rowSite[at] as number] as number;
      if (site === -1) continue;
      rowSite[count] = site;
      rowCost[count] = cost;
      count++;
    }
    rowStart[demand + 1] = count;
  }
  return {
    demandCount: data.demandCount,
    candidateCount: candidates.length,
    siteCount,
    rowStart,
    rowSite: rowSite.slice(0, count),
    rowCost: rowCost.slice(0, count),
    base,
    fixedCost: data.fixedCost,
    isWhole: data.isWhole,
  };
}

/** Puts each row in ascending order of cost, ties by candidate. */
function sortRows(rowStart: Int32Array, rowSite: Int32Array, rowCost: Float64Array): void {
  for (let demand = 0; demand + 1 < rowStart.length; demand++) {
    const from = rowStart[demand] as number;
    const until = rowStart[demand + 1] as number;
    const sites = rowSite.slice(from, until);
    const costs = rowCost.slice(from, until);
    const order = Int32Array.from(costs.keys()).sort(
      (a, b) => (costs[a] as number) - (costs[b] as number) || a - b,
    );
    for (let rank = 0; rank < order.length; rank++) {
      rowSite[from + rank] = sites[order[rank] as number] as number;
      rowCost[from + rank] = costs[order[rank] as number] as number;
    }
  }
}

export function medianData(problem: MedianProblem): MedianData {
  const { weights, columns, siteCount, baseCosts } = problem;
  const demandCount = weights.length;
  const fine = baseCosts === undefined ? fineFor(problem) : Infinity;
  const base = Float64Array.from(weights, (weight, demand) =>
    weight === 0 ? 0 : baseCosts === undefined ? fine : weight * (baseCosts[demand] as number),
  );

  let room = 0;
  for (const { demands } of columns) room += demands.length;
  const columnStart = new Int32Array(columns.length + 1);
  const columnDemand = new Int32Array(room);
  const columnCost = new Float64Array(room);
  const rowStart = new Int32Array(demandCount + 1);
  let count = 0;
  let isWhole = true;
  columns.forEach(({ demands, costs }, candidate) => {
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      const cost = (weights[demand] as number) * (costs[slot] as number);
      if (!(cost < (base[demand] as number))) continue;
      columnDemand[count] = demand;
      columnCost[count] = cost;
      rowStart[demand + 1] = (rowStart[demand + 1] as number) + 1;
      isWhole &&= Number.isInteger(cost);
      count++;
    }
    columnStart[candidate + 1] = count;
  });
  for (let demand = 0; demand < demandCount; demand++) {
    rowStart[demand + 1] = (rowStart[demand + 1] as number) + (rowStart[demand] as number);
  }
  const next = rowStart.slice();
  const rowSite = new Int32Array(count);
  const rowCost = new Float64Array(count);
  for (let candidate = 0; candidate < columns.length; candidate++) {
    const until = columnStart[candidate + 1] as number;
    for (let slot = columnStart[candidate] as number; slot < until; slot++) {
      const demand = columnDemand[slot] as number;
      const at = next[demand] as number;
      rowSite[at] = candidate;
      rowCost[at] = columnCost[slot] as number;
      next[demand] = at + 1;
    }
  }
  sortRows(rowStart, rowSite, rowCost);
  let fixedCost = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    if (rowStart[demand] !== rowStart[demand + 1]) {
      if (baseCosts !== undefined) isWhole &&= Number.isInteger(base[demand] as number);
      continue;
    }
    // Served by no candidate: base cost whatever is chosen.
    fixedCost += base[demand] as number;
    isWhole &&= Number.isInteger(base[demand] as number);
    base[demand] = 0;
  }
  return {
    demandCount,
    candidateCount: columns.length,
    siteCount,
    columnStart,
    columnDemand: columnDemand.subarray(0, count),
    columnCost: columnCost.subarray(0, count),
    rowStart,
    rowSite,
    rowCost,
    base,
    fixedCost,
    fine,
    isWhole,
  };
}

/** More than serving everything at its dearest. */
function fineFor({ weights, columns }: MedianProblem): number {
  const dearest = new Float64Array(weights.length);
  for (const { demands, costs } of columns) {
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      dearest[demand] = Math.max(dearest[demand] as number, costs[slot] as number);
    }
  }
  let fine = 1;
  for (let demand = 0; demand < weights.length; demand++) {
    fine += (weights[demand] as number) * (dearest[demand] as number);
  }
  return 2 ** Math.ceil(Math.log2(fine));
}
