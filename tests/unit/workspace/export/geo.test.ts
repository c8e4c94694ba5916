/** GeoJSON and GeoPackage, read back by another SQLite and by hand of the standard. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection, Position } from 'geojson';
import sqlite from 'node-sqlite3-wasm';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geoJsonArchive } from '../../../../src/workspace/export/geo/geoJson.ts';
import { geoPackageOf } from '../../../../src/workspace/export/geo/geoPackage.ts';
import { HOSTILE_NAMES, type TakenTown, takenTown } from './takenTown.ts';

let town: TakenTown;
let file: Uint8Array;
const folder = mkdtempSync(join(tmpdir(), 'geopackage-'));
let database: InstanceType<typeof sqlite.Database>;
beforeAll(async () => {
  town = await takenTown('kk');
  file = geoPackageOf(town.taken, await initSqlJs());
  const path = join(folder, 'plan.gpkg');
  writeFileSync(path, file);
  database = new sqlite.Database(path, { readOnly: true });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
const all = (query: string) => database.all(query) as Record<string, unknown>[];

/** A polygon of well-known binary behind the header of a GeoPackage, read as the standard says. */
function readPolygon(blob: Uint8Array): { envelope: number[]; rings: Position[][] } {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  expect(String.fromCharCode(view.getUint8(0), view.getUint8(1))).toBe('GP');
  expect([view.getUint8(2), view.getUint8(3), view.getInt32(4, true)]).toEqual([0, 3, 4326]);
  const envelope = [8, 16, 24, 32].map((offset) => view.getFloat64(offset, true));
  expect([view.getUint8(40), view.getUint32(41, true)]).toEqual([1, 3]);
  let offset = 49;
  const rings = Array.from({ length: view.getUint32(45, true) }, () => {
    const points = view.getUint32(offset, true);
    offset += 4;
    return Array.from({ length: points }, (): Position => {
      const position = [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
      offset += 16;
      return position;
    });
  });
  expect(offset).toBe(blob.byteLength);
  return { envelope, rings };
}

describe('a GeoPackage', () => {
  it('is a sound database that says what it is', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    expect(all('PRAGMA application_id')[0]?.application_id).toBe(0x47504b47);
    expect(all('PRAGMA user_version')[0]?.user_version).toBe(10_300);
  });

  it('lists its layers, their extent and the reference systems that the standard asks for', () => {
    const ids = all('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id');
    expect(ids.map(({ srs_id }) => srs_id)).toEqual([-1, 0, 4326]);
    const contents = all('SELECT * FROM gpkg_contents ORDER BY table_name');
    expect(contents.map(({ table_name }) => table_name)).toEqual([
      'areas',
      'cells',
      'facilities',
      'projects',
    ]);
    for (const { description, last_change, min_x, max_x, srs_id } of contents) {
      expect(description).toContain('tiny-hash');
      expect(last_change).toBe('2026-11-29T00:00:00.000Z');
      expect(Number(min_x)).toBeLessThanOrEqual(Number(max_x));
      expect(srs_id).toBe(4326);
    }
    const columns = all('SELECT * FROM gpkg_geometry_columns ORDER BY table_name');
    expect(columns.map(({ geometry_type_name }) => geometry_type_name)).toEqual([
      'POLYGON',
      'POLYGON',
      'POINT',
      'POINT',
    ]);
  });

  it('holds the cells with their outlines and results', () => {
    const { territory } = town.input.effective;
    const rows = all('SELECT * FROM cells ORDER BY fid');
    expect(rows).toHaveLength(territory.cells.length);
    for (const [index, row] of rows.entries()) {
      const { rings, envelope } = readPolygon(row.geom as Uint8Array);
      expect(rings).toEqual(territory.cells[index]?.geometry.coordinates);
      const xs = rings.flat().map(([x]) => x ?? 0);
      const ys = rings.flat().map(([, y]) => y ?? 0);
      expect(envelope).toEqual([
        Math.min(...xs),
        Math.max(...xs),
        Math.min(...ys),
        Math.max(...ys),
      ]);
    }
    const { results } = town.input.plan;
    expect(rows.map(({ pupils_without_seat }) => pupils_without_seat)).toEqual([
      ...results.assignment.unplaced,
    ]);
    expect(rows.map(({ residents }) => residents)).toEqual([...results.residents]);
  });

  it('holds hostile names as they are', () => {
    const names = all('SELECT name FROM facilities ORDER BY fid').map(({ name }) => name);
    expect(names).toContain(HOSTILE_NAMES[0]);
    const about = all('SELECT description FROM gpkg_contents')[0];
    expect(about?.description).toContain(HOSTILE_NAMES[3]);
  });
});

describe('GeoJSON', () => {
  it('has a file a layer, places at their positions, and the results as properties', async () => {
    const files = unzipSync(await geoJsonArchive(town.taken));
    const read = (name: string) =>
      JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as FeatureCollection;
    expect(Object.keys(files).sort()).toEqual([
      'areas.geojson',
      'cells.geojson',
      'facilities.geojson',
      'projects.geojson',
    ]);
    const { facilities, assignment } = town.input.plan.results;
    expect(read('facilities.geojson').features).toEqual(
      facilities.map(({ id, name, position }, index) =>
        expect.objectContaining({
          geometry: { type: 'Point', coordinates: position },
          properties: expect.objectContaining({
            id,
            name: name.kk,
            pupils_assigned: assignment.pupils[index],
          }),
        }),
      ),
    );
    expect(read('areas.geojson').features).toHaveLength(
      town.input.effective.territory.areas.length,
    );
  });
});
