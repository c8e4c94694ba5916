/**
 * Geometry that stands in a column of a table: well-known text, its binary form in hexadecimal digits (as
 * databases export it), or GeoJSON.
 */
import type { Geometry } from 'geojson';
import type { Cell, ImportedTable } from '../table.ts';
import { geometryOfJson } from './geojson.ts';
import { placed } from './placed.ts';
import { readWkb } from './wkb.ts';

type Found = { readonly geometry: Geometry; readonly code: number | null };

const LOOKED_AT = 100;
const LEAST_SHARE = 0.8;

/** The table with the geometry of its rows out of the column that has it; as it was where none has. */
export function withTextGeometry(table: ImportedTable): ImportedTable {
  const rows = table.features.slice(0, LOOKED_AT);
  const at = table.columns.findIndex((_, column) => {
    const cells = rows.flatMap(({ values }) => values[column] ?? []);
    const found = cells.filter((cell) => geometryIn(cell) !== null);
    return cells.length > 0 && found.length >= LEAST_SHARE * cells.length;
  });
  if (at < 0) return table;
  let code: number | null = null;
  const features = table.features.map(({ values }) => {
    const found = geometryIn(values[at]);
    code ??= found?.code ?? null;
    return {
      geometry: found?.geometry ?? null,
      values: values.filter((_, column) => column !== at),
    };
  });
  return {
    ...table,
    columns: table.columns.filter((_, column) => column !== at),
    ...placed(table.file, features, code === null ? { kind: 'unsaid' } : { kind: 'code', code }),
  };
}

function geometryIn(cell: Cell | undefined): Found | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (text.startsWith('{')) return ofJson(text);
  if (/^0[01][0-9a-f]{20,}$/i.test(text)) return ofBinary(text);
  return ofText(text);
}

function ofJson(text: string): Found | null {
  try {
    const geometry = geometryOfJson(JSON.parse(text));
    return geometry && { geometry, code: null };
  } catch {
    return null;
  }
}

const EWKB_HAS_CODE = 0x2000_0000;

function ofBinary(text: string): Found | null {
  try {
    const bytes = Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const view = new DataView(bytes.buffer);
    const isLittle = view.getUint8(0) === 1;
    const hasCode = (view.getUint32(1, isLittle) & EWKB_HAS_CODE) !== 0;
    const geometry = readWkb(view);
    return geometry && { geometry, code: hasCode ? view.getUint32(5, isLittle) : null };
  } catch {
    return null;
  }
}

const WELL_KNOWN_TEXT =
  /^(?:SRID=(\d{4,6});)?\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON)\s*(?:ZM|Z|M)?\s*(\(.*\))$/is;
const TYPES: Readonly<Record<string, Geometry['type']>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};
const NUMBER = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const POSITION = new RegExp(String.raw`(${NUMBER})\s+(${NUMBER})(?:\s+${NUMBER})*`, 'gi');

function ofText(text: string): Found | null {
  const [, code, kind = '', body = ''] = WELL_KNOWN_TEXT.exec(text) ?? [];
  const type = TYPES[kind.toUpperCase()];
  if (type === undefined) return null;
  try {
    const lists: unknown = JSON.parse(
      body
        .replaceAll(POSITION, (_, x: string, y: string) => `[${Number(x)},${Number(y)}]`)
        .replaceAll('(', '[')
        .replaceAll(')', ']'),
    );
    const coordinates = type === 'Point' ? (lists as unknown[])[0] : lists;
    const geometry =
      geometryOfJson({ type, coordinates }) ??
      // Places of a multipoint may have brackets of their own.
      geometryOfJson({ type, coordinates: (lists as unknown[]).flat() });
    return geometry && { geometry, code: code ? Number(code) : null };
  } catch {
    return null;
  }
}
