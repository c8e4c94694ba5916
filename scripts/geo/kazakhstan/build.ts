/** Builds the pack of Kazakhstan in public/geo/kazakhstan out of data/kazakhstan and npm data packages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bbox, feature, featureCollection } from '@turf/turf';
import type { Feature } from 'geojson';
import type { LayerName } from '../../../src/domain/territory/schema.ts';
import { contentHash, layerText, withCheckSums } from '../../../src/importing/pack/packFiles.ts';
import { areas, regionIds } from './areas.ts';
import { base } from './base.ts';
import { countryShape } from './boundaries.ts';
import { demography } from './demography.ts';
import { economy } from './economy.ts';
import { districts, withDistricts } from './districts.ts';
import { indicators } from './indicators.ts';
import { infrastructure } from './infrastructure.ts';
import { locatedSchools, withSchools } from './locatedSchools.ts';
import { LAYER_PLANS, manifest, YEARS } from './manifest.ts';
import { populationByRegion } from './population.ts';
import { projects } from './projects.ts';
import { settlements } from './settlements.ts';
import { towns } from './towns.ts';

export const KAZAKHSTAN_FOLDER = new URL('../../../public/geo/kazakhstan/', import.meta.url);

/** All files of the pack as text, by file name. The same facts always give the same bytes. */
export function kazakhstanFiles(): ReadonlyMap<string, string> {
  const regions = regionIds();
  const border = countryShape();
  const districtShapes = districts();
  const listed = withDistricts(settlements(regions), districtShapes);
  const schools = locatedSchools(listed);
  const places = withSchools(listed, schools);
  const regionShapes = areas();
  const population = populationByRegion(regions);
  const layers: Partial<Record<LayerName, unknown>> = {
    boundary: collection([feature(border, { id: 'kazakhstan' })]),
    base: collection(base()),
    areas: collection(regionShapes),
    settlements: collection(places),
    infrastructure: collection(infrastructure(places, YEARS.base)),
    projects: collection(projects(regionShapes, places)),
    demography: demography(regions, population, YEARS.base),
    indicators: indicators(regions, population, schools),
    districts: collection(districtShapes),
    schools: collection(schools),
    economy: economy(),
    towns: towns(new Set(places.map(({ properties }) => properties.id))),
  };
  const written = LAYER_PLANS.map(({ id, file }) => [file, layerText(layers[id])] as const);
  const files = new Map<string, string>(written);
  const [west, south, east, north] = bbox(border) as [number, number, number, number];
  const pack = manifest([west, south, east, north], contentHash(written));
  files.set('pack.json', JSON.stringify(pack));
  return withCheckSums(files);
}

/** Writes the pack; answers with its folder. */
export function buildKazakhstan(): string {
  const folder = fileURLToPath(KAZAKHSTAN_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of kazakhstanFiles()) writeFileSync(`${folder}${file}`, content);
  return folder;
}

function collection(features: readonly Feature[]): unknown {
  return featureCollection([...features]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildKazakhstan());
