/**
 * Reading a pack: the only way from files to a `Territory`. Every feature is checked, and what is
 * wrong is named by file, feature and field. It knows nothing of where the files came from.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { listOf } from '../bounded.ts';
import { type Parsed, refused, taken } from '../parsed.ts';
import { crossChecking } from './crossChecks.ts';
import { Findings } from './findings.ts';
import { type Bounds, polygonCentre, withMargin } from './geometry.ts';
import { inOneGo } from '../pace.ts';
import { LayerReader, MANIFEST_FILE } from './layerReader.ts';
import {
  areaPropertiesSchema,
  basePropertiesSchema,
  cellPropertiesSchema,
  demographySchema,
  facilityPropertiesSchema,
  indicatorRowSchema,
  infrastructurePropertiesSchema,
  type LayerName,
  type LonLat,
  type PackManifest,
  packManifestSchema,
  projectPropertiesSchema,
  settlementPropertiesSchema,
} from './schema.ts';
import type {
  Area,
  BaseFeature,
  Cell,
  Facility,
  Infrastructure,
  Project,
  Settlement,
  Territory,
} from './territory.ts';

/** Files of a pack after `JSON.parse`; the street graph is binary and read by the engine. */
export type PackFiles = {
  readonly manifest: unknown;
  readonly layers: ReadonlyMap<LayerName, unknown>;
};

/** Rows of indicators: some hundred figures of some hundred areas in some years. */
const MAX_INDICATOR_ROWS = 200_000;

const WORLD: Bounds = [-180, -90, 180, 90];
const POLYGONS = ['Polygon', 'MultiPolygon'] as const;

/** Checks a manifest alone, so that one knows which files to fetch. Problems name the field. */
export function parseManifest(manifest: unknown): Parsed<PackManifest> {
  const parsed = packManifestSchema.safeParse(manifest);
  if (!parsed.success) {
    const findings = new Findings();
    findings.addIssues(MANIFEST_FILE, parsed.error.issues);
    return refused(...findings.problems);
  }
  return taken(parsed.data);
}

/**
 * Checks a whole pack and builds the territory: each field, each geometry, and how the layers
 * refer to each other. A layer the manifest does not list is empty. Refused with up to 50
 * problems, each with file, feature (index from 0 and id) and field.
 */
export function parsePack(files: PackFiles): Parsed<Territory> {
  return inOneGo(packParsing(files));
}

/** The same in steps of some milliseconds, for a page that answers in between. */
export function* packParsing(files: PackFiles): Generator<void, Parsed<Territory>> {
  const parsedManifest = parseManifest(files.manifest);
  if (!parsedManifest.ok) return parsedManifest;
  const manifest = parsedManifest.value;
  const findings = new Findings();
  const bounds = withMargin(manifest.bounds);
  const reader = new LayerReader(files.layers, manifest, findings);

  const territory: Territory = {
    manifest,
    boundary: yield* readBoundary(reader, bounds),
    base: yield* reader.features(
      'base',
      basePropertiesSchema,
      ['LineString', 'MultiLineString', ...POLYGONS],
      WORLD,
      (properties, geometry): BaseFeature =>
        Object.assign(properties, { geometry: geometry as BaseFeature['geometry'] }),
    ),
    areas: yield* reader.features(
      'areas',
      areaPropertiesSchema,
      POLYGONS,
      bounds,
      (properties, geometry): Area =>
        Object.assign(properties, { geometry: geometry as Area['geometry'] }),
    ),
    cells: yield* reader.features(
      'cells',
      cellPropertiesSchema,
      ['Polygon'],
      bounds,
      (properties, shape): Cell => {
        const geometry = shape as Polygon;
        return Object.assign(properties, { geometry, centre: polygonCentre(geometry) });
      },
    ),
    facilities: yield* reader.features(
      'facilities',
      facilityPropertiesSchema,
      ['Point'],
      bounds,
      (properties, geometry): Facility =>
        Object.assign(properties, { position: positionOf(geometry) }),
    ),
    projects: yield* reader.features(
      'projects',
      projectPropertiesSchema,
      ['Point', 'Polygon'],
      bounds,
      (properties, shape): Project => {
        const geometry = shape as Project['geometry'];
        return Object.assign(properties, { geometry, position: positionOf(geometry) });
      },
    ),
    infrastructure: yield* reader.features(
      'infrastructure',
      infrastructurePropertiesSchema,
      ['Point', 'LineString', 'MultiLineString', 'Polygon'],
      bounds,
      (properties, geometry): Infrastructure =>
        Object.assign(properties, { geometry: geometry as Infrastructure['geometry'] }),
    ),
    settlements: yield* reader.features(
      'settlements',
      settlementPropertiesSchema,
      ['Point'],
      bounds,
      (properties, geometry): Settlement =>
        Object.assign(properties, { position: positionOf(geometry) }),
    ),
    demography: reader.table('demography', demographySchema, null),
    indicators: reader.table(
      'indicators',
      listOf(indicatorRowSchema, { max: MAX_INDICATOR_ROWS }),
      [],
    ),
  };
  // References between layers that are damaged themselves would only repeat the same problem.
  if (findings.isEmpty) yield* crossChecking(territory, findings);
  return findings.isEmpty ? taken(territory) : refused(...findings.problems);
}

function positionOf(geometry: unknown): LonLat {
  const shape = geometry as Project['geometry'];
  if (shape.type === 'Polygon') return polygonCentre(shape);
  return [shape.coordinates[0] as number, shape.coordinates[1] as number];
}

function* readBoundary(
  reader: LayerReader,
  bounds: Bounds,
): Generator<void, Polygon | MultiPolygon> {
  const shapes = yield* reader.features(
    'boundary',
    z.unknown(),
    POLYGONS,
    bounds,
    (_, geometry) => geometry as Polygon | MultiPolygon,
  );
  const [boundary] = shapes;
  if (boundary !== undefined && shapes.length === 1) return boundary;
  reader.complain('boundary', `it has ${shapes.length} sound outlines`, 'give exactly one');
  return { type: 'MultiPolygon', coordinates: [] };
}
