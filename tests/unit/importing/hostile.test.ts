/** Files that are broken or mean harm: a sentence each, no exception, nothing that runs. */
import { gzipSync, strToU8, zipSync, zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../src/importing/limits.ts';
import { proposeColumns } from '../../../src/importing/mapping/columns.ts';
import { placesOf } from '../../../src/importing/mapping/places.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';
import type { ImportedTable } from '../../../src/importing/table.ts';
import { smallExtract, smallGeoPackage } from './samples.ts';

const LIMITS: Limits = { fileBytes: 20_000_000, unpackedBytes: 8_000_000 };
const read = (name: string, bytes: Uint8Array) =>
  readFiles([{ name, bytes }], { limits: LIMITS, sqlite: () => initSqlJs() });

async function faultOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const parsed = await read(name, bytes);
  return parsed.ok ? 'taken' : parsed.problems[0]?.message?.key.replace('import.fault.', '');
}

async function tableOf(name: string, text: string): Promise<ImportedTable> {
  const parsed = await read(name, strToU8(text));
  const [first] = parsed.ok ? parsed.value : [];
  if (first?.kind !== 'table') throw new Error(JSON.stringify(parsed));
  return first.table;
}

describe('a file that means harm', () => {
  it('is refused as an archive that would unpack to gigabytes, whatever its header says', async () => {
    const bomb = zipSync({ 'a.csv': [new Uint8Array(16_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(50_000);
    expect(await faultOf('bomb.zip', bomb)).toBe('unpacksTooLarge');
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    view.setUint32(22, 1_000, true);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 1_000, true);
    expect(await faultOf('lie.zip', bomb)).toBe('damaged');
    const gz = gzipSync(new Uint8Array(16_000_000));
    expect(await faultOf('bomb.geojson.gz', gz)).toBe('unpacksTooLarge');
  });

  it('is refused in what an archive would unpack to together, however its parts are packed', async () => {
    const much = new Uint8Array(5_000_000);
    const row = strToU8('id,lon,lat\n1,76.9,43.2\n');
    const whole = zipSync({ 'a.csv.gz': gzipSync(row), 'b.csv.gz': gzipSync(row) });
    expect(await faultOf('whole.zip', whole)).toBe('taken');
    const packed = gzipSync(much);
    const bomb = zipSync({ '0.csv.gz': gzipSync(row), '1.csv.gz': packed, '2.csv.gz': packed });
    const parsed = await read('bomb.zip', bomb);
    expect(parsed.ok && parsed.notes.map(({ where, message }) => [where, message?.key])).toEqual([
      ['1.csv.gz', 'import.fault.unknownFormat'],
      ['2.csv.gz', 'import.fault.unpacksTooLarge'],
    ]);
  });

  it('is refused where an archive names files outside of itself', async () => {
    for (const name of ['../../etc/passwd.csv', '/etc/passwd.csv', 'a\\..\\..\\b.csv']) {
      expect(await faultOf('up.zip', zipSync({ [name]: strToU8('a,b\n1,2\n') }))).toBe(
        'pathOutside',
      );
    }
  });

  it('is refused where XML defines entities', async () => {
    const lol =
      '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml><Document>&b;</Document></kml>';
    expect(await faultOf('lol.kml', strToU8(lol))).toBe('entities');
    const outside = '<!DOCTYPE osm [<!ENTITY x SYSTEM "file:///etc/passwd">]><osm>&x;</osm>';
    expect(await faultOf('x.osm', strToU8(outside))).toBe('entities');
  });

  it('is refused as a web page where a download was one', async () => {
    expect(await faultOf('schools.csv', strToU8('<!DOCTYPE html><html>Log in</html>'))).toBe(
      'webPage',
    );
  });

  it('is refused at once where it is too large', async () => {
    expect(await faultOf('big.osm.pbf', new Uint8Array(21_000_000))).toBe('tooLarge');
  });

  it('is refused as half an extract, and as one packed by LZ4', async () => {
    const whole = smallExtract();
    expect(await faultOf('whole.osm.pbf', whole)).toBe('taken');
    expect(await faultOf('half.osm.pbf', whole.subarray(0, whole.length / 2))).toBe('damaged');
    const blob = new PbfWriter();
    blob.writeVarintField(2, 10);
    blob.writeBytesField(6, new Uint8Array(10));
    const header = new PbfWriter();
    header.writeStringField(1, 'OSMHeader');
    const blobBytes = blob.finish();
    header.writeVarintField(3, blobBytes.length);
    const headerBytes = header.finish();
    const file = new Uint8Array([0, 0, 0, headerBytes.length, ...headerBytes, ...blobBytes]);
    expect(await faultOf('lz4.osm.pbf', file)).toBe('packedOtherwise');
  });

  it('is refused with thousands of layers, and a layer that is a query is none', async () => {
    expect(await faultOf('many.gpkg', await smallGeoPackage(3_000))).toBe('tooManyParts');
    const endless = await smallGeoPackage(
      0,
      `CREATE VIEW forever AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, NULL AS geom FROM n;
       INSERT INTO gpkg_contents VALUES ('forever', 'features');
       INSERT INTO gpkg_geometry_columns VALUES ('forever', 'geom', 4326);`,
    );
    expect(await faultOf('endless.gpkg', endless)).toBe('empty');
  });

  it('keeps names with script and ids like __proto__ as the texts that they are', async () => {
    const table = await tableOf(
      'a.geojson',
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":
       {"id":"__proto__","name":"<img src=x onerror=alert(1)>","__proto__":{"polluted":1},"constructor":"c"},
       "geometry":{"type":"Point","coordinates":[76.9,43.2]}}]}`,
    );
    const { places } = placesOf(table, { columns: proposeColumns(table), prefix: 'school' });
    expect(places[0]?.id).toBe('__proto__');
    expect(places[0]?.name?.en).toBe('<img src=x onerror=alert(1)>');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('drops rows without a number for a place, and NUL out of texts', async () => {
    const table = await tableOf(
      'a.csv',
      'id,name,lon,lat\n1,A\0B,76.9,43.2\n2,C,NaN,43.2\n3,D,Infinity,43\n4,E,1e999,43\n5,F,,\n6,G,43.2,176.9\n',
    );
    const { places, remarks, canExchange } = placesOf(table, {
      columns: proposeColumns(table),
      prefix: 'school',
    });
    expect(places.map(({ id, name }) => [id, name?.en])).toEqual([['1', 'AB']]);
    expect(remarks.map(({ row, what }) => [row, what])).toEqual([
      [1, 'noPlace'],
      [2, 'noPlace'],
      [3, 'noPlace'],
      [4, 'noPlace'],
      [5, 'notOnEarth'],
    ]);
    expect(canExchange).toBe(true);
  });

  it('is refused where a block of an extract promises more than the format allows', async () => {
    const blob = new PbfWriter();
    blob.writeVarintField(2, 4_000_000_000);
    blob.writeBytesField(3, zlibSync(new Uint8Array(10)));
    const blobBytes = blob.finish();
    const header = new PbfWriter();
    header.writeStringField(1, 'OSMHeader');
    header.writeVarintField(3, blobBytes.length);
    const headerBytes = header.finish();
    const file = new Uint8Array([0, 0, 0, headerBytes.length, ...headerBytes, ...blobBytes]);
    expect(await faultOf('promise.osm.pbf', file)).toBe('damaged');
  });
});
