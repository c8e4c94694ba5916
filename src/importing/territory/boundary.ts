/** Where the territory ends and what its parts are: from relations of the extract, or its extent. */
import { boundsOfPolygons, isInside, polygonsOf } from '../../domain/territory/geometry.ts';
import type { Polygon } from 'geojson';
import type { LocalizedText, LonLat } from '../../domain/territory/schema.ts';
import type { OsmData, OsmRelation } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import type { Tags } from '../osm/tags.ts';
import { doubleArea } from '../readers/rings.ts';
import { areaM2, lonLatOf, rectangle, type Shape, shapeOf } from './outlines.ts';
import { nodesOf } from './walkingRules.ts';

export type Boundary = {
  readonly shape: Shape;
  /** How it was found, as the pack tells it. */
  readonly source: string;
  readonly name: LocalizedText | null;
  readonly people: number | null;
  readonly level: number;
};

export type Part = { readonly id: string; readonly name: LocalizedText; readonly shape: Shape };

/** An outline that holds nearly all streets is what the extract was cut out for. */
const NEARLY_ALL_STREETS = 0.9;
/** An extract that was cut as a box holds neighbours, too. */
const LEAST_SHARE_OF_STREETS = 0.6;
const MOST_PARTS = 80;
/** Parts have to make up the whole, within this share. */
const PARTS_TOLERANCE = 0.1;

export type Candidate = {
  readonly relation: OsmRelation;
  readonly shape: Shape;
  readonly level: number;
};

/** Administrative outlines that lie in the extract as a whole. */
export function administrativeOutlines(data: OsmData): readonly Candidate[] {
  return data.relations.flatMap((relation): Candidate[] => {
    if (relation.tags.get('boundary') !== 'administrative') return [];
    const level = Number(relation.tags.get('admin_level'));
    if (!Number.isInteger(level)) return [];
    const shape = shapeOf(relation, data);
    return shape ? [{ relation, shape, level }] : [];
  });
}

/**
 * The smallest outline around nearly all streets, else the one around most of them; else the extent of
 * the extract.
 */
export function boundaryOf(data: OsmData, candidates: readonly Candidate[]): Boundary {
  const sample = streetPlaces(data);
  const shared = candidates
    .map((candidate) => {
      const inside = sample.filter((place) => isInside(place, candidate.shape)).length;
      return { ...candidate, share: inside / Math.max(1, sample.length) };
    })
    .filter(({ share }) => share >= LEAST_SHARE_OF_STREETS)
    .sort((a, b) => areaM2(a.shape) - areaM2(b.shape));
  const found =
    shared.find(({ share }) => share >= NEARLY_ALL_STREETS) ??
    shared.toSorted((a, b) => b.share - a.share)[0];
  if (found) return boundaryOfOutline(found);
  return {
    shape: rectangle(extentOf(data)),
    source: 'extent of the extract',
    name: null,
    people: null,
    level: 0,
  };
}

export function boundaryOfOutline({ relation, shape, level }: Candidate): Boundary {
  return {
    shape,
    source: `OpenStreetMap relation ${relation.id}`,
    name: namesOf(relation.tags),
    people: peopleOf(relation.tags),
    level,
  };
}

/** Outlines of one level that make up the whole; none where no level does. */
export function partsOf(boundary: Boundary, candidates: readonly Candidate[]): readonly Part[] {
  const whole = areaM2(boundary.shape);
  const byLevel = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.level <= boundary.level) continue;
    const level = byLevel.get(candidate.level) ?? [];
    byLevel.set(candidate.level, level);
    if (isInside(placeIn(candidate.shape), boundary.shape)) level.push(candidate);
  }
  let best: readonly Candidate[] = [];
  for (const level of byLevel.values()) {
    const sum = level.reduce((all, { shape }) => all + areaM2(shape), 0);
    const isWhole = Math.abs(sum / whole - 1) <= PARTS_TOLERANCE;
    if (isWhole && level.length > Math.max(1, best.length) && level.length <= MOST_PARTS)
      best = level;
  }
  return best.map(({ relation, shape }) => ({
    id: `relation-${relation.id}`,
    name: namesOf(relation.tags) ?? sameInAll(`relation ${relation.id}`),
    shape,
  }));
}

