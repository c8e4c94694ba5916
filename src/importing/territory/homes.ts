/**
 * Where people live: buildings by their use, ground and storeys; where few are mapped, the streets that
 * homes stand along.
 */
import { isInside, middleOf } from '../../domain/territory/geometry.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { Tags } from '../osm/tags.ts';
import { Dwellings } from './dwellings.ts';
import { areaM2, lonLatOf, ringOf, type Shape, shapeOf } from './outlines.ts';
import { nodesOf } from './walkingRules.ts';

export type Homes = {
  readonly dwellings: Dwellings;
  readonly from: 'buildings' | 'streets';
  /** Buildings of the extract, those taken for homes, and those of them with mapped storeys. */
  readonly buildings: number;
  readonly residential: number;
  readonly withLevels: number;
};

/** Storeys where none are mapped: assumption. */
const ASSUMED_LEVELS: Readonly<Record<string, number>> = {
  apartments: 4,
  block: 4,
  dormitory: 4,
  residential: 2,
  terrace: 2,
  yes: 2,
  house: 1.5,
  detached: 1.5,
  semidetached_house: 1.5,
  bungalow: 1,
  farm: 1,
  hut: 0,
};
const OTHER_USES = [
  'amenity',
  'shop',
  'office',
  'leisure',
  'railway',
  'public_transport',
  'healthcare',
];
/** Smaller ones are sheds, larger ones of no told use are halls, m2 of ground. */
const LEAST_GROUND_M2 = 30;
const MOST_UNTOLD_GROUND_M2 = 5_000;
const METRES_PER_LEVEL = 3.2;
/** Of what a building encloses, so much are homes: assumption. */
const LIVED_IN_SHARE = 0.75;
/** With fewer buildings of homes than this the map of buildings is taken for unfinished. */
const FEWEST_BUILDINGS = 50;

export function homesOf(data: OsmData, boundary: Shape): Homes {
  let [buildings, residential, withLevels] = [0, 0, 0];
  const dwellings = new Dwellings();
  const outlines = new Set<number>();
  const take = (tags: Tags, shape: Shape | null) => {
    buildings += 1;
    if (!shape) return;
    const at = middleOf(shape);
    const levels = levelsOf(tags);
    const groundM2 = areaM2(shape);
    if (!isHome(tags, groundM2) || !isInside(at, boundary)) return;
    residential += 1;
    if (tags.has('building:levels')) withLevels += 1;
    const flats = Number(tags.get('building:flats') ?? Number.NaN);
    dwellings.push({
      at,
      floorAreaM2: groundM2 * levels * LIVED_IN_SHARE,
      homes: Number.isInteger(flats) && flats > 0 && flats < 5_000 ? flats : null,
    });
  };
  for (const relation of data.relations) {
    if (!isBuilding(relation.tags)) continue;
    for (const { way } of relation.members) outlines.add(way);
    take(relation.tags, shapeOf(relation, data));
  }
  for (const way of data.ways.with('building')) {
    if (!isBuilding(way.tags) || outlines.has(way.id)) continue;
    const ring = ringOf(way, data);
    take(way.tags, ring && { type: 'Polygon', coordinates: [ring] });
  }
  const told = { buildings, residential, withLevels };
  if (residential >= FEWEST_BUILDINGS) return { dwellings, from: 'buildings', ...told };
  return { dwellings: alongStreets(data, boundary), from: 'streets', ...told };
}

function isBuilding(tags: Tags): boolean {
  const building = tags.get('building');
  return building !== undefined && building !== 'no' && !tags.has('disused');
}

function isHome(tags: Tags, groundM2: number): boolean {
  const building = tags.get('building') ?? '';
  if (groundM2 < LEAST_GROUND_M2 || ASSUMED_LEVELS[building] === undefined) return false;
  if (tags.get('building:use') === 'residential' || building === 'apartments') return true;
  if (building === 'yes' && groundM2 > MOST_UNTOLD_GROUND_M2) return false;
  return !OTHER_USES.some((key) => tags.has(key));
}

function levelsOf(tags: Tags): number {
  const levels = Number.parseFloat(tags.get('building:levels') ?? '');
  if (levels > 0 && levels < 100) return levels;
  const height = Number.parseFloat(tags.get('height') ?? '');
  if (height > 2 && height < 400) return Math.max(1, Math.round(height / METRES_PER_LEVEL));
  return ASSUMED_LEVELS[tags.get('building') ?? ''] ?? 1;
}

/** m2 of homes beside a metre of street, by its class: assumption. */
const M2_PER_STREET_M: Readonly<Record<string, number>> = {
  residential: 20,
  living_street: 30,
  pedestrian: 20,
  service: 6,
  unclassified: 6,
  tertiary: 12,
  secondary: 8,
};
const STEP_M = 25;

function alongStreets(data: OsmData, boundary: Shape): Dwellings {
  const dwellings = new Dwellings();
  for (const way of data.ways.with('highway')) {
    const perM = M2_PER_STREET_M[way.tags.get('highway') ?? ''];
    if (perM === undefined || way.tags.has('tunnel')) continue;
    const line = Array.from(nodesOf(way), (node) => lonLatOf(data, node));
    for (let at = 1; at < line.length; at += 1) {
      const [a, b] = [line[at - 1] as LonLat, line[at] as LonLat];
      const lengthM =
        Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]) * 111_195;
      const steps = Math.min(1000, Math.max(1, Math.ceil(lengthM / STEP_M)));
      for (let step = 0; step < steps; step += 1) {
        const share = (step + 0.5) / steps;
        const place: LonLat = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        if (!isInside(place, boundary)) continue;
        dwellings.push({ at: place, floorAreaM2: (perM * lengthM) / steps, homes: null });
      }
    }
  }
  return dwellings;
}
