/**
 * Choices of sites under capacity, judged by one assignment that holds only the chosen sites and what
 * stands, repaired from choice to choice.
 */
import {
  type AssignmentState,
  createAssignment,
  readAssignment,
  readPrices,
  replaceColumn,
  setSeats,
  solve,
  totalOf,
} from '../assignment/assign.ts';
import {
  type Districts,
  districtShares,
  districtsOf,
  worstFirst,
  worthOfSeats,
} from './districts.ts';
import { emptyFills, fillAll, type Fills } from './fills.ts';
import type { CapacitatedProblem, SiteColumn } from './problem.ts';
import { requiredFlags } from './rules.ts';
import { inUnits, type SeatData } from './seatData.ts';

export const NO_SITE = -1;

/** One assignment with a slot for each site, then the facilities that stand. */
export type Trial = {
  readonly problem: CapacitatedProblem;
  readonly data: SeatData;
  readonly state: AssignmentState;
  /** By slot: the candidate whose column it holds, open or shut; NO_SITE where none was yet. */
  readonly held: Int32Array;
  readonly isOpen: Uint8Array;
  readonly isRequired: Uint8Array;
  readonly fills: Fills;
  /** Null where all pupils count alike. */
  readonly districts: Districts | null;
};

/** A choice and its optimal assignment, costs in units of the data. */
export type Judged = {
  readonly sites: readonly number[];
  readonly unplaced: number;
  readonly cost: number;
  /** Shares of districts without a seat, the largest first; null where all pupils count alike. */
  readonly sharesLeft: Float64Array | null;
};

const NOTHING: SiteColumn = { demands: new Int32Array(0), costs: new Float64Array(0) };

export function createTrial(problem: CapacitatedProblem, data: SeatData): Trial {
  const { siteCount } = problem;
  const existing = problem.existing?.columns ?? [];
  return {
    problem,
    data,
    state: createAssignment({
      pupils: data.pupils,
      seats: Float64Array.from([
        ...new Float64Array(siteCount),
        ...data.seats.subarray(data.candidateCount),
      ]),
      columns: [...Array<SiteColumn>(siteCount).fill(NOTHING), ...existing].map((column) =>
        inUnits(data, column),
      ),
      maxDistanceM: data.dearest,
    }),
    held: new Int32Array(siteCount).fill(NO_SITE),
    isOpen: new Uint8Array(siteCount),
    isRequired: requiredFlags(problem.rules, data.candidateCount),
    fills: emptyFills(data),
    districts: problem.districts ? districtsOf(problem.districts, data.pupils) : null,
  };
}

/** The optimal assignment of a choice: its cost, and how many find no seat. */
export function judge(trial: Trial, sites: readonly number[]): Judged {
  const { held, isOpen, data, state, problem } = trial;
  const wanted = new Set(sites);
  for (let slot = 0; slot < held.length; slot++) {
    const site = held[slot] as number;
    if (isOpen[slot] === 1 && !wanted.has(site)) {
      isOpen[slot] = 0;
      setSeats(state, slot, 0);
    }
    if (wanted.has(site) && isOpen[slot] === 1) wanted.delete(site);
  }
  // A shut slot that still holds a wanted column is opened again without being given a new one.
  for (let slot = 0; slot < held.length; slot++) {
    const site = held[slot] as number;
    if (isOpen[slot] === 0 && wanted.delete(site)) open(trial, slot);
  }
  let slot = 0;
  for (const site of wanted) {
    while (isOpen[slot] === 1) slot++;
    replaceColumn(state, slot, inUnits(data, problem.columns[site] as SiteColumn));
    held[slot] = site;
    open(trial, slot);
  }
  solve(state);
  const { unplaced, totalDistanceM } = readAssignment(state);
  const { districts } = trial;
  return {
    sites: [...sites],
    unplaced: totalOf(unplaced),
    cost: totalDistanceM,
    sharesLeft: districts && worstFirst(districtShares(districts, unplaced)),
  };
}

function open({ isOpen, held, state, data }: Trial, slot: number): void {
  isOpen[slot] = 1;
  setSeats(state, slot, data.seats[held[slot] as number] as number);
}

export function isBetter(one: Judged, other: Judged): boolean {
  const { sharesLeft } = other;
  const at = one.sharesLeft?.findIndex((share, rank) => share !== sharesLeft?.[rank]) ?? -1;
  if (at >= 0) return (one.sharesLeft?.[at] as number) < (sharesLeft?.[at] as number);
  if (one.unplaced !== other.unplaced) return one.unplaced < other.unplaced;
  return one.cost < other.cost;
}

/** Prices by demand of the choice judged last: pupils who would find a seat, and units of cost. */
export function pricesOf({ state }: Trial): {
  readonly places: Float64Array;
  readonly metres: Float64Array;
} {
  const { cellPlaces, cellMetres } = readPrices(state);
  return { places: cellPlaces, metres: cellMetres };
}

/** By demand, pupils without a seat in the choice judged last. */
export function leftNow({ state }: Trial): Float64Array {
  return Float64Array.from(readAssignment(state).unplaced);
}

/** By demand, pupils without a seat at this cost or less in the choice judged last. */
export function leftWithin({ state, data, problem }: Trial, cost: number): Float64Array {
  const { flowCell, flowPupils, flowDistanceM } = readAssignment(state);
  const most = Math.floor(cost * data.unitsPerOne);
  const left = Float64Array.from(problem.pupils);
  flowCell.forEach((demand, flow) => {
    if ((flowDistanceM[flow] as number) > most) return;
    left[demand] = (left[demand] as number) - (flowPupils[flow] as number);
  });
  return left;
}

/** By facility, what it would save at the prices of the choice judged last; 0 or less. */
export function savingsNow(trial: Trial): Float64Array {
  const { data, fills, districts } = trial;
  const { places, metres } = pricesOf(trial);
  if (districts !== null) {
    const worth = worthOfSeats(districts, districtShares(districts, leftNow(trial)));
    const prices = worth.map((each, demand) => each * (places[demand] as number));
    fillAll(data, prices, fills, 'no costs');
    return fills.savings;
  }
  const fine = fineOf(data);
  fillAll(
    data,
    metres.map((price, demand) => price + (places[demand] as number) * fine),
    fills,
  );
  return fills.savings;
}

/** One pupil without a seat outweighs the walks of all others. */
export function fineOf({ dearest, everyone }: SeatData): number {
  return (dearest + 1) * (everyone + 1);
}
