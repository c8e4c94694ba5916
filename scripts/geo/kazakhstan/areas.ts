/** The 20 regions in their true borders, with residents and what they specialise in. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import {
  type AreaProperties,
  areaIdSchema,
  sectorSchema,
} from '../../../src/domain/territory/schema.ts';
import { BOUNDARIES_SOURCE, regionShapes } from './boundaries.ts';
import { known, name, number, table, text } from './facts.ts';
import { populationByRegion } from './population.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

export function regionIds(): string[] {
  return table('regions.csv').map((row) => text(row, 'region'));
}

export function areas(): AreaFeature[] {
  const population = populationByRegion(regionIds());
  const shapes = regionShapes();
  const sectors = table('specialisation.csv');
  return table('regions.csv').map((row) => {
    const region = text(row, 'region');
    return {
      type: 'Feature',
      geometry: known(shapes, region),
      properties: {
        id: areaIdSchema.parse(region),
        name: name(row),
        status: 'observed',
        source: BOUNDARIES_SOURCE,
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
