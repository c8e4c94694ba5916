/** Files as other people and programs write them: coordinates in every manner, headers, formats that are not read. */
import { strToU8, zipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import { proposeColumns } from '../../../src/importing/mapping/columns.ts';
import { proposedEpsg } from '../../../src/importing/mapping/metres.ts';
import { placesOf } from '../../../src/importing/mapping/places.ts';
import { tableOfStops } from '../../../src/importing/mapping/stops.ts';
import { readFiles } from '../../../src/importing/readFiles.ts';

const given = (name: string, content: string | Uint8Array) =>
  readFiles([{ name, bytes: typeof content === 'string' ? strToU8(content) : content }], {
    limits: PAGE_LIMITS,
    sqlite: () => initSqlJs(),
  });

async function firstOf(name: string, content: string | Uint8Array) {
  const read = await given(name, content);
  const [first] = read.ok ? read.value : [];
  if (!first) throw new Error(JSON.stringify(read));
  return first;
}

async function placesIn(content: string, name = 'places.csv') {
  const first = await firstOf(name, content);
  if (first.kind !== 'table') throw new Error('no table');
  const columns = proposeColumns(first.table);
  const epsg = proposedEpsg(first.table, columns.longitude) ?? undefined;
  const { places } = placesOf(first.table, { columns, epsg, prefix: 'place' });
  return places.map(({ name: said, position: [lon, lat], capacity }) => [
    said?.ru,
    Number(lon.toFixed(3)),
    Number(lat.toFixed(3)),
    capacity,
  ]);
}

const TWO = [
  ['A', 76.87, 43.217, null],
  ['B', 76.962, 43.273, null],
];

describe('places of a table stand right', () => {
  it.each([
    [
      'as degrees, minutes and seconds',
      'name;lon;lat\nA;76°52\'12"E;43°13\'01.2"N\nB;76°57\'43.2";43°16\'22.8"\n',
    ],
    [
      'as a Russian office writes them',
      'Название;Долгота;Широта\nA;76°52′12,0″ в.д.;43°13′01,2″ с.ш.\nB;76° 57\' 43,2" в. д.;43° 16\' 22,8" с. ш.\n',
    ],
    ['in one column', 'Название;Координаты\nA;43.217, 76.870\nB;43.273, 76.962\n'],
    ['in one column with decimal commas', 'Атауы;Орны\nA;43,2170 76,8700\nB;(43,2730 76,9620)\n'],
    [
      'in one column with the sides of the world',
      "name;where\nA;N43°13.02' E76°52.2'\nB;76°57'43.2\"E 43°16'22.8\"N\n",
    ],
    [
      'as well-known text',
      'name,WKT\nA,POINT (76.87 43.217)\nB,"SRID=4326;POINT Z (76.962 43.273 800)"\n',
    ],
    [
      'as well-known text of outlines',
      'name;geom\nA;POLYGON((76.86 43.207, 76.88 43.207, 76.88 43.227, 76.86 43.227, 76.86 43.207))\nB;MULTIPOLYGON (((76.952 43.263, 76.972 43.263, 76.972 43.283, 76.952 43.283, 76.952 43.263)))\n',
    ],
    [
      'as GeoJSON in a cell',
      'name;geojson\nA;"{""type"":""Point"",""coordinates"":[76.87,43.217]}"\nB;"{""type"":""Point"",""coordinates"":[76.962,43.273]}"\n',
    ],
    [
      'in metres with the zone before the easting, X to the north',
      'Название;X;Y\nA;4788578.8;13651993.2\nB;4794971.7;13659322.8\n',
    ],
    [
      'under the names of a timetable',
      'stop_name,stop_lat,stop_lon\nA,43.217,76.870\nB,43.273,76.962\n',
    ],
  ])('%s', async (_, content) => {
    expect(await placesIn(content)).toEqual(TWO);
  });

  it('as a list of objects, as services answer', async () => {
    const rows = [
      { name: 'A', lon: 76.87, lat: 43.217 },
      { name: 'B', lon: 76.962, lat: 43.273 },
    ];
    expect(await placesIn(JSON.stringify(rows), 'answer.json')).toEqual(TWO);
  });

  it('as a list of features, or of bare points, without a collection around it', async () => {
    const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });
    const [a, b] = [point(76.87, 43.217), point(76.962, 43.273)];
    const features = [
      { type: 'Feature', geometry: a, properties: { name: 'A' } },
      { type: 'Feature', geometry: b, properties: { name: 'B' } },
    ];
    expect(await placesIn(JSON.stringify(features), 'schools.json')).toEqual(TWO);
    expect(await placesIn(JSON.stringify([a, b]), 'points.json')).toEqual([
      [undefined, 76.87, 43.217, null],
      [undefined, 76.962, 43.273, null],
    ]);
  });

  it('in the only column of a file', async () => {
    const places = [
      [undefined, 76.87, 43.217, null],
      [undefined, 76.962, 43.273, null],
    ];
    const rows = 'where\n"43.217, 76.870"\n"43.273, 76.962"\n';
    expect(await placesIn(rows)).toEqual(places);
    expect(await placesIn(rows, 'places.txt')).toEqual(places);
  });

  it('south and west, where the side stands before the angle', async () => {
    const rows = "name;where\nA;S33°52.2' W70°40.2'\nB;N43°16'22.8\" W76°57'43.2\"\n";
    expect(await placesIn(rows)).toEqual([
      ['A', -70.67, -33.87, null],
      ['B', -76.962, 43.273, null],
    ]);
  });

  it('as well-known binary of a database', async () => {
    const point = (lon: number, lat: number) => {
      const view = new DataView(new ArrayBuffer(25));
      view.setUint8(0, 1);
      view.setUint32(1, 0x2000_0001, true);
      view.setUint32(5, 4326, true);
      view.setFloat64(9, lon, true);
      view.setFloat64(17, lat, true);
      return Buffer.from(view.buffer).toString('hex').toUpperCase();
    };
    const rows = `name,wkb\nA,${point(76.87, 43.217)}\nB,${point(76.962, 43.273)}\n`;
    expect(await placesIn(rows)).toEqual(TWO);
  });

  it('and a header of two rows names its columns', async () => {
    const rows =
      'Название;Мест;Координаты;\n;;Долгота;Широта\nA;100;76,8700;43,2170\nB;200;76,9620;43,2730\n';
    expect(await placesIn(rows)).toEqual([
      ['A', 76.87, 43.217, 100],
      ['B', 76.962, 43.273, 200],
    ]);
  });
});

