/** Builds the pack of Kazakhstan in public/geo/kazakhstan out of data/kazakhstan and npm data packages. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bbox, feature, featureCollection } from '@turf/turf';
import type { Feature } from 'geojson';
import type { LayerName } from '../../../src/domain/territory/schema.ts';
import { withCheckSums } from '../common/checkSums.ts';
import { areas, regionIds } from './areas.ts';
import { base } from './base.ts';
import { countryShape } from './boundaries.ts';
import { demography } from './demography.ts';
import { districts, withDistricts } from './districts.ts';
import { indicators } from './indicators.ts';
import { infrastructure } from './infrastructure.ts';
import { locatedSchools, withSchools } from './locatedSchools.ts';
import { LAYER_PLANS, manifest, YEARS } from './manifest.ts';
import { populationByRegion } from './population.ts';
import { projects } from './projects.ts';
import { settlements } from './settlements.ts';

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
  };
  const files = new Map<string, string>();
  const hash = createHash('sha256');
  for (const { id, file } of LAYER_PLANS) {
    const content = asText(layers[id]);
    hash.update(file).update('\0').update(content);
    files.set(file, content);
  }
  const [west, south, east, north] = bbox(border) as [number, number, number, number];
  const pack = manifest([west, south, east, north], hash.digest('hex').slice(0, 16));
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

/** One feature (or row) a line, so that a change of a fact is a change of a line. */
function asText(layer: unknown): string {
  const lines = (items: readonly unknown[]): string =>
    items.map((item) => JSON.stringify(item)).join(',\n');
  if (Array.isArray(layer)) return `[\n${lines(layer)}\n]\n`;
  const { type, features } = layer as { type?: string; features?: readonly Feature[] };
  if (type === 'FeatureCollection' && features)
    return `{"type":"FeatureCollection","features":[\n${lines(features)}\n]}\n`;
  return `${JSON.stringify(layer)}\n`;
}

function collection(features: readonly Feature[]): unknown {
  return featureCollection([...features]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildKazakhstan());
