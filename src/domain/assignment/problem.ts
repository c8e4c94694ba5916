/**
 * Pupils, seats and the walks between them: what the assignment is given and what it yields.
 * Knows nothing of streets, territories or years; distances may be any cost of one pupil's way.
 */

/** All cells from which one facility is within reach, with the walk from each. Any order. */
export type FacilityColumn = {
  readonly cells: Int32Array;
  /** Walk of one pupil, parallel to `cells`, metres. */
  readonly distancesM: Float64Array;
};

/** Whole numbers up to 2^53, in 32 bits where that is enough. */
export type Counts = Int32Array | Float64Array;

/** How many all of them are. */
export function totalOf(counts: Counts): number {
  let sum = 0;
  for (let index = 0; index < counts.length; index++) sum += counts[index] as number;
  return sum;
}

export type AssignmentProblem = {
  /** Pupils by cell, whole and not negative. */
  readonly pupils: Counts;
  /** Seats by facility, whole and not negative. */
  readonly seats: Counts;
  /** By facility. A pair that is missing is out of reach. */
  readonly columns: readonly FacilityColumn[];
  /** Longest walk on which a pupil is placed; pairs beyond it are left out. */
  readonly maxDistanceM?: number;
  /**
   * Names of the facilities as numbers, to settle ties alike when the same facilities stand in
   * another order. Their indices where left out.
   */
  readonly facilityKeys?: Int32Array;
};

/**
 * Pupils placed on seats. `flow*` are parallel, ordered by cell and then facility; pairs without
 * pupils are left out.
 */
export type Assignment = {
  readonly flowCell: Int32Array;
  readonly flowFacility: Int32Array;
  readonly flowPupils: Float64Array;
  readonly flowDistanceM: Float64Array;
  /** By cell: pupils without a seat. */
  readonly unplaced: Float64Array;
  readonly placedPupils: number;
  /** Sum over all placed pupils of their walk, metres. */
  readonly totalDistanceM: number;
};

/** Throws a RangeError that names the broken promise; a caller's mistake, not a person's. */
export function checkProblem(problem: AssignmentProblem): void {
  const { pupils, seats, columns, facilityKeys } = problem;
  if (columns.length !== seats.length) {
    throw new RangeError(`Got ${columns.length} columns for ${seats.length} facilities.`);
  }
  if (facilityKeys !== undefined && facilityKeys.length !== seats.length) {
    throw new RangeError(`Got ${facilityKeys.length} keys for ${seats.length} facilities.`);
  }
  for (const [name, counts] of [
    ['pupils', pupils],
    ['seats', seats],
  ] as const) {
    for (let index = 0; index < counts.length; index++) {
      if ((counts[index] as number) < 0) {
        throw new RangeError(`Expected ${name}[${index}] to be 0 or more, got ${counts[index]}.`);
      }
    }
  }
  for (const column of columns) checkColumn(column, pupils.length);
}

/** As checkProblem, for one column: lengths, cell indices and signs. */
export function checkColumn({ cells, distancesM }: FacilityColumn, cellCount: number): void {
  if (cells.length !== distancesM.length) {
    throw new RangeError(`Got ${distancesM.length} distances for ${cells.length} cells.`);
  }
  for (let slot = 0; slot < cells.length; slot++) {
    const cell = cells[slot] as number;
    if (cell < 0 || cell >= cellCount) {
      throw new RangeError(`Cell ${cell} is not one of ${cellCount}.`);
    }
    if (!((distancesM[slot] as number) >= 0)) {
      throw new RangeError(
        `Expected a distance of 0 or more for cell ${cell}, got ${distancesM[slot]}.`,
      );
    }
  }
}
