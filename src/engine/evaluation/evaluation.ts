/**
 * One evaluation of a city: from a scenario in a year to all results, with what earlier
 * evaluations left behind. Pages compute for the year shown and, beside it, a trend over all years:
 * each has a memory of its own, so that neither disturbs what the other can repair.
 */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import { operatingFacilities } from '../../domain/scenario/operating.ts';
import type { EvaluateRequest, Progress } from '../engine.ts';
import { areaIndexOfCells, mapServices, sumAreas } from '../results/areaSums.ts';
import { LastMade } from './lastMade.ts';
import { OtherDistances } from './otherDistances.ts';
import {
  AssignmentKeepers,
  assignInMode,
  type CountedSchool,
  type PupilInputs,
} from './pupilAssignment.ts';
import { RadiusKeeper } from './radiusKeeper.ts';
import {
  type AssignmentResults,
  COMPUTED_SERVICES,
  type ComputedService,
  type EvaluationChoices,
  type OperatingFacility,
  OTHER_SERVICES,
  type PerOtherService,
  type PerService,
  type ServiceResults,
  type YearResults,
} from '../results/results.ts';
import { LONGEST_WALK_M, ServiceKeeper } from './serviceKeeper.ts';
import { Stopwatch } from './stopwatch.ts';
import type { World } from '../world.ts';
import type { Walking } from './walking.ts';

/** The longest walk for which a service's distances are computed, metres. */
export function longestWalkM(service: ComputedService, choices: EvaluationChoices): number {
  const catchmentM = 2 * choices.standardDistanceM[service];
  const toSchoolM = service === 'school' ? choices.assignmentMaxDistanceM : 0;
  return Math.max(LONGEST_WALK_M, catchmentM, toSchoolM);
}

/** Indices of the facilities of a service that count by the choices. */
export function countedFacilities(
  facilities: readonly OperatingFacility[],
  service: ComputedService,
  { ownerships }: EvaluationChoices,
): Int32Array {
  const indices: number[] = [];
  facilities.forEach((facility, index) => {
    if (facility.service === service && ownerships.includes(facility.ownership))
      indices.push(index);
  });
  return Int32Array.from(indices);
}

const NO_DISTANCES = Object.fromEntries(
  OTHER_SERVICES.map((service) => [service, new Float64Array(0)]),
) as PerOtherService<Float64Array>;

/** What is remembered from one evaluation to the next. */
type Keepers = {
  readonly services: PerService<ServiceKeeper>;
  readonly others: OtherDistances | null;
  readonly assignment: AssignmentKeepers;
  readonly assigned: LastMade<AssignmentResults>;
};

export class Evaluation {
  readonly #world: World;
  readonly #scope: 'everything' | 'walks';
  readonly #areaOfCell: Int32Array;
  /** By walks: people may walk on other streets under another assumption. */
  readonly #keepers = new Map<Walking, Keepers>();

  /**
   * @param scope 'walks': coverage by radius (NaN then) and the ways to other services (none then),
   *   which take longest from nothing, are left out.
   */
  constructor(world: World, scope: 'everything' | 'walks' = 'everything') {
    this.#world = world;
    this.#scope = scope;
    this.#areaOfCell = areaIndexOfCells(world.territory);
  }

  /** All results of a year. Arrays are kept for later evaluations: copy before giving away. */
  run({ scenario, choices, year }: EvaluateRequest, progress: Progress = () => {}): YearResults {
    const watch = new Stopwatch();
    const effective = watch.time('scenario', () => this.#world.effective(scenario.edits));
    const facilities = watch.time('facilities', () => operatingFacilities(effective, year));
    const people = watch.time('people', () =>
      this.#world.people.inYear(effective, scenario.edits, year),
    );
    const walking = this.#world.walkingUnder(effective);
    const keepers = this.#keepersOf(walking);
    const services = mapServices((service) =>
      keepers.services[service].results(
        {
          service,
          facilities,
          counted: countedFacilities(facilities, service, choices),
          demand: people.demand[service],
          standardM: choices.standardDistanceM[service],
          longestWalkM: longestWalkM(service, choices),
        },
        watch,
        (done) => progress((COMPUTED_SERVICES.indexOf(service) + done) / COMPUTED_SERVICES.length),
      ),
    );
    const knownSchools = (): string[] => [
      ...effective.facilities.filter(({ service }) => service === 'school').map(({ id }) => id),
      ...effective.projects.filter(({ kind }) => kind === 'school').map(({ id }) => id),
    ];
    const assignment = watch.time('assignment', () =>
      // Whoever moves a clinic sends no pupil elsewhere.
      keepers.assigned.of(
        [services.school, people.pupils, choices.assignmentMode, choices.assignmentMaxDistanceM],
        () => {
          const { columns } = keepers.services.school;
          const inputs = this.#pupilInputs(facilities, services, columns, people.pupils);
          return assignInMode(keepers.assignment, { ...inputs, knownSchools }, choices);
        },
      ),
    );
    const sums = watch.time('sums', () =>
      sumAreas(
        effective,
        this.#areaOfCell,
        {
          residents: people.residents,
          services,
          facilities,
          standardDistanceM: choices.standardDistanceM,
          unplaced: assignment.unplaced,
        },
        year,
      ),
    );
    const { repairs, solves } = keepers.assignment.optimum;
    return {
      year,
      facilities,
      residents: people.residents,
      services,
      otherDistanceM: watch.time('others', () => keepers.others?.of(facilities) ?? NO_DISTANCES),
      assignment,
      areas: sums.areas,
      total: sums.total,
      timing: watch.readings({
        columnHits: walking.hits,
        columnMisses: walking.misses,
        assignmentRepairs: repairs,
        assignmentSolves: solves,
      }),
    };
  }

  #keepersOf(walking: Walking): Keepers {
    const known = this.#keepers.get(walking);
    if (known) return known;
    const { cells } = this.#world.territory;
    const isWhole = this.#scope === 'everything';
    const made: Keepers = {
      services: mapServices(
        () => new ServiceKeeper(walking, isWhole ? new RadiusKeeper(cells) : null),
      ),
      others: isWhole ? new OtherDistances(walking, this.#world) : null,
      assignment: new AssignmentKeepers(),
      assigned: new LastMade(),
    };
    this.#keepers.set(walking, made);
    return made;
  }

  /** Pupils, counted schools and the walks between them. */
  #pupilInputs(
    facilities: readonly OperatingFacility[],
    services: PerService<ServiceResults>,
    columns: readonly FacilityColumn[],
    pupils: Int32Array,
  ): Omit<PupilInputs, 'knownSchools'> {
    const schools = Array.from(services.school.facilityIndices, (index, at): CountedSchool => {
      const { id, capacity, areaId } = facilities[index] as OperatingFacility;
      return {
        id,
        seats: Math.round(capacity),
        facility: index,
        area: this.#world.areaIndex(areaId),
        column: columns[at] as FacilityColumn,
      };
    });
    return {
      pupils,
      schools,
      areaOfCell: this.#areaOfCell,
      facilityCount: facilities.length,
    };
  }
}
