/** Small files in every format that is read, written here byte by byte so that tests need no others. */
import { gzipSync, strToU8, zipSync, zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import initSqlJs from 'sql.js';

const GRANULARITY = 100;

export type SampleNode = { id: number; lon: number; lat: number; tags?: Record<string, string> };
export type SampleWay = { id: number; refs: readonly number[]; tags: Record<string, string> };
export type SampleRelation = {
  id: number;
  members: readonly (readonly ['node' | 'way' | 'relation', number, string])[];
  tags: Record<string, string>;
};
export type SampleExtract = {
  readonly nodes: readonly SampleNode[];
  readonly ways: readonly SampleWay[];
  readonly relations?: readonly SampleRelation[];
};

/** An OSM PBF of one block. */
export function extractOf({ nodes, ways, relations = [] }: SampleExtract): Uint8Array {
  const strings = [''];
  const stringOf = (text: string) => {
    const at = strings.indexOf(text);
    return at > 0 ? at : strings.push(text) - 1;
  };
  const steps = (values: readonly number[]) =>
    values.map((value, at) => value - (values[at - 1] ?? 0));
  const nano = (degrees: number) => Math.round((degrees * 1e9) / GRANULARITY);
  const group = (write: (into: PbfWriter) => void) => {
    const into = new PbfWriter();
    write(into);
    return into.finish();
  };
  const dense = group((into) => {
    into.writeMessage(
      2,
      (_, body) => {
        body.writePackedSVarint(1, steps(nodes.map(({ id }) => id)));
        body.writePackedSVarint(8, steps(nodes.map(({ lat }) => nano(lat))));
        body.writePackedSVarint(9, steps(nodes.map(({ lon }) => nano(lon))));
        body.writePackedVarint(
          10,
          nodes.flatMap(({ tags = {} }) => [
            ...Object.entries(tags).flatMap(([key, value]) => [stringOf(key), stringOf(value)]),
            0,
          ]),
        );
      },
      null,
    );
  });
  const keysAndValues = (body: PbfWriter, tags: Record<string, string>) => {
    body.writePackedVarint(2, Object.keys(tags).map(stringOf));
    body.writePackedVarint(3, Object.values(tags).map(stringOf));
  };
  const lines = group((into) => {
    for (const { id, refs, tags } of ways) {
      into.writeMessage(
        3,
        (_, body) => {
          body.writeVarintField(1, id);
          keysAndValues(body, tags);
          body.writePackedSVarint(8, steps(refs));
        },
        null,
      );
    }
  });
  const groups = group((into) => {
    for (const { id, members, tags } of relations) {
      into.writeMessage(
        4,
        (_, body) => {
          body.writeVarintField(1, id);
          keysAndValues(body, tags);
          body.writePackedVarint(
            8,
            members.map(([, , role]) => stringOf(role)),
          );
          body.writePackedSVarint(9, steps(members.map(([, ref]) => ref)));
          body.writePackedVarint(
            10,
            members.map(([type]) => ['node', 'way', 'relation'].indexOf(type)),
          );
        },
        null,
      );
    }
  });
  const block = new PbfWriter();
  block.writeMessage(
    1,
    (_, table) => {
      for (const text of strings) table.writeBytesField(1, strToU8(text));
    },
    null,
  );
  for (const part of [dense, lines, groups]) if (part.length > 0) block.writeBytesField(2, part);
  const head = new PbfWriter();
  head.writeStringField(4, 'OsmSchema-V0.6');
  return joined(blobOf('OSMHeader', head.finish()), blobOf('OSMData', block.finish()));
}

function blobOf(type: string, content: Uint8Array): Uint8Array {
  const blob = new PbfWriter();
  blob.writeVarintField(2, content.length);
  blob.writeBytesField(3, zlibSync(content));
  const bytes = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const headerBytes = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, headerBytes.length);
  return joined(length, headerBytes, bytes);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A crossing of two streets, a school and a house. */
export function smallExtract(): Uint8Array {
  return extractOf({
    nodes: [
      { id: 1, lon: 9.5, lat: 47.1 },
      { id: 2, lon: 9.51, lat: 47.1 },
      { id: 3, lon: 9.52, lat: 47.1 },
      { id: 4, lon: 9.51, lat: 47.11, tags: { amenity: 'school', name: 'Primarschule' } },
    ],
    ways: [
      { id: 10, refs: [1, 2, 3], tags: { highway: 'residential', name: 'Landstrasse' } },
      { id: 11, refs: [2, 4], tags: { highway: 'footway' } },
    ],
  });
}

/** Eleven by eleven crossings, 100 houses, a school mapped three times over, another one by itself. */
export function town(): SampleExtract {
  const nodes: { id: number; lon: number; lat: number; tags?: Record<string, string> }[] = [];
  const ways: { id: number; refs: readonly number[]; tags: Record<string, string> }[] = [];
  const at = (column: number, row: number) => ({
    lon: 9.5 + column * 0.002,
    lat: 47.1 + row * 0.0015,
  });
  const crossing = (column: number, row: number) => 1 + column + 11 * row;
  for (let row = 0; row < 11; row += 1) {
    for (let column = 0; column < 11; column += 1) {
      nodes.push({ id: crossing(column, row), ...at(column, row) });
    }
  }
  const eleven = Array.from({ length: 11 }, (_, index) => index);
  for (const line of eleven) {
    ways.push({
      id: 100 + line,
      refs: eleven.map((column) => crossing(column, line)),
      tags: { highway: 'residential', name: `Street ${line}` },
    });
    ways.push({
      id: 200 + line,
      refs: eleven.map((row) => crossing(line, row)),
      tags: { highway: 'tertiary' },
    });
  }
  ways.push({ id: 300, refs: [1, 13], tags: { highway: 'motorway' } });
  ways.push({ id: 301, refs: [1, 14], tags: { highway: 'service', access: 'private' } });
  let nextNode = 1000;
  const square = (lon: number, lat: number, size: number): readonly number[] => {
    const corners = [
      [0, 0],
      [size, 0],
      [size, size],
      [0, size],
    ].map(([x = 0, y = 0]) => {
      nodes.push({ id: nextNode, lon: lon + x, lat: lat + y });
      nextNode += 1;
      return nextNode - 1;
    });
    return [...corners, corners[0] as number];
  };
  for (let house = 0; house < 100; house += 1) {
    const { lon, lat } = at(house % 10, Math.floor(house / 10));
    ways.push({
      id: 1000 + house,
      refs: square(lon + 0.0005, lat + 0.0005, 0.0002),
      tags: {
        building: house === 0 ? 'apartments' : 'house',
        ...(house === 0 ? { 'building:levels': '9' } : {}),
      },
    });
  }
  // Its grounds, a building in them, and a point in that.
  ways.push({
    id: 2000,
    refs: square(9.507, 47.107, 0.0015),
    tags: { amenity: 'school', name: 'North School' },
  });
  ways.push({
    id: 2001,
    refs: square(9.5072, 47.1072, 0.0004),
    tags: { amenity: 'school', building: 'school' },
  });
  nodes.push({
    id: nextNode,
    lon: 9.5073,
    lat: 47.1073,
    tags: { amenity: 'school', name: 'North school' },
  });
  nodes.push({
    id: nextNode + 1,
    lon: 9.517,
    lat: 47.102,
    tags: { amenity: 'school', name: 'South School', capacity: '120' },
  });
  nodes.push({ id: nextNode + 2, lon: 9.512, lat: 47.112, tags: { amenity: 'kindergarten' } });
  return { nodes, ways };
}

/** A GeoPackage with so many empty layers, and one of a point where there are none but `more`. */
export async function smallGeoPackage(layers: number, more = ''): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database(new Uint8Array());
  const tables = Array.from({ length: layers }, (_, at) => `l${at}`);
  database.exec(
    `BEGIN;
     CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
     CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
     CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
     INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326, '');
     ${tables.length > 100 ? 'PRAGMA writable_schema = 1;' : ''}
     ${tables
       .map((name) =>
         tables.length > 100
           ? `INSERT INTO sqlite_master VALUES ('table', '${name}', '${name}', 2, 'CREATE TABLE ${name} (id, geom)');`
           : `CREATE TABLE ${name} (id INTEGER PRIMARY KEY, name TEXT, geom BLOB);`,
       )
       .join('')}
     ${tables
       .map(
         (name) =>
           `INSERT INTO gpkg_contents VALUES ('${name}', 'features'); INSERT INTO gpkg_geometry_columns VALUES ('${name}', 'geom', 4326);`,
       )
       .join('')}
     ${tables.length > 0 && tables.length <= 100 ? `INSERT INTO l0 VALUES (1, 'School', x'47500001e6100000010100000000000000000034400000000000003E40');` : ''}
     ${more}
     COMMIT;`,
  );
  const bytes = (database as unknown as { export: () => Uint8Array }).export();
  database.close();
  return bytes;
}

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>School</t></is></c><c r="B2"><v>76.9</v></c><c r="C2"><v>43.2</v></c></row></sheetData></worksheet>';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

