/**
 * What each facility could save if demands were priced: filled up to its seats by the pupils whose
 * price exceeds their cost most. The inner problem of the bound, and how the search guesses well.
 */
import type { SeatData } from './seatData.ts';

export type Fills = {
  /** By facility: least Σ pupils × (cost - price) under its seats, 0 or less. */
  readonly savings: Float64Array;
  /** Pairs that pay, facility j: start[j] .. start[j + 1] - 1. Served whole up to cut[j]. */
  readonly start: Int32Array;
  readonly cut: Int32Array;
  /** Pupils served of the pair at cut[j], where there is one. */
  readonly rest: Float64Array;
  demand: Int32Array;
  margin: Float64Array;
};

export function emptyFills({ facilityCount }: SeatData): Fills {
  return {
    savings: new Float64Array(facilityCount),
    start: new Int32Array(facilityCount + 1),
    cut: new Int32Array(facilityCount),
    rest: new Float64Array(facilityCount),
    demand: new Int32Array(0),
    margin: new Float64Array(0),
  };
}

/** Of every pair only whether it is in reach, not what it costs: for counting who is seated. */
export type FillCosts = 'costs' | 'no costs';

/** Works `fills` out at these prices by demand. O(pairs that pay). */
export function fillAll(
  data: SeatData,
  prices: Float64Array,
  fills: Fills,
  costsOf: FillCosts = 'costs',
): void {
  const { demandCount, facilityCount, rowStart, rowFacility, rowCost, pupils, seats } = data;
  const { start, cut } = fills;
  const weight = costsOf === 'costs' ? 1 : 0;
  start.fill(0);
  for (let demand = 0; demand < demandCount; demand++) {
    if (pupils[demand] === 0) continue;
    const price = prices[demand] as number;
    const until = rowStart[demand + 1] as number;
    for (let at = rowStart[demand] as number; at < until; at++) {
      if ((rowCost[at] as number) * weight >= price) break;
      const next = (rowFacility[at] as number) + 1;
      start[next] = (start[next] as number) + 1;
    }
  }
  for (let facility = 0; facility < facilityCount; facility++) {
    cut[facility] = start[facility] as number;
    start[facility + 1] = (start[facility + 1] as number) + (start[facility] as number);
  }
  const count = start[facilityCount] as number;
  if (fills.demand.length < count) {
    fills.demand = new Int32Array(count + (count >> 2));
    fills.margin = new Float64Array(count + (count >> 2));
  }
  const { demand: pairDemand, margin } = fills;
  for (let demand = 0; demand < demandCount; demand++) {
    if (pupils[demand] === 0) continue;
    const price = prices[demand] as number;
    const until = rowStart[demand + 1] as number;
    for (let at = rowStart[demand] as number; at < until; at++) {
      const less = (rowCost[at] as number) * weight - price;
      if (less >= 0) break;
      const facility = rowFacility[at] as number;
      const slot = cut[facility] as number;
      pairDemand[slot] = demand;
      margin[slot] = less;
      cut[facility] = slot + 1;
    }
  }
  for (let facility = 0; facility < facilityCount; facility++) {
    fillOne(fills, pupils, facility, seats[facility] as number);
  }
}

function fillOne(fills: Fills, pupils: Float64Array, facility: number, free: number): void {
  const { savings, start, cut, rest, demand, margin } = fills;
  const from = start[facility] as number;
  const until = start[facility + 1] as number;
  let sum = 0;
  let wanted = 0;
  for (let slot = from; slot < until; slot++) {
    const count = pupils[demand[slot] as number] as number;
    wanted += count;
    sum += count * (margin[slot] as number);
  }
  if (wanted <= free) {
    cut[facility] = until;
    rest[facility] = 0;
    savings[facility] = sum;
    return;
  }
  // Only a facility that cannot take all has to choose.
  const at = cheapestFirst(fills, pupils, from, until, free);
  let left = free;
  sum = 0;
  for (let slot = from; slot < at; slot++) {
    const count = pupils[demand[slot] as number] as number;
    left -= count;
    sum += count * (margin[slot] as number);
  }
  cut[facility] = at;
  rest[facility] = left;
  savings[facility] = sum + left * (margin[at] as number);
}

/**
 * Puts the pairs of least margin that fit whole into `free` seats first and tells where the first
 * stands that does not (weighted quickselect, expected O(pairs)).
 */
function cheapestFirst(
  { demand, margin }: Fills,
  pupils: Float64Array,
  from: number,
  until: number,
  free: number,
): number {
  let low = from;
  let high = until;
  let left = free;
  const exchange = (one: number, other: number): void => {
    const of = demand[one] as number;
    const value = margin[one] as number;
    demand[one] = demand[other] as number;
    margin[one] = margin[other] as number;
    demand[other] = of;
    margin[other] = value;
  };
  while (low < high) {
    const pivot = middleOf(
      margin[low] as number,
      margin[(low + high) >> 1] as number,
      margin[high - 1] as number,
    );
    let less = low;
    let more = high;
    let cheaper = 0;
    for (let slot = low; slot < more; ) {
      const value = margin[slot] as number;
      if (value < pivot) {
        cheaper += pupils[demand[slot] as number] as number;
        exchange(slot++, less++);
      } else if (value > pivot) exchange(slot, --more);
      else slot++;
    }
    if (cheaper > left) {
      high = less;
      continue;
    }
    left -= cheaper;
    for (low = less; low < more; low++) {
      const count = pupils[demand[low] as number] as number;
      if (count > left) return low;
      left -= count;
    }
  }
  return low;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Visits the pupils that a facility serves at the prices of the last `fillAll`. */
export function eachServed(
  { start, cut, rest, demand }: Fills,
  pupils: Float64Array,
  facility: number,
  visit: (demand: number, served: number) => void,
): void {
  const at = cut[facility] as number;
  for (let slot = start[facility] as number; slot < at; slot++) {
    const of = demand[slot] as number;
    visit(of, pupils[of] as number);
  }
  if ((rest[facility] as number) > 0) visit(demand[at] as number, rest[facility] as number);
}
