/** A city of one district, two cells and one school project, for components that need a territory. */
import { parsePack } from '../../src/domain/territory/parse.ts';
import type { LayerName } from '../../src/domain/territory/schema.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { NAMES_OF_ADDED } from '../../src/i18n/messages/namesOfAdded.ts';

const name = { kk: 'Шұғыла', ru: 'Шугыла', en: 'Shugyla' };
const provenance = { status: 'estimated', source: 'made up for tests' };
const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const collection = (...features: { geometry: object; properties: object }[]) => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({ type: 'Feature', ...feature })),
});
const whole = square(76.8, 43.2, 0.02);

const layers: Record<string, unknown> = {
  boundary: collection({ geometry: whole, properties: { id: 'tiny' } }),
  areas: collection({
    geometry: whole,
    properties: {
      id: 'shugyla',
      name,
      ...provenance,
      labelAt: [76.81, 43.21],
      population: [{ year: 2025, value: 1000, ...provenance }],
    },
  }),
  cells: collection(
    ...[0, 1].map((index) => ({
      geometry: square(76.8 + index * 0.01, 43.2, 0.01),
      properties: {
        id: `cell-${index}`,
        areaId: 'shugyla',
        residents: [10, 20, 70, 350, 50],
        homes: 160,
        ...provenance,
      },
    })),
  ),
  facilities: collection({
    geometry: { type: 'Point', coordinates: [76.805, 43.205] },
    properties: {
      id: 'school-1',
      name: { kk: '1-мектеп', ru: 'Школа 1', en: 'School 1' },
      ...provenance,
      service: 'school',
      ownership: 'state',
      areaId: 'shugyla',
      capacity: 100,
      capacityStatus: 'estimated',
    },
  }),
  projects: collection({
    geometry: { type: 'Point', coordinates: [76.815, 43.205] },
    properties: {
      id: 'project-1',
      name: { kk: 'Жаңа мектеп', ru: 'Новая школа', en: 'New school' },
      ...provenance,
      kind: 'school',
      areaId: 'shugyla',
      phases: [{ startYear: 2025, openYear: 2027, capacity: 300, status: 'planned' }],
      finance: 'state',
      placeStatus: 'estimated',
    },
  }),
};

const manifest = {
  schemaVersion: 1,
  id: 'tiny',
  kind: 'city',
  name,
  bounds: [76.8, 43.2, 76.82, 43.22],
  firstYear: 2020,
  baseYear: 2025,
  horizonYear: 2030,
  contentHash: '0123456789abcdef',
  layers: Object.keys(layers).map((id) => ({
    id,
    file: `${id}.geojson`,
    geometry: id === 'facilities' ? 'point' : id === 'projects' ? 'mixed' : 'polygon',
    licence: 'MIT',
    date: '2026-11',
    ...provenance,
  })),
  settlementClass: 1,
  settlementClasses: [{ settlementClass: 1, name }],
  standards: [],
  assumptions: [],
  attribution: 'made up for tests',
};

function read(): Territory {
  const parsed = parsePack({
    manifest,
    layers: new Map(Object.entries(layers) as [LayerName, unknown][]),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...parsed.value, namesOfAdded: NAMES_OF_ADDED };
}

export const tinyCity: Territory = read();
