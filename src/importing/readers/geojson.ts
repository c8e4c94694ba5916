/** GeoJSON: a collection, one feature, a bare geometry, a feature a line; and a bare list of rows. */
import type { Geometry } from 'geojson';
import { ImportFault } from '../faults.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { type Cell, type ImportedFeature, type ImportedTable, numberIn } from '../table.ts';
import { decodeText } from '../text/encoding.ts';
import { placed } from './placed.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

/** Before each row of a text sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(30);

type Raw = { readonly [key: string]: unknown };

export function readGeoJson(file: string, bytes: Uint8Array, chosen?: string): ImportedTable {
  const { text, encoding } = decodeText(bytes, chosen);
  const bare = text.replace(/^\uFEFF/, '');
  const { features, crs } = featuresOf(file, bare);
  if (features.length > MAX_ROWS) {
    throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
  }
  const table = tableOf(features);
  return {
    file,
    layer: file.replace(/\.[^.]+$/, ''),
    format: 'GeoJSON',
    columns: table.columns,
    ...placed(
      file,
      table.features,
      crs === null ? { kind: 'unsaid' } : { kind: 'code', code: crs },
    ),
    encoding,
    decimalSign: '.',
  };
}

function featuresOf(file: string, text: string): { features: readonly Raw[]; crs: number | null } {
  const whole = parsed(text);
  if (whole !== undefined) {
    const { type, features } = whole;
    const crs = codeOfCrs(whole.crs);
    if (type === 'FeatureCollection' && Array.isArray(features)) {
      return { features: features.filter(isObject), crs };
    }
    if (type === 'Feature') return { features: [whole], crs };
    if (GEOMETRIES.has(type)) {
      return { features: [{ type: 'Feature', geometry: whole, properties: {} }], crs };
    }
    throw otherJson(file, whole);
  }
  const list = listOf(text);
  if (list) return { features: featuresOfList(list), crs: null };
  const lines = text
    .replaceAll(RECORD_SEPARATOR, '\n')
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  const found = lines.map(parsed);
  const rows = found.filter((row) => row !== undefined && !('geometry' in row || 'type' in row));
  if (rows.length > 1 && rows.length === found.length) {
    return { features: featuresOfList(rows as readonly Raw[]), crs: null };
  }
  const sound = found.filter((row) => row?.type === 'Feature' || row?.type === 'FeatureCollection');
  if (sound.length < 2 || sound.length < found.length / 2) {
    throw new ImportFault(file, 'damaged', { format: 'GeoJSON' });
  }
  return {
    features: sound.flatMap((row) =>
      Array.isArray(row?.features) ? row.features.filter(isObject) : row ? [row] : [],
    ),
    crs: null,
  };
}

/** Of the `crs` that collections had before RFC 7946: by name, or by a bare code. */
function codeOfCrs(crs: unknown): number | null {
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  const { name, code } = properties;
  const said = /EPSG:+(?:[\d.]*:)?(\d{4,6})$/i.exec(String(name ?? ''))?.[1] ?? code;
  const number = Number(said ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}

/** A list of features or of bare geometries without a collection around it, or of rows without places. */
function featuresOfList(rows: readonly Raw[]): readonly Raw[] {
  if (rows.every(({ type }) => type === 'Feature')) return rows;
  const areGeometries = rows.every((row) => GEOMETRIES.has(row.type) && 'coordinates' in row);
  return rows.map((row) =>
    areGeometries ? { geometry: row, properties: {} } : { geometry: null, properties: row },
  );
}

/** JSON that is a map in another manner of speaking, by its name. */
function otherJson(file: string, whole: Raw): ImportFault {
  const format =
    whole.type === 'Topology'
      ? 'TopoJSON'
      : Array.isArray(whole.elements)
        ? 'Overpass JSON'
        : 'geometryType' in whole
          ? 'Esri JSON'
          : null;
  return format === null
    ? new ImportFault(file, 'unknownFormat')
    : new ImportFault(file, 'otherFormat', { format });
}

/** Rows of a list that holds nothing but objects, as services on the web answer. */
function listOf(text: string): readonly Raw[] | null {
  const value = jsonIn(text) ?? jsonIn(withoutNaN(text));
  return Array.isArray(value) && value.every(isObject) ? value : null;
}

function parsed(text: string): Raw | undefined {
  const value = jsonIn(text) ?? jsonIn(withoutNaN(text));
  return isObject(value) ? value : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Some programs write NaN and Infinity, which JSON does not know: they are no value. */
function withoutNaN(text: string): string {
  if (!/\b(NaN|Infinity)\b/.test(text)) return '';
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tableOf(raw: readonly Raw[]): { columns: string[]; features: ImportedFeature[] } {
  const places = new Map<string, number>();
  const hasIds = raw.some(({ id }) => typeof id === 'string' || typeof id === 'number');
  const features = raw.map(({ geometry, properties, id }): ImportedFeature => {
    const values: Cell[] = [];
    for (const [name, value] of Object.entries(isObject(properties) ? properties : {})) {
      let at = places.get(name);
      if (at === undefined) {
        if (places.size >= MAX_COLUMNS) continue;
        at = places.size;
        places.set(name, at);
      }
      values[at] = cellOf(value);
    }
    if (hasIds && !(isObject(properties) && Object.hasOwn(properties, 'id'))) {
      let at = places.get('id');
      if (at === undefined) {
        at = places.size;
        places.set('id', at);
      }
      values[at] = cellOf(id);
    }
    return { geometry: geometryOfJson(geometry), values };
  });
  const columns = [...places.keys()];
  return {
    columns,
    features: features.map(({ geometry, values }) => ({
      geometry,
      values: columns.map((_, at) => values[at] ?? null),
    })),
  };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return value.slice(0, MAX_CELL_CHARACTERS).replaceAll('\0', '');
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value === null || value === undefined
    ? null
    : JSON.stringify(value).slice(0, MAX_CELL_CHARACTERS);
}

/** The geometry that a value of JSON is; null where it is none. Of a collection the parts that are sound. */
export function geometryOfJson(value: unknown, isPart = false): Geometry | null {
  if (!isObject(value)) return null;
  if (value.type === 'GeometryCollection' && Array.isArray(value.geometries) && !isPart) {
    const geometries = value.geometries.flatMap((part) => geometryOfJson(part, true) ?? []);
    return geometries.length === 1
      ? (geometries[0] ?? null)
      : { type: 'GeometryCollection', geometries };
  }
  const coordinates = numeric(value.coordinates);
  const depth = depthOf(coordinates);
  const wanted: Readonly<Record<string, number>> = {
    Point: 1,
    MultiPoint: 2,
    LineString: 2,
    MultiLineString: 3,
    Polygon: 3,
    MultiPolygon: 4,
  };
  if (typeof value.type !== 'string' || !GEOMETRIES.has(value.type)) return null;
  if (depth !== wanted[value.type]) return null;
  return { type: value.type, coordinates } as Geometry;
}

/** Coordinates that are written as texts, as numbers; whatever else as it is. */
function numeric(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'string') return value.map((part) => numberIn(part, '.') ?? part);
  return typeof value[0] === 'number' ? value : value.map(numeric);
}

/** Lists around the numbers; every list has to be as deep. NaN where they are not. */
function depthOf(value: unknown): number {
  if (!Array.isArray(value) || value.length === 0) return Number.NaN;
  if (typeof value[0] === 'number') {
    // Heights and measures may be anything.
    return typeof value[1] === 'number' ? 1 : Number.NaN;
  }
  let depth: number | null = null;
  for (const part of value) {
    const inner = depthOf(part);
    if (Number.isNaN(inner) || (depth !== null && inner !== depth)) return Number.NaN;
    depth = inner;
  }
  return (depth ?? Number.NaN) + 1;
}
