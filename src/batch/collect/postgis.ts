/** Areas, facilities and cells as PostGIS tables beside the figures, for QGIS and for maps of Metabase. */
import { InputError } from '../../cli/io.ts';
import type { Connection, Database } from '../database/database.ts';
import type { Run } from '../runs.ts';
import {
  packsOfRun,
  PLACE_LAYER_NAMES,
  PLACE_LAYERS,
  type Place,
  type PlaceLayer,
  placesOf,
} from './places.ts';

/** In one statement. */
const PLACES_AT_ONCE = 500;

/** Writes the tables anew for this run, all or nothing. Throws an `InputError` without PostGIS. */
export async function writePostgis(database: Database, run: Run): Promise<void> {
  await requirePostgis(database);
  await database.transaction(async (connection) => {
    for (const layer of PLACE_LAYER_NAMES) {
      await connection.query(tableOf(layer));
      await connection.query(
        `CREATE INDEX IF NOT EXISTS ${layer}_by_geometry ON aumaq.${layer} USING gist (geometry)`,
      );
      await connection.query(`DELETE FROM aumaq.${layer} WHERE run = $1`, [run.id]);
    }
    await connection.query(`
      CREATE OR REPLACE VIEW aumaq.area_figure AS
      SELECT row_number() OVER () AS row_id, area.geometry, area.name_kk, area.name_ru, area.name_en,
        figure.*
      FROM aumaq.figure JOIN aumaq.area
        ON area.run = figure.run AND area.pack = figure.pack AND area.id = figure.area
      WHERE figure.sample = 0`);
    for await (const pack of packsOfRun(connection, run)) {
      for (const layer of PLACE_LAYER_NAMES) {
        const places = placesOf(pack, layer);
        for (let first = 0; first < places.length; first += PLACES_AT_ONCE) {
          await insert(connection, run, layer, places.slice(first, first + PLACES_AT_ONCE));
        }
      }
    }
  });
}

async function requirePostgis(database: Database): Promise<void> {
  const [found] = await database.query("SELECT to_regtype('geometry') IS NOT NULL AS there");
  if (found?.there === true) return;
  try {
    await database.query('CREATE EXTENSION IF NOT EXISTS postgis');
  } catch {
    const remedy = 'have it installed (CREATE EXTENSION postgis), or collect as geojson or parquet';
    throw new InputError(database.title, null, 'it has no PostGIS', remedy);
  }
}

/** Names come from the table of layers above, not from what anybody typed. */
function tableOf(layer: PlaceLayer): string {
  const { geometry, texts, numbers } = PLACE_LAYERS[layer];
  const columns = [
    ...texts.map((name) => `${name} text`),
    ...numbers.map((name) => `${name} double precision`),
  ];
  return `CREATE TABLE IF NOT EXISTS aumaq.${layer} (
    run text NOT NULL REFERENCES aumaq.run,
    pack text NOT NULL,
    id text NOT NULL,
    ${columns.join(', ')},
    geometry geometry(${geometry}, 4326) NOT NULL,
    PRIMARY KEY (run, pack, id)
  )`;
}

async function insert(
  connection: Connection,
  run: Run,
  layer: PlaceLayer,
  places: readonly Place[],
): Promise<void> {
  const { texts, numbers } = PLACE_LAYERS[layer];
  const names = [...texts, ...numbers];
  const types = [
    ...texts.map((name) => `${name} text`),
    ...numbers.map((name) => `${name} float8`),
  ];
  await connection.query(
    `INSERT INTO aumaq.${layer} (run, pack, id, ${names.join(', ')}, geometry)
     SELECT $1, pack, id, ${names.join(', ')}, ST_SetSRID(ST_GeomFromGeoJSON(outline::text), 4326)
     FROM jsonb_to_recordset($2::jsonb) AS row (pack text, id text, ${types.join(', ')}, outline jsonb)`,
    [
      run.id,
      JSON.stringify(
        places.map(({ pack, id, geometry, properties }) => ({
          pack,
          id,
          ...properties,
          outline: geometry,
        })),
      ),
    ],
  );
}
