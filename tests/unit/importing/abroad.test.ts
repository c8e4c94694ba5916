/** Files as offices elsewhere have them: other encodings, signs, projections, and half of one. */
import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import { proposeColumns } from '../../../src/importing/mapping/columns.ts';
import { placesOf } from '../../../src/importing/mapping/places.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';
import { extractOf, town } from './samples.ts';

const parsed = (name: string, bytes: Uint8Array) =>
  readFiles([{ name, bytes }], { limits: PAGE_LIMITS, sqlite: () => initSqlJs() });

async function read(name: string, bytes: Uint8Array) {
  const found = await parsed(name, bytes);
  const [first] = found.ok ? found.value : [];
  if (first?.kind !== 'table') throw new Error(JSON.stringify(found));
  const { table } = first;
  const { places } = placesOf(table, { columns: proposeColumns(table), prefix: 'school' });
  return { table, places };
}

/** A text of one byte a letter; letters beyond Latin-1 by their byte there. */
const inBytes = (text: string, others: Readonly<Record<string, number>> = {}) =>
  Uint8Array.from(text, (letter) => others[letter] ?? letter.charCodeAt(0));
const TURKISH = { İ: 0xdd, ı: 0xfd, ş: 0xfe, Ş: 0xde, ğ: 0xf0 };

describe('a table out of a spreadsheet', () => {
  it.each([
    [
      'German',
      inBytes(
        'Kürzel;Name;capacity;lon;lat\r\n007;Grundschule Süd;1.100;7,123;50,456\r\n008;Höhere Schule Grünau;825;7,2;50,5\r\n',
      ),
      'windows-1252',
      [
        ['Grundschule Süd', 1100, [7.123, 50.456]],
        ['Höhere Schule Grünau', 825, [7.2, 50.5]],
      ],
    ],
    [
      'French',
      inBytes('name;places;lon;lat\r\nÉcole élémentaire;1 100;2,3522;48,8566\r\n'),
      'windows-1252',
      [['École élémentaire', 1100, [2.3522, 48.8566]]],
    ],
    [
      'Turkish',
      inBytes(
        'name;seats;lon;lat\r\nİstiklal İlkokulu, Beşiktaş;640;29,009\r\nŞişli Lisesi, Ağaoğlu ışık;825;28,987;41,06\r\n'.replace(
          '29,009',
          '29,009;41,042',
        ),
        TURKISH,
      ),
      'windows-1254',
      [
        ['İstiklal İlkokulu, Beşiktaş', 640, [29.009, 41.042]],
        ['Şişli Lisesi, Ağaoğlu ışık', 825, [28.987, 41.06]],
      ],
    ],
    [
      'Chinese',
      // 学校 and 北京小学 in GBK.
      Uint8Array.from([
        ...strToU8('name,seats,lon,lat\n'),
        ...[0xd1, 0xa7, 0xd0, 0xa3],
        ...strToU8(',"1,100",116.4074,39.9042\n'),
        ...[0xb1, 0xb1, 0xbe, 0xa9, 0xd0, 0xa1, 0xd1, 0xa7],
        ...strToU8(',825,116.39,39.91\n'),
      ]),
      'gb18030',
      [
        ['学校', 1100, [116.4074, 39.9042]],
        ['北京小学', 825, [116.39, 39.91]],
      ],
    ],
  ])('in %s is read as it was written', async (_, bytes, encoding, expected) => {
    const { table, places } = await read('schools.csv', bytes);
    expect(table.encoding).toBe(encoding);
    expect(places.map(({ name, capacity, position }) => [name?.en, capacity, position])).toEqual(
      expected,
    );
  });

  it('with three digits behind every comma has coordinates, not thousands', async () => {
    const { places } = await read(
      'schools.csv',
      strToU8('name;seats;lon;lat\nA;1500;76,912;43,237\nB;900;76,845;43,251\n'),
    );
    expect(places.map(({ position }) => position)).toEqual([
      [76.912, 43.237],
      [76.845, 43.251],
    ]);
  });

  it('with thousands grouped by commas keeps them as thousands', async () => {
    const { places } = await read(
      'people.csv',
      strToU8('name,people,lon,lat\nA,"12,345",76.912,43.237\nB,"1,234,567",76.845,43.251\n'),
    );
    expect(places.map(({ people }) => people)).toEqual([12_345, 1_234_567]);
  });
});

describe('a file of another program', () => {
  it('KMZ: its document is found among pictures, names with markup stay texts', async () => {
    const kml =
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark><name><![CDATA[<b>School</b> 1]]></name><ExtendedData><Data name="seats"><value>640</value></Data></ExtendedData><MultiGeometry><Point><coordinates> 76.9,43.2,0 </coordinates></Point></MultiGeometry></Placemark></Folder></Document></kml>';
    const kmz = zipSync({
      'files/icon.png': Uint8Array.of(137, 80, 78, 71),
      'doc.kml': strToU8(kml),
    });
    const { places } = await read('schools.kmz', kmz);
    expect(places).toMatchObject([{ position: [76.9, 43.2], capacity: 640 }]);
    expect(places[0]?.name?.en).toContain('School');
  });

  it('a shapefile in UTM 42N stands where it should', async () => {
    const { places, table } = await read(
      'wells.zip',
      zipSync({
        'export/wells.shp': pointShape(665_000, 4_790_000),
        'export/wells.dbf': nameTable('Shymkent'),
        'export/wells.prj': strToU8(UTM_42N),
      }),
    );
    expect(table.projection).toMatchObject({ kind: 'degrees' });
    const [lon = 0, lat = 0] = places[0]?.position ?? [];
    // By Snyder's series, worked out apart from any library.
    expect(lon).toBeCloseTo(71.03239, 5);
    expect(lat).toBeCloseTo(43.24475, 5);
  });

  it('GeoJSON with a crs of metres comes in degrees', async () => {
    const { places } = await read(
      'schools.geojson',
      strToU8(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[8560000,5340000]}}]}',
      ),
    );
    const [lon = 0, lat = 0] = places[0]?.position ?? [];
    expect(lon).toBeCloseTo(76.8958, 3);
    expect(lat).toBeCloseTo(43.1839, 3);
  });

  it('half an extract is refused by what is wrong with it, wherever it is cut', async () => {
    const whole = extractOf(town());
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const half = await parsed('town.osm.pbf', whole.slice(0, Math.floor(whole.length * share)));
      expect(half.ok).toBe(false);
      if (!half.ok) expect(half.problems[0]?.message?.key).toBe('import.fault.damaged');
    }
  });
});

const UTM_42N =
  'PROJCS["WGS_1984_UTM_Zone_42N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",69.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** A shapefile of a point. */
function pointShape(x: number, y: number): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(100, 1);
  view.setInt32(104, 10);
  view.setInt32(108, 1, true);
  view.setFloat64(112, x, true);
  view.setFloat64(120, y, true);
  return bytes;
}

/** A dBASE table of a row with a name. */
function nameTable(name: string): Uint8Array {
  const dbf = new Uint8Array(65 + 11);
  const view = new DataView(dbf.buffer);
  dbf[0] = 3;
  view.setUint32(4, 1, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 11, true);
  dbf.set(strToU8('NAME'), 32);
  dbf[43] = 'C'.charCodeAt(0);
  dbf[48] = 10;
  dbf[64] = 0x0d;
  dbf.set(strToU8(` ${name.padEnd(10)}`), 65);
  return dbf;
}
