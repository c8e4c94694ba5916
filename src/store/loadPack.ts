/** Fetches a pack and reads it; what is wrong with it comes back as problems, never as a throw. */
import { type Parsed, type Problem, refused, taken } from '../domain/parsed.ts';
import { DETAIL_LAYERS, parseCountryDetails } from '../domain/territory/countryDetails.ts';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { parsePack } from '../domain/territory/parse.ts';
import type { LayerName } from '../domain/territory/schema.ts';
import type { CountryDetails, Territory } from '../domain/territory/territory.ts';

export type LoadedPack = {
  readonly territory: Territory;
  readonly streets: () => Promise<Streets>;
  /** What is shown from near, fetched when it is asked for. */
  readonly details: () => Promise<Parsed<CountryDetails>>;
};

export type Streets = {
  /** Binary street graph; null where the pack has none or it cannot be fetched. */
  readonly graph: ArrayBuffer | null;
  /** Without its streets a city is still computed, but every way is straight: that is said here. */
  readonly notes: readonly Problem[];
};

/** @param folder address of the pack's folder, ending in a slash. */
export async function loadPack(folder: URL, signal: AbortSignal): Promise<Parsed<LoadedPack>> {
  const json = (file: string) =>
    fetched<unknown>(folder, file, signal, (response) => response.json());
  const manifest = await json(MANIFEST_FILE);
  if (!manifest.ok) return manifest;
  const entries = layerFiles(manifest.value);
  const layers = new Map<LayerName, unknown>();
  const problems: Problem[] = [];
  await Promise.all(
    entries
      .filter(({ id }) => id !== 'streets' && !isDetail(id))
      .map(async ({ id, file }) => {
        const layer = await json(file);
        if (layer.ok) layers.set(id, layer.value);
        else problems.push(...layer.problems);
      }),
  );
  if (problems.length > 0) return refused(...problems);
  const parsed = parsePack({ manifest: manifest.value, layers });
  if (!parsed.ok) return parsed;
  const streetsFile = entries.find(({ id }) => id === 'streets')?.file;
  const streets = async (): Promise<Streets> => {
    if (streetsFile === undefined) return { graph: null, notes: [] };
    const graph = await fetched(folder, streetsFile, signal, (response) => response.arrayBuffer());
    if (graph.ok) return { graph: graph.value, notes: [] };
    return { graph: null, notes: graph.problems.map(asTheCrowFlies) };
  };
  const details = async (): Promise<Parsed<CountryDetails>> => {
    const found = new Map<LayerName, unknown>();
    for (const { id, file } of entries.filter((entry) => isDetail(entry.id))) {
      const layer = await json(file);
      if (!layer.ok) return layer;
      found.set(id, layer.value);
    }
    return parseCountryDetails(parsed.value, found);
  };
  return taken({ territory: parsed.value, streets, details }, parsed.notes);
}

function isDetail(layer: LayerName): boolean {
  return DETAIL_LAYERS.some((detail) => detail === layer);
}

/** One file of the pack; a problem names it. Throws only where the opening was called off. */
async function fetched<T>(
  folder: URL,
  file: string,
  signal: AbortSignal,
  read: (response: Response) => Promise<T>,
): Promise<Parsed<T>> {
  try {
    const response = await fetch(new URL(file, folder), { signal });
    if (response.ok) return taken(await read(response));
    return refused(unreachable(file, `the server answered ${response.status}`));
  } catch (error) {
    if (signal.aborted) throw error;
    return refused(unreachable(file, error instanceof Error ? error.message : String(error)));
  }
}

function unreachable(where: string, what: string): Problem {
  return {
    where,
    what,
    remedy: 'check the connection and try again',
    message: { key: 'note.unreachable', params: { file: where } },
  };
}

function asTheCrowFlies(problem: Problem): Problem {
  return { ...problem, message: { key: 'note.noStreets', params: { file: problem.where } } };
}

/** Files named by a manifest that has not been validated yet: parsePack says what is wrong with it. */
function layerFiles(manifest: unknown): { id: LayerName; file: string }[] {
  if (typeof manifest !== 'object' || manifest === null || !('layers' in manifest)) return [];
  const { layers } = manifest;
  return Array.isArray(layers) ? layers.filter((entry) => typeof entry?.file === 'string') : [];
}
