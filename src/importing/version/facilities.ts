/** A person's own places of a service over those that are there, or beside them. */
import type { Feature } from 'geojson';
import type { PlaceFate, Service } from '../../domain/territory/schema.ts';
import type { Facility, Territory } from '../../domain/territory/territory.ts';
import { ImportFault } from '../faults.ts';
import { wordOf } from '../mapping/columns.ts';
import { type Corrections, type JoinBy, joined } from '../mapping/join.ts';
import type { Place, PlacelessRow, PlacesRead, RowRemark } from '../mapping/places.ts';
import { roundPosition } from '../pack/round.ts';
import { assumedCapacity, placeholderName } from '../territory/capacities.ts';
import { uniqueId } from '../territory/facilities.ts';
import { collection, groupSums } from '../territory/features.ts';
import { areaAt, isInOrNear } from './around.ts';
import { type Change, featuresOf, type PackSource } from './change.ts';

export type PlacesRequest = {
  readonly files: PackSource;
  readonly territory: Territory;
  readonly service: Service;
  readonly read: PlacesRead;
  readonly source: string;
  readonly joinBy: JoinBy;
  readonly corrections?: Corrections | undefined;
  /**
   * `replace`: what no row stands for is taken out. `add`: it stays; a row that stands for a place that
   * is there corrects it.
   */
  readonly mode: 'replace' | 'add';
};

type Row = { readonly place: Place; readonly former: Facility | null };

/** Throws an `ImportFault` where no row can be used. */
export function placesChange(request: PlacesRequest): Change {
  const { files, territory, service, read, source, mode } = request;
  const before = territory.facilities.filter((facility) => facility.service === service);
  const join = joined(
    [...read.places, ...read.placeless.map((row) => ({ ...row, position: null }))],
    before,
    request.joinBy,
    request.corrections,
  );
  const { rows, remarks } = usableRows(read, join.pairs, before, territory);
  if (rows.length === 0) throw new ImportFault(source, 'noRows');
  const matched = new Set(rows.flatMap(({ former }) => former?.id ?? []));
  const isGone = (id: string) => mode === 'replace' && !matched.has(id as never);
  const stays = (properties: Feature['properties']) =>
    properties?.service !== service || (mode === 'add' && !matched.has(properties.id));
  const keptFeatures = featuresOf(files, 'facilities').filter(({ properties }) =>
    stays(properties),
  );
  const ids = new Set<string>([
    ...keptFeatures.map(({ properties }) => String(properties?.id)),
    ...territory.projects.map(({ id }) => id),
  ]);
  const assumed = assumedCapacity(
    service,
    rows.map(({ place }) => place),
    groupSums(territory.cells, null),
  );
  const fates: PlaceFate[] = before.flatMap(({ id }) => (isGone(id) ? [{ id, now: null }] : []));
  const features = rows.map((row, index) => {
    const made = featureOf(row, { request, assumed, ids, number: index + 1 });
    if (row.former) {
      const fate = fateOf(row.former, made);
      if (fate) fates.push(fate);
    }
    return made;
  });
  const layers = new Map<'facilities' | 'projects', unknown>([
    ['facilities', collection([...keptFeatures, ...features])],
  ]);
  const led = ledOn(featuresOf(files, 'projects'), fates);
  if (led) layers.set('projects', collection(led));
  return {
    layers,
    fates,
    join,
    remarks,
    counts: {
      taken: rows.length,
      matched: matched.size,
      unmatchedBefore: before.length - matched.size,
      residents: null,
    },
  };
}

