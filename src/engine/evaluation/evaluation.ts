/**
 * One evaluation of a city: from a scenario in a year to all results, with what earlier
 * evaluations left behind. Pages compute for the year shown and, beside it, a trend over all years:
 * each has a memory of its own, so that neither disturbs what the other can repair.
 */
import { operatingFacilities } from '../../domain/scenario/operating.ts';
import type { EvaluateRequest } from '../engine.ts';
import { areaIndexOfCells, mapServices, sumAreas } from '../results/areaSums.ts';
import { AssignmentKeeper } from './assignmentKeeper.ts';
import { OtherDistances } from './otherDistances.ts';
import { assignInMode, type CountedSchool, type PupilInputs } from './pupilAssignment.ts';
import { RadiusKeeper } from './radiusKeeper.ts';
import type {
  ComputedService,
  EvaluationChoices,
  OperatingFacility,
  PerService,
  ServiceResults,
  YearResults,
} from '../results/results.ts';
import { LONGEST_WALK_M, ServiceKeeper } from './serviceKeeper.ts';
import { Stopwatch } from './stopwatch.ts';
import type { World } from '../world.ts';

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

export class Evaluation {
  readonly #world: World;
  readonly #areaOfCell: Int32Array;
  readonly #services: PerService<ServiceKeeper>;
  readonly #others: OtherDistances;
  readonly #assignment = new AssignmentKeeper();

  constructor(world: World) {
    this.#world = world;
    this.#areaOfCell = areaIndexOfCells(world.territory);
    this.#others = new OtherDistances(world);
    this.#services = mapServices(
      () => new ServiceKeeper(world.walking, new RadiusKeeper(world.territory.cells)),
    );
  }

  /** All results of a year. Arrays are kept for later evaluations: copy before giving away. */
  run({ scenario, choices, year }: EvaluateRequest): YearResults {
    const watch = new Stopwatch();
    const effective = watch.time('scenario', () => this.#world.effective(scenario.edits));
    const facilities = watch.time('facilities', () => operatingFacilities(effective, year));
    const people = watch.time('people', () =>
      this.#world.people.inYear(effective, scenario.edits, year),
    );
    const services = mapServices((service) =>
      this.#services[service].results(
        {
          service,
          facilities,
          counted: countedFacilities(facilities, service, choices),
          demand: people.demand[service],
          standardM: choices.standardDistanceM[service],
          longestWalkM: longestWalkM(service, choices),
        },
        watch,
      ),
    );
    const inputs = this.pupilInputs(facilities, services, people.pupils, choices);
    const knownSchools = (): string[] => [
      ...effective.facilities.filter(({ service }) => service === 'school').map(({ id }) => id),
      ...effective.projects.filter(({ kind }) => kind === 'school').map(({ id }) => id),
    ];
    const assignment = watch.time('assignment', () =>
      assignInMode(this.#assignment, { ...inputs, knownSchools }, choices),
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
    const { repairs, solves } = this.#assignment;
    return {
      year,
      facilities,
      residents: people.residents,
      services,
      otherDistanceM: watch.time('others', () => this.#others.of(facilities)),
      assignment,
      areas: sums.areas,
      total: sums.total,
      timing: watch.readings({
        columnHits: this.#world.walking.hits,
        columnMisses: this.#world.walking.misses,
        assignmentRepairs: repairs,
        assignmentSolves: solves,
      }),
    };
  }

  /** Pupils, counted schools and the walks between them. */
  pupilInputs(
    facilities: readonly OperatingFacility[],
    services: PerService<ServiceResults>,
    pupils: Int32Array,
    choices: EvaluationChoices,
  ): Omit<PupilInputs, 'knownSchools'> {
    const limitM = longestWalkM('school', choices);
    const schools = Array.from(services.school.facilityIndices, (index): CountedSchool => {
      const { id, capacity, areaId, position } = facilities[index] as OperatingFacility;
      return {
        id,
        seats: Math.round(capacity),
        facility: index,
        area: this.#world.areaIndex(areaId),
        column: this.#world.walking.columnFrom(position, limitM),
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
