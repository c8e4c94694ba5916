/** Fetches a pack and reads it; what is wrong with it comes back as problems, never as a throw. */
import { inOneGo, paced } from '../domain/pace.ts';
import { type Parsed, type Problem, refused, taken } from '../domain/parsed.ts';
import { DETAIL_LAYERS, detailsParsing } from '../domain/territory/countryDetails.ts';
import { unfolded } from '../domain/territory/foldedLayer.ts';
import { type Economy, parseEconomy } from '../domain/territory/economy.ts';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { packParsing, parsePack } from '../domain/territory/parse.ts';
import type { LayerName } from '../domain/territory/schema.ts';
import type { CountryDetails, Territory } from '../domain/territory/territory.ts';
import { fetchFile, otherFile } from './fetchFile.ts';
import { pagePace } from './pagePace.ts';

export type LoadedPack = {
  readonly territory: Territory;
  /** Binary street graph; null where the pack has none. Fetched when asked for. */
  readonly streets: () => Promise<Parsed<ArrayBuffer | null>>;
  /** What is shown from near, fetched when it is asked for. */
  readonly details: () => Promise<Parsed<CountryDetails>>;
  /** Product, output, jobs and moves of the regions, fetched when a panel asks for them. */
  readonly economy: () => Promise<Parsed<Economy>>;
};

export type LoadOptions = {
  readonly signal: AbortSignal;
  /** Told which files are being waited for, whenever that changes. */
  readonly onWaiting?: (files: readonly string[]) => void;
  /**
   * Given outline and areas of a large territory, which come before its cells and facilities; these are
   * fetched when it resolves.
   */
  readonly onOutline?: (outline: Territory) => Promise<void>;
  /** Without a byte of a file for so long it counts as not to be had. */
  readonly patienceMs?: number;
};

const PATIENCE_MS = 20_000;
/** Between two pieces of reading a large territory. */
const REST_MS = 4;

/** Not waited for when a territory opens. */
const LATER_LAYERS: readonly LayerName[] = ['streets', 'economy', ...DETAIL_LAYERS];

/** What a map shows of a territory without cells and places. */
const OUTLINE_LAYERS: readonly LayerName[] = ['boundary', 'base', 'areas'];

type Listed = {
  readonly id: LayerName;
  readonly file: string;
  readonly crc32?: string;
  readonly afterOutline?: boolean;
};

/**
 * @param folder address of the pack's folder, ending in a slash; its query goes along with each file.
 * Throws only where the opening was called off.
 */
export async function loadPack(
  folder: URL,
  { signal, onWaiting = () => {}, onOutline, patienceMs = PATIENCE_MS }: LoadOptions,
): Promise<Parsed<LoadedPack>> {
  const waiting = new Set<string>();
  const fetched = async (file: string, crc32?: string, anew = false) => {
    waiting.add(file);
    onWaiting([...waiting]);
    const read = await fetchFile({ folder, file, crc32, anew, signal, patienceMs });
    waiting.delete(file);
    onWaiting([...waiting]);
    return read;
  };
  const json = async (file: string, crc32?: string, anew = false): Promise<Parsed<unknown>> => {
    const bytes = await fetched(file, crc32, anew);
    return bytes.ok ? parsedJson(file, bytes.value) : bytes;
  };

  const read = async (anew: boolean): Promise<Parsed<LoadedPack>> => {
    let manifest = await json(MANIFEST_FILE, undefined, anew);
    if (!manifest.ok && !anew) manifest = await json(MANIFEST_FILE, undefined, true);
    if (!manifest.ok) return manifest;
    const listed = listedIn(manifest.value);
    const layers = new Map<LayerName, unknown>();
    const problems: Problem[] = [];
    const fetchAll = (entries: readonly Listed[]) =>
      Promise.all(
        entries.map(async ({ id, file, crc32 }) => {
          const layer = await json(file, crc32);
          if (layer.ok) layers.set(id, layer.value);
          else problems.push(...layer.problems);
        }),
      );
    const opening = listed.filter(({ id }) => !LATER_LAYERS.includes(id));
    await fetchAll(opening.filter(({ afterOutline }) => !afterOutline));
    const behind = opening.filter(({ afterOutline }) => afterOutline);
    if (behind.length > 0 && problems.length === 0) {
      const outline = outlineOf(manifest.value, layers);
      // What is wrong with it is told when all is there.
      if (outline.ok) await onOutline?.(outline.value);
      await fetchAll(behind);
    }
    if (problems.length > 0) return refused(...problems);
    const parsing = packParsing({ manifest: manifest.value, layers });
    // Of a large territory it takes so long that whoever looks at the outline would be kept waiting.
    const parsed = behind.length > 0 ? await paced(parsing, pagePace(REST_MS)) : inOneGo(parsing);
    if (!parsed.ok) return parsed;
    const streetsEntry = listed.find(({ id }) => id === 'streets');
    const streets = async (): Promise<Parsed<ArrayBuffer | null>> => {
      if (!streetsEntry) return taken(null);
      const graph = await fetched(streetsEntry.file, streetsEntry.crc32);
      return graph.ok ? taken(graph.value.buffer) : graph;
    };
    const fetchLayers = async (wanted: readonly LayerName[]) => {
      const found = new Map<LayerName, unknown>();
      for (const { id, file, crc32 } of listed.filter((entry) => wanted.includes(entry.id))) {
        const layer = await json(file, crc32);
        if (!layer.ok) return layer;
        found.set(id, layer.value);
      }
      return taken(found);
    };
    const details = async (): Promise<Parsed<CountryDetails>> => {
      const found = await fetchLayers(DETAIL_LAYERS);
      if (!found.ok) return found;
      return paced(detailsParsing(parsed.value, found.value), pagePace(REST_MS));
    };
    const economy = async (): Promise<Parsed<Economy>> => {
      const found = await fetchLayers(['economy']);
      return found.ok ? parseEconomy(parsed.value, found.value) : found;
    };
    return taken({ territory: parsed.value, streets, details, economy }, parsed.notes);
  };

  const first = await read(false);
  // The list itself may be the old one, kept somewhere on the way.
  const isOfAnotherVersion =
    !first.ok && first.problems.some(({ message }) => message?.key === 'note.otherFile');
  return isOfAnotherVersion ? read(true) : first;
}

/** The territory as if it had nothing but its outline and areas. */
function outlineOf(manifest: unknown, layers: ReadonlyMap<LayerName, unknown>): Parsed<Territory> {
  const ofOutline = listedIn(manifest).filter(({ id }) => OUTLINE_LAYERS.includes(id));
  return parsePack({ manifest: { ...(manifest as object), layers: ofOutline }, layers });
}

function parsedJson(file: string, bytes: Uint8Array): Parsed<unknown> {
  try {
    return taken(unfolded(JSON.parse(new TextDecoder().decode(bytes))));
  } catch (error) {
    return refused(otherFile(file, error instanceof Error ? error.message : String(error)));
  }
}

/** Files named by a manifest that has not been validated yet: parsePack says what is wrong with it. */
function listedIn(manifest: unknown): Listed[] {
  if (typeof manifest !== 'object' || manifest === null || !('layers' in manifest)) return [];
  const { layers } = manifest;
  return Array.isArray(layers) ? layers.filter((entry) => typeof entry?.file === 'string') : [];
}