describe('a first row of data is no second header', () => {
  it.each([
    [
      'where a column has no name',
      'Название;;Адрес\nШкола 1;школа;\nШкола 2;школа;Абая 1\nШкола 3;лицей;Абая 2\n',
      3,
    ],
    [
      'where its coordinates are angles',
      "Название;;Широта;Долгота;Адрес\nA;школа;43°13';76°52';\nB;школа;43°16';76°57';Абая 2\n",
      2,
    ],
    [
      'where a number is wanting',
      'Название;;Мест;Адрес\nA;школа;нет;\nB;школа;300;Абая 2\nC;школа;200;Абая 3\n',
      3,
    ],
  ])('%s', async (_, content, rows) => {
    const first = await firstOf('schools.csv', content);
    if (first.kind !== 'table') throw new Error('no table');
    expect(first.table.columns).toContain('Название');
    expect(first.table.features).toHaveLength(rows);
  });
});

describe('what is not read is refused by its name', () => {
  const zipped = (name: string) => zipSync({ [name]: strToU8('x') });
  it.each([
    ['town.o5m', Uint8Array.of(0xff, 0xe0, 4, ...strToU8('o5m2'), 0, 0, 0), 'o5m'],
    ['plan.dxf', '  0\nSECTION\n  2\nHEADER\n', 'DXF'],
    ['map.tab', '!table\n!version 300\n!charset WindowsCyrillic\n', 'MapInfo TAB'],
    ['track.gpx', '<?xml version="1.0"?>\n<gpx version="1.1"></gpx>', 'GPX'],
    ['map.gml', '<?xml version="1.0"?><ogr:FeatureCollection></ogr:FeatureCollection>', 'GML'],
    ['list.ods', zipped('content.xml'), 'ODS'],
    ['map.gdb.zip', zipped('map.gdb/a00000001.gdbtable'), 'FileGDB'],
    ['plan.pdf', '%PDF-1.7\n', 'PDF, a picture or a document'],
    ['map.json', '{"type":"Topology","objects":{},"arcs":[]}', 'TopoJSON'],
    ['answer.json', '{"version":0.6,"elements":[]}', 'Overpass JSON'],
    ['layer.json', '{"geometryType":"esriGeometryPoint","features":[]}', 'Esri JSON'],
  ])('%s', async (name, content, format) => {
    const read = await given(name, content);
    if (read.ok) throw new Error('it was read');
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.where).toBe(name);
    expect(read.problems[0]?.what).toContain(format);
  });

  it('a database without layers, a text without columns, a collection of nothing', async () => {
    const { Database } = await initSqlJs();
    const database = new Database();
    database.exec('CREATE TABLE school (name TEXT)');
    const told = async (name: string, content: string | Uint8Array) => {
      const read = await given(name, content);
      return read.ok ? 'read' : read.problems[0]?.message?.key;
    };
    expect(await told('base.sqlite', database.export())).toBe('import.fault.otherFormat');
    expect(await told('letter.txt', 'Dear all\nplease find\n')).toBe('import.fault.unknownFormat');
    expect(await told('none.geojson', '{"type":"FeatureCollection","features":[]}')).toBe(
      'import.fault.empty',
    );
  });
});

