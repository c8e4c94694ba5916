/** Fetches a pack and reads it; what is wrong with it comes back as problems, never as a throw. */
import { type Parsed, type Problem, refused } from '../domain/parsed.ts';
import { parsePack } from '../domain/territory/parse.ts';
import type { LayerName } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';

export type LoadedPack = {
  readonly territory: Territory;
  /** Binary street graph, fetched when it is first asked for; null where the pack has none. */
  readonly streets: () => Promise<ArrayBuffer | null>;
};

const unreachable = (where: string, what: string): Problem => ({
  where,
  what,
  remedy: 'check the connection and try again',
});

async function fetchJson(url: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** @param folder address of the pack's folder, ending in a slash. */
export async function loadPack(folder: URL, signal: AbortSignal): Promise<Parsed<LoadedPack>> {
  let current = 'pack.json';
  try {
    const manifest = await fetchJson(new URL(current, folder), signal);
    const entries = layerFiles(manifest);
    const layers = new Map<LayerName, unknown>();
    await Promise.all(
      entries
        .filter(({ id }) => id !== 'streets')
        .map(async ({ id, file }) => {
          current = file;
          layers.set(id, await fetchJson(new URL(file, folder), signal));
        }),
    );
    const parsed = parsePack({ manifest, layers });
    if (!parsed.ok) return parsed;
    const streetsFile = entries.find(({ id }) => id === 'streets')?.file;
    const streets = async () => {
      if (streetsFile === undefined) return null;
      const response = await fetch(new URL(streetsFile, folder), { signal });
      return response.ok ? response.arrayBuffer() : null;
    };
    return { ok: true, value: { territory: parsed.value, streets }, notes: parsed.notes };
  } catch (error) {
    if (signal.aborted) throw error;
    return refused(unreachable(current, error instanceof Error ? error.message : String(error)));
  }
}

/** Files named by a manifest that has not been validated yet: parsePack says what is wrong with it. */
function layerFiles(manifest: unknown): { id: LayerName; file: string }[] {
  if (typeof manifest !== 'object' || manifest === null || !('layers' in manifest)) return [];
  const { layers } = manifest;
  return Array.isArray(layers) ? layers.filter((entry) => typeof entry?.file === 'string') : [];
}
