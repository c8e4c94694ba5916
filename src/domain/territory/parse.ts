/**
 * Reading a pack: the only way from files to a `Territory`. Every feature is checked, and what is
 * wrong is named by file, feature and field. It knows nothing of where the files came from.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { type Parsed, refused, taken } from '../parsed.ts';
import { crossCheck } from './crossChecks.ts';
import { type Fault, Findings } from './findings.ts';
import {
  type Bounds,
  faultOfGeometry,
  type GeometryType,
  polygonCentre,
  withMargin,
} from './geometry.ts';
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

export const MANIFEST_FILE = 'pack.json';
const MISSING_FAULT: Fault = { key: 'pack.fault.missing', params: {} };
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
  const parsedManifest = parseManifest(files.manifest);
  if (!parsedManifest.ok) return parsedManifest;
  const manifest = parsedManifest.value;
  const findings = new Findings();
  const bounds = withMargin(manifest.bounds);
  const reader = new LayerReader(files.layers, manifest, findings);

  const territory: Territory = {
    manifest,
    boundary: readBoundary(reader, bounds),
    base: reader.features(
      'base',
      basePropertiesSchema,
      ['LineString', 'MultiLineString', ...POLYGONS],
      WORLD,
      (properties, geometry): BaseFeature =>
        Object.assign(properties, { geometry: geometry as BaseFeature['geometry'] }),
    ),
    areas: reader.features(
      'areas',
      areaPropertiesSchema,
      POLYGONS,
      bounds,
      (properties, geometry): Area =>
        Object.assign(properties, { geometry: geometry as Area['geometry'] }),
    ),
    cells: reader.features(
      'cells',
      cellPropertiesSchema,
      ['Polygon'],
      bounds,
      (properties, shape): Cell => {
        const geometry = shape as Polygon;
        return Object.assign(properties, { geometry, centre: polygonCentre(geometry) });
      },
    ),
    facilities: reader.features(
      'facilities',
      facilityPropertiesSchema,
      ['Point'],
      bounds,
      (properties, geometry): Facility =>
        Object.assign(properties, { position: positionOf(geometry) }),
    ),
    projects: reader.features(
      'projects',
      projectPropertiesSchema,
      ['Point', 'Polygon'],
      bounds,
      (properties, shape): Project => {
        const geometry = shape as Project['geometry'];
        return Object.assign(properties, { geometry, position: positionOf(geometry) });
      },
    ),
    infrastructure: reader.features(
      'infrastructure',
      infrastructurePropertiesSchema,
      ['Point', 'LineString', 'MultiLineString', 'Polygon'],
      bounds,
      (properties, geometry): Infrastructure =>
        Object.assign(properties, { geometry: geometry as Infrastructure['geometry'] }),
    ),
    settlements: reader.features(
      'settlements',
      settlementPropertiesSchema,
      ['Point'],
      bounds,
      (properties, geometry): Settlement =>
        Object.assign(properties, { position: positionOf(geometry) }),
    ),
    demography: reader.table('demography', demographySchema, null),
    indicators: reader.table('indicators', z.array(indicatorRowSchema), []),
  };
  // References between layers that are damaged themselves would only repeat the same problem.
  if (findings.isEmpty) crossCheck(territory, findings);
  return findings.isEmpty ? taken(territory) : refused(...findings.problems);
}

function positionOf(geometry: unknown): LonLat {
  const shape = geometry as Project['geometry'];
  if (shape.type === 'Polygon') return polygonCentre(shape);
  return [shape.coordinates[0] as number, shape.coordinates[1] as number];
}

function readBoundary(reader: LayerReader, bounds: Bounds): Polygon | MultiPolygon {
  const shapes = reader.features(
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

/** Reads the layers of one pack, layer by layer, and notes what is wrong with each. */
class LayerReader {
  private readonly layers: ReadonlyMap<LayerName, unknown>;
  private readonly findings: Findings;
  private readonly fileOf = new Map<LayerName, string>();

