/** Geometry in all its forms: curves, surfaces, tracks, coordinates as programs write them. */
import { describe, expect, it } from 'vitest';
import { alongArcs } from '../../../src/importing/readers/arcs.ts';
import { readWkb } from '../../../src/importing/readers/wkb.ts';
import { areaM2 } from '../../../src/importing/territory/outlines.ts';
import { faultOf, placesIn, tableIn } from './reading.ts';

const point = (coordinates: unknown, more = '') =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"${more}},"geometry":{"type":"Point","coordinates":${JSON.stringify(coordinates)}}}]}`;

describe('an arc', () => {
  it('is drawn along its circle, a whole one too', () => {
    const half = alongArcs([
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
    expect(half.length).toBe(37);
    for (const [x = 0, y = 0] of half) expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
    expect(half.every(([, y = 0]) => y > -1e-9)).toBe(true);
    const whole = alongArcs([
      [1, 0],
      [-1, 0],
      [1, 0],
    ]);
    expect(whole.length).toBe(73);
    expect(whole.at(-1)).toEqual([1, 0]);
  });

  it('with the clock goes with it, and one without a bend is a straight line', () => {
    const below = alongArcs([
      [1, 0],
      [0, -1],
      [-1, 0],
    ]);
    expect(below.every(([, y = 0]) => y < 1e-9)).toBe(true);
    expect(
      alongArcs([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('bounds an outline of a register of land', () => {
    // CURVEPOLYGON (CIRCULARSTRING (0 0, 0.002 0, 0 0)): a circle of 111 m around 0.001, 0.
    const view = new DataView(new ArrayBuffer(9 + 9 + 3 * 16));
    view.setUint8(0, 1);
    view.setUint32(1, 10, true);
    view.setUint32(5, 1, true);
    view.setUint8(9, 1);
    view.setUint32(10, 8, true);
    view.setUint32(14, 3, true);
    view.setFloat64(34, 0.002, true);
    const shape = readWkb(view);
    expect(shape?.type === 'Polygon' && areaM2(shape)).toBeCloseTo(Math.PI * 111.195 ** 2, -3);
  });
});

describe('a point of GeoJSON', () => {
  it('may have a height that is nothing, or be written as texts', async () => {
    for (const coordinates of [
      [76.87, 43.217, null],
      ['76.87', '43.217'],
    ]) {
      expect((await placesIn('a.geojson', point(coordinates)))[0]?.position).toEqual([
        76.87, 43.217,
      ]);
    }
  });

  it('may stand beside a NaN, as Python writes them', async () => {
    const text = point([76.87, 43.217], ',"note":"NaN is a word","area":NaN,"low":-Infinity');
    const table = await tableIn('python.geojson', text);
    expect(table.features[0]?.values).toEqual(['A', 'NaN is a word', null, null]);
  });

  it('may be the coordinates of a row, an object a line', async () => {
    const rows = '{"name":"A","lon":76.87,"lat":43.217}\n{"name":"B","lon":76.9,"lat":43.3}\n';
    expect((await placesIn('rows.jsonl', rows)).length).toBe(2);
  });
});

describe('KML', () => {
  const kml = (inner: string) => `<kml><Document>${inner}</Document></kml>`;
  const place = (inner: string) => kml(`<Placemark><name>A</name>${inner}</Placemark>`);

  it('may have spaces behind its commas', async () => {
    const text = place('<Point><coordinates> 76.87, 43.217, 0 </coordinates></Point>');
    expect((await placesIn('a.kml', text))[0]?.position).toEqual([76.87, 43.217]);
  });

  it('may be a track', async () => {
    const track = '<gx:Track><gx:coord>76.87 43.217 0</gx:coord><gx:coord>76.9 43.3 0</gx:coord>';
    const table = await tableIn('a.kml', place(`${track}</gx:Track>`));
    expect(table.features[0]?.geometry?.type).toBe('LineString');
  });

  it('may hide its attributes in a table of the description', async () => {
    const rows =
      '<tr><td>id</td><td>0017</td></tr><tr bgcolor="#fff"><td>seats</td><td>1100</td></tr>';
    const text = place(
      `<description><![CDATA[<table>${rows}</table>]]></description><Point><coordinates>76.87,43.217</coordinates></Point>`,
    );
    const [found] = await placesIn('arcgis.kml', text);
    expect([found?.code, found?.capacity]).toEqual(['0017', 1100]);
  });

  it('that is only a link is told so', async () => {
    const link = '<NetworkLink><Link><href>https://maps.example/kml</href></Link></NetworkLink>';
    expect(await faultOf('mine.kml', kml(link))).toBe('onlyLink');
  });
});

describe('a shapefile', () => {
  /** Points at 76.87 and 76.9, 43.217. */
  const shapes = (recordsSaid: number, more: number) => {
    const view = new DataView(new ArrayBuffer(100 + 2 * 28 + more));
    view.setInt32(0, 9994);
    view.setInt32(24, (100 + recordsSaid * 28) / 2);
    [76.87, 76.9].forEach((lon, index) => {
      const at = 100 + index * 28;
      view.setInt32(at, index + 1);
      view.setInt32(at + 4, 10);
      view.setInt32(at + 8, 1, true);
      view.setFloat64(at + 12, lon, true);
      view.setFloat64(at + 20, 43.217, true);
    });
    return new Uint8Array(view.buffer);
  };

  it('ends where its header says, and is told cut off where it does not reach there', async () => {
    expect((await tableIn('padded.shp', shapes(2, 64))).features.length).toBe(2);
    expect(await faultOf('cut.shp', shapes(3, 0))).toBe('damaged');
  });

  it('of surfaces in space is what they cover from above', async () => {
    const view = new DataView(new ArrayBuffer(100 + 8 + 52 + 5 * 16));
    view.setInt32(0, 9994);
    view.setInt32(24, view.byteLength / 2);
    view.setInt32(104, (view.byteLength - 108) / 2);
    view.setInt32(108, 31, true);
    view.setInt32(144, 1, true);
    view.setInt32(148, 5, true);
    view.setInt32(156, 2, true);
    [
      [0, 0],
      [0, 2],
      [2, 2],
      [2, 0],
      [0, 0],
    ].forEach(([x = 0, y = 0], at) => {
      view.setFloat64(160 + 16 * at, 10 + x, true);
      view.setFloat64(168 + 16 * at, 10 + y, true);
    });
    const [place] = await placesIn('building.shp', new Uint8Array(view.buffer));
    expect(place?.position).toEqual([11, 11]);
  });
});
