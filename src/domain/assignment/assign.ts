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
 * whole numbers for any finite costs (see costs.ts). Repair and fresh solve give the same flows.
 */
import { NO_NODE } from './basis.ts';
import { joinedCost } from './costs.ts';
import type { Assignment, AssignmentProblem } from './problem.ts';
import { solve } from './solve.ts';
import { type AssignmentState, createAssignment } from './state.ts';

export { joinedCost } from './costs.ts';
export { replaceColumn, setPupils, setSeats } from './edits.ts';
export type { Assignment, AssignmentProblem, Counts, FacilityColumn } from './problem.ts';
export { totalOf } from './problem.ts';
export { findImprovement, solve } from './solve.ts';
export { type AssignmentState, createAssignment, startAnew } from './state.ts';

/**
 * Solves a problem once; `onStep` as in `solve`. Throws a RangeError where lengths, counts or cells
 * are wrong.
 */
export function assignPupils(
  problem: AssignmentProblem,
  onStep?: (steps: number) => void,
): Assignment {
  const state = createAssignment(problem);
  solve(state, onStep);
  return readAssignment(state);
}

/** The flows of a solved state, ordered by cell and then facility, with what is left over. */
export function readAssignment(state: AssignmentState): Assignment {
  const { basis, cellCount } = state;
  const { root, parent, firstChild, nextSibling, arcFlow, arcDistanceM } = basis;
  const unplaced = new Float64Array(cellCount);
  // A tree has fewer arcs than nodes, and only its arcs carry pupils.
  const flowCell = new Int32Array(root);
  const flowFacility = new Int32Array(root);
  const flowPupils = new Float64Array(root);
  const flowDistanceM = new Float64Array(root);
  let flow = 0;
  let placedPupils = 0;
  let totalDistanceM = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const first = flow;
    const above = parent[cell] as number;
    if (above === root) unplaced[cell] = arcFlow[cell] as number;
    // Its arcs are the one to its parent and those to its children.
    for (let arc = above === root ? (firstChild[cell] as number) : cell; arc !== NO_NODE; ) {
      const pupils = arcFlow[arc] as number;
      if (pupils > 0) {
        const facility = (arc === cell ? above : arc) - cellCount;
        const distanceM = arcDistanceM[arc] as number;
        // In order of facilities, by insertion: few cells are split.
        let at = flow++;
        for (; at > first && (flowFacility[at - 1] as number) > facility; at--) {
          flowFacility[at] = flowFacility[at - 1] as number;
          flowPupils[at] = flowPupils[at - 1] as number;
          flowDistanceM[at] = flowDistanceM[at - 1] as number;
        }
        flowCell[flow - 1] = cell;
        flowFacility[at] = facility;
        flowPupils[at] = pupils;
        flowDistanceM[at] = distanceM;
      }
      arc = (arc === cell ? firstChild[cell] : nextSibling[arc]) as number;
    }
    for (let at = first; at < flow; at++) {
      placedPupils += flowPupils[at] as number;
      totalDistanceM += (flowPupils[at] as number) * (flowDistanceM[at] as number);
    }
  }
  return {
    flowCell: flowCell.slice(0, flow),
    flowFacility: flowFacility.slice(0, flow),
    flowPupils: flowPupils.slice(0, flow),
    flowDistanceM: flowDistanceM.slice(0, flow),
    unplaced,
    placedPupils,
    totalDistanceM,
  };
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
    joinedCost(scale, [
      (basis.price[node] as number) - places(node) * scale.unplacedCost,
      ...basis.priceLower.map((part) => part[node] as number),
    ]);
  const facility = (_: unknown, index: number): number => cellCount + index;
  return {
    cellPlaces: Float64Array.from({ length: cellCount }, (_, cell) => places(cell)),
    cellMetres: Float64Array.from({ length: cellCount }, (_, cell) => metres(cell)),
    seatPlaces: Float64Array.from({ length: facilityCount }, facility).map(places),
    seatMetres: Float64Array.from({ length: facilityCount }, facility).map(metres),
  };
}