  constructor(layers: ReadonlyMap<LayerName, unknown>, manifest: PackManifest, findings: Findings) {
    this.layers = layers;
    this.findings = findings;
    for (const { id, file } of manifest.layers) {
      if (this.fileOf.has(id)) {
        findings.add(MANIFEST_FILE, `layer '${id}' is listed twice`, 'keep one entry');
      }
      this.fileOf.set(id, file);
    }
  }

  complain(layer: LayerName, what: string, remedy: string, fault?: Fault): void {
    this.findings.add(this.fileOf.get(layer) ?? MANIFEST_FILE, what, remedy, fault);
  }

  /** Sound features of a layer, in the order of the file. */
  features<Properties, Built>(
    layer: LayerName,
    schema: z.ZodType<Properties>,
    types: readonly GeometryType[],
    bounds: Bounds,
    build: (properties: Properties, geometry: unknown) => Built,
  ): Built[] {
    const file = this.fileOf.get(layer);
    if (file === undefined) return [];
    const content = this.layers.get(layer);
    const features = featuresOf(content);
    if (features === null) {
      const isMissing = content === undefined;
      const what = isMissing ? 'the file is missing' : 'this is no FeatureCollection';
      const fault = isMissing ? MISSING_FAULT : { key: 'pack.fault.notGeoJson', params: {} };
      this.complain(layer, what, `give the GeoJSON that ${MANIFEST_FILE} lists`, fault);
      return [];
    }
    if (features.length === 0) {
      const remedy = `fill it or take it out of ${MANIFEST_FILE}`;
      this.complain(layer, 'it has no features', remedy, { key: 'pack.fault.empty', params: {} });
    }
    const built: Built[] = [];
    features.forEach((feature, index) => {
      const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>;
      const parsed = schema.safeParse(properties);
      const fault = faultOfGeometry(geometry, types, bounds);
      const ownId = idOf(properties);
      const idDiffers = id !== undefined && ownId !== undefined && id !== ownId;
      if (parsed.success && fault === null && !idDiffers) {
        built.push(build(parsed.data, geometry));
        return;
      }
      const where = `${file}, feature ${index} (${ownId ?? String(id ?? 'no id')})`;
      if (!parsed.success) this.findings.addIssues(where, parsed.error.issues);
      if (fault !== null) {
        const text = { key: 'pack.fault.geometry', params: { what: fault.what } };
        this.findings.add(`${where}, geometry`, fault.what, fault.remedy, text);
      }
      if (idDiffers) {
        this.findings.add(`${where}, id`, `the feature's id is ${String(id)}`, 'make them equal');
      }
    });
    return built;
  }

  /** A layer that is one JSON value; `absent` where the pack has none. */
  table<Value>(layer: LayerName, schema: z.ZodType<Value>, absent: Value): Value;
  table<Value>(layer: LayerName, schema: z.ZodType<Value>, absent: null): Value | null;
  table<Value>(layer: LayerName, schema: z.ZodType<Value>, absent: Value | null): Value | null {
    const file = this.fileOf.get(layer);
    if (file === undefined) return absent;
    const content = this.layers.get(layer);
    if (content === undefined) {
      const remedy = `give the file that ${MANIFEST_FILE} lists`;
      this.complain(layer, 'the file is missing', remedy, MISSING_FAULT);
      return absent;
    }
    const parsed = schema.safeParse(content);
    if (parsed.success) return parsed.data;
    this.findings.addIssues(file, parsed.error.issues);
    return absent;
  }
}

function featuresOf(content: unknown): readonly unknown[] | null {
  if (typeof content !== 'object' || content === null) return null;
  const { type, features } = content as { type?: unknown; features?: unknown };
  if (type === 'Feature') return [content];
  return type === 'FeatureCollection' && Array.isArray(features) ? features : null;
}

function idOf(properties: unknown): string | undefined {
  if (typeof properties !== 'object' || properties === null) return undefined;
  const { id } = properties as { id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
