/**
 * Schools, preschools, clinics and other services of an extract, each once: the same school is often mapped
 * as a point, as its grounds and as its buildings.
 */
import {
  boundsOfPolygons,
  greatCircleM,
  isInside,
  middleOf,
} from '../../domain/territory/geometry.ts';
import type { LocalizedText, LonLat, Ownership, Service } from '../../domain/territory/schema.ts';
import type { OsmData, OsmMember } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import type { Tags } from '../osm/tags.ts';
import { namesOf } from './boundary.ts';
import { areaM2, lonLatOf, ringOf, type Shape, shapeOf } from './outlines.ts';
import { nodesOf } from './walkingRules.ts';

export type FoundService = {
  /** "way-123": whoever doubts it finds it in OpenStreetMap. */
  readonly id: string;
  readonly service: Service;
  readonly name: LocalizedText | null;
  readonly position: LonLat;
  readonly ownership: Ownership | null;
  /** As mapped; null where it is not. */
  readonly capacity: number | null;
};

export type ServiceCounts = {
  /** Objects of the extract that are such a service. */
  readonly objects: number;
  /** Of these: the same place mapped once more. */
  readonly merged: number;
};

/** The same service with the same name is one place up to here, m. */
const SAME_PLACE_M = 250;
/** The same service where one of the two has no name, m. */
const UNNAMED_SAME_PLACE_M = 60;
const LEAST_PARK_M2 = 10_000;

function serviceOf(tags: Tags): Service | null {
  const amenity = tags.get('amenity');
  const healthcare = tags.get('healthcare');
  if (amenity === 'school') return 'school';
  if (amenity === 'kindergarten' || amenity === 'preschool') return 'preschool';
  if (amenity === 'hospital' || healthcare === 'hospital') return 'hospital';
  if (amenity === 'clinic' || amenity === 'doctors') return 'clinic';
  if (healthcare === 'clinic' || healthcare === 'doctor' || healthcare === 'centre')
    return 'clinic';
  if (amenity === 'fire_station') return 'fire station';
  if (tags.get('highway') === 'bus_stop') return 'transport';
  if (['station', 'halt', 'tram_stop'].includes(tags.get('railway') ?? '')) return 'transport';
  if (tags.get('leisure') === 'park') return 'green space';
  return null;
}

const isOutOfUse = (tags: Tags): boolean =>
  ['disused', 'abandoned'].some((key) => (tags.get(key) ?? 'no') !== 'no');

type Found = FoundService & { readonly shape: Shape | null };

/** All services, nearest to what a person would count, with what was merged. O(objects²) within a service. */
export function servicesOf(data: OsmData): {
  readonly places: readonly FoundService[];
  readonly counts: ReadonlyMap<Service, ServiceCounts>;
} {
  const found = new Map<Service, Found[]>();
  const inRelations = new Map<number, Service>();
  const put = (kind: string, id: number, tags: Tags, position: LonLat, shape: Shape | null) => {
    const service = serviceOf(tags);
    if (service === null || isOutOfUse(tags)) return;
    if (service === 'green space' && (!shape || areaM2(shape) < LEAST_PARK_M2)) return;
    const list = found.get(service) ?? [];
    found.set(service, list);
    list.push({
      id: `${kind}-${id}`,
      service,
      name: namesOf(tags),
      position,
      ownership: ownershipOf(tags),
      capacity: capacityOf(tags),
      shape,
    });
  };
  for (const relation of data.relations) {
    const service = serviceOf(relation.tags);
    if (service === null) continue;
    const shape = shapeOf(relation, data);
    for (const { way } of relation.members) inRelations.set(way, service);
    const position = shape ? middleOf(shape) : placeOfMembers(relation.members, data);
    if (position) put('relation', relation.id, relation.tags, position, shape);
  }
  for (const way of data.ways) {
    const service = serviceOf(way.tags);
    if (service === null || inRelations.get(way.id) === service) continue;
    const ring = ringOf(way, data);
    const shape: Shape | null = ring && { type: 'Polygon', coordinates: [ring] };
    const position = shape ? middleOf(shape) : middleOfCut(way, data);
    if (position) put('way', way.id, way.tags, position, shape);
  }
  for (const { id, index, tags } of data.taggedNodes) {
    put('node', id, tags, lonLatOf(data, index), null);
  }
  const counts = new Map<Service, ServiceCounts>();
  const places: FoundService[] = [];
  for (const [service, objects] of found) {
    const once = service === 'transport' ? objects : eachOnce(objects);
    counts.set(service, { objects: objects.length, merged: objects.length - once.length });
    for (const { shape: _, ...place } of once) places.push(place);
  }
  return { places, counts };
}

