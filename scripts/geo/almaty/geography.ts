/** Shapes of the city: districts without slivers, the boundary, and where nobody lives. */
import {
  area,
  booleanPointInPolygon,
  buffer,
  difference,
  featureCollection,
  intersect,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { type Row, readTable } from '../common/packFiles.ts';

export type Shape = Polygon | MultiPolygon;
export type District = { readonly id: string; readonly row: Row; readonly shape: Shape };

/** Half the width of the widest sliver between two generalised outlines, km. */
const SLIVER_KM = 0.12;
/** Leftovers of the closing that are smaller than this are dropped, m2. */
const CRUMB_M2 = 20_000;

type ShapeFeature = Feature<Shape>;

function outlines(): Map<string, ShapeFeature> {
  const rings = new Map<string, Position[]>();
  for (const row of readTable('almaty', 'district_outlines.csv')) {
    const key = `${row.district} ${row.ring}`;
    const ring = rings.get(key) ?? [];
    ring.push([Number(row.lon), Number(row.lat)]);
    rings.set(key, ring);
  }
  const shapes = new Map<string, ShapeFeature>();
  for (const [key, ring] of rings) {
    const [id = ''] = key.split(' ');
    const first = ring[0] as Position;
    const last = ring.at(-1) as Position;
    if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
    const shape: ShapeFeature = polygon([ring]);
    const known = shapes.get(id);
    shapes.set(id, known ? (union(featureCollection([known, shape])) as ShapeFeature) : shape);
  }
  return shapes;
}

function withoutCrumbs(shape: Shape): Shape {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const kept = polygons
    .filter((rings) => area(polygon(rings)) > CRUMB_M2)
    .map((rings) => rings.filter((ring, index) => index === 0 || area(polygon([ring])) > CRUMB_M2));
  return kept.length === 1
    ? { type: 'Polygon', coordinates: kept[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates: kept };
}

/**
 * Districts that tile the city: each outline grows over the slivers around it, never into the
 * outline of a neighbour; where two grow into the same sliver the earlier one keeps it.
 */
export function districts(): readonly District[] {
  const originals = outlines();
  const rows = readTable('almaty', 'districts.csv');
  const all = union(featureCollection([...originals.values()])) as ShapeFeature;
  const grown = buffer(all, SLIVER_KM) as ShapeFeature;
  const city = (buffer(grown, -SLIVER_KM) ?? all) as ShapeFeature;
  const taken: ShapeFeature[] = [];
  return rows.map((row) => {
    const id = row.district as string;
    const own = originals.get(id) as ShapeFeature;
    const wide = intersect(
      featureCollection([buffer(own, SLIVER_KM) as ShapeFeature, city]),
    ) as ShapeFeature;
    const others = [...originals].filter(([other]) => other !== id).map(([, shape]) => shape);
    const rest = difference(featureCollection([wide, ...others, ...taken])) as ShapeFeature;
    taken.push(rest);
    return { id, row, shape: withoutCrumbs(rest.geometry) };
  });
}

export function boundaryOf(all: readonly District[]): Shape {
  const shapes = all.map(
    ({ shape }): ShapeFeature => ({
      type: 'Feature',
      properties: {},
      geometry: shape,
    }),
  );
  return withoutCrumbs((union(featureCollection(shapes)) as ShapeFeature).geometry);
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
  return withoutCrumbs(cut.geometry);
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

/** Distance from a point to a line of several pieces, in metres. */
export function distanceToLineM(point: Metres, line: readonly Metres[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index += 1) {
    const a = line[index - 1] as Metres;
    const b = line[index] as Metres;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy);
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, distanceM(point, [a[0] + t * dx, a[1] + t * dy]));
  }
  return least;
}

/** Whether two straight pieces cross. */
export function piecesCross(a: Metres, b: Metres, c: Metres, d: Metres): boolean {
  const side = (p: Metres, q: Metres, r: Metres) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** "lon lat;lon lat" of the tables. */
export function pathOf(text: string): LonLat[] {
  return text.split(';').map((pair) => {
    const [lon, lat] = pair.trim().split(' ').map(Number);
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Error(`"${pair}" is no place`);
    return [lon as number, lat as number];
  });
}
