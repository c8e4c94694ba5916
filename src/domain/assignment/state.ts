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
  readonly pupils: Float64Array;
  readonly seats: Float64Array;
  readonly facilityKeys: Int32Array;
  readonly maxDistanceM: number;
  scale: CostScale;
  pairs: PairTable;
  basis: Basis;
  readonly worklist: Worklist;
  entering: EnteringArc;
  /** Scratch by cell: -1 everywhere between calls. */
  readonly slotOfCell: Int32Array;
  /** No tree yet, or one that is not worth repairing. */
  needsStart: boolean;
  /** Nodes at whose arcs costs have changed since prices were worked out: theirs and those under them are stale. */
  stalePrices: number[];
  columnsChanged: number;
  /** Pivots of the last solve. */
  pivots: number;
};

/**
 * Takes the problem, copies pupils and seats, solves nothing yet. Walks longer than `maxDistanceM`
 * are left out; without it no walk that comes in later may be longer than the longest given.
 * Throws a RangeError on lengths that don't match, negative counts, unknown cells.
 */
export function createAssignment(problem: AssignmentProblem): AssignmentState {
  checkProblem(problem);
  const cellCount = problem.pupils.length;
  const facilityCount = problem.seats.length;
  const longestM = problem.maxDistanceM ?? longestDistanceM(problem.columns);
  const maxDistanceM = Number.isFinite(longestM) ? longestM : longestDistanceM(problem.columns);
  const slotOfCell = new Int32Array(cellCount).fill(-1);
  return {
    cellCount,
    facilityCount,
    pupils: Float64Array.from(problem.pupils),
    seats: Float64Array.from(problem.seats),
    facilityKeys:
      problem.facilityKeys?.slice() ?? Int32Array.from({ length: facilityCount }, (_, key) => key),
    maxDistanceM,
    ...scaled(problem.columns, cellCount, maxDistanceM, slotOfCell),
    worklist: emptyWorklist(cellCount + facilityCount + 1),
    slotOfCell,
    needsStart: true,
    stalePrices: [],
    columnsChanged: 0,
    pivots: 0,
  };
}

/** Lets the next solve begin with a fresh tree: for edits so many that repairs would take longer. */
export function startAnew(state: AssignmentState): void {
  state.needsStart = true;
}

/** All that depends on the units of costs. */
function scaled(
  columns: readonly FacilityColumn[],
  cellCount: number,
  maxDistanceM: number,
  slotOfCell: Int32Array,
): Pick<AssignmentState, 'scale' | 'pairs' | 'basis' | 'entering'> {
  const scale = costScale(columns, maxDistanceM, columns.length);
  const taken = columns.map((column) => takeColumn(column, maxDistanceM, scale, slotOfCell));
  return {
    scale,
    pairs: buildPairTable(taken, cellCount, scale),
    basis: emptyBasis(cellCount, columns.length, scale),
    entering: blankArc(scale.partCount),
  };
}

/** Other units, because a facility's new column has costs that the present ones do not hold. */
export function rescale(state: AssignmentState, facility: number, column: FacilityColumn): void {
  const columns: FacilityColumn[] = [...state.pairs.columns];
  columns[facility] = column;
  Object.assign(state, scaled(columns, state.cellCount, state.maxDistanceM, state.slotOfCell));
  state.needsStart = true;
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