/** Rows in the territory; one without a place of its own stands where its pair stood. */
function usableRows(
  { places, placeless, remarks }: PlacesRead,
  pairs: ReadonlyMap<number, string>,
  before: readonly Facility[],
  territory: Territory,
): { readonly rows: readonly Row[]; readonly remarks: readonly RowRemark[] } {
  const byId = new Map<string, Facility>(before.map((facility) => [facility.id, facility]));
  const formerOf = ({ row }: { row: number }) => byId.get(pairs.get(row) ?? '') ?? null;
  const outside: RowRemark[] = [];
  const placed = places.filter((place) => {
    const isThere = isInOrNear(place.position, territory);
    if (!isThere) outside.push({ row: place.row, what: 'outside', dropped: true });
    return isThere;
  });
  const found = new Set<number>();
  const seated = placeless.flatMap((row: PlacelessRow): Row[] => {
    const former = formerOf(row);
    if (!former) return [];
    found.add(row.row);
    return [{ place: { ...row, position: former.position, geometry: null }, former }];
  });
  return {
    rows: [...placed.map((place) => ({ place, former: formerOf(place) })), ...seated].sort(
      (a, b) => a.place.row - b.place.row,
    ),
    remarks: [
      ...remarks.map((remark): RowRemark => {
        const isPlaced = remark.what === 'noPlace' && found.has(remark.row);
        return isPlaced ? { ...remark, what: 'placedByJoin', dropped: false } : remark;
      }),
      ...outside,
    ],
  };
}

type Making = {
  readonly request: PlacesRequest;
  readonly assumed: number;
  readonly ids: Set<string>;
  readonly number: number;
};

function featureOf({ place, former }: Row, { request, assumed, ids, number }: Making): Feature {
  const { territory, service, source, mode } = request;
  // A table without codes names nothing: what stood there keeps its own.
  const hasCode = place.code !== `${wordOf(service)}-${place.row + 1}`;
  const wanted = former && (mode === 'add' || !hasCode) ? former.id : place.id;
  const isTold = place.capacity !== null;
  const openYear = place.openYear ?? former?.openYear;
  return {
    type: 'Feature',
    properties: {
      id: uniqueId(wanted, ids),
      name: place.name ?? former?.name ?? placeholderName(service, number),
      status: 'observed',
      source: isTold ? source : `${source}; capacity ${former ? 'as before' : 'assumed'}`,
      service,
      ownership: place.ownership ?? former?.ownership ?? 'state',
      areaId: areaAt(place.position, territory.areas).id,
      capacity: place.capacity ?? former?.capacity ?? assumed,
      capacityStatus: isTold ? 'observed' : (former?.capacityStatus ?? 'assumption'),
      ...(openYear ? { openYear } : {}),
      ...(former?.closeYear ? { closeYear: former.closeYear } : {}),
      ...(former?.address ? { address: former.address } : {}),
    },
    geometry: { type: 'Point', coordinates: [...roundPosition(place.position)] },
  };
}

/** Moved by less than this a place is where it was, degrees (some 10 m). */
const SAME_SPOT = 1e-4;

function fateOf(former: Facility, { properties, geometry }: Feature): PlaceFate | null {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  const differs = (
    [
      ['name', properties?.name.ru !== former.name.ru],
      ['capacity', properties?.capacity !== former.capacity],
      [
        'position',
        Math.abs(lon - former.position[0]) > SAME_SPOT ||
          Math.abs(lat - former.position[1]) > SAME_SPOT,
      ],
      ['ownership', properties?.ownership !== former.ownership],
    ] as const
  ).flatMap(([what, isOther]) => (isOther ? [what] : []));
  const now = String(properties?.id);
  if (differs.length === 0 && now === former.id) return null;
  return {
    id: former.id,
    now,
    was: former.name,
    ...(differs.length > 0 ? { differs } : {}),
    ...(differs.includes('name') ? { name: properties?.name } : {}),
  };
}

/** Projects that extend a place: the one in its stead, or none where there is none. Null: none does. */
function ledOn(
  projects: readonly Feature[],
  fates: readonly PlaceFate[],
): readonly Feature[] | null {
  const fateOfId = new Map(fates.map((fate) => [fate.id, fate]));
  let isChanged = false;
  const led = projects.map((feature): Feature => {
    const fate = fateOfId.get(String(feature.properties?.extends));
    if (!fate || fate.now === fate.id) return feature;
    isChanged = true;
    const { extends: _, ...properties } = feature.properties ?? {};
    return { ...feature, properties: fate.now ? { ...properties, extends: fate.now } : properties };
  });
  return isChanged ? led : null;
}
