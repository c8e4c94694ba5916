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
  #key = '';
  #distancesM: PerOtherService<Float64Array> | null = null;

  constructor(walking: Walking, world: Pick<World, 'driving'>) {
    this.#walking = walking;
    this.#world = world;
  }

  of(facilities: readonly OperatingFacility[]): PerOtherService<Float64Array> {
    const places = perOtherService<LonLat[]>(() => []);
    const keys: string[] = [];
    for (const { service, position } of facilities) {
      const ofService = isOther(service) ? places[service] : undefined;
      if (!ofService) continue;
      ofService.push(position);
      keys.push(`${position[0]},${position[1]}`);
    }
    const key = keys.join(' ');
    if (this.#distancesM === null || key !== this.#key) {
      this.#key = key;
      const { driving } = this.#world;
      this.#distancesM = perOtherService((service) => {
        const way = DRIVEN[service];
        return way
          ? driving.nearestM(places[service], LONGEST_WAY_M, way)
          : this.#walking.nearestM(places[service], LONGEST_WAY_M);
      });
    }
    return this.#distancesM;
  }
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
