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
const OWN = 'own data';

type PackParts = {
  readonly kind: PackManifest['kind'];
  readonly id: string;
  readonly name: LocalizedText;
  readonly bounds: PackManifest['bounds'];
  readonly template: Template;
  readonly residents: number;
  readonly date: string | null;
  readonly layers: Partial<Record<LayerName, unknown>>;
  /** Null: the pack has none. */
  readonly streets: Uint8Array | null;
  /** Whether any of it comes from OpenStreetMap. */
  readonly isOfOsm: boolean;
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
  'settlements',
  'streets',
  'demography',
] as const;

/** All files of a pack, pack.json among them. A layer without features is left out. */
export function packOf(parts: PackParts): ReadonlyMap<string, FileContent> {
  const { id, name, bounds, template, layers, ownSources } = parts;
  const { manifest } = template;
  const written = ORDER.flatMap((layer): [LayerName, string, FileContent][] => {
    if (layer === 'streets') return parts.streets ? [[layer, 'streets.bin', parts.streets]] : [];
    const content = layers[layer];
    if (content === undefined || isEmpty(content)) return [];
    const file = `${layer}.${LAYERS[layer] === 'table' ? 'json' : 'geojson'}`;
    return [[layer, file, layerText(content)]];
  });
  const files = written.map(([, file, content]) => [file, content] as const);
  const own = ownSources.length > 0 ? `; ${ownSources.join(', ')}` : '';
  const pack: PackManifest = {
    schemaVersion: SCHEMA_VERSION,
    id,
    kind: parts.kind,
    name,
    bounds,
    firstYear: manifest.baseYear,
    baseYear: manifest.baseYear,
    horizonYear: manifest.horizonYear,
    contentHash: contentHash(files),
    layers: written.map(([layer, file]) => entryOf(layer, file, parts, own)),
    ...(parts.kind === 'city' && manifest.settlementClass
      ? { settlementClass: manifest.settlementClass }
      : {}),
    settlementClasses: manifest.settlementClasses,
    standards: standardsOf(template),
    assumptions: assumptionsOf(template, parts.residents),
    attribution: creditsOf(parts),
  };
  return withCheckSums(
    new Map<string, FileContent>([...files, [MANIFEST_FILE, JSON.stringify(pack)]]),
  );
}

function creditsOf({ isOfOsm, ownSources }: PackParts): LocalizedText {
  const own = ownSources.join(', ');
  const said = (osm: string, model: string) =>
    `${[isOfOsm ? osm : '', own].filter((words) => words !== '').join('; ')}. ${model}`.slice(
      0,
      2000,
    );
  return {
    kk: said(
      '© OpenStreetMap қатысушылары (ODbL)',
      'Тұрғындардың қоныстануы, нормативтер және болжамдар – модель.',
    ),
    ru: said('© участники OpenStreetMap (ODbL)', 'Расселение, нормативы и допущения – модель.'),
    en: said(
      '© OpenStreetMap contributors (ODbL)',
      'Where people live, standards and assumptions are a model.',
    ),
  };
}

function isEmpty(layer: unknown): boolean {
  const { features } = layer as { features?: readonly unknown[] };
  return features !== undefined && features.length === 0;
}

function entryOf(
  layer: LayerName,
  file: string,
  { boundarySource, peopleSource, date, isOfOsm, ownSources }: PackParts,
  own: string,
): LayerEntry {
  const sources: Partial<Record<LayerName, string>> = {
    boundary: boundarySource,
    cells: `H3 cells; ${peopleSource}`,
    facilities: `OpenStreetMap${own}`,
    settlements: ownSources.join(', '),
    demography: peopleSource,
  };
  const isModel = layer === 'cells' || layer === 'demography';
  return {
    id: layer,
    file,
    geometry: LAYERS[layer],
    licence: isModel ? `${isOfOsm ? OSM : OWN}; model` : isOfOsm ? OSM : OWN,
    status: layer === 'demography' ? 'assumption' : isModel ? 'estimated' : 'observed',
    source: (sources[layer] ?? (isOfOsm ? 'OpenStreetMap' : ownSources.join(', '))).slice(0, 2000),
    date: date ?? 'date unknown',
  };
}
