/**
 * A new version of a territory: some of its layers are others, all else is as it was. What became of its
 * places is written into its list, so that scenarios made on the version before can go on.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { decodeStreets } from '../../domain/accessibility/streetGraphFile.ts';
import type { StreetLines } from '../../domain/accessibility/streetLines.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import {
  type LayerName,
  LAYERS,
  type PackManifest,
  type PlaceFate,
} from '../../domain/territory/schema.ts';
import type { Joined } from '../mapping/join.ts';
import type { RowRemark } from '../mapping/places.ts';
import {
  contentHash,
  type FileContent,
  layerText,
  textOf,
  withCheckSums,
} from '../pack/packFiles.ts';

export type Change = {
  /** By layer: its features, a table, or bytes. */
  readonly layers: ReadonlyMap<LayerName, unknown>;
  /** Places that are gone, or not what they were. */
  readonly fates: readonly PlaceFate[];
  readonly join: Joined | null;
  readonly counts: ChangeCounts;
  readonly remarks: readonly RowRemark[];
};

export type ChangeCounts = {
  /** Rows that went in. */
  readonly taken: number;
  /** Of the rows: those that stand for something that was there. */
  readonly matched: number;
  /** Of what was there: what no row stands for. */
  readonly unmatchedBefore: number;
  readonly residents: ResidentsChange | null;
};

export type ResidentsChange = {
  readonly before: number;
  readonly after: number;
  /** Of the table, in rows that were dropped. */
  readonly lost: number;
  /** Who now belongs elsewhere: they live outside every outline, or where the extract has no streets. */
  readonly adrift: number;
};

export type PackSource = ReadonlyMap<string, FileContent>;

function manifestOf(files: PackSource): PackManifest {
  return JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
}

function contentOf(files: PackSource, layer: LayerName): FileContent | undefined {
  return files.get(manifestOf(files).layers.find(({ id }) => id === layer)?.file ?? '');
}

/** Features of a layer as the pack has them; none where it has no such layer. */
export function featuresOf(files: PackSource, layer: LayerName): readonly Feature[] {
  return (tableOf(files, layer) as FeatureCollection | null)?.features ?? [];
}

/** A layer of JSON as the pack has it; null where it has none. */
export function tableOf(files: PackSource, layer: LayerName): unknown {
  const content = contentOf(files, layer);
  return content === undefined ? null : JSON.parse(textOf(content));
}

/** The streets of the pack; null where it has none, or damaged ones. */
export function streetsOf(files: PackSource): StreetLines | null {
  const content = contentOf(files, 'streets');
  if (!(content instanceof Uint8Array)) return null;
  const lines = decodeStreets(Uint8Array.from(content).buffer);
  return lines.ok ? lines.value : null;
}

/**
 * All files of the new version.
 * @param source of what is new, as a person would name it.
 */
export function newVersion(
  files: PackSource,
  { layers, fates }: Pick<Change, 'layers' | 'fates'>,
  source: string,
): ReadonlyMap<string, FileContent> {
  const manifest = manifestOf(files);
  const changed = new Map(files);
  const entries = manifest.layers.map((entry) => {
    const content = layers.get(entry.id);
    if (content === undefined) return entry;
    changed.set(entry.file, fileOf(content));
    return { ...entry, source: `${entry.source}; ${source}`.slice(0, 2000) };
  });
  const added = [...layers].flatMap(([id, content]) => {
    if (entries.some((entry) => entry.id === id)) return [];
    const file = `${id}.${LAYERS[id] === 'table' ? 'json' : LAYERS[id] === 'graph' ? 'bin' : 'geojson'}`;
    changed.set(file, fileOf(content));
    const geometry = LAYERS[id];
    return [
      {
        id,
        file,
        geometry,
        licence: 'own data',
        status: 'observed',
        source,
        date: 'date unknown',
      } as const,
    ];
  });
  const list = [...entries, ...added];
  const ordered = list.map(({ file }) => [file, changed.get(file) ?? ''] as const);
  const { id, contentHash: before, madeFrom = [] } = manifest;
  const next = {
    ...manifest,
    layers: list,
    contentHash: contentHash(ordered),
    madeFrom: [...madeFrom, { id, contentHash: before, source, places: fates }],
  };
  return withCheckSums(
    new Map<string, FileContent>([...ordered, [MANIFEST_FILE, JSON.stringify(next)]]),
  );
}

function fileOf(content: unknown): FileContent {
  return content instanceof Uint8Array ? content : layerText(content);
}
