/** A territory as one file, `.aumaq.zip`: the pack's own files, as they lie in a folder. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { inOneGo } from '../../domain/pace.ts';
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { packParsing } from '../../domain/territory/parse.ts';
import type { LayerName } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { asProblem, ImportFault } from '../faults.ts';
import type { Limits } from '../limits.ts';
import { isZip, partsIn, unzipped } from '../unpack.ts';
import { UnpackingRoom } from '../unpackingRoom.ts';
import { layerParsing } from './layerParsing.ts';
import type { FileContent } from './packFiles.ts';

export type PackContent = ReadonlyMap<string, FileContent>;

export function packedArchive(files: PackContent): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...files].map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** Whether an archive holds a pack, in a folder or not. */
export function holdsPack(file: string, bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return partsIn(file, bytes).some(({ path }) => /(^|\/)pack\.json$/.test(path));
  } catch {
    return false;
  }
}

/** The files of a pack out of its archive, sound as a whole. */
export function unpackedArchive(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
): Parsed<{ readonly files: PackContent; readonly territory: Territory }> {
  try {
    const room = new UnpackingRoom(limits);
    const parts = unzipped(file, bytes, room, (name) => /\.(json|geojson|bin)$/.test(name));
    const manifestPath = [...parts.keys()].find((name) => /(^|\/)pack\.json$/.test(name));
    if (manifestPath === undefined) {
      throw new ImportFault(file, 'partMissing', { part: MANIFEST_FILE });
    }
    const folder = manifestPath.slice(0, -MANIFEST_FILE.length);
    const files = new Map<string, FileContent>();
    for (const [path, content] of parts) {
      if (!path.startsWith(folder)) continue;
      const name = path.slice(folder.length);
      files.set(name, name === MANIFEST_FILE ? strFromU8(content) : content);
    }
    const territory = territoryOf(files);
    return territory.ok ? taken({ files, territory: territory.value }) : territory;
  } catch (error) {
    return refused(asProblem(error, file, 'aumaq.zip'));
  }
}

/** The territory that the files of a pack make; refused as a pack from anywhere. Throws on bad JSON. */
export function territoryOf(files: PackContent): Parsed<Territory> {
  return inOneGo(territoryParsing(files));
}

/** The same in steps, for a page that answers in between. */
export function* territoryParsing(files: PackContent): Generator<void, Parsed<Territory>> {
  const manifest: unknown = JSON.parse(String(files.get(MANIFEST_FILE) ?? 'null'));
  const layers = yield* layersRead(files);
  return yield* packParsing({ manifest, layers });
}

/** Layers of a pack after JSON.parse, the streets left out. */
export function layersOf(files: PackContent): ReadonlyMap<LayerName, unknown> {
  return inOneGo(layersRead(files));
}

function* layersRead(files: PackContent): Generator<void, ReadonlyMap<LayerName, unknown>> {
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE) ?? 'null')) as {
    layers?: readonly { id: LayerName; file: string }[];
  } | null;
  const layers = new Map<LayerName, unknown>();
  for (const { id, file } of manifest?.layers ?? []) {
    const content = files.get(file);
    if (id === 'streets' || content === undefined) continue;
    layers.set(id, yield* layerParsing(content));
    yield;
  }
  return layers;
}

/** The same pack under another id and name: a version beside the one it was made of. */
export function renamedPack(
  files: PackContent,
  id: string,
  name: Territory['manifest']['name'],
): PackContent {
  const manifest: object = JSON.parse(String(files.get(MANIFEST_FILE)));
  const text = `${JSON.stringify({ ...manifest, id, name }, null, 1)}\n`;
  return new Map([...files, [MANIFEST_FILE, text]]);
}
