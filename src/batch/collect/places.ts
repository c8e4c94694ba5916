/** Areas, facilities and cells of the packs of a run, with the ids by which figures name them. */
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import { geojsonToWkb } from 'hyparquet-writer';
import type { CliIo } from '../../cli/io.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Connection, Database } from '../database/database.ts';
import { openedPack } from '../plan/sentPack.ts';
import type { Run } from '../runs.ts';
import { type Column, parquetTable } from './tableFile.ts';

export type Place = {
  readonly pack: string;
  readonly id: string;
  readonly geometry: Geometry;
  /** As the columns of its layer. */
  readonly properties: Readonly<Record<string, string | number | null>>;
};

const NAME_COLUMNS = ['name_kk', 'name_ru', 'name_en'] as const;

/** What each layer says of a place, beside pack and id; the geometry as PostGIS calls it. */
export const PLACE_LAYERS = {
  area: { geometry: 'Geometry', texts: NAME_COLUMNS, numbers: [] },
  facility: {
    geometry: 'Point',
    texts: [...NAME_COLUMNS, 'service', 'ownership', 'area'],
    numbers: ['capacity'],
  },
  cell: { geometry: 'Polygon', texts: ['area'], numbers: ['residents', 'homes'] },
} as const;
export type PlaceLayer = keyof typeof PLACE_LAYERS;
export const PLACE_LAYER_NAMES = Object.keys(PLACE_LAYERS) as readonly PlaceLayer[];

export type PackOfRun = {
  readonly pack: string;
  readonly territory: Territory;
  readonly archive: Uint8Array;
};

/** The packs of a run, one at a time. */
export async function* packsOfRun(database: Connection, run: Run): AsyncGenerator<PackOfRun> {
  const rows = await database.query(
    `SELECT DISTINCT named.pack, slice.pack AS hash FROM aumaq.run_slice AS named
     JOIN aumaq.slice ON slice.key = named.slice WHERE named.run = $1 ORDER BY named.pack`,
    [run.id],
  );
  for (const { pack, hash } of rows) {
    const [row] = await database.query('SELECT archive FROM aumaq.pack WHERE hash = $1', [hash]);
    const archive = row?.archive as Uint8Array;
    yield { pack: String(pack), archive, territory: openedPack(archive).territory };
  }
}

export function placesOf({ pack, territory }: PackOfRun, layer: PlaceLayer): readonly Place[] {
  const namesOf = ({ name }: { readonly name: { kk: string; ru: string; en: string } }) => ({
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
  });
  if (layer === 'area') {
    return territory.areas.map((area) => ({
      pack,
      id: area.id,
      geometry: area.geometry,
      properties: namesOf(area),
    }));
  }
  if (layer === 'facility') {
    return territory.facilities.map((facility) => ({
      pack,
      id: facility.id,
      geometry: { type: 'Point', coordinates: [...facility.position] },
      properties: {
        ...namesOf(facility),
        service: facility.service,
        ownership: facility.ownership,
        area: facility.areaId,
        capacity: facility.capacity,
      },
    }));
  }
  return territory.cells.map((cell) => ({
    pack,
    id: cell.id,
    geometry: cell.geometry,
    properties: {
      area: cell.areaId,
      residents: cell.residents.reduce((sum, people) => sum + people, 0),
      homes: cell.homes,
    },
  }));
}

/** Writes one file a layer; answers their paths. */
export async function writePlaces(
  io: CliIo,
  database: Database,
  run: Run,
  folder: string,
  format: 'parquet' | 'geojson',
): Promise<readonly string[]> {
  const places = new Map(PLACE_LAYER_NAMES.map((layer): [PlaceLayer, Place[]] => [layer, []]));
  for await (const pack of packsOfRun(database, run)) {
    for (const [layer, all] of places) all.push(...placesOf(pack, layer));
  }
  const paths: string[] = [];
  for (const [layer, all] of places) {
    const path = join(folder, `${layer}.${format}`);
    if (format === 'geojson') io.writeFile(path, asGeoJson(all));
    else writeGeoParquet(path, layer, all);
    paths.push(path);
  }
  return paths;
}

/** One feature a line, so that two files can be compared line by line. */
function asGeoJson(places: readonly Place[]): string {
  const features = places.map(({ pack, id, geometry, properties }) =>
    JSON.stringify({ type: 'Feature', properties: { pack, id, ...properties }, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

function writeGeoParquet(path: string, layer: PlaceLayer, places: readonly Place[]): void {
  const { texts, numbers } = PLACE_LAYERS[layer];
  const columns: readonly Column[] = [
    { name: 'pack', type: 'STRING' },
    { name: 'id', type: 'STRING' },
    ...texts.map((name): Column => ({ name, type: 'STRING' })),
    ...numbers.map((name): Column => ({ name, type: 'DOUBLE' })),
    { name: 'geometry', type: 'BYTE_ARRAY' },
  ];
  const table = parquetTable(path, columns);
  try {
    for (const { pack, id, geometry, properties } of places) {
      const told = [...texts, ...numbers].map((name) => properties[name] ?? null);
      table.add([pack, id, ...told, geojsonToWkb(geometry)]);
    }
    table.finish();
  } catch (error) {
    table.discard();
    throw error;
  }
}
