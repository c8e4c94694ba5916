/** GeoPackage: every layer of features in a SQLite file, with its own projection. */
import type { Geometry } from 'geojson';
import { ImportFault } from '../faults.ts';
import { MAX_CELL_CHARACTERS, MAX_PARTS, MAX_ROWS } from '../limits.ts';
import type { Sqlite, SqliteDatabase, SqliteValue } from '../sqlite.ts';
import type { Cell, ImportedFeature, ImportedTable } from '../table.ts';
import { placed, type SaidProjection } from './placed.ts';
import { readWkb } from './wkb.ts';

type Layer = { readonly name: string; readonly geometryColumn: string; readonly srsId: number };

export function readGeoPackage(
  file: string,
  bytes: Uint8Array,
  sqlite: Sqlite,
): readonly ImportedTable[] {
  const database = new sqlite.Database(bytes);
  try {
    const layers = layersOf(file, database);
    if (layers.length === 0) throw new ImportFault(file, 'empty');
    return layers.map((layer) => tableOf(file, database, layer));
  } finally {
    database.close();
  }
}

/**
 * Layers that are tables. A view is a query of somebody's own making, which may run for ever: it is
 * not a layer here.
 */
function layersOf(file: string, database: SqliteDatabase): readonly Layer[] {
  const [list] = database.exec(`SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'`);
  if (!list) throw new ImportFault(file, 'otherFormat', { format: 'SQLite' });
  const [found] = database.exec(
    `SELECT c.table_name, g.column_name, g.srs_id
     FROM gpkg_contents c
     JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
     JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table'
     WHERE c.data_type = 'features'
     ORDER BY c.table_name
     LIMIT ${MAX_PARTS + 1}`,
  );
  const rows = found?.values ?? [];
  if (rows.length > MAX_PARTS) {
    throw new ImportFault(file, 'tooManyParts', { count: rows.length, limit: MAX_PARTS });
  }
  return rows.map(([name, geometryColumn, srsId]) => ({
    name: String(name),
    geometryColumn: String(geometryColumn),
    srsId: Number(srsId),
  }));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tableOf(file: string, database: SqliteDatabase, layer: Layer): ImportedTable {
  const statement = database.prepare(`SELECT * FROM ${quoted(layer.name)} LIMIT ${MAX_ROWS}`);
  try {
    const names = statement.getColumnNames();
    const geometryAt = names.indexOf(layer.geometryColumn);
    const features: ImportedFeature[] = [];
    while (statement.step()) {
      const row = statement.get();
      features.push({
        geometry: geometryIn(row[geometryAt]),
        values: row.filter((_, at) => at !== geometryAt).map(cellOf),
      });
    }
    return {
      file,
      layer: layer.name,
      format: 'GeoPackage',
      columns: names.filter((_, at) => at !== geometryAt),
      ...placed(file, features, projectionOf(database, layer.srsId)),
      encoding: null,
      decimalSign: '.',
    };
  } finally {
    statement.free();
  }
}

/** Numbers of EPSG mostly; else what the file itself defines. */
function projectionOf(database: SqliteDatabase, srsId: number): SaidProjection {
  if (srsId <= 0) return { kind: 'unsaid' };
  const [found] = database.exec(
    `SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys
     WHERE srs_id = ${Math.trunc(srsId)}`,
  );
  const [organization, code, definition] = found?.values[0] ?? [];
  const text = /^\s*\w+\s*\[/.test(String(definition ?? '')) ? String(definition) : undefined;
  if (String(organization ?? 'EPSG').toUpperCase() === 'EPSG') {
    return { kind: 'code', code: Number(code ?? srsId), text };
  }
  // -1 and 0 are coordinates of nowhere told.
  return text === undefined ? { kind: 'unsaid' } : { kind: 'text', text };
}

/** Bytes of the envelope, by the number in the header's flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;

function geometryIn(blob: SqliteValue | undefined): Geometry | null {
  if (!(blob instanceof Uint8Array) || blob.length < 13) return null;
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3] as number;
  const isEmpty = (flags & 0x10) !== 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (isEmpty || envelope === undefined) return null;
  const start = 8 + envelope;
  return readWkb(new DataView(blob.buffer, blob.byteOffset + start, blob.byteLength - start));
}

function cellOf(value: SqliteValue): Cell {
  if (value instanceof Uint8Array) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null ? null : value.slice(0, MAX_CELL_CHARACTERS).replaceAll('\0', '');
}