/** Two points with an index over them. */
const FLAT_GEOBUF =
  'ZmdiA2ZnYgGcAAAAIAAAAAAAAAAAABYAIAAIAAwABwAAAAAAAAAAABAAFAAWAAAAAAAAAUgAAAAcAAAAEAAAAAIAAAAAAAAAAAAAAAEAAABAAAAABAAAAEjhehSuN1NAmpmZmZmZRUCamZmZmTlTQJqZmZmZmUVAAAAAAAEAAABhAA4AEAAIAAcAAAAAAAwADgAAAAAAAAsIAAAAAAAAAAEAAABuAAAASOF6FK43U0CamZmZmZlFQJqZmZmZOVNAmpmZmZmZRUABAAAAAAAAAJqZmZmZOVNAmpmZmZmZRUCamZmZmTlTQJqZmZmZmUVAAAAAAAAAAABI4XoUrjdTQJqZmZmZmUVASOF6FK43U0CamZmZmZlFQFAAAAAAAAAATAAAABAAAAAAAAAACAAMAAQACAAIAAAAHAAAAAQAAAAHAAAAAAABAAAAQQAIAAgAAAAEAAgAAAAEAAAAAgAAAJqZmZmZOVNAmpmZmZmZRUBMAAAAEAAAAAAAAAAIAAwABAAIAAgAAAAcAAAABAAAAAcAAAAAAAEAAABBAAgACAAAAAQACAAAAAQAAAACAAAASOF6FK43U0CamZmZmZlFQA==';

