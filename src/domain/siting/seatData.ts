/** A capacitated siting as flat arrays: for each demand the facilities in reach, cheapest first. */
import type { CapacitatedProblem, SiteColumn } from './problem.ts';

/**
 * Facilities are the candidates, then those that stand already. Costs are whole units: the search
 * compares many sums and has to tell "no better" from "a little better". They are rounded down, so
 * that a bound in units is a bound; where all costs are whole numbers, units are these.
 */
export type SeatData = {
  readonly demandCount: number;
  readonly candidateCount: number;
  readonly facilityCount: number;
  readonly pupils: Float64Array;
  /** By facility, never more than all pupils. */
  readonly seats: Float64Array;
  readonly everyone: number;
  /** Facilities in reach of demand i: rowStart[i] .. rowStart[i + 1] - 1, in ascending order of cost. */
  readonly rowStart: Int32Array;
  readonly rowFacility: Int32Array;
  readonly rowCost: Int32Array;
  readonly unitsPerOne: number;
  /** The dearest pair, in units. */
  readonly dearest: number;
};

/** Finer than this no plan is weighed: a ten-millionth of the dearest way. */
const UNITS_OF_DEAREST = 2 ** 24;
const SAFE_BITS = 52;

/** O(pairs × log pairs of a demand). */
export function seatData(problem: CapacitatedProblem): SeatData {
  const columns = [...problem.columns, ...(problem.existing?.columns ?? [])];
  const pupils = Float64Array.from(problem.pupils);
  const demandCount = pupils.length;
  const everyone = pupils.reduce((sum, count) => sum + count, 0);
  const seats = Float64Array.from([...problem.seats, ...(problem.existing?.seats ?? [])], (count) =>
    Math.min(count, everyone),
  );
  const unitsPerOne = unitsFor(columns);
  const rowStart = new Int32Array(demandCount + 1);
  for (const { demands } of columns) {
    for (let slot = 0; slot < demands.length; slot++) {
      const at = (demands[slot] as number) + 1;
      rowStart[at] = (rowStart[at] as number) + 1;
    }
  }
  for (let demand = 0; demand < demandCount; demand++) {
    rowStart[demand + 1] = (rowStart[demand + 1] as number) + (rowStart[demand] as number);
  }
  const pairCount = rowStart[demandCount] as number;
  // Cost and facility in one number: sorted without a function of comparison, many times as fast.
  const keys = new Float64Array(pairCount);
  const next = rowStart.slice();
  const room = 2 ** Math.ceil(Math.log2(columns.length + 1));
  let dearest = 0;
  columns.forEach(({ demands, costs }, facility) => {
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      const cost = Math.floor((costs[slot] as number) * unitsPerOne);
      const at = next[demand] as number;
      if (cost > dearest) dearest = cost;
      keys[at] = cost * room + facility;
      next[demand] = at + 1;
    }
  });
  const rowFacility = new Int32Array(pairCount);
  const rowCost = new Int32Array(pairCount);
  for (let demand = 0; demand < demandCount; demand++) {
    keys.subarray(rowStart[demand], rowStart[demand + 1]).sort();
  }
  for (let at = 0; at < pairCount; at++) {
    const key = keys[at] as number;
    const cost = Math.floor(key / room);
    rowCost[at] = cost;
    rowFacility[at] = key - cost * room;
  }
  return {
    demandCount,
    candidateCount: problem.columns.length,
    facilityCount: columns.length,
    pupils,
    seats,
    everyone,
    rowStart,
    rowFacility,
    rowCost,
    unitsPerOne,
    dearest,
  };
}

/** Whole costs stay as they are where a key holds them. */
function unitsFor(columns: readonly SiteColumn[]): number {
  let dearest = 0;
  let isWhole = true;
  for (const { costs } of columns) {
    for (let slot = 0; slot < costs.length; slot++) {
      const cost = costs[slot] as number;
      if (cost > dearest) dearest = cost;
      isWhole &&= Number.isInteger(cost);
    }
  }
  const bits = Math.min(31, SAFE_BITS - Math.ceil(Math.log2(columns.length + 2)));
  if (isWhole && dearest < 2 ** bits) return 1;
  return dearest > 0 ? UNITS_OF_DEAREST / dearest : 1;
}

/** A column in units, as an assignment takes it. */
export function inUnits(
  { unitsPerOne }: SeatData,
  { demands, costs }: SiteColumn,
): { readonly cells: Int32Array; readonly distancesM: Float64Array } {
  return { cells: demands, distancesM: costs.map((cost) => Math.floor(cost * unitsPerOne)) };
}
