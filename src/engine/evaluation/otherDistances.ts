/**
 * Ways to services that are there or not: stops, green space, hospitals, fire stations. No seats are
 * counted and nothing is assigned, so one search from all places of a service at once is enough.
 */
import type { LonLat } from '../../domain/territory/schema.ts';
import {
  OTHER_SERVICES,
  type OperatingFacility,
  type PerOtherService,
} from '../results/results.ts';
import type { World } from '../world.ts';
import type { Walking } from './walking.ts';

/** Half an hour at 60 km/h. */
const LONGEST_WAY_M = 30_000;
/** What is not walked: patients are driven to a hospital, engines come from a fire station. */
const DRIVEN: Partial<PerOtherService<'to' | 'from'>> = {
  hospital: 'to',
  'fire station': 'from',
};

/** By service: metres along streets from each cell to the nearest facility; remembered. */
export class OtherDistances {
  readonly #walking: Walking;
  readonly #world: Pick<World, 'driving'>;
  #places: PerOtherService<readonly LonLat[]> | null = null;
  #distancesM: PerOtherService<Float64Array> | null = null;

  constructor(walking: Walking, world: Pick<World, 'driving'>) {
    this.#walking = walking;
    this.#world = world;
  }

  of(facilities: readonly OperatingFacility[]): PerOtherService<Float64Array> {
    const places = perOtherService<LonLat[]>(() => []);
    for (const { service, position } of facilities) {
      if (isOther(service)) places[service].push(position);
    }
    const lastPlaces = this.#places;
    const lastM = this.#distancesM;
    const changed = OTHER_SERVICES.filter(
      (service) => lastPlaces === null || !areSame(lastPlaces[service], places[service]),
    );
    this.#places = places;
    if (lastM !== null && changed.length === 0) return lastM;
    const distancesM = perOtherService((service) =>
      lastM === null || changed.includes(service)
        ? this.#nearestM(service, places[service])
        : lastM[service],
    );
    this.#distancesM = distancesM;
    return distancesM;
  }

  #nearestM(service: keyof typeof DRIVEN, places: readonly LonLat[]): Float64Array {
    // The streets of drivers are read when somebody drives.
    if (places.length === 0) return this.#walking.nearestM(places, LONGEST_WAY_M);
    const way = DRIVEN[service];
    return way
      ? this.#world.driving.nearestM(places, LONGEST_WAY_M, way)
      : this.#walking.nearestM(places, LONGEST_WAY_M);
  }
}

/** Nearly always the same arrays, for only edits make new ones. */
function areSame(before: readonly LonLat[], now: readonly LonLat[]): boolean {
  return (
    before.length === now.length &&
    before.every((place, index) => {
      const other = now[index] as LonLat;
      return place === other || (place[0] === other[0] && place[1] === other[1]);
    })
  );
}

function isOther(service: string): service is keyof PerOtherService<unknown> {
  return (OTHER_SERVICES as readonly string[]).includes(service);
}

function perOtherService<T>(
  make: (service: (typeof OTHER_SERVICES)[number]) => T,
): PerOtherService<T> {
  return Object.fromEntries(
    OTHER_SERVICES.map((service) => [service, make(service)]),
  ) as PerOtherService<T>;
}
