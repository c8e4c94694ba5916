/** Projections of many countries: by code and as files define them, against figures of PROJ 9. */
import { describe, expect, it } from 'vitest';
import { projectionOfCode, projectionOfText } from '../../../src/importing/projections.ts';
import { notesOf } from '../../../src/importing/readFiles.ts';
import { allIn, tableIn } from './reading.ts';

const degrees = (unit: string) => `UNIT["${unit}",0.0174532925199433]`;

const prj = (
  datum: string,
  ellipsoid: string,
  projection: string,
  parameters: Readonly<Record<string, number>>,
  angle = degrees('Degree'),
  meridian = 'PRIMEM["Greenwich",0.0]',
) =>
  `PROJCS["given",GEOGCS["GCS",DATUM["${datum}",SPHEROID[${ellipsoid}]],${meridian},${angle}],` +
  `PROJECTION["${projection}"],${Object.entries(parameters)
    .map(([name, value]) => `PARAMETER["${name}",${value}]`)
    .join()},UNIT["Meter",1.0]]`;

const BESSEL = '"Bessel_1841",6377397.155,299.1528128';

function awayM([lon, lat]: readonly [number, number], [x, y]: readonly [number, number]): number {
  return Math.hypot((lon - x) * Math.cos((y * Math.PI) / 180), lat - y) * 111_195;
}

describe('a definition in a file', () => {
  it.each([
    [
      'of Germany, whose datum lies 150 m off',
      prj('D_Deutsches_Hauptdreiecksnetz', BESSEL, 'Gauss_Kruger', {
        False_Easting: 2_500_000,
        False_Northing: 0,
        Central_Meridian: 6,
        Scale_Factor: 1,
        Latitude_Of_Origin: 0,
      }),
      [2_567_406.37, 5_643_295.42],
      [6.958, 50.921],
    ],
    [
      'of the Netherlands, 115 m',
      prj('D_Amersfoort', BESSEL, 'Double_Stereographic', {
        False_Easting: 155_000,
        False_Northing: 463_000,
        Central_Meridian: 5.38763888888889,
        Scale_Factor: 0.9999079,
        Latitude_Of_Origin: 52.1561605555556,
      }),
      [121_819.37, 487_013.76],
      [4.9, 52.37],
    ],
    [
      'of old France, in hundredths of a right angle from Paris',
      prj(
        'D_NTF',
        '"Clarke_1880_IGN",6378249.2,293.466021293627',
        'Lambert_Conformal_Conic',
        {
          False_Easting: 600_000,
          False_Northing: 2_200_000,
          Central_Meridian: 0,
          Standard_Parallel_1: 52,
          Scale_Factor: 0.99987742,
          Latitude_Of_Origin: 52,
        },
        'UNIT["Grad",0.0157079632679489]',
        'PRIMEM["Paris",2.33722917]',
      ),
      [601_064.19, 2_428_740.39],
      [2.351, 48.857],
    ],
  ] as const)('%s', (_, text, [x, y], there) => {
    expect(awayM(projectionOfText('a.prj', text).toDegrees(x, y), there)).toBeLessThan(8);
  });

  it('tells a datum that nobody here knows, and trusts one that lies on WGS 84', () => {
    const parameters = { False_Easting: 500_000, Central_Meridian: 15, Scale_Factor: 1 };
    const odd = prj('D_Atlantis', BESSEL, 'Transverse_Mercator', parameters);
    expect(projectionOfText('a.prj', odd).unknownDatum).toBe('D_Atlantis');
    const modern = prj('D_New', '"GRS_1980",6378137,298.257222101', 'Gauss_Kruger', parameters);
    expect(projectionOfText('a.prj', modern).unknownDatum).toBeUndefined();
  });
});

describe('a code', () => {
  it.each([
    [31466, 2_567_406.37, 5_643_295.42, 6.958, 50.921],
    [28992, 121_819.37, 487_013.76, 4.9, 52.37],
    [27572, 601_064.19, 2_428_740.39, 2.351, 48.857],
    [27700, 530_591.17, 179_571.07, -0.12, 51.5],
    [2180, 531_041.42, 433_831.89, 19.45, 51.77],
    [5253, 667_281.77, 4_549_145.13, 28.99, 41.06],
  ])('EPSG:%i', (code, x, y, lon, lat) => {
    expect(awayM(projectionOfCode('a', code).toDegrees(x, y), [lon, lat])).toBeLessThan(8);
  });

  it('that is not known is told, and its metres are asked about', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2326' } },
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [836_694, 819_069] },
        },
      ],
    });
    const read = await allIn('hong-kong.geojson', text);
    expect(notesOf(read).map(({ message }) => message?.key)).toEqual([
      'import.fault.unknownProjection',
    ]);
    expect((await tableIn('hong-kong.geojson', text)).projection.kind).toBe('unknown');
  });
});
