/**
 * A tiny city as pack files: two districts side by side, a row of cells in each, two schools and a clinic,
 * a school in two phases, an extension, housing, and a village at its edge. Built anew on each call, so that a test may
 * damage it.
 */
import type { PackFiles } from '../../../src/domain/territory/parse.ts';
import { parsePack } from '../../../src/domain/territory/parse.ts';
import type { LayerName } from '../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';

type Loose = Record<string, unknown>;
export type LooseFeature = { type: 'Feature'; properties: Loose; geometry: Loose };
export type LooseCollection = { type: 'FeatureCollection'; features: LooseFeature[] };
export type LoosePack = { manifest: Loose; layers: Map<LayerName, unknown> };

export const named = (en: string) => ({ kk: `${en} (kk)`, ru: `${en} (ru)`, en });
const provenance = { status: 'observed', source: 'made up for tests' };

export function feature(properties: Loose, geometry: Loose): LooseFeature {
  return { type: 'Feature', properties: { ...provenance, ...properties }, geometry };
}

export const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

/** A square whose south-west corner and side are given in degrees. */
export function square(west: number, south: number, side: number) {
  const [east, north] = [west + side, south + side];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function collection(features: LooseFeature[]): LooseCollection {
  return { type: 'FeatureCollection', features };
}

function facility(id: string, service: string, areaId: string, longitude: number, capacity = 100) {
  return feature(
    {
      id,
      name: named(id),
      service,
      ownership: 'state',
      areaId,
      capacity,
      capacityStatus: 'observed',
    },
    point(longitude, 43.21),
  );
}

function project(id: string, kind: string, longitude: number, more: Loose) {
  return feature(
    {
      id,
      name: named(id),
      kind,
      areaId: 'west',
      finance: 'state',
      placeStatus: 'planned',
      ...more,
    },
    point(longitude, 43.22),
  );
}

/** Files of the tiny city, with `cellCount` demand cells. */
export function smallCityFiles(cellCount = 4): LoosePack {
  const residents = [10, 20, 60, 200, 30];
  const peopleInCell = residents.reduce((sum, count) => sum + count, 0);
  const cells = Array.from({ length: cellCount }, (_, index) =>
    feature(
      {
        id: `cell-${index}`,
        areaId: index % 2 === 0 ? 'west' : 'east',
        residents,
        homes: 100,
      },
      square(
        (index % 2 === 0 ? 76.9 : 77.05) + (Math.floor(index / 2) % 25) * 0.002,
        43.2 + Math.floor(index / 50) * 0.002,
        0.002,
      ),
    ),
  );
  const layers = new Map<LayerName, unknown>([
    ['boundary', collection([feature({ id: 'boundary' }, square(76.8, 43.1, 0.4))])],
    [
      'areas',
      collection(
        ['west', 'east'].map((id, index) =>
          feature(
            {
              id,
              name: named(id),
              labelAt: [76.9 + index * 0.1, 43.2],
              population: [
                {
                  year: 2025,
                  value: peopleInCell * Math.floor((cellCount + 1 - index) / 2),
                  ...provenance,
                },
              ],
            },
            square(76.8 + index * 0.2, 43.1, 0.2),
          ),
        ),
      ),
    ],
    ['cells', collection(cells)],
    [
      'facilities',
      collection([
        facility('school-1', 'school', 'west', 76.901),
        facility('school-2', 'school', 'east', 77.055, 300),
        facility('clinic-1', 'clinic', 'west', 76.903, 50),
      ]),
    ],
    [
      'projects',
      collection([
        project('project-school', 'school', 76.902, {
          phases: [
            { startYear: 2025, openYear: 2027, capacity: 200, status: 'planned' },
            { startYear: 2027, openYear: 2029, capacity: 100, status: 'planned' },
          ],
        }),
        project('project-extension', 'school', 76.901, {
          extends: 'school-1',
          phases: [{ startYear: 2026, openYear: 2028, capacity: 50, status: 'planned' }],
        }),
        project('project-homes', 'housing', 76.904, {
          phases: [
            { startYear: 2025, openYear: 2026, floorAreaM2: 10_000, status: 'planned' },
            { startYear: 2026, openYear: 2028, floorAreaM2: 30_000, status: 'planned' },
          ],
        }),
      ]),
    ],
    [
      'settlements',
      collection([
        feature(
          {
            id: 'village-1',
            name: named('village-1'),
            areaId: 'east',
            settlementClass: 5,
            classStatus: 'estimated',
            role: 'village',
            population: [{ year: 2025, value: 900, ...provenance }],
          },
          point(77.15, 43.25),
        ),
      ]),
    ],
  ]);
  const manifest = {
    schemaVersion: 1,
    id: 'small-city',
    kind: 'city',
    name: named('Small city'),
    bounds: [76.8, 43.1, 77.2, 43.5],
    firstYear: 2020,
    baseYear: 2025,
    horizonYear: 2040,
    contentHash: '0123456789abcdef',
    settlementClass: 1,
    settlementClasses: [{ settlementClass: 1, name: named('large city') }],
    layers: [...layers.keys()].map((id) => ({
      id,
      file: `${id}.geojson`,
      geometry: 'mixed',
      licence: 'CC0-1.0',
      date: '2025-01',
      ...provenance,
    })),
    standards: [
      {
        id: 'school-walk',
        settlementClass: 1,
        service: 'school',
        measure: 'distance',
        threshold: 500,
        unit: 'm',
        ...provenance,
      },
    ],
    assumptions: [
      {
        id: 'm2-per-resident',
        name: named('Floor area for each resident'),
        group: 'housing',
        value: 25,
        unit: 'm2',
        min: 15,
        max: 40,
        ...provenance,
      },
    ],
    attribution: 'made up for tests',
  };
  return { manifest, layers };
}

/** Features of a layer of loose files, to be damaged. */
export function featuresOf(files: LoosePack, layer: LayerName): LooseFeature[] {
  return (files.layers.get(layer) as LooseCollection).features;
}

/** The tiny city once read. */
export function smallCity(cellCount = 4): Territory {
  const parsed = parsePack(smallCityFiles(cellCount) as PackFiles);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}
