/** What a build has written, read back from disk: its bundles and what public/ added to them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export type OutputFile = {
  /** Path below the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
};

/** Every file of the output folder, sorted by path. */
export async function outputFiles(folder: string): Promise<readonly OutputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).split(sep).join('/'),
      bytes: await readFile(file),
    })),
  );
}
