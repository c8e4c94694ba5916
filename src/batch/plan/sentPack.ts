/** A pack as it is sent to workers: its files as one archive, known by a hash of their contents. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { type CliIo, memoryIo } from '../../cli/io.ts';
import { type PackOnDisk, requirePack } from '../../cli/readPack.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { Territory } from '../../domain/territory/territory.ts';

export type SentPack = {
  /** Name of its folder: what rows of results call it. */
  readonly name: string;
  /** SHA-256 of names and contents of its files. */
  readonly hash: string;
  readonly territory: Territory;
  readonly archive: Uint8Array;
};

/** Midnight of a day that archives can name: the same files give the same archive. */
const NO_TIME = new Date('1980-01-01T00:00:00');
const INSIDE = 'pack';

/** Reads, checks and wraps up a pack; throws an `InputError` for one that is damaged. */
export function sentPack(io: CliIo, folder: string): SentPack {
  const { territory } = requirePack(io, folder);
  const files = [MANIFEST_FILE, ...territory.manifest.layers.map(({ file }) => file)];
  const contents = Object.fromEntries(
    [...new Set(files)]
      .sort()
      .map((file) => [file, new Uint8Array(io.readFile(join(folder, file)))]),
  );
  const hash = createHash('sha256');
  for (const [file, bytes] of Object.entries(contents)) {
    hash.update(file).update('\0').update(String(bytes.length)).update('\0').update(bytes);
  }
  return {
    name: basename(folder),
    hash: hash.digest('hex'),
    territory,
    archive: zipSync(contents, { level: 6, mtime: NO_TIME }),
  };
}

/** The files in an archive, by name. */
export function filesOf(archive: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(archive);
}

/** Opens what `sentPack` wrapped up. */
export function openedPack(archive: Uint8Array): PackOnDisk {
  const files = Object.entries(filesOf(archive));
  const { io } = memoryIo(
    Object.fromEntries(files.map(([name, bytes]) => [join(INSIDE, name), bytes])),
  );
  return requirePack(io, INSIDE);
}