describe('an extract of OpenStreetMap', () => {
  /** Blocks that are not packed; `write` writes the one group of the data. */
  function extract(write: (group: PbfWriter) => void): Uint8Array {
    const message = (fill: (into: PbfWriter) => void) => {
      const into = new PbfWriter();
      fill(into);
      return into.finish();
    };
    const blob = (type: string, block: Uint8Array) => {
      const body = message((into) => into.writeBytesField(1, block));
      const header = message((into) => {
        into.writeStringField(1, type);
        into.writeVarintField(3, body.length);
      });
      return [
        ...new Uint8Array(new Uint32Array([header.length]).buffer).reverse(),
        ...header,
        ...body,
      ];
    };
    const strings = ['', 'highway', 'residential'];
    const data = message((into) => {
      into.writeMessage(
        1,
        (_, table) => {
          for (const text of strings) table.writeStringField(1, text);
        },
        null,
      );
      into.writeBytesField(2, message(write));
    });
    const features = message((into) => into.writeStringField(4, 'OsmSchema-V0.6'));
    return Uint8Array.from([...blob('OSMHeader', features), ...blob('OSMData', data)]);
  }
  const street = (way: PbfWriter) => {
    way.writeVarintField(1, 7);
    way.writePackedVarint(2, [1]);
    way.writePackedVarint(3, [2]);
    way.writePackedSVarint(8, [1, 1]);
  };

  it.each([
    [
      'nodes one by one',
      (group: PbfWriter) => {
        for (const [id, lon] of [
          [1, 768_700_000],
          [2, 768_710_000],
        ] as const) {
          group.writeMessage(
            1,
            (_, node) => {
              node.writeSVarintField(1, id);
              node.writeSVarintField(8, 432_170_000);
              node.writeSVarintField(9, lon);
            },
            null,
          );
        }
        group.writeMessage(3, (_, way) => street(way), null);
      },
    ],
    [
      'places with the ways',
      (group: PbfWriter) => {
        group.writeMessage(
          3,
          (_, way) => {
            street(way);
            way.writePackedSVarint(9, [432_170_000, 0]);
            way.writePackedSVarint(10, [768_700_000, 10_000]);
          },
          null,
        );
      },
    ],
  ])('has its streets, unpacked and with %s', async (_, write) => {
    const read = await firstOf('town.osm.pbf', extract(write));
    if (read.kind !== 'osm') throw new Error('no extract');
    const [way] = [...read.data.ways.with('highway')];
    const places = Array.from(way?.nodes ?? [], (node) => [
      read.data.coordinates.at(2 * node),
      read.data.coordinates.at(2 * node + 1),
    ]);
    expect(places).toEqual([
      [768_700_000, 432_170_000],
      [768_710_000, 432_170_000],
    ]);
  });
});

it('a timetable counts stops between two times, past midnight and by headways, and no entrances', async () => {
  const files = {
    'stops.txt':
      'stop_id,stop_name,stop_lat,stop_lon,location_type\nS,Station,43.25,76.9,1\nA,"A, B",43.25,76.9,0\nB,B,43.26,76.91,\nE,Entrance,43.26,76.91,2\n',
    'trips.txt': 'route_id,service_id,trip_id\nR,D,T1\nR,D,T2\n',
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,07:05:00,07:05:00,A,1\nT1,,,B,2\nT2,24:10:00,24:10:00,A,1\nT2,25:10:00,25:10:00,B,2\n',
    'calendar_dates.txt': 'service_id,date,exception_type\nD,20260114,1\n',
    'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nT1,07:00:00,09:00:00,600\n',
  };
  const archive = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`feed/${name}`, strToU8(text)]),
    ),
  );
  const read = await firstOf('feed.zip', archive);
  if (read.kind !== 'timetable') throw new Error('no timetable');
  expect(tableOfStops(read.timetable).features.map(({ values }) => values)).toEqual([
    ['A', 'A, B', 13, 12],
    ['B', 'B', 13, 12],
  ]);
});