/** A place inside a shape: the middle of its widest stretch halfway up its largest ring. */
function placeIn(shape: Shape): LonLat {
  const polygons = polygonsOf(shape);
  const size = (rings: Polygon['coordinates']) => Math.abs(doubleArea(rings[0] ?? []));
  const [ring = []] = polygons.reduce((best, rings) => (size(rings) > size(best) ? rings : best));
  const [, south, , north] = boundsOfPolygons({ type: 'Polygon', coordinates: [ring] });
  const latitude = south + (north - south) * 0.5001;
  const crossings: number[] = [];
  ring.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[at + 1] ?? [x, y];
    if (y > latitude === nextY > latitude) return;
    crossings.push(x + ((latitude - y) / (nextY - y)) * (nextX - x));
  });
  crossings.sort((a, b) => a - b);
  let [longitude, widest] = [ring[0]?.[0] ?? 0, 0];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at] as number, crossings[at + 1] as number];
    if (to - from > widest) [longitude, widest] = [(from + to) / 2, to - from];
  }
  return [longitude, latitude];
}

export function namesOf(tags: Tags): LocalizedText | null {
  const name = tags.get('name') ?? tags.get('name:en') ?? tags.get('name:ru');
  if (!name) return null;
  return {
    kk: (tags.get('name:kk') ?? name).slice(0, 300),
    ru: (tags.get('name:ru') ?? name).slice(0, 300),
    en: (tags.get('name:en') ?? name).slice(0, 300),
  };
}

export function sameInAll(words: string): LocalizedText {
  return { kk: words, ru: words, en: words };
}

function peopleOf(tags: Tags): number | null {
  const people = Number((tags.get('population') ?? '').replaceAll(/[\s,]/g, ''));
  return Number.isFinite(people) && people >= 1 && people < 1e9 ? Math.round(people) : null;
}

const MOST_PLACES = 1_000;

/** A node each of some streets, evenly picked. */
function streetPlaces(data: OsmData): readonly [number, number][] {
  const streets = [...data.ways.with('highway')];
  const step = Math.max(1, Math.floor(streets.length / MOST_PLACES));
  const places: [number, number][] = [];
  for (let at = 0; at < streets.length; at += step) {
    const nodes = nodesOf(streets[at] as OsmWay);
    const node = nodes[nodes.length >> 1];
    if (node !== undefined) places.push([...lonLatOf(data, node)]);
  }
  return places;
}

type Extent = readonly [west: number, south: number, east: number, north: number];

/** What the extract says, as far as it has streets there: some say the whole world. */
function extentOf(data: OsmData): Extent {
  const found: [number, number, number, number] = [180, 90, -180, -90];
  for (const way of data.ways.with('highway')) {
    for (const node of nodesOf(way)) {
      const [longitude, latitude] = lonLatOf(data, node);
      found[0] = Math.min(found[0], longitude);
      found[1] = Math.min(found[1], latitude);
      found[2] = Math.max(found[2], longitude);
      found[3] = Math.max(found[3], latitude);
    }
  }
  const [west, south, east, north] = data.bounds ?? found;
  const said: Extent = [west, south, east, north];
  const isFarWider = east - west > MOST_TIMES_WIDER * (found[2] - found[0]);
  return data.bounds === null || isFarWider ? withMargin(found) : said;
}

const MOST_TIMES_WIDER = 10;
/** Houses and schools stand beside the last street, degrees. */
const MARGIN = 0.002;

const withMargin = ([west, south, east, north]: Extent): Extent => [
  west - MARGIN,
  south - MARGIN,
  east + MARGIN,
  north + MARGIN,
];
