/**
 * The 20 regions as schematic polygons: Voronoi cells of settlements (and of a few seed points in the
 * empty lands) dissolved by region and clipped to the border; the three cities as circles of their area.
 */
import {
  circle,
  difference,
  feature,
  featureCollection,
  intersect,
  polygon,
  union,
} from '@turf/turf';
import { Delaunay } from 'd3-delaunay';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import {
  type AreaProperties,
  areaIdSchema,
  sectorSchema,
} from '../../../src/domain/territory/schema.ts';
import { known, name, number, table, text } from './facts.ts';
import { populationByRegion } from './population.ts';
import { rounded } from './round.ts';
import type { SettlementFeature } from './settlements.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

/** The three cities of national significance: km2, rounded, from general knowledge. */
const CITY_AREA_KM2: Readonly<Record<string, number>> = {
  astana: 797,
  almaty: 683,
  shymkent: 1170,
};

const SCHEMATIC =
  'Voronoi cells of settlements dissolved by region, clipped to the border of Natural Earth; no official outline';
/** Degrees of longitude are shorter than those of latitude: cos 48°. */
const LON_SCALE = Math.cos((48 * Math.PI) / 180);

export function regionIds(): string[] {
  return table('regions.csv').map((row) => text(row, 'region'));
}

export function areas(
  border: Polygon | MultiPolygon,
  settlements: readonly SettlementFeature[],
): AreaFeature[] {
  const population = populationByRegion(regionIds());
  const shapes = regionShapes(border, settlements);
  const sectors = table('specialisation.csv');
  return table('regions.csv').map((row) => {
    const region = text(row, 'region');
    return {
      type: 'Feature',
      geometry: rounded(known(shapes, region), 3),
      properties: {
        id: areaIdSchema.parse(region),
        name: name(row),
        status: 'schematic',
        source: region in CITY_AREA_KM2 ? 'circle of the area of the city' : SCHEMATIC,
        labelAt: labelAt(row, region),
        population: [...known(population, region)],
        specialisation: sectors
          .filter((sector) => sector.region === region)
          .map((sector) => ({
            sector: name(sector),
            group: sectorSchema.parse(text(sector, 'sector')),
            status: 'estimated',
            source: 'regions.csv: general knowledge, unverified',
          })),
      },
    };
  });
}

/** Labels stand in the middle of the region, not on its centre city. */
const LABELS: Readonly<Record<string, [number, number]>> = {
  abai: [80.2, 48.6],
  akmola: [69.6, 51.9],
  aktobe: [58.6, 48.6],
  'almaty-region': [76.7, 44.6],
  atyrau: [52.6, 47.6],
  west: [50.5, 49.9],
  zhambyl: [72.2, 44.4],
  jetisu: [79.4, 45.3],
  karaganda: [74.4, 48.4],
  kostanay: [63.8, 51.3],
  kyzylorda: [64.2, 45.3],
  mangystau: [53.9, 44.2],
  pavlodar: [76.3, 52.0],
  north: [69.4, 54.2],
  turkistan: [68.9, 43.7],
  ulytau: [67.4, 47.9],
  east: [84.2, 48.9],
};

function labelAt(row: ReturnType<typeof table>[number], region: string): [number, number] {
  return LABELS[region] ?? [number(row, 'centre_lon'), number(row, 'centre_lat')];
}

function regionShapes(
  border: Polygon | MultiPolygon,
  settlements: readonly SettlementFeature[],
): ReadonlyMap<string, Polygon | MultiPolygon> {
  const cities = new Map(
    table('regions.csv')
      .filter((row) => text(row, 'region') in CITY_AREA_KM2)
      .map((row) => {
        const region = text(row, 'region');
        const radiusKm = Math.sqrt((CITY_AREA_KM2[region] as number) / Math.PI);
        const at = [number(row, 'centre_lon'), number(row, 'centre_lat')];
        return [region, circle(at, radiusKm, { units: 'kilometers', steps: 48 })] as const;
      }),
  );
  // A city's ground belongs to the region around it until its circle is cut out.
  const host: Readonly<Record<string, string>> = {
    astana: 'akmola',
    almaty: 'almaty-region',
    shymkent: 'turkistan',
  };
  const seeds = [
    ...settlements.map(({ geometry, properties }) => ({
      region: host[properties.areaId] ?? properties.areaId,
      at: geometry.coordinates as [number, number],
    })),
    ...table('region_seeds.csv').map((row) => ({
      region: text(row, 'region'),
      at: [number(row, 'lon'), number(row, 'lat')] as [number, number],
    })),
  ];
  const voronoi = Delaunay.from(seeds.map(({ at }) => [at[0] * LON_SCALE, at[1]])).voronoi([
    40 * LON_SCALE,
    35,
    95 * LON_SCALE,
    60,
  ]);
  const cells = new Map<string, Feature<Polygon>[]>();
  seeds.forEach(({ region }, index) => {
    const ring = voronoi.cellPolygon(index);
    if (!ring) return; // a second record of the very same place
    const cell = polygon([ring.map(([x, y]) => [x / LON_SCALE, y])]);
    cells.set(region, [...(cells.get(region) ?? []), cell]);
  });

  const country = feature(border);
  const shapes = new Map<string, Polygon | MultiPolygon>();
  for (const [region, own] of cells) {
    const dissolved = own.length === 1 ? own[0] : union(featureCollection(own));
    const inside =
      dissolved && intersect(featureCollection<Polygon | MultiPolygon>([dissolved, country]));
    if (!inside) throw new Error(`region ${region} has no ground`);
    let shape = inside;
    for (const [city, around] of cities)
      if (host[city] === region)
        shape = difference(featureCollection<Polygon | MultiPolygon>([shape, around])) ?? shape;
    shapes.set(region, shape.geometry);
  }
  for (const [city, around] of cities) shapes.set(city, around.geometry);
  return shapes;
}
