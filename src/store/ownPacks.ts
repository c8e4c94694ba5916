/** The files of a person's own territories, in the browser's database. Nothing else is kept there. */
import { openDB } from 'idb';
import { paced } from '../domain/pace.ts';
import { type Parsed, type Problem, refused, taken } from '../domain/parsed.ts';
import { detailsParsing } from '../domain/territory/countryDetails.ts';
import { parseEconomy } from '../domain/territory/economy.ts';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { parseManifest } from '../domain/territory/parse.ts';
import type { Language, PackManifest } from '../domain/territory/schema.ts';
import {
  layersOf,
  type PackContent,
  renamedPack,
  territoryParsing,
} from '../importing/pack/archive.ts';
import type { FileContent } from '../importing/pack/packFiles.ts';
import type { LoadedPack } from './loadPack.ts';
import {
  forgetOwnTerritory,
  freeTerritoryId,
  isOwnTerritory,
  noteOwnTerritory,
  useOwnTerritories,
} from './ownTerritories.ts';
import { pagePace } from './pagePace.ts';

const DATABASE = 'aumaq-territories';
const STORE = 'packs';
/** While a large one is read, the page gets a turn this often. */
const PAUSE_MS = 4;

/** Opened in this visit: these are there even where the browser keeps nothing. */
const atHand = new Map<string, PackContent>();

/** Said behind the name of a territory whose version it is. */
export const OWN_VERSION = {
  kk: '(өз деректерім)',
  ru: '(свои данные)',
  en: '(own data)',
} as const;

/**
 * Keeps a pack under its id, which is another where a territory that ships with the page has it: a version
 * of that stands beside it. Told as a note where the browser has no room: it lasts for this visit then.
 */
export async function keepPack(given: PackContent): Promise<Parsed<string>> {
  const manifest = parseManifest(JSON.parse(String(given.get(MANIFEST_FILE))));
  if (!manifest.ok) return manifest;
  const { kind, firstYear, baseYear, horizonYear, contentHash } = manifest.value;
  const { id, name } = besideEmbedded(manifest.value);
  const files = id === manifest.value.id ? given : renamedPack(given, id, name);
  const madeFrom = manifest.value.madeFrom?.map((version) => version.contentHash);
  atHand.set(id, files);
  const notes: Problem[] = [];
  try {
    await (await database()).put(STORE, toKeep(files), id);
  } catch (error) {
    notes.push(noRoom(name.en, error));
  }
  noteOwnTerritory({
    ...{ id, kind, name, firstYear, baseYear, horizonYear, contentHash },
    ...(madeFrom ? { madeFrom } : {}),
  });
  return taken(id, notes);
}

/** The same id each time that the same facts come. */
function besideEmbedded({
  id,
  name,
  contentHash,
}: PackManifest): Pick<PackManifest, 'id' | 'name'> {
  if (isOwnTerritory(id)) return { id, name };
  const { list } = useOwnTerritories.getState();
  const known = list.find((own) => own.contentHash === contentHash);
  if (known) return known;
  const said = (language: Language) => `${name[language]} ${OWN_VERSION[language]}`;
  return {
    id: freeTerritoryId(`${id}-own`),
    name: { kk: said('kk'), ru: said('ru'), en: said('en') },
  };
}

export async function dropPack(id: string): Promise<void> {
  atHand.delete(id);
  forgetOwnTerritory(id);
  await database()
    .then((opened) => opened.delete(STORE, id))
    .catch(() => {});
}

/** The files of an own territory; null where the browser no longer has them. */
export async function ownPackFiles(id: string): Promise<PackContent | null> {
  const known = atHand.get(id);
  if (known) return known;
  const kept: unknown = await database()
    .then((opened) => opened.get(STORE, id))
    .catch(() => undefined);
  if (!Array.isArray(kept)) return null;
  try {
    const files: PackContent = new Map(await Promise.all((kept as Kept).map(read)));
    atHand.set(id, files);
    return files;
  } catch {
    return null;
  }
}

/** Files as the browser's database has them; versions before this one kept texts and bytes as they are. */
type Kept = readonly (readonly [name: string, content: FileContent | Blob])[];

/** Bytes go in as blobs: the page would stand still while some ten megabytes are copied. */
function toKeep(files: PackContent): Kept {
  return [...files].map(([name, content]) => [
    name,
    typeof content === 'string' ? content : new Blob([content as Uint8Array<ArrayBuffer>]),
  ]);
}

async function read([name, content]: Kept[number]): Promise<readonly [string, FileContent]> {
  return [name, content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content];
}

/** The same as a pack from the server. */
export async function loadOwnPack(id: string): Promise<Parsed<LoadedPack>> {
  const files = await ownPackFiles(id);
  if (!files) return refused(gone(id));
  const territory = await paced(territoryParsing(files), pagePace(PAUSE_MS));
  if (!territory.ok) return territory;
  const entry = territory.value.manifest.layers.find((layer) => layer.id === 'streets');
  const streets = entry && files.get(entry.file);
  return taken({
    territory: territory.value,
    // A copy: the engine takes what it is given along into its worker.
    streets: async () =>
      taken(streets instanceof Uint8Array ? Uint8Array.from(streets).buffer : null),
    details: () => paced(detailsParsing(territory.value, layersOf(files)), pagePace(PAUSE_MS)),
    economy: async () => parseEconomy(territory.value, layersOf(files)),
  });
}

async function database() {
  return openDB(DATABASE, 1, { upgrade: (made) => void made.createObjectStore(STORE) });
}

function noRoom(territory: string, error: unknown): Problem {
  return {
    where: territory,
    what: `the browser could not keep it (${error instanceof Error ? error.message : String(error)})`,
    remedy: 'save it as a file before you leave the page',
    message: { key: 'note.territoryNotKept', params: { territory } },
  };
}

function gone(territory: string): Problem {
  return {
    where: territory,
    what: 'this browser no longer has the territory',
    remedy: 'open its file again',
    message: { key: 'note.territoryGone', params: { territory } },
  };
}
