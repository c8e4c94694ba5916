/** Pupils to schools in the mode that was chosen, as the results show it. */
import {
  assignNearest,
  boundToDistricts,
  overcrowding,
  pupilsByFacility,
} from '../../domain/assignment/nearest.ts';
import type { Assignment, FacilityColumn } from '../../domain/assignment/problem.ts';
import { AssignmentKeeper, type SchoolSeats } from './assignmentKeeper.ts';
import { NearestKeeper } from './nearestKeeper.ts';
import type { AssignmentMode, AssignmentResults, EvaluationChoices } from '../results/results.ts';

export type CountedSchool = {
  readonly id: string;
  readonly seats: number;
  /** Index among the year's facilities. */
  readonly facility: number;
  /** Index among the areas; -1 where it lies in none. */
  readonly area: number;
  readonly column: FacilityColumn;
};

export type PupilInputs = {
  readonly pupils: Int32Array;
  readonly schools: readonly CountedSchool[];
  readonly areaOfCell: Int32Array;
  readonly facilityCount: number;
  /** Ids of all schools that operate in any year of the scenario. */
  readonly knownSchools: () => readonly string[];
};

/** Columns bound to a district, remembered by what they were bound from. */
const bound = new WeakMap<FacilityColumn, Map<number, FacilityColumn>>();

function withinDistrict(school: CountedSchool, areaOfCell: Int32Array): FacilityColumn {
  let byArea = bound.get(school.column);
  if (byArea === undefined) {
    byArea = new Map();
    bound.set(school.column, byArea);
  }
  let column = byArea.get(school.area);
  if (column === undefined) {
    const area = Int32Array.of(school.area);
    [column] = boundToDistricts([school.column], areaOfCell, area) as [FacilityColumn];
    byArea.set(school.area, column);
  }
  return column;
}

/** The schools with the pairs that a mode lets through. */
export function schoolsInMode(
  { schools, areaOfCell }: Pick<PupilInputs, 'schools' | 'areaOfCell'>,
  mode: AssignmentMode,
): readonly CountedSchool[] {
  if (mode !== 'district') return schools;
  return schools.map((school) => ({ ...school, column: withinDistrict(school, areaOfCell) }));
}

/** What is remembered of the assignment: the optimum, and everybody to the nearest. */
export class AssignmentKeepers {
  readonly optimum = new AssignmentKeeper();
  readonly nearest = new NearestKeeper();
}

export function assignInMode(
  keepers: AssignmentKeepers,
  inputs: PupilInputs,
  { assignmentMode: mode, assignmentMaxDistanceM: maxDistanceM }: EvaluationChoices,
): AssignmentResults {
  const { pupils, facilityCount } = inputs;
  const schools: readonly (CountedSchool & SchoolSeats)[] = schoolsInMode(inputs, mode);
  const problem = {
    pupils,
    seats: Int32Array.from(schools, ({ seats }) => seats),
    columns: schools.map(({ column }) => column),
    maxDistanceM,
  };
  const optimal = keepers.optimum.assign(pupils, schools, maxDistanceM, inputs.knownSchools);
  const nearest = assignNearest(
    problem,
    keepers.nearest.of(problem.columns, pupils.length, maxDistanceM),
  );
  const crowding = overcrowding(problem, optimal, nearest);
  const assignment = mode === 'nearest' ? nearest : optimal;
  const bySchool = pupilsByFacility(assignment, schools.length);
  const byFacility = new Int32Array(facilityCount);
  const facilityOf = Int32Array.from(schools, ({ facility }) => facility);
  let freeSeats = 0;
  let seats = 0;
  schools.forEach((school, index) => {
    byFacility[school.facility] = bySchool[index] as number;
    freeSeats += Math.max(0, school.seats - (bySchool[index] as number));
    seats += school.seats;
  });
  const { placedPupils, totalDistanceM } = assignment;
  return {
    mode,
    flowCell: assignment.flowCell,
    flowFacility: assignment.flowFacility.map((school) => facilityOf[school] as number),
    flowPupils: new Int32Array(assignment.flowPupils),
    unplaced: new Int32Array(assignment.unplaced),
    meanDistanceM: meanDistanceByCell(assignment, pupils.length),
    pupils: byFacility,
    totals: {
      pupils: pupils.reduce((sum, count) => sum + count, 0),
      placed: placedPupils,
      unplaced: assignment.unplaced.reduce((sum, count) => sum + count, 0),
      seats,
      freeSeats,
      overcrowdedByNearest: crowding.overcrowdedByNearest,
      solvedByRedistribution: crowding.solvedByRedistribution,
      unplacedByOptimum: optimal.unplaced.reduce((sum, count) => sum + count, 0),
      meanDistanceM: placedPupils > 0 ? totalDistanceM / placedPupils : Number.NaN,
    },
  };
}

function meanDistanceByCell(assignment: Assignment, cellCount: number): Float64Array {
  const { flowCell, flowPupils, flowDistanceM } = assignment;
  const walkM = new Float64Array(cellCount);
  const placed = new Float64Array(cellCount);
  for (let flow = 0; flow < flowCell.length; flow++) {
    const cell = flowCell[flow] as number;
    const pupils = flowPupils[flow] as number;
    walkM[cell] = (walkM[cell] as number) + pupils * (flowDistanceM[flow] as number);
    placed[cell] = (placed[cell] as number) + pupils;
  }
  // Nobody placed: 0 / 0 is NaN, as announced.
  return walkM.map((sum, cell) => sum / (placed[cell] as number));
}
