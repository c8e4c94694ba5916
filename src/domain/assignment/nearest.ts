/**
 * Everybody to the nearest facility, whatever its seats, and what sharing places out would change.
 */
import type { Change, PairsByCell } from './pairsByCell.ts';
import type { Assignment, AssignmentProblem, FacilityColumn } from './problem.ts';

/** By cell: the nearest facility within the longest walk, -1 without one, and the walk there. */
export type NearestWithin = {
  readonly facility: Int32Array;
  readonly distanceM: Float64Array;
};

/** The nearest facility of every cell; ties to the lower index. O(pairs). */
export function nearestWithin(
  columns: readonly FacilityColumn[],
  cellCount: number,
  maxDistanceM = Infinity,
): NearestWithin {
  const nearest = new Int32Array(cellCount).fill(-1);
  const nearestM = new Float64Array(cellCount).fill(Infinity);
  // Written out: it runs over every pair of a city.
  for (let facility = 0; facility < columns.length; facility++) {
    const { cells, distancesM } = columns[facility] as FacilityColumn;
    for (let slot = 0; slot < cells.length; slot++) {
      const distanceM = distancesM[slot] as number;
      if (distanceM > maxDistanceM) continue;
      const cell = cells[slot] as number;
      if (distanceM >= (nearestM[cell] as number)) continue;
      nearestM[cell] = distanceM;
      nearest[cell] = facility;
    }
  }
  return { facility: nearest, distanceM: nearestM };
}

/** The same after a change, from what it was before and the pairs of the cells concerned. */
export function nearestWithinAfter(
  { cells }: Change,
  before: NearestWithin,
  pairs: PairsByCell,
  maxDistanceM: number,
): NearestWithin {
  const facility = before.facility.slice();
  const distanceM = before.distanceM.slice();
  for (const cell of cells) {
    const count = pairs.read(cell);
    const { places, distancesM } = pairs;
    let nearest = -1;
    let nearestM = Infinity;
    for (let pair = 0; pair < count; pair++) {
      const walkM = distancesM[pair] as number;
      if (walkM > maxDistanceM || walkM >= nearestM) continue;
      nearestM = walkM;
      nearest = places[pair] as number;
    }
    facility[cell] = nearest;
    distanceM[cell] = nearestM;
  }
  return { facility, distanceM };
}

/**
 * All pupils of each cell to its nearest facility within reach (ties to the lower index), beyond its
 * seats if need be. `unplaced` are those of cells that reach none.
 */
export function assignNearest(
  { pupils, columns, maxDistanceM }: AssignmentProblem,
  { facility: nearest, distanceM: nearestM }: NearestWithin = nearestWithin(
    columns,
    pupils.length,
    maxDistanceM,
  ),
): Assignment {
  const unplaced = new Float64Array(pupils.length);
  const flowCell = new Int32Array(pupils.length);
  const flowFacility = new Int32Array(pupils.length);
  const flowPupils = new Float64Array(pupils.length);
  const flowDistanceM = new Float64Array(pupils.length);
  let flows = 0;
  let placedPupils = 0;
  let totalDistanceM = 0;
  for (let cell = 0; cell < pupils.length; cell++) {
    const count = pupils[cell] as number;
    if (count === 0) continue;
    if (nearest[cell] === -1) {
      unplaced[cell] = count;
      continue;
    }
    flowCell[flows] = cell;
    flowFacility[flows] = nearest[cell] as number;
    flowPupils[flows] = count;
    flowDistanceM[flows] = nearestM[cell] as number;
    flows++;
    placedPupils += count;
    totalDistanceM += count * (nearestM[cell] as number);
  }
  return {
    flowCell: flowCell.slice(0, flows),
    flowFacility: flowFacility.slice(0, flows),
    flowPupils: flowPupils.slice(0, flows),
    flowDistanceM: flowDistanceM.slice(0, flows),
    unplaced,
    placedPupils,
    totalDistanceM,
  };
}

/** Pupils by facility in an assignment. */
export function pupilsByFacility(assignment: Assignment, facilityCount: number): Float64Array {
  const { flowFacility, flowPupils } = assignment;
  const pupils = new Float64Array(facilityCount);
  for (let flow = 0; flow < flowFacility.length; flow++) {
    const facility = flowFacility[flow] as number;
    pupils[facility] = (pupils[facility] as number) + (flowPupils[flow] as number);
  }
  return pupils;
}

export type Overcrowding = {
  /** By facility: pupils when everybody goes to the nearest. */
  readonly pupilsByNearest: Float64Array;
  /** Of these, how many go beyond the seats of their school. */
  readonly overcrowdedByNearest: number;
  /** Seats that stay free when everybody goes to the nearest. */
  readonly freeSeatsByNearest: number;
  /** Seats that stay free in the optimum. */
  readonly freeSeats: number;
  /**
   * Of those beyond the seats, how many find one within the longest walk when places are shared
   * out: no school built, only pupils sent elsewhere.
   */
  readonly solvedByRedistribution: number;
};

/** Sets an optimal assignment of a problem against everybody going to the nearest. */
export function overcrowding(
  { seats }: Pick<AssignmentProblem, 'seats'>,
  optimal: Assignment,
  nearest: Assignment,
): Overcrowding {
  const pupilsByNearest = pupilsByFacility(nearest, seats.length);
  let overcrowdedByNearest = 0;
  let freeSeatsByNearest = 0;
  let seatCount = 0;
  for (let facility = 0; facility < seats.length; facility++) {
    const places = seats[facility] as number;
    const beyond = (pupilsByNearest[facility] as number) - places;
    seatCount += places;
    if (beyond > 0) overcrowdedByNearest += beyond;
    else freeSeatsByNearest -= beyond;
  }
  const seatedByNearest = nearest.placedPupils - overcrowdedByNearest;
  return {
    pupilsByNearest,
    overcrowdedByNearest,
    freeSeatsByNearest,
    freeSeats: seatCount - optimal.placedPupils,
    solvedByRedistribution: optimal.placedPupils - seatedByNearest,
  };
}

/** The pairs of a column that a rule lets through. */
export function filterColumn(
  { cells, distancesM }: FacilityColumn,
  isAllowed: (cell: number) => boolean,
): FacilityColumn {
  const slots = Int32Array.from(cells.keys()).filter((slot) => isAllowed(cells[slot] as number));
  return {
    cells: slots.map((slot) => cells[slot] as number),
    distancesM: Float64Array.from(slots, (slot) => distancesM[slot] as number),
  };
}

/**
 * District-bound catchments: only pairs whose cell and facility lie in the same district. A cell or
 * facility without a district (-1) is bound to none and pairs with none.
 */
export function boundToDistricts(
  columns: readonly FacilityColumn[],
  districtOfCell: Int32Array,
  districtOfFacility: Int32Array,
): FacilityColumn[] {
  return columns.map((column, facility) => {
    const district = districtOfFacility[facility] as number;
    return filterColumn(column, (cell) => district >= 0 && districtOfCell[cell] === district);
  });
}
