/** The list of a built pack: its layers with where they came from, and what was taken over. */
import {
  type LayerEntry,
  type LayerName,
  LAYERS,
  type LocalizedText,
  type PackManifest,
  SCHEMA_VERSION,
} from '../../domain/territory/schema.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { contentHash, type FileContent, layerText, withCheckSums } from '../pack/packFiles.ts';
import { assumptionsOf, standardsOf, type Template } from './template.ts';

const OSM = 'ODbL 1.0 (© OpenStreetMap contributors)';

type PackParts = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly bounds: PackManifest['bounds'];
  readonly template: Template;
  readonly residents: number;
  readonly date: string | null;
  readonly layers: Partial<Record<LayerName, unknown>>;
  readonly streets: Uint8Array;
  readonly boundarySource: string;
  readonly peopleSource: string;
  /** Files of the person's own, as they were called. */
  readonly ownSources: readonly string[];
};

/** The order in which layers are written and hashed. */
const ORDER = [
  'boundary',
  'base',
  'areas',
  'cells',
  'facilities',
  'streets',
  'demography',
] as const;

/** All files of a pack, pack.json among them. A layer without features is left out. */
export function packOf(parts: PackParts): ReadonlyMap<string, FileContent> {
  const { id, name, bounds, template, layers, ownSources } = parts;
  const { manifest } = template;
  const written = ORDER.flatMap((layer): [LayerName, string, FileContent][] => {
    if (layer === 'streets') return [[layer, 'streets.bin', parts.streets]];
    const content = layers[layer];
    if (content === undefined || isEmpty(content)) return [];
    const file = `${layer}.${LAYERS[layer] === 'table' ? 'json' : 'geojson'}`;
    return [[layer, file, layerText(content)]];
  });
  const files = written.map(([, file, content]) => [file, content] as const);
  const own = ownSources.length > 0 ? `; ${ownSources.join(', ')}` : '';
  const credits = {
    kk: `© OpenStreetMap қатысушылары (ODbL)${own}. Тұрғындардың қоныстануы, нормативтер және болжамдар – модель.`,
    ru: `© участники OpenStreetMap (ODbL)${own}. Расселение, нормативы и допущения – модель.`,
    en: `© OpenStreetMap contributors (ODbL)${own}. Where people live, standards and assumptions are a model.`,
  };
  const pack: PackManifest = {
    schemaVersion: SCHEMA_VERSION,
    id,
    kind: 'city',
    name,
    bounds,
    firstYear: manifest.baseYear,
    baseYear: manifest.baseYear,
    horizonYear: manifest.horizonYear,
    contentHash: contentHash(files),
    layers: written.map(([layer, file]) => entryOf(layer, file, parts, own)),
    ...(manifest.settlementClass ? { settlementClass: manifest.settlementClass } : {}),
    settlementClasses: manifest.settlementClasses,
    standards: standardsOf(template),
    assumptions: assumptionsOf(template, parts.residents),
    attribution: credits,
  };
  return withCheckSums(
    new Map<string, FileContent>([...files, [MANIFEST_FILE, JSON.stringify(pack)]]),
  );
}

function isEmpty(layer: unknown): boolean {
  const { features } = layer as { features?: readonly unknown[] };
  return features !== undefined && features.length === 0;
}

function entryOf(
  layer: LayerName,
  file: string,
  { boundarySource, peopleSource, date }: PackParts,
  own: string,
): LayerEntry {
  const sources: Partial<Record<LayerName, string>> = {
    boundary: boundarySource,
    cells: `H3 cells; ${peopleSource}`,
    facilities: `OpenStreetMap${own}`,
    demography: peopleSource,
  };
  const isModel = layer === 'cells' || layer === 'demography';
  return {
    id: layer,
    file,
    geometry: LAYERS[layer],
    licence: isModel ? `${OSM}; model` : OSM,
    status: layer === 'demography' ? 'assumption' : isModel ? 'estimated' : 'observed',
    source: (sources[layer] ?? 'OpenStreetMap').slice(0, 2000),
    date: date ?? 'date unknown',
  };
}
