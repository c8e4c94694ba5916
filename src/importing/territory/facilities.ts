/** Services of the extract and of a person's own tables as features of a pack. */
import type { Feature } from 'geojson';
import { isInside } from '../../domain/territory/geometry.ts';
import { MAX_ID_CHARACTERS } from '../../domain/bounded.ts';
import type { AgeGroupCounts, LonLat, Service } from '../../domain/territory/schema.ts';
import type { Place } from '../mapping/places.ts';
import { roundPosition } from '../pack/round.ts';
import { assumedCapacity, placeholderName } from './capacities.ts';
import type { Shape } from './outlines.ts';
import type { FoundService } from './services.ts';

/** Places of a person's own table. */
export type GivenPlaces = {
  readonly service: Service;
  readonly places: readonly Place[];
  readonly source: string;
};

type Row = Omit<FoundService, 'service'> & {
  readonly source: string;
  readonly openYear?: number | null;
};

const OSM_SOURCE = '© OpenStreetMap contributors (ODbL)';

/** Features by service, own tables in place of what the extract has; how many of each were kept. */
export function facilityFeatures({
  found,
  given,
  boundary,
  areaAt,
  residents,
}: {
  readonly found: readonly FoundService[];
  readonly given: readonly GivenPlaces[];
  readonly boundary: Shape;
  readonly areaAt: (at: LonLat) => string;
  readonly residents: AgeGroupCounts;
}): { readonly features: readonly Feature[]; readonly kept: ReadonlyMap<Service, number> } {
  const rows = new Map<Service, Row[]>();
  const own = new Set(given.map(({ service }) => service));
  const put = (service: Service, row: Row) => {
    const list = rows.get(service);
    if (list) list.push(row);
    else rows.set(service, [row]);
  };
  for (const place of found) {
    if (!own.has(place.service)) put(place.service, { ...place, source: OSM_SOURCE });
  }
  for (const { service, places, source } of given) {
    for (const place of places) {
      if (isInside(place.position, boundary)) put(service, { ...place, source });
    }
  }
  const ids = new Set<string>();
  const features = [...rows].flatMap(([service, list]) => {
    const assumed = assumedCapacity(service, list, residents);
    return list.map((row, index): Feature => {
      const isTold = row.capacity !== null;
      return {
        type: 'Feature',
        properties: {
          id: uniqueId(row.id, ids),
          name: row.name ?? placeholderName(service, index + 1),
          status: 'observed',
          source: isTold ? row.source : `${row.source}; capacity assumed`,
          service,
          ownership: row.ownership ?? 'state',
          areaId: areaAt(row.position),
          capacity: row.capacity ?? assumed,
          capacityStatus: isTold ? 'observed' : 'assumption',
          ...(row.openYear ? { openYear: row.openYear } : {}),
        },
        geometry: { type: 'Point', coordinates: [...roundPosition(row.position)] },
      };
    });
  });
  return {
    features,
    kept: new Map([...rows].map(([service, list]) => [service, list.length])),
  };
}

/** The id, with a number behind it where it is taken already. */
export function uniqueId(wanted: string, taken: Set<string>): string {
  const id = wanted.slice(0, MAX_ID_CHARACTERS - 6);
  let unique = id;
  for (let count = 2; taken.has(unique); count += 1) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}
