/**
 * The little geometry that reading a pack needs: is this a sound GeoJSON geometry (RFC 7946), and
 * where is the middle of a shape. Written by hand because it runs over every coordinate of a
 * pack while the page opens.
 */
import type {
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { LonLat } from './schema.ts';

export type GeometryType = 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

type Fault = { readonly what: string; readonly remedy: string };

/**
 * What is wrong with a value that should be a geometry of one of these types inside the bounds;
 * null where nothing is.
 */
export function faultOfGeometry(
  value: unknown,
  types: readonly GeometryType[],
  bounds: Bounds,
): Fault | null {
  if (typeof value !== 'object' || value === null) {
    return { what: 'there is no geometry', remedy: `give a ${types.join(' or ')}` };
  }
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (!types.includes(type as GeometryType)) {
    return {
      what: `the geometry is a ${String(type)}`,
      remedy: `give a ${types.join(' or ')}`,
    };
  }
  switch (type as GeometryType) {
    case 'Point':
      return faultOfPosition(coordinates, bounds);
    case 'LineString':
      return faultOfLine(coordinates, bounds);
    case 'MultiLineString':
      return faultOfEach(coordinates, 'lines', (line) => faultOfLine(line, bounds));
    case 'Polygon':
      return faultOfEach(coordinates, 'rings', (ring) => faultOfRing(ring, bounds));
    case 'MultiPolygon':
      return faultOfEach(coordinates, 'polygons', (polygon) =>
        faultOfEach(polygon, 'rings', (ring) => faultOfRing(ring, bounds)),
      );
  }
}

function faultOfEach(
  value: unknown,
  noun: string,
  faultOf: (part: unknown) => Fault | null,
): Fault | null {
  if (!Array.isArray(value) || value.length === 0) {
    return { what: `the geometry has no ${noun}`, remedy: 'give at least one' };
  }
  for (const part of value) {
    const fault = faultOf(part);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfLine(value: unknown, bounds: Bounds): Fault | null {
  if (!Array.isArray(value) || value.length < 2) {
    return { what: 'a line has fewer than 2 positions', remedy: 'give at least 2' };
  }
  return faultOfPositions(value, bounds);
}

function faultOfRing(value: unknown, bounds: Bounds): Fault | null {
  if (!Array.isArray(value) || value.length < 4) {
    return { what: 'a ring has fewer than 4 positions', remedy: 'give at least 4' };
  }
  const fault = faultOfPositions(value, bounds);
  if (fault !== null) return fault;
  const first = value[0] as number[];
  const last = value[value.length - 1] as number[];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return { what: 'a ring is not closed', remedy: 'repeat its first position at the end' };
  }
  return null;
}

/** Runs over every coordinate of a pack before anything is compiled: plain indices, no closures. */
function faultOfPositions(values: readonly unknown[], bounds: Bounds): Fault | null {
  const west = bounds[0];
  const south = bounds[1];
  const east = bounds[2];
  const north = bounds[3];
  for (let index = 0; index < values.length; index++) {
    const position = values[index];
    if (Array.isArray(position)) {
      const longitude: unknown = position[0];
      const latitude: unknown = position[1];
      // Comparisons with what is no number are false, so that this lets nothing wrong through.
      if (
        typeof longitude === 'number' &&
        typeof latitude === 'number' &&
        longitude >= west &&
        longitude <= east &&
        latitude >= south &&
        latitude <= north &&
        longitude >= -180 &&
        longitude <= 180 &&
        latitude >= -90 &&
        latitude <= 90
      ) {
        continue;
      }
    }
    return faultOfPosition(position, bounds);
  }
  return null;
}

function faultOfPosition(value: unknown, [west, south, east, north]: Bounds): Fault | null {
  if (!Array.isArray(value) || value.length < 2) {
    return { what: 'a position is no pair of numbers', remedy: 'give [longitude, latitude]' };
  }
  const [longitude, latitude] = value as unknown[];
  if (
    typeof longitude !== 'number' ||
    typeof latitude !== 'number' ||
    !Number.isFinite(longitude) ||
    !Number.isFinite(latitude)
  ) {
    return { what: 'a position is no pair of numbers', remedy: 'give [longitude, latitude]' };
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    return {
      what: `the position [${longitude}, ${latitude}] is not on earth`,
      remedy: 'give longitude before latitude, in degrees',
    };
  }
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    return {
      what: `the position [${longitude}, ${latitude}] lies far outside the territory's bounds`,
      remedy: "give longitude before latitude, or widen the manifest's bounds",
    };
  }
  return null;
}

/** Bounds widened by half their size, at least half a degree: beyond that, a position is a slip. */
export function withMargin([west, south, east, north]: Bounds): Bounds {
  const byLongitude = Math.max(0.5, (east - west) / 2);
  const byLatitude = Math.max(0.5, (north - south) / 2);
  return [west - byLongitude, south - byLatitude, east + byLongitude, north + byLatitude];
}

/** The polygons of an area, each its outline and then its holes. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The box around a polygon or several. */
export function boundsOfPolygons(geometry: Polygon | MultiPolygon): Bounds {
  const polygons = polygonsOf(geometry);
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of polygons.flat(2)) {
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  }
  return bounds;
}

