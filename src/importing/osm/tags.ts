/** Tags of OpenStreetMap, of which a few are kept. */
export type Tags = ReadonlyMap<string, string>;

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

/** Keys that make a node, or a relation, something that a territory has. */
const KEYS_OF_NODES = ['amenity', 'healthcare', 'highway', 'railway', 'leisure', 'place'];
const KEYS_OF_RELATIONS = [...KEYS_OF_NODES, 'building', 'boundary', 'natural', 'landuse'];

export const isNodeOfUse = (tags: Tags): boolean => KEYS_OF_NODES.some((key) => tags.has(key));
export const isRelationOfUse = (tags: Tags): boolean =>
  KEYS_OF_RELATIONS.some((key) => tags.has(key));
