/**
 * Definitions behind the EPSG codes that offices use. A whole register would be larger than the page; what
 * a file defines in full needs none.
 */
import { towgs84 } from './datums.ts';

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0';
const WGS84 = '+datum=WGS84';
const PULKOVO = `+ellps=krass ${towgs84('pulkovo1942')}`;
const PULKOVO_1995 = `+ellps=krass ${towgs84('pulkovo1995')}`;
const BESSEL = (datum: string) => `+ellps=bessel ${towgs84(datum)}`;
const INTERNATIONAL = (datum: string) => `+ellps=intl ${towgs84(datum)}`;

const metres = (definition: string) => `${definition} +units=m +no_defs`;

const utm = (zone: number, datum: string) => metres(`+proj=utm +zone=${zone} ${datum}`);

type Meridian = {
  readonly lon: number;
  readonly lat?: number;
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
};

const mercator = ({ lon, lat = 0, scale = 1, x = 500_000, y = 0 }: Meridian, datum: string) =>
  metres(`+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=${scale} +x_0=${x} +y_0=${y} ${datum}`);

/** Zones count on beyond 180° from the west. */
const eastern = (meridian: number): number => (meridian > 180 ? meridian - 360 : meridian);
const zoneOfSix = (zone: number) => eastern(zone * 6 - 3);
/** Zones with their number before the easting. */
const numbered = (zone: number) => zone * 1_000_000 + 500_000;

const lambertOfFrance = (latitude: number) =>
  metres(
    `+proj=lcc +lat_1=${latitude - 0.75} +lat_2=${latitude + 0.75} +lat_0=${latitude} +lon_0=3 ` +
      `+x_0=1700000 +y_0=${(latitude - 41) * 1_000_000 + 200_000} ${GRS80}`,
  );

const swiss = (x: number, y: number) =>
  metres(
    `+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=${x} +y_0=${y} ${BESSEL('ch1903')}`,
  );

/** Of one country each. */
const SINGLE: Readonly<Record<number, string>> = {
  3395: metres(`+proj=merc ${WGS84}`),
  3035: metres(`+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${GRS80}`),
  3067: utm(35, GRS80),
  3006: utm(33, GRS80),
  4647: mercator({ lon: 9, scale: 0.9996, x: 32_500_000 }, GRS80),
  2056: swiss(2_600_000, 1_200_000),
  21781: swiss(600_000, 200_000),
  2154: metres(
    `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`,
  ),
  27572: metres(
    `+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +pm=paris ${towgs84('ntf')}`,
  ),
  27700: mercator(
    { lon: -2, lat: 49, scale: 0.9996012717, x: 400_000, y: -100_000 },
    `+ellps=airy ${towgs84('osgb')}`,
  ),
  2157: mercator({ lon: -8, lat: 53.5, scale: 0.99982, x: 600_000, y: 750_000 }, GRS80),
  28992: metres(
    `+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ${BESSEL('amersfoort')}`,
  ),
  31370: metres(
    `+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ${INTERNATIONAL('belge1972')}`,
  ),
  5514: metres(
    `+proj=krovak +lat_0=49.5 +lon_0=24.8333333333333 +alpha=30.2881397527778 +k=0.9999 +x_0=0 +y_0=0 ${BESSEL('sjtsk')}`,
  ),
  2180: mercator({ lon: 19, scale: 0.9993, y: -5_300_000 }, GRS80),
  23700: metres(
    `+proj=somerc +lat_0=47.1443937222222 +lon_0=19.0485717777778 +k_0=0.99993 +x_0=650000 +y_0=200000 +ellps=GRS67 ${towgs84('hd72')}`,
  ),
  3844: metres(
    `+proj=sterea +lat_0=46 +lon_0=25 +k=0.99975 +x_0=500000 +y_0=500000 +ellps=krass ${towgs84('pulkovo194258')}`,
  ),
  3301: metres(
    `+proj=lcc +lat_1=59.3333333333333 +lat_2=58 +lat_0=57.5175539305556 +lon_0=24 +x_0=500000 +y_0=6375000 ${GRS80}`,
  ),
  3059: mercator({ lon: 24, scale: 0.9996, y: -6_000_000 }, GRS80),
  3346: mercator({ lon: 24, scale: 0.9998 }, GRS80),
  3765: mercator({ lon: 16.5, scale: 0.9999 }, GRS80),
  3794: mercator({ lon: 15, scale: 0.9999, y: -5_000_000 }, GRS80),
  2100: mercator({ lon: 24, scale: 0.9996 }, `+ellps=GRS80 ${towgs84('ggrs87')}`),
  3763: mercator({ lon: -8.13310833333333, lat: 39.6682583333333, x: 0 }, GRS80),
  3003: mercator({ lon: 9, scale: 0.9996, x: 1_500_000 }, INTERNATIONAL('montemario')),
  3004: mercator({ lon: 15, scale: 0.9996, x: 2_520_000 }, INTERNATIONAL('montemario')),
  2039: mercator(
    {
      lon: 35.2045169444444,
      lat: 31.7343936111111,
      scale: 1.0000067,
      x: 219_529.584,
      y: 626_907.39,
    },
    `+ellps=GRS80 ${towgs84('israel')}`,
  ),
  2193: mercator({ lon: 173, scale: 0.9996, x: 1_600_000, y: 10_000_000 }, GRS80),
  5179: mercator({ lon: 127.5, lat: 38, scale: 0.9996, x: 1_000_000, y: 2_000_000 }, GRS80),
  4284: `+proj=longlat ${PULKOVO} +no_defs`,
  4200: `+proj=longlat ${PULKOVO_1995} +no_defs`,
};