/**
 * Centre of mass of a polygon's outer ring, on the plane of degrees: good enough for shapes of
 * city size, which is all it is used for. A ring without area gives the mean of its positions.
 */
export function polygonCentre({ coordinates }: Polygon): LonLat {
  const ring = coordinates[0] ?? [];
  const [originLongitude = 0, originLatitude = 0] = ring[0] ?? [];
  let doubleArea = 0;
  let sumLongitude = 0;
  let sumLatitude = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const from = ring[index] as number[];
    const to = ring[index + 1] as number[];
    // Relative to the first position: far from the origin the products would lose digits.
    const ax = (from[0] as number) - originLongitude;
    const ay = (from[1] as number) - originLatitude;
    const bx = (to[0] as number) - originLongitude;
    const by = (to[1] as number) - originLatitude;
    const cross = ax * by - bx * ay;
    doubleArea += cross;
    sumLongitude += (ax + bx) * cross;
    sumLatitude += (ay + by) * cross;
  }
  if (doubleArea === 0) return meanOf(ring);
  return [
    originLongitude + sumLongitude / (3 * doubleArea),
    originLatitude + sumLatitude / (3 * doubleArea),
  ];
}

function meanOf(ring: readonly (readonly number[])[]): LonLat {
  const corners = ring.length > 1 ? ring.slice(0, -1) : ring;
  let longitude = 0;
  let latitude = 0;
  for (const corner of corners) {
    longitude += (corner[0] ?? 0) / corners.length;
    latitude += (corner[1] ?? 0) / corners.length;
  }
  return [longitude, latitude];
}

/** Halfway along a line, the middle of an outline; of several parts the one with most vertices. */
export function middleOf(
  geometry: Point | LineString | MultiLineString | Polygon | MultiPolygon,
): LonLat {
  switch (geometry.type) {
    case 'Point':
      return lonLat(geometry.coordinates);
    case 'LineString':
      return halfway(geometry.coordinates);
    case 'MultiLineString':
      return halfway(longest(geometry.coordinates));
    case 'Polygon':
      return middleOfBounds(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return middleOfBounds(longest(geometry.coordinates.map(([outline = []]) => outline)));
  }
}

const lonLat = ([longitude = 0, latitude = 0]: readonly number[]): LonLat => [longitude, latitude];

const longest = (parts: readonly number[][][]) =>
  parts.reduce((best, part) => (part.length > best.length ? part : best), []);

const halfway = (line: readonly number[][]) => lonLat(line[Math.floor(line.length / 2)] ?? []);

function middleOfBounds(outline: readonly number[][]): LonLat {
  const middle = (axis: number) => {
    const values = outline.map((vertex) => vertex[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

/** Whether a position lies in a polygon (even-odd rule over all rings, on the plane of degrees). */
export function isInside(position: LonLat, geometry: Geometry): boolean {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) if (crossesRing(position, ring)) inside = !inside;
    return inside;
  });
}

function crossesRing([x, y]: LonLat, ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
    const [xi, yi] = ring[index] as [number, number];
    const [xj, yj] = ring[previous] as [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const EARTH_RADIUS_M = 6_371_008.8;

/** Great-circle distance in metres: haversine on Turf's sphere. */
export function greatCircleM(a: LonLat, b: LonLat): number {
  const toRadians = Math.PI / 180;
  const byLatitude = Math.sin(((b[1] - a[1]) * toRadians) / 2);
  const byLongitude = Math.sin(((b[0] - a[0]) * toRadians) / 2);
  const h =
    byLatitude * byLatitude +
    Math.cos(a[1] * toRadians) * Math.cos(b[1] * toRadians) * byLongitude * byLongitude;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres of a degree of latitude on the sphere of all distances. */
const DEGREE_M = (Math.PI * 6_371_008.8) / 180;

/** Of an open ring of a few kilometres, m2, by the plane at its first corner; its parts may not cross. */
export function areaOfRingM2(ring: readonly LonLat[]): number {
  const [first] = ring;
  if (first === undefined) return 0;
  const squeeze = Math.cos((first[1] * Math.PI) / 180);
  const plane = ring.map(([lon, lat]) => [
    (lon - first[0]) * squeeze * DEGREE_M,
    (lat - first[1]) * DEGREE_M,
  ]);
  let twice = 0;
  plane.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = plane[(index + 1) % plane.length] ?? [];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}
