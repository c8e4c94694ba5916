/**
 * Layers as a GeoPackage 1.3 (OGC 12-128r19): an SQLite file with its tables of contents. SQLite comes
 * as WebAssembly, which the caller loads.
 */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Database, SqlJsStatic } from 'sql.js';
import type { TakenAway } from '../model.ts';
import { geometryBlob } from './geometryBlob.ts';
import { aboutLayers, type GeoColumn, type GeoLayer, geoLayers } from './layers.ts';

/** "GPKG", and version 1.3.0. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10_300;

const WGS_84_DEFINITION =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Table definitions of the standard, annex C. */
const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));`;

const COLUMN_TYPES: Readonly<Record<GeoColumn['type'], string>> = {
  text: 'TEXT',
  whole: 'INTEGER',
  number: 'DOUBLE',
};

export function geoPackageOf(taken: TakenAway, sql: SqlJsStatic): Uint8Array<ArrayBuffer> {
  const database = new sql.Database();
  try {
    database.run(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION};`,
    );
    database.run('BEGIN');
    database.run(TABLES);
    addReferenceSystems(database);
    for (const layer of geoLayers(taken)) addLayer(database, layer, taken);
    database.run('COMMIT');
    return new Uint8Array(database.export());
  } finally {
    database.close();
  }
}

function addReferenceSystems(database: Database): void {
  const rows = [
    ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS_84_DEFINITION, 'longitude, latitude in degrees'],
    ['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian'],
    ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic'],
  ];
  for (const row of rows) {
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)', row);
  }
}

type GeometryType = 'POINT' | 'POLYGON' | 'MULTIPOLYGON';

/** Of a layer with single and many polygons: many, which single ones become. */
function geometryTypeOf({ features }: GeoLayer): GeometryType {
  const types = new Set(features.map(({ geometry }) => geometry.type));
  if (types.has('MultiPolygon')) return 'MULTIPOLYGON';
  return types.has('Polygon') ? 'POLYGON' : 'POINT';
}

function fitted(geometry: Point | Polygon | MultiPolygon, type: GeometryType) {
  return geometry.type === 'Polygon' && type === 'MULTIPOLYGON'
    ? { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }
    : geometry;
}

function addLayer(database: Database, layer: GeoLayer, taken: TakenAway): void {
  const { id, title, columns, features } = layer;
  const geometryType = geometryTypeOf(layer);
  // Ids of columns and layers are words of ours: lower case letters, digits, underscores.
  const named = columns.map((column) => `"${column.id}" ${COLUMN_TYPES[column.type]}`);
  database.run(
    `CREATE TABLE "${id}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${geometryType}, ${named.join(', ')})`,
  );
  const { west, south, east, north } = boundsOf(layer);
  database.run('INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)', [
    id,
    'features',
    title,
    aboutLayers(taken),
    `${taken.date}T00:00:00.000Z`,
    west,
    south,
    east,
    north,
    4326,
  ]);
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,0,0)', [
    id,
    'geom',
    geometryType,
    4326,
  ]);
  const places = ['NULL', '?', ...columns.map(() => '?')].join(',');
  const insert = database.prepare(`INSERT INTO "${id}" VALUES (${places})`);
  try {
    for (const { geometry, values } of features) {
      insert.run([geometryBlob(fitted(geometry, geometryType)), ...values]);
    }
  } finally {
    insert.free();
  }
}

function boundsOf({ features }: GeoLayer) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    const positions =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'Polygon'
          ? geometry.coordinates.flat()
          : geometry.coordinates.flat(2);
    for (const [x = Number.NaN, y = Number.NaN] of positions) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return { west, south, east, north };
}