/** "id,name,lon,lat" over two rows, packed by bzip2. */
export const SCHOOLS_BZIP2 = Uint8Array.from(
  Buffer.from(
    '425a68393141592653598f05bb53000017d980421000053de036278400200050a00311a69a341a86a36a69e99479015b6a93faa697d4458386acff0e1c304821d88951738916757207ba19705dc914e142423c16ed4c',
    'hex',
  ),
);

/** A file of each format that is read, by name. */
export async function samples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const dbf = new Uint8Array(32 + 32 + 1 + 11);
  dbf[0] = 3;
  new DataView(dbf.buffer).setUint32(4, 1, true);
  new DataView(dbf.buffer).setUint16(8, 65, true);
  new DataView(dbf.buffer).setUint16(10, 11, true);
  dbf.set(strToU8('NAME'), 32);
  dbf[32 + 11] = 'C'.charCodeAt(0);
  dbf[32 + 16] = 10;
  dbf[64] = 0x0d;
  dbf.set(strToU8(' School    '), 65);
  const shp = new Uint8Array(100 + 28);
  const view = new DataView(shp.buffer);
  view.setInt32(0, 9994);
  view.setInt32(100, 1);
  view.setInt32(104, 10);
  view.setInt32(108, 1, true);
  view.setFloat64(112, 76.9, true);
  view.setFloat64(120, 43.2, true);
  return new Map<string, Uint8Array>([
    ['schools.csv', strToU8('id;name;lon;lat\n1;"A ""B""";76,9;43,2\n2;C;76,8;43,3\n')],
    [
      'schools.geojson',
      strToU8(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}}]}',
      ),
    ],
    [
      'schools.kml',
      strToU8(
        '<kml><Document><Placemark><name>A</name><Point><coordinates>76.9,43.2,0</coordinates></Point></Placemark></Document></kml>',
      ),
    ],
    [
      'streets.osm',
      strToU8(
        '<osm version="0.6"><node id="1" lon="9.5" lat="47.1"/><node id="2" lon="9.6" lat="47.1"/><way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>',
      ),
    ],
    ['schools.fgb', bytesOf(FLAT_GEOBUF)],
    ['schools.csv.bz2', SCHOOLS_BZIP2],
    ['schools.csv.gz', gzipSync(strToU8('id,name,lon,lat\n1,A,76.9,43.2\n2,B,76.8,43.3\n'))],
    [
      'schools.geojsonl',
      strToU8(
        '{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,1]}}\n{"type":"Feature","properties":{"a":2},"geometry":null}\n',
      ),
    ],
    ['streets.osm.pbf', smallExtract()],
    ['schools.zip', zipSync({ 'a/schools.shp': shp, 'a/schools.dbf': dbf })],
    ['schools.gpkg', await smallGeoPackage(1)],
    [
      'schools.xlsx',
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/sharedStrings.xml': strToU8('<sst><si><t>lon</t></si><si><t>lat</t></si></sst>'),
        'xl/worksheets/sheet1.xml': strToU8(SHEET),
      }),
    ],
    [
      'timetable.zip',
      zipSync({
        'stops.txt': strToU8('stop_id,stop_name,stop_lat,stop_lon\na,A,43.7,7.4\n'),
        'trips.txt': strToU8('trip_id,service_id\nt,s\n'),
        'stop_times.txt': strToU8('trip_id,stop_id,departure_time\nt,a,07:30:00\n'),
        'calendar_dates.txt': strToU8('service_id,date,exception_type\ns,20260114,1\n'),
      }),
    ],
  ]);
}
