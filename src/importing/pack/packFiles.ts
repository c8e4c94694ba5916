/** Layers of a pack as files: one feature or row a line, one hash over all, a check sum for each. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Feature } from 'geojson';
import { crc32 } from '../../domain/crc32.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { PackManifest } from '../../domain/territory/schema.ts';

export type FileContent = string | Uint8Array;

/** One feature (or row) a line, so that a change of a fact is a change of a line. */
export function layerText(layer: unknown): string {
  const lines = (items: readonly unknown[]): string =>
    items.map((item) => JSON.stringify(item)).join(',\n');
  if (Array.isArray(layer)) return `[\n${lines(layer)}\n]\n`;
  const { type, features } = layer as { type?: string; features?: readonly Feature[] };
  if (type === 'FeatureCollection' && features) {
    return `{"type":"FeatureCollection","features":[\n${lines(features)}\n]}\n`;
  }
  return `${JSON.stringify(layer)}\n`;
}

/** The text of a file, which is kept as bytes where it is handed from thread to thread. */
export function textOf(content: FileContent): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

const HASH_DIGITS = 16;
const encoder = new TextEncoder();
export const bytesOf = (content: FileContent): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;

/**
 * SHA-256 of the layer files, in the order in which the manifest lists them. The browser's own is there on
 * https pages only, and works on a whole at once.
 */
export function contentHash(files: readonly (readonly [string, FileContent])[]): string {
  const hash = sha256.create();
  for (const [name, content] of files)
    hash.update(encoder.encode(`${name}\0`)).update(bytesOf(content));
  return bytesToHex(hash.digest()).slice(0, HASH_DIGITS);
}

/** The same files; the list has the check sum of each, so that the page knows each when it comes. */
export function withCheckSums<Kind extends FileContent>(
  files: ReadonlyMap<string, Kind>,
): Map<string, Kind | string> {
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
  const layers = manifest.layers.map((layer) => ({
    ...layer,
    crc32: crc32(bytesOf(files.get(layer.file) ?? '')),
  }));
  const text = `${JSON.stringify({ ...manifest, layers }, null, 1)}\n`;
  return new Map<string, Kind | string>([...files, [MANIFEST_FILE, text]]);
}
