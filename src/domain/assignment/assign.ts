/**
 * Pupils to schools under capacity: as many placed as seats and reach allow, and among such
 * placements one of least total walk. The answer is the optimum, proved by its prices.
 *
 *   const state = createAssignment(problem);
 *   solve(state);
 *   replaceColumn(state, facility, column);   // the school has moved
 *   solve(state);                             // repaired, not solved anew
 *   const assignment = readAssignment(state);
 *
 * Method: network simplex on the transportation problem with a strongly feasible tree, exact in
 * whole numbers (see costs.ts). Repair and fresh solve give the same flows.
 */
import { NO_NODE, SEATS_EXCEEDED, SEATS_IN_TREE } from './basis.ts';
import type { Assignment, AssignmentProblem } from './problem.ts';
import { solve } from './solve.ts';
import { type AssignmentState, createAssignment } from './state.ts';

export { replaceColumn, setPupils, setSeats } from './edits.ts';
export type { Assignment, AssignmentProblem, FacilityColumn } from './problem.ts';
export { findImprovement, solve } from './solve.ts';
export { type AssignmentState, createAssignment } from './state.ts';

/** Solves a problem once. Throws a RangeError where lengths, counts or cells are wrong. */
export function assignPupils(problem: AssignmentProblem): Assignment {
  const state = createAssignment(problem);
  solve(state);
  return readAssignment(state);
}

/** The flows of a solved state, ordered by cell and then facility, with what is left over. */
export function readAssignment(state: AssignmentState): Assignment {
  const { basis, pairs, cellCount, root } = { ...state, root: state.basis.root };
  const { parent, firstChild, nextSibling, arcFlow, arcSlot } = basis;
  const unplaced = new Int32Array(cellCount);
  const flowCell: number[] = [];
  const flowFacility: number[] = [];
  const flowPupils: number[] = [];
  const flowDistanceM: number[] = [];
  let placedPupils = 0;
  let totalDistanceM = 0;
  // The facilities of one cell, ascending by insertion: few cells are split.
  const nodes: number[] = [];
  const arcs: number[] = [];
  for (let cell = 0; cell < cellCount; cell++) {
    nodes.length = 0;
    arcs.length = 0;
    const above = parent[cell] as number;
    if (above === root) unplaced[cell] = arcFlow[cell] as number;
    else insert(nodes, arcs, above, cell);
    for (let child = firstChild[cell] as number; child !== NO_NODE; ) {
      insert(nodes, arcs, child, child);
      child = nextSibling[child] as number;
    }
    for (let index = 0; index < nodes.length; index++) {
      const arc = arcs[index] as number;
      const pupils = arcFlow[arc] as number;
      if (pupils === 0) continue;
      const facility = (nodes[index] as number) - cellCount;
      const distanceM = (pairs.columns[facility] as { distancesM: Float64Array }).distancesM[
        arcSlot[arc] as number
      ] as number;
      flowCell.push(cell);
      flowFacility.push(facility);
      flowPupils.push(pupils);
      flowDistanceM.push(distanceM);
      placedPupils += pupils;
      totalDistanceM += pupils * distanceM;
    }
  }
  return {
    flowCell: Int32Array.from(flowCell),
    flowFacility: Int32Array.from(flowFacility),
    flowPupils: Int32Array.from(flowPupils),
    flowDistanceM: Float64Array.from(flowDistanceM),
    unplaced,
    placedPupils,
    totalDistanceM,
  };
}

function insert(nodes: number[], arcs: number[], node: number, arc: number): void {
  let at = nodes.length;
  while (at > 0 && (nodes[at - 1] as number) > node) {
    nodes[at] = nodes[at - 1] as number;
    arcs[at] = arcs[at - 1] as number;
    at--;
  }
  nodes[at] = node;
  arcs[at] = arc;
}

/**
 * Prices that prove the optimum (complementary slackness): a placed pupil's cell price is the walk
 * plus the seat price, no other pair is cheaper than its cell's price, free seats cost nothing.
 * Each price is `places` pupils left without a seat plus `metres`: one more seat at a school of
 * price (1, -300) would place one more pupil, who would walk (or make others walk) 300 m.
 * Where optimal prices are not unique these are some of them.
 */
export type AssignmentPrices = {
  readonly cellPlaces: Float64Array;
  readonly cellMetres: Float64Array;
  readonly seatPlaces: Float64Array;
  readonly seatMetres: Float64Array;
};

export function readPrices(state: AssignmentState): AssignmentPrices {
  const { cellCount, facilityCount, basis, scale } = state;
  const places = (node: number): number =>
    Math.round((basis.price[node] as number) / scale.unplacedCost);
  const metres = (node: number): number =>
    ((basis.price[node] as number) - places(node) * scale.unplacedCost) / scale.unitsPerM;
  const facility = (_: unknown, index: number): number => cellCount + index;
  return {
    cellPlaces: Float64Array.from({ length: cellCount }, (_, cell) => places(cell)),
    cellMetres: Float64Array.from({ length: cellCount }, (_, cell) => metres(cell)),
    seatPlaces: Float64Array.from({ length: facilityCount }, facility).map(places),
    seatMetres: Float64Array.from({ length: facilityCount }, facility).map(metres),
  };
}

/** Pupils placed at each facility of a solved state. */
export function placedByFacility(state: AssignmentState): Int32Array {
  const { basis, cellCount, facilityCount, seats } = state;
  const placed = new Int32Array(facilityCount);
  for (let facility = 0; facility < facilityCount; facility++) {
    const seatState = basis.seatState[facility];
    const full = seats[facility] as number;
    const flow = basis.arcFlow[cellCount + facility] as number;
    placed[facility] =
      seatState === SEATS_IN_TREE ? flow : seatState === SEATS_EXCEEDED ? full + flow : full;
  }
  return placed;
}
