/** Builds the pack of Almaty in public/geo/almaty out of data/almaty. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bbox, pointOnFeature } from '@turf/turf';
import type { Feature } from 'geojson';
import { encodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import type { LayerName, PackManifest } from '../../../src/domain/territory/schema.ts';
import { contentHash, layerText, withCheckSums } from '../../../src/importing/pack/packFiles.ts';
import { roundGeometry, roundPosition } from '../../../src/importing/pack/round.ts';
import { agesOfDistricts } from './ages.ts';
import { base } from './base.ts';
import { type CityCell, cityCells } from './cells.ts';
import { demography } from './demography.ts';
import { collection, pointFeature } from './features.ts';
import { boundaryOf, type District, districts, type Shape } from './geography.ts';
import { complexes, developmentAreas } from './housing.ts';
import { indicators } from './indicators.ts';
import { infrastructure } from './infrastructure.ts';
import { LAYER_PLANS, manifest } from './manifest.ts';
import { Placing } from './placing.ts';
import { type CityPopulation, cityPopulation, observationsOf } from './population.ts';
import { projectsOfTheGeneralPlan } from './generalPlan.ts';
import { projectsOfThePress } from './schoolProjects.ts';
import { publicSpaces } from './publicSpaces.ts';
import { schools } from './schools.ts';
import { services } from './services.ts';
import { cityStreets } from './streets.ts';
import { districtModels, names } from './tables.ts';

export const ALMATY_FOLDER = new URL('../../../public/geo/almaty/', import.meta.url);

const CELL_ROWS_PER_DEGREE = 300;

function feature(geometry: Shape, properties: object): Feature {
  return { type: 'Feature', properties, geometry: roundGeometry(geometry) };
}

/** Where a district's label stands: among its people, not in the mountains. */
function labelAt(cells: readonly CityCell[]): [number, number] {
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const mean = (axis: 0 | 1) =>
    cells.reduce((sum, cell) => sum + cell.centre[axis] * cell.people, 0) / people;
  return roundPosition([mean(0), mean(1)]);
}

function areaFeature(
  district: District,
  cells: readonly CityCell[],
  population: CityPopulation,
): Feature {
  const own = cells.filter(({ areaId }) => areaId === district.id);
  const fallback = pointOnFeature({ type: 'Feature', properties: {}, geometry: district.shape });
  return feature(district.shape, {
    id: district.id,
    name: names(district.row),
    status: 'observed',
    source: '© OpenStreetMap contributors (ODbL) by way of OCHA COD-AB 2024, generalised to 12 m',
    labelAt: own.length > 0 ? labelAt(own) : roundPosition(fallback.geometry.coordinates),
    population: observationsOf(population, district.id),
  });
}

/** West to east in rows of hexagons: neighbours share corners, and a packer finds them again. */
function byRows(a: CityCell, b: CityCell): number {
  const row = ({ centre }: CityCell) => Math.round(centre[1] * CELL_ROWS_PER_DEGREE);
  return row(a) - row(b) || a.centre[0] - b.centre[0];
}

function cellFeature({ id, areaId, residents, homes, corners }: CityCell): Feature {
  const ring = corners.map((corner) => [...roundPosition(corner)]);
  return {
    type: 'Feature',
    properties: {
      id,
      areaId,
      residents,
      homes,
      status: 'estimated',
      source: 'docs/data-almaty.md',
    },
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] },
  };
}

/** All files of the pack by name; the same facts always give the same bytes. */
export function almatyFiles(): ReadonlyMap<string, string | Uint8Array> {
  const models = districtModels();
  const population = cityPopulation(models);
  const ages = agesOfDistricts(population, models);
  const shapes = districts();
  const boundary = boundaryOf(shapes);
  const streets = cityStreets();
  const cells = cityCells(shapes, ages, streets);
  const placing = new Placing(streets, cells, shapes);

  const press = projectsOfThePress(placing);
  const openedBy = (district: string, year: number) =>
    press.filter(
      ({ kind, areaId, phases }) =>
        kind === 'school' && areaId === district && phases.some(({ openYear }) => openYear <= year),
    );
  const schoolPlaces = schools(cells, placing, models, population, (district, year) =>
    openedBy(district, year).reduce((sum, { phases }) => sum + (phases[0]?.capacity ?? 0), 0),
  );
  const listed = complexes();
  const areas = developmentAreas(listed);
  const otherPlaces = services({ cells, placing, models }, shapes, streets);
  const placesOf = (service: string) =>
    [...schoolPlaces, ...otherPlaces]
      .filter((place) => place.service === service)
      .map(({ at }) => at);
  const general = projectsOfTheGeneralPlan(cells, placing, areas, press, {
    school: placesOf('school'),
    preschool: placesOf('preschool'),
    clinic: placesOf('clinic'),
  });
  const inputs = demography(ages);
  const totalFertility = Number(
    inputs.fertilityRate.reduce((sum, rate) => sum + rate, 0).toFixed(2),
  );

  const layers: Partial<Record<LayerName, unknown>> = {
    boundary: collection([feature(boundary, { id: 'almaty' })]),
    base: collection(base(boundary)),
    areas: collection(shapes.map((district) => areaFeature(district, cells, population))),
    cells: collection([...cells].sort(byRows).map(cellFeature)),
    facilities: collection([...schoolPlaces, ...otherPlaces].map(pointFeature)),
    projects: collection([
      ...[...press, ...general, ...listed, ...publicSpaces(placing, shapes)].map(pointFeature),
      ...areas.map((area) => area.feature),
    ]),
    infrastructure: collection(infrastructure()),
    demography: inputs,
    indicators: indicators(population),
  };
  const streetsFile = new Uint8Array(encodeStreets(streets));
  const written = LAYER_PLANS.map(({ id, file }): [string, string | Uint8Array] => [
    file,
    id === 'streets' ? streetsFile : layerText(layers[id]),
  ]);
  const bounds = bbox({ type: 'Feature', properties: {}, geometry: boundary });
  const pack = manifest(
    bounds.slice(0, 4).map((degrees) => Number(degrees.toFixed(5))) as PackManifest['bounds'],
    contentHash(written),
    totalFertility,
  );
  return withCheckSums(new Map([...written, ['pack.json', JSON.stringify(pack)]]));
}

/** Writes the pack; answers with its folder. */
export function buildAlmaty(): string {
  const folder = fileURLToPath(ALMATY_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of almatyFiles()) writeFileSync(`${folder}${file}`, content);
  return folder;
}
