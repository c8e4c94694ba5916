/** What the sheet does with files: has them read, keeps and opens what was made of them, gives them away. */
import { proxy, transfer } from 'comlink';
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { carriedOver } from '../../domain/scenario/carryOver.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { PackManifest } from '../../domain/territory/schema.ts';
import type { Found } from '../../importing/worker/answers.ts';
import { problemOf, tooLarge } from '../../importing/faults.ts';
import { PAGE_LIMITS } from '../../importing/limits.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import { openAwaited } from '../../share/address.ts';
import { dropPack, keepPack, ownPackFiles } from '../../store/ownPacks.ts';
import { freeTerritoryId, useOwnTerritories } from '../../store/ownTerritories.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { type Importer, startImporter } from './importWorker.ts';

/** A file that was fetched: its bytes are there. */
export type GivenBytes = { readonly name: string; readonly bytes: Uint8Array };
export type GivenFile = File | GivenBytes;

/**
 * Reads files in the worker; what is too large is refused before it is read.
 * @param onProgress told what share is read, never once the answer is there.
 * @param encoding of texts, where a person has chosen it.
 */
export async function readIn(
  importer: Importer,
  files: readonly GivenFile[],
  onProgress: (share: number) => void,
  encoding?: string,
): Promise<Parsed<readonly Found[]>> {
  const given: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of files) {
    const size = file instanceof File ? file.size : file.bytes.length;
    if (size > PAGE_LIMITS.fileBytes) {
      return refused(tooLarge(file.name, size, PAGE_LIMITS).problem);
    }
    const bytes = await bytesOf(file);
    if (!bytes) return refused(problemOf(file.name, 'notReadable'));
    given.push({ name: file.name, bytes });
  }
  const buffers = given.map(({ bytes }) => bytes.buffer);
  // Reports travel by another port and may arrive behind the answer.
  let isAnswered = false;
  const report = (share: number) => {
    if (!isAnswered) onProgress(share);
  };
  const answer = await importer.ask((host) =>
    host.readFiles(transfer(given, buffers), encoding, proxy(report)),
  );
  isAnswered = true;
  return answer;
}

/** Null where the browser does not give them: a folder, or a file that was moved or changed since. */
async function bytesOf(file: GivenFile): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(file instanceof File)) return Uint8Array.from(file.bytes);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

export type Opening = {
  /** The plan in hand goes along, as far as the pack is a version of its territory. */
  readonly takesPlan?: boolean;
  /** Said once it is open, and whether the browser had room for it. */
  readonly note?: (isKept: boolean) => Problem;
  /** Asked once the pack is kept: whoever has cancelled meanwhile is left where they were. */
  readonly isWanted?: () => boolean;
};

/** Keeps a pack as an own territory and opens it. */
export async function openPack(
  files: PackContent,
  { takesPlan = false, note, isWanted = () => true }: Opening = {},
): Promise<Parsed<string>> {
  const { edits } = usePage.getState();
  const madeOn = useResults.getState().territory?.manifest.contentHash;
  const before = useOwnTerritories.getState().list;
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
  const isThere = (wanted: string) => before.some(({ id }) => id === wanted);
  const former = isThere(manifest.id) ? await ownPackFiles(manifest.id) : null;
  const kept = await keepPack(files);
  if (!kept.ok) return kept;
  if (!isWanted()) {
    if (former) await keepPack(former);
    else if (!isThere(kept.value)) await dropPack(kept.value);
    return refused();
  }
  if (!openAwaited(kept.value)) openOwnTerritory(kept.value);
  const notes = [...(note ? [note(kept.notes.length === 0)] : []), ...kept.notes];
  const carried = takesPlan && madeOn ? carriedOver(edits, madeOn, manifest) : null;
  if (carried) {
    // What names places that are gone is left out with a note once the territory is there.
    usePage.setState({ edits: [...carried.edits] });
    notes.push(...carried.notes);
  }
  if (notes.length > 0) useResults.setState((state) => ({ notes: [...state.notes, ...notes] }));
  return kept;
}

/** The files of a pack as one archive, packed beside the page. */
export async function archiveOf(files: PackContent): Promise<Parsed<Uint8Array>> {
  const { ask, end } = startImporter();
  try {
    return await ask(async (host) => taken(await host.archive(files)));
  } finally {
    end();
  }
}

export function openOwnTerritory(id: string): void {
  const { list } = useOwnTerritories.getState();
  const territory = list.find((own) => own.id === id);
  if (territory) usePage.getState().openTerritory(id, territory.kind, territory.baseYear);
}

/** An id that no territory has yet, out of a file's name: "town.osm.pbf" is town. */
export function freeId(fileName: string): string {
  const slug = fileName
    .toLowerCase()
    .replace(/\..*$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 32);
  return freeTerritoryId(slug === '' ? 'territory' : slug);
}

/** Gives the person a file. */
export function saveBytes(name: string, type: string, content: Uint8Array | string): void {
  const part = typeof content === 'string' ? content : Uint8Array.from(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
