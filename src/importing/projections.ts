/** From the coordinates of a file to degrees of WGS 84 (proj4). */
import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import { shiftOf } from './datums.ts';
import { definitionOf, IN_DEGREES } from './epsg.ts';
import { ImportFault } from './faults.ts';

/** Turns a position of the file into longitude and latitude. */
export type ToDegrees = (x: number, y: number) => readonly [number, number];

export type KnownProjection = {
  /** As a person would name it: "EPSG:28413", "Pulkovo 1942 / Gauss-Kruger zone 13". */
  readonly name: string;
  readonly toDegrees: ToDegrees;
  /** Of a definition whose datum nobody here knows: places may be hundreds of metres off. */
  readonly unknownDatum?: string;
};

const AS_THEY_ARE: ToDegrees = (x, y) => [x, y];
export const WGS_84: KnownProjection = { name: 'WGS 84', toDegrees: AS_THEY_ARE };

/** The projection of an EPSG code. Throws an `ImportFault` for one that is not known. */
export function projectionOfCode(file: string, code: number): KnownProjection {
  const name = `EPSG:${code}`;
  if (IN_DEGREES.has(code)) return { name, toDegrees: AS_THEY_ARE };
  const definition = definitionOf(code);
  if (definition === null) throw new ImportFault(file, 'unknownProjection', { name });
  return { name, toDegrees: converterOf(definition) };
}

/**
 * The projection that a text defines, of a .prj file or out of a database. Its datum is looked up here: the
 * text names it and mostly does not say how far it lies from WGS 84, which is over a hundred metres. Throws
 * an `ImportFault` for one that is not known.
 */
export function projectionOfText(file: string, text: string): KnownProjection {
  const name = /^\s*\w+\s*\[\s*"([^"]{1,120})/.exec(text)?.[1] ?? text.trim().slice(0, 60);
  const said = /(?:AUTHORITY|ID)\["EPSG",\s*"?(\d{4,6})"?\]\]\s*$/.exec(text)?.[1];
  const code = said === undefined ? Number.NaN : Number(said);
  if (IN_DEGREES.has(code) || definitionOf(code) !== null) {
    return { ...projectionOfCode(file, code), name };
  }
  if (/web_mercator|popular visualisation|pseudo-mercator|Mercator_Auxiliary/i.test(text)) {
    return { ...projectionOfCode(file, 3857), name };
  }
  try {
    return ofDefinition(name, text);
  } catch {
    throw new ImportFault(file, 'unknownProjection', { name });
  }
}

type Definition = Exclude<ReturnType<typeof proj4.defs>, undefined>;

/** Radii of WGS 84 and of the ellipsoid of all datums that lie on it. */
const MODERN_ELLIPSOID = { a: 6_378_137, rf: 298.2572 } as const;
const GRADS = /UNIT\["grads?",\s*0\.01570/i;
const DEGREES_OF_PARIS = 2.33722917;

function ofDefinition(name: string, text: string): KnownProjection {
  const isToTheSouth = /Transverse_Mercator_South_Ori/i.test(text);
  const definition = parsed(isToTheSouth ? text.replace(/_South_Ori\w+/i, '') : text);
  const datum = /DATUM\["([^"]{1,120})/i.exec(text)?.[1] ?? '';
  const shift = shiftOf(datum);
  // A text that says itself how far its datum lies off is believed.
  const isShifted = definition.datum_params !== undefined;
  if (shift && !isShifted) {
    definition.datum_params = [...shift];
    definition.datumCode = 'none';
  }
  if (GRADS.test(text)) inGrads(definition);
  proj4.defs(GIVEN, definition);
  const converter = converterOf(GIVEN);
  const { a, rf } = definition;
  const isModern =
    a === undefined ||
    (Math.abs(a - MODERN_ELLIPSOID.a) < 0.5 && Math.abs((rf ?? 0) - MODERN_ELLIPSOID.rf) < 1e-4);
  return {
    name,
    toDegrees: isToTheSouth ? (x, y) => converter(-x, -y) : converter,
    ...(shift || isShifted || isModern ? {} : { unknownDatum: datum }),
  };
}

/** What proj4 keeps the definition of a file by, until the next one. */
const GIVEN = 'of a file';

/** What proj4 makes of a definition; a copy, which may be changed. */
function parsed(text: string): Definition {
  proj4.defs(GIVEN, text);
  const definition = proj4.defs(GIVEN);
  if (!definition?.projName || definition.projName === 'identity')
    throw new RangeError('no projection');
  return { ...definition };
}

/** Angles of old French maps are hundredths of a right angle, from Paris. */
function inGrads(definition: Definition): void {
  for (const angle of ['lat0', 'lat1', 'lat2', 'long0'] as const) {
    const value = definition[angle];
    if (value !== undefined) definition[angle] = value * 0.9;
  }
  if (definition.from_greenwich) definition.from_greenwich = (DEGREES_OF_PARIS * Math.PI) / 180;
}

function converterOf(definition: string): ToDegrees {
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
