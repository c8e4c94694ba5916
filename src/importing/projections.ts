/**
 * From the coordinates of a file to degrees of WGS 84 (proj4). Definitions of what offices use are
 * kept here: a whole register of projections would be larger than the page.
 */
import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import { ImportFault } from './faults.ts';

/** Seven parameters from Pulkovo 1942 to WGS 84 (GOST 51794-2001, as EPSG 5044): within some 3 m. */
const PULKOVO = '+ellps=krass +towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22';
/** The same for Pulkovo 1995 (as EPSG 5043). */
const PULKOVO_1995 = '+ellps=krass +towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22';

/** Turns a position of the file into longitude and latitude. */
export type ToDegrees = (x: number, y: number) => readonly [number, number];

export type KnownProjection = {
  /** As a person would name it: "EPSG:28413", "Pulkovo 1942 / Gauss-Kruger zone 13". */
  readonly name: string;
  readonly toDegrees: ToDegrees;
};

const AS_THEY_ARE: ToDegrees = (x, y) => [x, y];
export const WGS_84: KnownProjection = { name: 'WGS 84', toDegrees: AS_THEY_ARE };

/** The definition behind an EPSG code; null for one that is not kept here. */
function definitionOf(code: number): string | null {
  if (code === 3857 || code === 900913 || code === 3785 || code === 102100 || code === 102113) {
    return '+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null +no_defs';
  }
  if (code === 3395) return '+proj=merc +datum=WGS84 +units=m +no_defs';
  if (code === 4284) return `+proj=longlat ${PULKOVO} +no_defs`;
  const utm = (zone: number, rest: string) => `+proj=utm +zone=${zone} ${rest} +units=m +no_defs`;
  const between = (first: number, last: number) => code >= first && code <= last;
  if (between(32601, 32660)) return utm(code - 32600, '+datum=WGS84');
  if (between(32701, 32760)) return utm(code - 32700, '+south +datum=WGS84');
  if (between(25828, 25838)) return utm(code - 25800, '+ellps=GRS80 +towgs84=0,0,0');
  if (code === 3067) return utm(35, '+ellps=GRS80 +towgs84=0,0,0');
  const gaussKruger = (zone: number, falseEasting: number, datum = PULKOVO) =>
    `+proj=tmerc +lat_0=0 +lon_0=${eastern(zone * 6 - 3)} +k=1 +x_0=${falseEasting} +y_0=0 ${datum} +units=m +no_defs`;
  // Zones of six degrees with the number of the zone before the easting, and without.
  const numbered = (zone: number) => zone * 1_000_000 + 500_000;
  if (between(28404, 28432)) return gaussKruger(code - 28400, numbered(code - 28400));
  if (between(28464, 28492)) return gaussKruger(code - 28460, 500_000);
  if (between(2494, 2522)) return gaussKruger(code - 2490, 500_000);
  if (between(20004, 20032)) {
    return gaussKruger(code - 20000, numbered(code - 20000), PULKOVO_1995);
  }
  if (between(20064, 20092)) return gaussKruger(code - 20060, 500_000, PULKOVO_1995);
  if (code === 4200) return `+proj=longlat ${PULKOVO_1995} +no_defs`;
  if (code === 2056) {
    return '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346 +units=m +no_defs';
  }
  if (code === 21781) {
    return '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=600000 +y_0=200000 +ellps=bessel +towgs84=674.374,15.056,405.346 +units=m +no_defs';
  }
  if (code === 2154) {
    return '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs';
  }
  if (code === 3035) {
    return '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs';
  }
  return null;
}

/** Zones count on beyond 180° from the west. */
const eastern = (meridian: number): number => (meridian > 180 ? meridian - 360 : meridian);

const IN_DEGREES: ReadonlySet<number> = new Set([4326, 4979, 4258, 4269, 9057]);

/** The projection of an EPSG code. Throws an `ImportFault` for one that is not known. */
export function projectionOfCode(file: string, code: number): KnownProjection {
  const name = `EPSG:${code}`;
  if (IN_DEGREES.has(code)) return { name, toDegrees: AS_THEY_ARE };
  const definition = definitionOf(code);
  if (definition === null) throw new ImportFault(file, 'unknownProjection', { name });
  return { name, toDegrees: byDefinition(definition) };
}

