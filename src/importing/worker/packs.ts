/** Packs that ship with the page, as files: what new territories take over, and what own data goes into. */
import { transfer } from 'comlink';
import { type Parsed, taken } from '../../domain/parsed.ts';
import { unfolded } from '../../domain/territory/foldedLayer.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { parseManifest } from '../../domain/territory/parse.ts';
import { demographySchema, type PackManifest } from '../../domain/territory/schema.ts';
import type { PackContent } from '../pack/archive.ts';
import { bytesOf, type FileContent, layerText } from '../pack/packFiles.ts';
import type { MadePack } from './answers.ts';
import type { Template } from '../territory/template.ts';

/**
 * A pack on its way to the page, its layers as bytes: they move there and into the browser's database,
 * where texts would be copied letter by letter.
 */
export function handedOver(made: MadePack): Parsed<MadePack> {
  const buffers: ArrayBufferLike[] = [];
  const files = new Map<string, FileContent>();
  for (const [name, content] of made.files) {
    if (name === MANIFEST_FILE || typeof content !== 'string') {
      files.set(name, content);
      continue;
    }
    const bytes = bytesOf(content);
    files.set(name, bytes);
    buffers.push(bytes.buffer);
  }
  return transfer(taken({ ...made, files }), buffers as ArrayBuffer[]);
}

async function fetched(folder: string, file: string): Promise<Response> {
  const address = new URL(file, folder);
  address.search = new URL(folder).search;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
  return response;
}

export async function templateIn(folder: string): Promise<Template> {
  const manifest = parseManifest(await (await fetched(folder, MANIFEST_FILE)).json());
  if (!manifest.ok) throw new Error('the embedded territory is damaged');
  const demography = await (await fetched(folder, 'demography.json')).json();
  return { manifest: manifest.value, demography: demographySchema.parse(demography) };
}

/** Layers that the built page carries folded come as the GeoJSON that they are. */
export async function fetchedPack(folder: string): Promise<PackContent> {
  const manifest = (await (await fetched(folder, MANIFEST_FILE)).json()) as PackManifest;
  const files = new Map<string, FileContent>();
  const layers = await Promise.all(
    manifest.layers.map(async (layer) => {
      const response = await fetched(folder, layer.file);
      if (layer.id === 'streets') {
        files.set(layer.file, new Uint8Array(await response.arrayBuffer()));
        return layer;
      }
      const text = await response.text();
      const value: unknown = JSON.parse(text);
      const whole = unfolded(value);
      const isFolded = whole !== value;
      const file = isFolded ? layer.file.replace(/\.json$/, '.geojson') : layer.file;
      files.set(file, isFolded ? layerText(whole) : text);
      return { ...layer, file };
    }),
  );
  return new Map([...files, [MANIFEST_FILE, JSON.stringify({ ...manifest, layers })]]);
}
