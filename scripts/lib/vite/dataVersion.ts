/**
 * Tells the page which version of the facts it was built with: it asks for `geo/…?v=…`, so that no
 * cache on the way, and no service worker of another version, gives it facts of another one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** How packs travel (foldedPacks.ts): the same facts in another form are another version for caches. */
const FORM = 'folded 1';

/** Of everything below `geo/` in the folder of public files. */
export function dataVersion(publicFolder: string): string {
  const folder = join(publicFolder, 'geo');
  const hash = createHash('sha256').update(FORM);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

export function dataVersionPlugin(publicFolder: string): Plugin {
  return {
    name: 'aumaq:data-version',
    apply: 'build',
    config: () => ({
      define: { 'import.meta.env.VITE_DATA_VERSION': JSON.stringify(dataVersion(publicFolder)) },
    }),
  };
}