type Family = {
  readonly first: number;
  readonly last: number;
  /** The definition of the code so many behind the first. */
  readonly at: (index: number) => string;
};

/** Of zones, one code after the other. */
const FAMILIES: readonly Family[] = [
  { first: 32601, last: 32660, at: (at) => utm(at + 1, WGS84) },
  { first: 32701, last: 32760, at: (at) => utm(at + 1, `+south ${WGS84}`) },
  { first: 25828, last: 25838, at: (at) => utm(at + 28, GRS80) },
  { first: 23028, last: 23038, at: (at) => utm(at + 28, INTERNATIONAL('ed50')) },
  { first: 26901, last: 26923, at: (at) => utm(at + 1, GRS80) },
  { first: 31978, last: 31985, at: (at) => utm(at + 18, `+south ${GRS80}`) },
  { first: 28348, last: 28358, at: (at) => utm(at + 48, `+south ${GRS80}`) },
  { first: 7846, last: 7859, at: (at) => utm(at + 46, `+south ${GRS80}`) },
  {
    first: 28404,
    last: 28432,
    at: (at) => mercator({ lon: zoneOfSix(at + 4), x: numbered(at + 4) }, PULKOVO),
  },
  { first: 28464, last: 28492, at: (at) => mercator({ lon: zoneOfSix(at + 4) }, PULKOVO) },
  { first: 2494, last: 2522, at: (at) => mercator({ lon: zoneOfSix(at + 4) }, PULKOVO) },
  {
    first: 20004,
    last: 20032,
    at: (at) => mercator({ lon: zoneOfSix(at + 4), x: numbered(at + 4) }, PULKOVO_1995),
  },
  { first: 20064, last: 20092, at: (at) => mercator({ lon: zoneOfSix(at + 4) }, PULKOVO_1995) },
  {
    first: 31466,
    last: 31469,
    at: (at) => mercator({ lon: 3 * (at + 2), x: numbered(at + 2) }, BESSEL('dhdn')),
  },
  {
    first: 31254,
    last: 31256,
    at: (at) => mercator({ lon: 10 + 1 / 3 + 3 * at, x: 0, y: -5_000_000 }, BESSEL('mgi')),
  },
  {
    first: 2176,
    last: 2179,
    at: (at) => mercator({ lon: 15 + 3 * at, scale: 0.999923, x: numbered(at + 5) }, GRS80),
  },
  { first: 5253, last: 5259, at: (at) => mercator({ lon: 27 + 3 * at }, GRS80) },
  {
    first: 5185,
    last: 5188,
    at: (at) => mercator({ lon: 125 + 2 * at, lat: 38, x: 200_000, y: 600_000 }, GRS80),
  },
  {
    first: 4491,
    last: 4501,
    at: (at) => mercator({ lon: 75 + 6 * at, x: numbered(at + 13) }, GRS80),
  },
  { first: 4502, last: 4512, at: (at) => mercator({ lon: 75 + 6 * at }, GRS80) },
  {
    first: 4513,
    last: 4533,
    at: (at) => mercator({ lon: 75 + 3 * at, x: numbered(at + 25) }, GRS80),
  },
  { first: 4534, last: 4554, at: (at) => mercator({ lon: 75 + 3 * at }, GRS80) },
  { first: 3942, last: 3950, at: (at) => lambertOfFrance(42 + at) },
];

const WEB_MERCATOR: ReadonlySet<number> = new Set([3857, 900913, 3785, 102100, 102113]);

/** The definition behind an EPSG code, as proj4 reads it; null for one that is not kept here. */
export function definitionOf(code: number): string | null {
  if (WEB_MERCATOR.has(code)) {
    return '+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null +no_defs';
  }
  const family = FAMILIES.find(({ first, last }) => code >= first && code <= last);
  return family ? family.at(code - family.first) : (SINGLE[code] ?? null);
}

/** Longitude and latitude of datums that lie within a metre of WGS 84. */
export const IN_DEGREES: ReadonlySet<number> = new Set([
  4326, 4979, 9057, 4258, 4269, 4171, 4167, 4283, 7844, 4490, 4612, 6668, 4674, 4737, 4081, 4148,
  4669, 4661, 4180, 5252,
]);
