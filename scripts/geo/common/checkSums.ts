/** Check sums of a pack's files, written into its list, so that the page knows each file when it comes. */
import { crc32 } from '../../../src/domain/crc32.ts';
import { MANIFEST_FILE } from '../../../src/domain/territory/layerReader.ts';
import type { PackManifest } from '../../../src/domain/territory/schema.ts';

type Content = string | Uint8Array;

/** The same files; the list has the check sum of each. */
export function withCheckSums<Kind extends Content>(
  files: ReadonlyMap<string, Kind>,
): Map<string, Kind | string> {
  const bytesOf = (content: Content) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
  const layers = manifest.layers.map((layer) => ({
    ...layer,
    crc32: crc32(bytesOf(files.get(layer.file) ?? '')),
  }));
  const text = `${JSON.stringify({ ...manifest, layers }, null, 1)}\n`;
  return new Map<string, Kind | string>([...files, [MANIFEST_FILE, text]]);
}
