/**
 * What evaluate(territory, scenario, year) yields: plain data and typed arrays that can be
 * transferred between threads. Arrays "by cell" follow territory.cells, arrays "by facility"
 * follow `facilities` of the same result, "by area" follow territory.areas.
 */
import type { OperatingFacility } from '../../domain/scenario/operating.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { AreaId, Ownership, Service } from '../../domain/territory/schema.ts';

export type { OperatingFacility };

/** Services whose accessibility is computed. */
export const COMPUTED_SERVICES = [
  'school',
  'preschool',
  'clinic',
] as const satisfies readonly Service[];
export type ComputedService = (typeof COMPUTED_SERVICES)[number];
export type PerService<T> = Readonly<Record<ComputedService, T>>;

/** Services that are reached or not: nobody needs a place there. */
export const OTHER_SERVICES = [
  'transport',
  'green space',
  'hospital',
  'fire station',
] as const satisfies readonly Service[];
export type PerOtherService<T> = Readonly<Record<(typeof OTHER_SERVICES)[number], T>>;

/** How pupils find their seat. */
export const ASSIGNMENT_MODES = ['optimal', 'nearest', 'district'] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

/** What a person chose that changes the computation (and not just the drawing). */
export type EvaluationChoices = {
  readonly standardDistanceM: PerService<number>;
  /** Whose facilities count. */
  readonly ownerships: readonly Ownership[];
  readonly assignmentMode: AssignmentMode;
  /** Longest walk on which a pupil is placed. */
  readonly assignmentMaxDistanceM: number;
};

export type EvaluateRequest = {
  readonly scenario: Scenario;
  readonly choices: EvaluationChoices;
  readonly year: number;
};

export const DEFAULT_CHOICES: EvaluationChoices = {
  standardDistanceM: { school: 500, preschool: 300, clinic: 1000 },
  ownerships: ['state', 'private'],
  assignmentMode: 'optimal',
  assignmentMaxDistanceM: 3000,
};

/** Accessibility of one service. */
export type ServiceResults = {
  /** People of the service's age by cell (children for schools, all residents for clinics). */
  readonly demand: Float64Array;
  /** Indices into `facilities` of those that count. */
  readonly facilityIndices: Int32Array;
  /** By cell: share of its area inside the standard's radius of a facility, 0..1 (Turf). */
  readonly radiusCoverage: Float64Array;
  /**
   * By cell: walk along streets to the nearest facility in metres; Infinity where none is reached
   * within the longest walk looked at (3,000 m, or the standard or the longest walk to school where
   * these are more).
   */
  readonly networkDistanceM: Float64Array;
  /** By cell: index into `facilities` of the nearest by network; -1 where none is reached. */
  readonly nearestFacility: Int32Array;
  /**
   * By cell: E2SFCA accessibility, capacity per person. Bands end at 0.6, 1.2 and 2 times the
   * standard's distance with weights 1, 0.68 and 0.22 (Luo & Qi 2009): for schools 300, 600, 1,000 m.
   */
  readonly floatingCatchment: Float64Array;
  /** By facility: people for whom it is the nearest along streets; NaN where not counted. */
  readonly peopleByNearest: Float64Array;
  /**
   * By facility: people over capacity when everybody goes to the nearest along streets; above 1 it
   * is overcrowded. Infinity where it has no capacity and somebody comes; NaN where not counted,
   * where there is neither capacity nor people, and of a service without a load (`serviceUnits.ts`).
   */
  readonly loadByNearest: Float64Array;
};

/**
 * Pupils placed on seats. In mode 'optimal' and 'district' nobody is placed beyond the seats; in
 * mode 'nearest' everybody goes to the nearest school, whatever its seats, and `unplaced` are those
 * who reach none. `flow*` are parallel arrays, one entry for each cell-school pair in use, ordered
 * by cell and then school.
 */
export type AssignmentResults = {
  readonly mode: AssignmentMode;
  readonly flowCell: Int32Array;
  readonly flowFacility: Int32Array;
  readonly flowPupils: Int32Array;
  /** By cell: pupils without a seat within the longest walk. */
  readonly unplaced: Int32Array;
  /** By cell: mean walk of those placed, metres; NaN where none is placed. */
  readonly meanDistanceM: Float64Array;
  /** By facility: pupils placed; 0 where it is no school. */
  readonly pupils: Int32Array;
  readonly totals: {
    readonly pupils: number;
    readonly placed: number;
    readonly unplaced: number;
    readonly seats: number;
    readonly freeSeats: number;
    /** Pupils beyond capacity when everybody goes to the nearest school. */
    readonly overcrowdedByNearest: number;
    /** Of these, how many find a seat within the longest walk when places are shared out. */
    readonly solvedByRedistribution: number;
    /** Pupils without a seat when places are shared out best, whatever the mode. */
    readonly unplacedByOptimum: number;
    readonly meanDistanceM: number;
  };
};

/**
 * Sums and shares of an area, or of the whole territory. People and places are whole numbers, and
 * those of the areas add up to the territory's; shares are of unrounded people.
 */
export type AreaResults = {
  readonly areaId: AreaId | null;
  readonly residents: number;
  readonly children: PerService<number>;
  readonly capacity: PerService<number>;
  readonly facilityCount: PerService<number>;
  /**
   * Share of the relevant residents within the standard, by radius and by streets; NaN where nobody
   * of the service's age lives, or where nothing is known (a country without cells).
   */
  readonly radiusCoverage: PerService<number>;
  readonly networkCoverage: PerService<number>;
  /**
   * Of an area: max(0, children of school age who live there - seats of the counted schools there).
   * Of the territory: the sum over its areas, so that free seats of one area do not make good what
   * another lacks; published figures by district read the same way. Pupils beyond the seats of
   * single schools are `assignment.totals.overcrowdedByNearest`.
   */
  readonly seatShortage: number;
  readonly unplacedPupils: number;
  readonly housingCommissionedM2: number;
};

export type YearResults = {
  readonly year: number;
  readonly facilities: readonly OperatingFacility[];
  /** Residents by cell in the year, all ages. */
  readonly residents: Float64Array;
  readonly services: PerService<ServiceResults>;
  /** By cell: metres along streets to the nearest; Infinity beyond 30 km, or where there is none. */
  readonly otherDistanceM: PerOtherService<Float64Array>;
  readonly assignment: AssignmentResults;
  readonly areas: readonly AreaResults[];
  readonly total: AreaResults;
  /** How the time went, for the developer's overlay: milliseconds by step, and what was reused. */
  readonly timing: Readonly<Record<string, number>>;
};
