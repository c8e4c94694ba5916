/** The layers of a pack one by one: sound features, and what is wrong with the others. */
import type { z } from 'zod';
import { MAX_ID_CHARACTERS, shortened } from '../bounded.ts';
import type { Fault, Findings } from './findings.ts';
import { type Bounds, faultOfGeometry, type GeometryType } from './geometry.ts';
import type { LayerName, PackManifest } from './schema.ts';

export const MANIFEST_FILE = 'pack.json';
/** A few milliseconds of work. */
const FEATURES_AT_ONCE = 200;
const MISSING_FAULT: Fault = { key: 'pack.fault.missing', params: {} };

/** Reads the layers of one pack, layer by layer, and notes what is wrong with each. */
export class LayerReader {
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

  /** Sound features of a layer, in the order of the file; every so often it pauses. */
  *features<Properties, Built>(
    layer: LayerName,
    schema: z.ZodType<Properties>,
    types: readonly GeometryType[],
    bounds: Bounds,
    build: (properties: Properties, geometry: unknown) => Built,
  ): Generator<void, Built[]> {
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
    for (const [index, feature] of features.entries()) {
      if (index % FEATURES_AT_ONCE === 0) yield;
      const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>;
      const parsed = schema.safeParse(properties);
      const fault = faultOfGeometry(geometry, types, bounds);
      const ownId = idOf(properties);
      const outerId = textOfId(id);
      const idDiffers = id !== undefined && ownId !== undefined && outerId !== ownId;
      if (parsed.success && fault === null && !idDiffers) {
        built.push(build(parsed.data, geometry));
        continue;
      }
      const where = `${file}, feature ${index} (${ownId ?? outerId ?? 'no id'})`;
      if (!parsed.success) this.findings.addIssues(where, parsed.error.issues);
      if (fault !== null) {
        const text = { key: 'pack.fault.geometry', params: { what: fault.what } };
        this.findings.add(`${where}, geometry`, fault.what, fault.remedy, text);
      }
      if (idDiffers) {
        this.findings.add(
          `${where}, id`,
          `the feature's id is ${outerId ?? 'no text'}`,
          'make them equal',
        );
      }
    }
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
  return textOfId((properties as { id?: unknown }).id);
}

function textOfId(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number'
    ? shortened(String(id), MAX_ID_CHARACTERS)
    : undefined;
}
