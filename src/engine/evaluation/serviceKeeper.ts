/**
 * Accessibility of one service between two evaluations: given back as it was where nothing it
 * depends on has changed; where few places have moved made anew for the cells that reach them, in the same
 * order as for all; else for all, from the walks and circles that are known.
 */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import { hasLoad } from '../../domain/territory/serviceUnits.ts';
import type { ComputedService, OperatingFacility, ServiceResults } from '../results/results.ts';
import type { Progress } from '../engine.ts';
import { peopleByNearest } from './nearest.ts';
import { ReachKeeper } from './reachKeeper.ts';
import type { RadiusKeeper } from './radiusKeeper.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Walking } from './walking.ts';

/** Longest walk for which distances are known even where no standard or choice asks for it. */
export const LONGEST_WALK_M = 3000;

/** Places whose walks are found between two reports: some hundredths of a second at first. */
const PLACES_BETWEEN_REPORTS = 50;

export type ServiceInputs = {
  readonly service: ComputedService;
  readonly facilities: readonly OperatingFacility[];
  /** Indices of those that count. */
  readonly counted: Int32Array;
  readonly demand: Float64Array;
  readonly standardM: number;
  readonly longestWalkM: number;
};

export class ServiceKeeper {
  readonly #walking: Walking;
  readonly #radius: RadiusKeeper | null;
  #inputs: ServiceInputs | null = null;
  #results: ServiceResults | null = null;
  #reach: ReachKeeper | null = null;
  /** Walks to the places of the latest results, by the same index as `facilityIndices`. */
  columns: readonly FacilityColumn[] = [];
  reuses = 0;

  /** @param radius null: coverage by radius is not asked for, and is NaN. */
  constructor(walking: Walking, radius: RadiusKeeper | null) {
    this.#walking = walking;
    this.#radius = radius;
  }

  /** @param progress told now and then which share of the walks is found: first ones take long. */
  results(inputs: ServiceInputs, watch: Stopwatch, progress: Progress = () => {}): ServiceResults {
    if (this.#results !== null && this.#inputs !== null && isSame(this.#inputs, inputs)) {
      this.reuses++;
      return this.#results;
    }
    const { service, facilities, counted, demand, standardM, longestWalkM } = inputs;
    const places = Array.from(counted, (index) => facilities[index] as OperatingFacility);
    const capacities = places.map(({ capacity }) => capacity);
    const columns = watch.time('streets', () =>
      places.map(({ position }, index) => {
        if (index % PLACES_BETWEEN_REPORTS === 0) progress(index / places.length);
        return this.#walking.columnFrom(position, longestWalkM);
      }),
    );
    this.columns = columns;
    this.#reach ??= new ReachKeeper(demand.length);
    const ids = places.map(({ id }) => id);
    const { nearest, catchment } = this.#reach.of(
      { columns, ids, capacities, people: demand, standardM },
      watch,
    );
    const coming = peopleByNearest(nearest, demand, places.length);
    const peopleOfFacility = new Float64Array(facilities.length).fill(Number.NaN);
    const loadOfFacility = new Float64Array(facilities.length).fill(Number.NaN);
    counted.forEach((facility, index) => {
      peopleOfFacility[facility] = coming[index] as number;
      if (!hasLoad(service)) return;
      loadOfFacility[facility] = (coming[index] as number) / (capacities[index] as number);
    });
    this.#results = {
      demand,
      facilityIndices: counted,
      radiusCoverage: watch.time(
        'radius',
        () =>
          this.#radius?.coverage(
            places.map(({ position }) => position),
            standardM,
          ) ?? new Float64Array(demand.length).fill(Number.NaN),
      ),
      networkDistanceM: nearest.distanceM,
      nearestFacility: nearest.facility.map((index) =>
        index < 0 ? -1 : (counted[index] as number),
      ),
      floatingCatchment: catchment.access,
      peopleByNearest: peopleOfFacility,
      loadByNearest: loadOfFacility,
    };
    this.#inputs = inputs;
    return this.#results;
  }
}

function isSame(a: ServiceInputs, b: ServiceInputs): boolean {
  if (a.demand !== b.demand || a.standardM !== b.standardM) return false;
  if (a.longestWalkM !== b.longestWalkM || a.counted.length !== b.counted.length) return false;
  // Arrays by facility and indices into it must fit as well.
  if (a.facilities.length !== b.facilities.length) return false;
  for (let index = 0; index < a.counted.length; index++) {
    if (a.counted[index] !== b.counted[index]) return false;
    const one = a.facilities[a.counted[index] as number] as OperatingFacility;
    const other = b.facilities[b.counted[index] as number] as OperatingFacility;
    if (one === other) continue;
    if (one.id !== other.id || one.capacity !== other.capacity) return false;
    if (one.position[0] !== other.position[0] || one.position[1] !== other.position[1])
      return false;
  }
  return true;
}
