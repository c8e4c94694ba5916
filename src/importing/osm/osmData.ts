/** What is taken from an OpenStreetMap extract: nodes as columns, ways and relations with a few of their tags. */

export type Tags = ReadonlyMap<string, string>;

export type OsmWay = { readonly id: number; readonly refs: Float64Array; readonly tags: Tags };
export type OsmMember = {
  readonly type: 'node' | 'way' | 'relation';
  readonly ref: number;
  readonly role: string;
};
export type OsmRelation = {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
};
export type OsmTaggedNode = { readonly id: number; readonly index: number; readonly tags: Tags };

export type OsmData = {
  readonly file: string;
  /** Ascending. */
  readonly nodeIds: Float64Array;
  /** Longitude and latitude by node, in 1e-7 degrees. */
  readonly coordinates: Int32Array;
  readonly taggedNodes: readonly OsmTaggedNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
  /** As the file says: west, south, east, north in degrees; null where it does not. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Latest change in it, or when it was cut out: "2019-05-14"; null where it does not say. */
  readonly date: string | null;
};

/** Keys that a territory is made of; the others are not kept. */
const KEYS: ReadonlySet<string> = new Set([
  'highway',
  'foot',
  'access',
  'area',
  'oneway',
  'junction',
  'bridge',
  'tunnel',
  'layer',
  'name',
  'name:kk',
  'name:ru',
  'name:en',
  'ref',
  'amenity',
  'healthcare',
  'operator:type',
  'ownership',
  'fee',
  'capacity',
  'beds',
  'building',
  'building:use',
  'building:levels',
  'building:flats',
  'building:part',
  'height',
  'addr:flats',
  'shop',
  'office',
  'leisure',
  'landuse',
  'natural',
  'water',
  'waterway',
  'public_transport',
  'railway',
  'bus',
  'boundary',
  'admin_level',
  'type',
  'population',
  'place',
  'disused',
  'abandoned',
]);

export const isKeptKey = (key: string): boolean => KEYS.has(key);

export const NO_TAGS: Tags = new Map();

/** Place of a node in the columns; -1 where the extract lacks it. O(log nodes). */
export function nodeIndex(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] as number;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
