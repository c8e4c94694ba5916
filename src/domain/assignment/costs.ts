/**
 * Distances as whole numbers, so that sums and differences of them are exact and "no better" is
 * told from "a little better" without a tolerance.
 *
 * A cost is the distance in units of 2^-costBits of the ceiling (a power of two at or above the
 * longest walk): 4 micrometres for walks of up to 4 km. Leaving a pupil without a seat costs
 * `unplacedCost`, more than any chain of exchanges could save, so that as many as possible are
 * placed before walks are weighed. Equal costs are settled by a second, lower-ranking cost drawn
 * by hash from cell and facility (the isolation lemma of Mulmuley, Vazirani & Vazirani 1987): the
 * optimum is then unique but for a chance of about pairs / 2^30, and an incremental solution
 * equals a fresh one flow by flow.
 */

export type CostScale = {
  /** Power of two, metres. */
  readonly ceilingM: number;
  /** Cost units in a metre. */
  readonly unitsPerM: number;
  /** M of the textbooks. */
  readonly unplacedCost: number;
};

/** A pair that has gone, or a seat that is not there: dearer than being without a seat. */
export const GONE_IN_UNPLACED_COSTS = 2;
/** So many columns may change between two solves; their gone pairs can add up along a path. */
export const MAX_REPAIRED_COLUMNS = 64;

const SAFE_BITS = 52;
const MAX_COST_BITS = 30;
const GONE_BITS = 9;

/** The units for walks of up to `longestM` between so many facilities. */
export function costScale(longestM: number, facilityCount: number): CostScale {
  const ceilingM = longestM > 0 ? 2 ** Math.ceil(Math.log2(longestM)) : 1;
  const chainBits = Math.ceil(Math.log2(facilityCount + 2));
  const costBits = Math.min(MAX_COST_BITS, SAFE_BITS - chainBits - GONE_BITS);
  return {
    ceilingM,
    unitsPerM: 2 ** costBits / ceilingM,
    unplacedCost: 2 ** (costBits + chainBits),
  };
}

/** The lower-ranking cost of a pair: 0 .. 2^30 - 1, a mixed hash (murmur-like finaliser). */
export function tieCost(cell: number, facilityKey: number): number {
  let hash =
    Math.imul(cell + 0x3c6ef372, 0x85ebca6b) ^ Math.imul(facilityKey ^ 0x1b873593, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** Stands for "no facility" in tieCost. */
export const UNPLACED_KEY = -0x5bd1e995;
