/**
 * Costs as whole numbers, so that sums and differences of them are exact and "no better" is told
 * from "a little better" without a tolerance, whatever their size.
 *
 * A cost is a whole number of units that all costs are multiples of: thousandths (or finer decimals)
 * where the costs are decimals, else a power of two, which every floating-point number is a multiple
 * of. Where that takes more than 30 bits, the number is split into parts of equal width, like
 * digits: the first part alone decides unless it is near a tie. Walks of a city in whole
 * centimetres take one part.
 *
 * Leaving a pupil without a seat costs `unplacedCost` units of the first part, more than any chain of
 * exchanges could save, so that as many as possible are placed before walks are weighed. Equal costs
 * are settled by a last, lower-ranking cost drawn by hash from cell and facility (the isolation
 * lemma of Mulmuley, Vazirani & Vazirani 1987): the optimum is then unique but for a chance of about
 * pairs / 2^30, and an incremental solution equals a fresh one flow by flow.
 */
import type { FacilityColumn } from './problem.ts';

export type CostScale = {
  /** Decimals: units in one; null where units are powers of two. */
  readonly unitsPerOne: number | null;
  /** Parts of a cost; one in most cases. */
  readonly partCount: number;
  /** What a part holds: a power of two, whole numbers below it. */
  readonly partSize: number;
  /** Of what the first part counts; a power of two, in units where costs are decimals. */
  readonly firstPart: number;
  /** As far from 0 as this, the first part of a sum outweighs all that follow. */
  readonly decisive: number;
  /** The dearest cost it was made for. */
  readonly longest: number;
  /** M of the textbooks, in units of the first part. */
  readonly unplacedCost: number;
};

/** A pair that has gone, or a seat that is not there: dearer than being without a seat. */
export const GONE_IN_UNPLACED_COSTS = 2;
/** So many columns may change between two solves; their gone pairs can add up along a path. */
export const MAX_REPAIRED_COLUMNS = 64;

const SAFE_BITS = 52;
const MAX_PART_BITS = 30;
const GONE_BITS = 9;
/** Units that are tried in this order; the first one holds the centimetres of packs and more. */
const DECIMALS = [1e3, 1e6, 1e9];
/** Spare bits of binary costs: a column that comes in later may have finer ones. */
const SPARE_BITS = 20;
/** The smallest positive number of floating point is 2 to this power. */
const FINEST_BIT = -1074;

/** Units for these costs and others up to `longest` between so many facilities. O(pairs). */
export function costScale(
  columns: readonly FacilityColumn[],
  longest: number,
  facilityCount: number,
): CostScale {
  const chainBits = Math.ceil(Math.log2(facilityCount + 2));
  const partBits = Math.min(MAX_PART_BITS, SAFE_BITS - chainBits - GONE_BITS);
  const scaleOf = (unitsPerOne: number | null, highest: number, lowest: number): CostScale => {
    const partCount = Math.max(1, Math.ceil((highest - lowest) / partBits));
    return {
      unitsPerOne,
      partCount,
      longest,
      partSize: 2 ** partBits,
      // The first part is filled to its top: what is spare is at the fine end.
      firstPart: 2 ** (highest - partBits),
      decisive: partCount === 1 ? 0 : 2 ** (chainBits + 3),
      unplacedCost: 2 ** (partBits + chainBits),
    };
  };
  for (const unitsPerOne of DECIMALS) {
    const most = longest * unitsPerOne;
    if (most > Number.MAX_SAFE_INTEGER) break;
    if (!holdsAll(columns, longest, (value) => isDecimal(value, unitsPerOne))) continue;
    // A power of two above the largest, and at least as many bits as a part holds.
    return scaleOf(unitsPerOne, Math.max(partBits, highestBit(Math.max(1, most))), 0);
  }
  let lowest = 1024;
  holdsAll(columns, longest, (value) => {
    lowest = Math.min(lowest, lowestBit(value));
    return true;
  });
  const highest = highestBit(longest);
  const finest = Math.max(FINEST_BIT, lowest - SPARE_BITS);
  const partCount = Math.ceil((highest - finest) / partBits);
  // Nothing is finer than the smallest number there is, no part either.
  return scaleOf(null, Math.max(highest, FINEST_BIT + partCount * partBits), finest);
}

/** Whether a scale holds every cost of a column exactly. */
export function isHeld(scale: CostScale, column: FacilityColumn, longest: number): boolean {
  const { unitsPerOne } = scale;
  if (unitsPerOne !== null) {
    return holdsAll([column], longest, (value) => isDecimal(value, unitsPerOne));
  }
  const exponent = (power: number) => Math.round(Math.log2(power));
  const finest = exponent(scale.firstPart) - (scale.partCount - 1) * exponent(scale.partSize);
  return holdsAll([column], longest, (value) => lowestBit(value) >= finest);
}

function holdsAll(
  columns: readonly FacilityColumn[],
  longest: number,
  holds: (value: number) => boolean,
): boolean {
  for (const { distancesM } of columns) {
    for (let slot = 0; slot < distancesM.length; slot++) {
      const value = distancesM[slot] as number;
      if (value > 0 && value <= longest && value < Infinity && !holds(value)) return false;
    }
  }
  return true;
}

function isDecimal(value: number, unitsPerOne: number): boolean {
  return Math.round(value * unitsPerOne) / unitsPerOne === value;
}

/** The exponent of the least power of two above a number. */
function highestBit(value: number): number {
  let exponent = Math.floor(Math.log2(value)) + 1;
  // The logarithm may be a hair off at a power of two.
  while (2 ** exponent <= value) exponent++;
  while (2 ** (exponent - 1) > value) exponent--;
  return exponent;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Which of the two words holds sign and exponent: the second on nearly every machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The exponent of the largest power of two that a positive number is a multiple of. */
function lowestBit(value: number): number {
  float[0] = value;
  const high = words[HIGH] as number;
  const low = words[1 - HIGH] as number;
  const exponent = (high >>> 20) & 0x7ff;
  const hidden = exponent === 0 ? 0 : 0x100000;
  const fraction = (high & 0xfffff) | hidden;
  const zeros = low === 0 ? 32 + trailingZeros(fraction) : trailingZeros(low);
  return Math.max(exponent, 1) - 1075 + zeros;
}

function trailingZeros(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Writes the parts of a cost to `parts`, one array a part, at `at`. */
export function splitCost(
  { unitsPerOne, partSize, firstPart }: CostScale,
  cost: number,
  parts: readonly Int32Array[],
  at: number,
): void {
  let left = unitsPerOne === null ? cost : Math.round(cost * unitsPerOne);
  let size = firstPart;
  for (const part of parts) {
    // Powers of two divide without error; the rest is exact, too.
    const whole = Math.floor(left / size);
    part[at] = whole;
    left -= whole * size;
    size /= partSize;
  }
}

/** What parts add up to, as a cost again; rounded, for prices. */
export function joinedCost(scale: CostScale, parts: readonly number[]): number {
  let sum = 0;
  let size = scale.firstPart;
  for (const part of parts) {
    sum += part * size;
    size /= scale.partSize;
  }
  return sum / (scale.unitsPerOne ?? 1);
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