/** Larger outlines first: what lies in one of the same service and has no other name is the same place. */
function eachOnce(objects: readonly Found[]): readonly Found[] {
  const bySize = objects
    .map((object) => ({ object, size: object.shape ? areaM2(object.shape) : 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ object }) => object);
  const kept: Found[] = [];
  const reaches: number[] = [];
  for (const object of bySize) {
    const [, latitude] = object.position;
    // Most places are far from each other: their latitude alone tells.
    const at = kept.findIndex((other, index) => {
      const apart = Math.abs(other.position[1] - latitude);
      return apart <= (reaches[index] as number) && isSame(other, object);
    });
    const same = kept[at];
    if (!same) {
      kept.push(object);
      reaches.push(reachOf(object));
    }
    // Grounds without a name take that of the school mapped inside of them.
    else if (!same.name && object.name) kept[at] = { ...same, name: object.name };
  }
  return kept;
}

/** Degrees of latitude from its middle beyond which nothing is the same place. */
function reachOf({ shape }: Found): number {
  if (!shape) return SAME_PLACE_DEGREES;
  const [, south, , north] = boundsOfPolygons(shape);
  return SAME_PLACE_DEGREES + (north - south);
}

function isSame(larger: Found, object: Found): boolean {
  const namesAgree =
    !larger.name || !object.name || plain(larger.name.en) === plain(object.name.en);
  if (!namesAgree) return false;
  if (larger.shape && isInside(object.position, larger.shape)) return true;
  const awayM = greatCircleM(larger.position, object.position);
  const bothNamed = larger.name !== null && object.name !== null;
  return awayM <= (bothNamed ? SAME_PLACE_M : UNNAMED_SAME_PLACE_M);
}

/** A little more than SAME_PLACE_M. */
const SAME_PLACE_DEGREES = 0.0025;

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Of a relation whose outline is not whole: in the middle of its first way of which there is something. */
function placeOfMembers(members: readonly OsmMember[], data: OsmData): LonLat | null {
  for (const { way: id } of members) {
    const way = data.ways.byId(id);
    const place = way && middleOfCut(way, data);
    if (place) return place;
  }
  return null;
}

/** Of an outline that is cut off at the edge of the extract, or drawn as a line: among what there is of it. */
function middleOfCut(way: OsmWay, data: OsmData): LonLat | null {
  const corners = Array.from(new Set(nodesOf(way)), (node) => lonLatOf(data, node));
  if (corners.length === 0) return null;
  const mean = (axis: 0 | 1) => corners.reduce((sum, at) => sum + at[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

function ownershipOf(tags: Tags): Ownership | null {
  const words = `${tags.get('operator:type') ?? ''} ${tags.get('ownership') ?? ''}`;
  if (/private/.test(words)) return 'private';
  return /public|government|municipal|national|state/.test(words) ? 'state' : null;
}

function capacityOf(tags: Tags): number | null {
  const text = tags.get('amenity') === 'hospital' ? tags.get('beds') : tags.get('capacity');
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) && number > 0 && number < 1e5 ? Math.round(number) : null;
}
