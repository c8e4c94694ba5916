/**
 * The assignment of pupils between two evaluations: what has changed since the last one is edited
 * into the kept optimum and repaired; what has changed too much is solved anew. Both give the same
 * flows (the optimum is unique, see domain/assignment/costs.ts).
 */
import {
  type AssignmentState,
  createAssignment,
  type FacilityColumn,
  readAssignment,
  replaceColumn,
  setPupils,
  setSeats,
  solve,
  startAnew,
} from '../../domain/assignment/assign.ts';
import type { Assignment } from '../../domain/assignment/problem.ts';
import { facilityKey } from './facilityKeys.ts';

/** A school as the assignment sees it. */
export type SchoolSeats = {
  readonly id: string;
  readonly seats: number;
  readonly column: FacilityColumn;
};

/** Beyond so many edits at once a fresh tree is faster than repairs. */
const MAX_REPAIRED_CELLS = 200;
const MAX_REPAIRED_SCHOOLS = 40;

const OUT_OF_REACH: FacilityColumn = { cells: new Int32Array(0), distancesM: new Float64Array(0) };

export class AssignmentKeeper {
  #state: AssignmentState | null = null;
  #maxDistanceM = 0;
  /** Where each school stands in the state; schools that have gone keep their place without seats. */
  readonly #slots = new Map<string, number>();
  readonly #columns: FacilityColumn[] = [];
  /** Repairs of the kept optimum and solves from nothing, so far. */
  repairs = 0;
  solves = 0;

  /**
   * The optimum for these schools and pupils. `flowFacility` are indices into `schools`, flows are
   * ordered by cell and then school. `known` gives schools that may operate another time (other
   * years, another ownership): they get a place beforehand, so that their opening is a repair.
   */
  assign(
    pupils: Int32Array,
    schools: readonly SchoolSeats[],
    maxDistanceM: number,
    known: () => readonly string[] = () => [],
  ): Assignment {
    const state =
      this.#edited(pupils, schools, maxDistanceM) ??
      this.#start(pupils, schools, maxDistanceM, known);
    return this.#read(state, schools);
  }

  #start(
    pupils: Int32Array,
    schools: readonly SchoolSeats[],
    maxDistanceM: number,
    known: () => readonly string[],
  ): AssignmentState {
    this.#slots.clear();
    this.#columns.length = 0;
    this.#maxDistanceM = maxDistanceM;
    const seats: number[] = [];
    for (const school of schools) {
      this.#slots.set(school.id, seats.length);
      this.#columns.push(school.column);
      seats.push(school.seats);
    }
    for (const id of known()) {
      if (this.#slots.has(id)) continue;
      this.#slots.set(id, seats.length);
      this.#columns.push(OUT_OF_REACH);
      seats.push(0);
    }
    this.#state = createAssignment({
      pupils,
      seats: Int32Array.from(seats),
      columns: this.#columns,
      maxDistanceM,
      facilityKeys: Int32Array.from(this.#slots.keys(), facilityKey),
    });
    this.solves++;
    solve(this.#state);
    return this.#state;
  }

  /**
   * The kept state with all that has changed edited in; null where too many schools have. Where pupils
   * have changed nearly everywhere, as from year to year, the walks are kept and the tree is not.
   */
  #edited(
    pupils: Int32Array,
    schools: readonly SchoolSeats[],
    maxDistanceM: number,
  ): AssignmentState | null {
    const state = this.#state;
    if (state === null || maxDistanceM !== this.#maxDistanceM) return null;
    if (pupils.length !== state.cellCount) return null;
    const changedCells: number[] = [];
    for (let cell = 0; cell < pupils.length; cell++) {
      if (pupils[cell] !== state.pupils[cell]) changedCells.push(cell);
    }
    const wanted = new Map<number, SchoolSeats>();
    let changedSchools = 0;
    for (const school of schools) {
      const slot = this.#slots.get(school.id);
      if (slot === undefined) return null;
      wanted.set(slot, school);
      if (state.seats[slot] !== school.seats || this.#columns[slot] !== school.column) {
        changedSchools++;
      }
    }
    if (changedSchools > MAX_REPAIRED_SCHOOLS) return null;
    const isRepaired = changedCells.length <= MAX_REPAIRED_CELLS;
    if (isRepaired) this.repairs++;
    else {
      this.solves++;
      startAnew(state);
    }
    for (let slot = 0; slot < state.facilityCount; slot++) {
      const school = wanted.get(slot);
      if (school !== undefined && this.#columns[slot] !== school.column) {
        replaceColumn(state, slot, school.column);
        this.#columns[slot] = school.column;
      }
      setSeats(state, slot, school?.seats ?? 0);
    }
    for (const cell of changedCells) setPupils(state, cell, pupils[cell] as number);
    solve(state);
    return state;
  }

  #read(state: AssignmentState, schools: readonly SchoolSeats[]): Assignment {
    const indexOfSlot = new Int32Array(state.facilityCount).fill(-1);
    schools.forEach(({ id }, index) => {
      indexOfSlot[this.#slots.get(id) as number] = index;
    });
    const assignment = readAssignment(state);
    const { flowCell, flowFacility, flowPupils, flowDistanceM } = assignment;
    for (let flow = 0; flow < flowFacility.length; flow++) {
      flowFacility[flow] = indexOfSlot[flowFacility[flow] as number] as number;
    }
    // Flows of a cell stand by slot; few cells are split, so that insertion puts them by school.
    for (let flow = 1; flow < flowCell.length; flow++) {
      for (
        let at = flow;
        at > 0 &&
        flowCell[at] === flowCell[at - 1] &&
        (flowFacility[at] as number) < (flowFacility[at - 1] as number);
        at--
      ) {
        for (const list of [flowFacility, flowPupils, flowDistanceM]) {
          const moved = list[at] as number;
          list[at] = list[at - 1] as number;
          list[at - 1] = moved;
        }
      }
    }
    let totalDistanceM = 0;
    for (let flow = 0; flow < flowCell.length; flow++) {
      totalDistanceM += (flowPupils[flow] as number) * (flowDistanceM[flow] as number);
    }
    return { ...assignment, totalDistanceM };
  }
}
