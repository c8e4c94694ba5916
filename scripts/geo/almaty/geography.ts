/** Shapes of the city: districts, the boundary, and where nobody lives. */
import { booleanPointInPolygon, featureCollection, intersect, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { type Row, readTable } from '../common/packFiles.ts';
import { roundPosition } from '../../../src/importing/pack/round.ts';

export type Shape = Polygon | MultiPolygon;
export type District = { readonly id: string; readonly row: Row; readonly shape: Shape };

type ShapeFeature = Feature<Shape>;

/** Districts as their outlines have them: neighbours meet vertex by vertex, so they tile the city. */
export function districts(): readonly District[] {
  const rings = new Map<string, Map<string, Position[]>>();
  for (const row of readTable('almaty', 'district_outlines.csv')) {
    const { district = '', ring = '' } = row;
    const own = rings.get(district) ?? new Map<string, Position[]>();
    rings.set(district, own);
    const places = own.get(ring) ?? [];
    own.set(ring, places);
    places.push([...roundPosition([Number(row.lon), Number(row.lat)])]);
  }
  return readTable('almaty', 'districts.csv').map((row) => {
    const id = row.district as string;
    const polygons = [...(rings.get(id) ?? new Map<string, Position[]>()).values()].map(closed);
    if (polygons.length === 0) throw new Error(`district_outlines.csv has no ${id}`);
    const shape: Shape =
      polygons.length === 1
        ? { type: 'Polygon', coordinates: [polygons[0] as Position[]] }
        : { type: 'MultiPolygon', coordinates: polygons.map((ring) => [ring]) };
    return { id, row, shape };
  });
}

function closed(ring: readonly Position[]): Position[] {
  const [first = [], last = []] = [ring[0], ring.at(-1)];
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
}

export function boundaryOf(all: readonly District[]): Shape {
  const shapes = all.map(
    ({ shape }): ShapeFeature => ({ type: 'Feature', properties: {}, geometry: shape }),
  );
  return (union(featureCollection(shapes)) as ShapeFeature).geometry;
}

export function districtAt(all: readonly District[], place: LonLat): District | undefined {
  return all.find(({ shape }) => booleanPointInPolygon([...place], shape));
}

/** Southern edge of the built-up city, west to east: the mountains begin below it. */
const FOOT_OF_MOUNTAINS: readonly LonLat[] = readTable('almaty', 'built_limit.csv').map((row) => [
  Number(row.lon),
  Number(row.south_lat),
]);

/** Latitude below which nobody lives, at a longitude. */
export function footOfMountains(lon: number): number {
  for (let index = 1; index < FOOT_OF_MOUNTAINS.length; index += 1) {
    const [lonA, latA] = FOOT_OF_MOUNTAINS[index - 1] as LonLat;
    const [lonB, latB] = FOOT_OF_MOUNTAINS[index] as LonLat;
    if (lon <= lonB) return latA + ((latB - latA) * (lon - lonA)) / (lonB - lonA);
  }
  return (FOOT_OF_MOUNTAINS.at(-1) as LonLat)[1];
}

/** The mountains as a shape of the base: the city south of the foot. */
export function mountains(boundary: Shape): Shape {
  const edge: Position[] = FOOT_OF_MOUNTAINS.map(([lon, lat]) => [lon, lat]);
  const [west, east] = [edge[0] as Position, edge.at(-1) as Position];
  const south = polygon([[...edge, [east[0] as number, 42.9], [west[0] as number, 42.9], west]]);
  const cut = intersect(
    featureCollection([
      south as ShapeFeature,
      { type: 'Feature', properties: {}, geometry: boundary },
    ]),
  );
  if (!cut) throw new Error('the mountains lie outside the city');
  return cut.geometry;
}

/** Metres east and north of the city's centre; flat enough over 40 km. */
export const CENTRE: LonLat = [76.93, 43.25];
const M_PER_DEGREE_LAT = 111_195;
const M_PER_DEGREE_LON = M_PER_DEGREE_LAT * Math.cos((CENTRE[1] * Math.PI) / 180);

export type Metres = readonly [number, number];

export function toMetres([lon, lat]: readonly [number, number]): Metres {
  return [(lon - CENTRE[0]) * M_PER_DEGREE_LON, (lat - CENTRE[1]) * M_PER_DEGREE_LAT];
}

export function toLonLat([east, north]: Metres): LonLat {
  return [CENTRE[0] + east / M_PER_DEGREE_LON, CENTRE[1] + north / M_PER_DEGREE_LAT];
}

export function distanceM(a: Metres, b: Metres): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** "lon lat;lon lat" of the tables. */
export function pathOf(text: string): LonLat[] {
  return text.split(';').map((pair) => {
    const [lon, lat] = pair.trim().split(' ').map(Number);
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Error(`"${pair}" is no place`);
    return [lon as number, lat as number];
  });
}