/**
 * The projection of a .prj file. Its datum is looked up here where it is Pulkovo's: the file names it but
 * does not say how far it lies from WGS 84, which is over a hundred metres.
 */
export function projectionOfText(file: string, text: string): KnownProjection {
  const name = /^\s*\w+\s*\[\s*"([^"]{1,120})/.exec(text)?.[1] ?? text.trim().slice(0, 60);
  const code = Number(/AUTHORITY\["EPSG","(\d{4,6})"\]\]\s*$/.exec(text)?.[1]);
  if (Number.isInteger(code) && (IN_DEGREES.has(code) || definitionOf(code) !== null)) {
    return projectionOfCode(file, code);
  }
  if (/web_mercator|popular visualisation|pseudo-mercator|Mercator_Auxiliary/i.test(text)) {
    return { ...projectionOfCode(file, 3857), name };
  }
  const isPulkovo = /pulkovo|S-42|СК-?42|Krass/i.test(text);
  const datum = /pulkovo[ _]*1995|СК-?95/i.test(text) ? PULKOVO_1995 : PULKOVO;
  if (/^\s*GEOGCS/i.test(text)) {
    if (isPulkovo) return { name, toDegrees: byDefinition(`+proj=longlat ${datum} +no_defs`) };
    if (/WGS|ETRS|GRS|NAD.?83/i.test(text)) return { name, toDegrees: AS_THEY_ARE };
  }
  const parameter = (key: string): number | null => {
    const found = new RegExp(`PARAMETER\\["${key}",\\s*([-+.\\deE]+)`, 'i').exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  if (isPulkovo && /Gauss_?Kruger|Transverse_?Mercator/i.test(text)) {
    const definition =
      `+proj=tmerc +lat_0=${parameter('latitude_of_origin') ?? 0}` +
      ` +lon_0=${parameter('central_meridian') ?? 0} +k=${parameter('scale_factor') ?? 1}` +
      ` +x_0=${parameter('false_easting') ?? 0} +y_0=${parameter('false_northing') ?? 0}` +
      ` ${datum} +units=m +no_defs`;
    return { name, toDegrees: byDefinition(definition) };
  }
  try {
    return { name, toDegrees: byDefinition(text) };
  } catch {
    throw new ImportFault(file, 'unknownProjection', { name });
  }
}

function byDefinition(definition: string): ToDegrees {
  const converter = proj4(definition, 'WGS84');
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
    const [longitude, latitude] = converter.forward([x, y]);
    return [longitude as number, latitude as number];
  };
}

/** The geometry in degrees, without heights. */
export function inDegrees<G extends Geometry>(geometry: G, toDegrees: ToDegrees): G {
  if (geometry.type === 'GeometryCollection') {
    return {
      ...geometry,
      geometries: geometry.geometries.map((part) => inDegrees(part, toDegrees)),
    };
  }
  return { ...geometry, coordinates: turned(geometry.coordinates, toDegrees) } as G;
}

function turned(value: unknown, toDegrees: ToDegrees): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'number') {
    const [x, y] = value as Position;
    return [...toDegrees(x as number, y as number)];
  }
  return value.map((part) => turned(part, toDegrees));
}

/** Whether coordinates can be degrees at all: metres of any projection go beyond. */
export function canBeDegrees(geometries: Iterable<Geometry | null>): boolean {
  let looked = 0;
  let beyond = 0;
  for (const geometry of geometries) {
    const [x, y] = firstPosition(geometry) ?? [];
    if (x === undefined || y === undefined) continue;
    looked += 1;
    if (Math.abs(x) > 180 || Math.abs(y) > 180) beyond += 1;
    if (looked >= 1000) break;
  }
  return beyond * 2 <= looked;
}

/** Any position of a geometry; null where it has none. */
export function firstPosition(geometry: Geometry | null): Position | null {
  if (!geometry) return null;
  if (geometry.type === 'GeometryCollection') return firstPosition(geometry.geometries[0] ?? null);
  let value: unknown = geometry.coordinates;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
  return Array.isArray(value) && typeof value[0] === 'number' ? (value as Position) : null;
}
