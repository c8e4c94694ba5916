/** What an assignment keeps between two solves. Only the functions of this folder write to it. */
import { type Basis, emptyBasis } from './basis.ts';
import { type CostScale, costScale } from './costs.ts';
import { buildPairTable, type PairTable, takeColumn } from './pairs.ts';
import { type EnteringArc, blankArc } from './pivot.ts';
import { type AssignmentProblem, checkProblem, type FacilityColumn } from './problem.ts';
import { emptyWorklist, type Worklist } from './worklist.ts';

export type AssignmentState = {
  readonly cellCount: number;
  readonly facilityCount: number;
  readonly pupils: Int32Array;
  readonly seats: Int32Array;
  readonly facilityKeys: Int32Array;
  readonly maxDistanceM: number;
  readonly scale: CostScale;
  readonly pairs: PairTable;
  readonly basis: Basis;
  readonly worklist: Worklist;
  readonly entering: EnteringArc;
  /** Scratch by cell: -1 everywhere between calls. */
  readonly slotOfCell: Int32Array;
  /** No tree yet, or one that is not worth repairing. */
  needsStart: boolean;
  /** Costs of tree arcs have changed since prices were worked out. */
  needsReprice: boolean;
  columnsChanged: number;
  /** Pivots of the last solve. */
  pivots: number;
};

/**
 * Takes the problem, copies pupils and seats, solves nothing yet. Walks longer than `maxDistanceM`
 * are left out; without it the longest walk given sets the cost units, and a column with a longer
 * one cannot come in later.
 * Throws a RangeError on lengths that don't match, negative counts, unknown cells.
 */
export function createAssignment(problem: AssignmentProblem): AssignmentState {
  checkProblem(problem);
  const cellCount = problem.pupils.length;
  const facilityCount = problem.seats.length;
  const longestM = problem.maxDistanceM ?? longestDistanceM(problem.columns);
  const maxDistanceM = Number.isFinite(longestM) ? longestM : longestDistanceM(problem.columns);
  const scale = costScale(maxDistanceM, facilityCount);
  const slotOfCell = new Int32Array(cellCount).fill(-1);
  const columns = problem.columns.map((column) =>
    takeColumn(column, maxDistanceM, scale.unitsPerM, slotOfCell),
  );
  return {
    cellCount,
    facilityCount,
    pupils: problem.pupils.slice(),
    seats: problem.seats.slice(),
    facilityKeys:
      problem.facilityKeys?.slice() ?? Int32Array.from({ length: facilityCount }, (_, key) => key),
    maxDistanceM,
    scale,
    pairs: buildPairTable(columns, cellCount),
    basis: emptyBasis(cellCount, facilityCount),
    worklist: emptyWorklist(cellCount + facilityCount + 1),
    entering: blankArc(),
    slotOfCell,
    needsStart: true,
    needsReprice: false,
    columnsChanged: 0,
    pivots: 0,
  };
}

function longestDistanceM(columns: readonly FacilityColumn[]): number {
  let longestM = 0;
  for (const { distancesM } of columns) {
    for (let slot = 0; slot < distancesM.length; slot++) {
      const distanceM = distancesM[slot] as number;
      if (distanceM > longestM && distanceM < Infinity) longestM = distanceM;
    }
  }
  return longestM;
}
