/** Writes the service worker (src/offline/serviceWorker.ts) with the list of what it has to keep. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { Precache, PrecacheEntry } from '../../../src/offline/precache.ts';
import { dataVersion } from './dataVersion.ts';
import { outputFiles } from './outputFiles.ts';
import { buildSingleFile } from './singleFile.ts';

/** Technicians are told to edit it: it has no content to be checked. */
const EDITED = ['exhibition.json'];

/**
 * Not for the page itself: maps for debuggers, compressed twins, the worker's own file, what only a server sends, and
 * the overview of batches, which is looked at where its figures lie.
 */
const LEFT_OUT = /(\.map|\.gz|\.br|^sw\.js|^404\.html|^overview\.html|^assets\/overview-.*)$/;

/** Built files carry a hash in their names; the others are told apart by one of their content. */
const HASHED_NAME = /^assets\//;

export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      sequential: true,
      async handler() {
        const folder = resolve(config.root, config.build.outDir);
        const files = await outputFiles(folder);
        const entries: PrecacheEntry[] = files
          .filter(({ path }) => !LEFT_OUT.test(path) && !EDITED.includes(path))
          .map(({ path, bytes }) => ({
            path,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            hashedName: HASHED_NAME.test(path),
          }));
        const version = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
        await buildSingleFile(config, {
          entry: 'src/offline/serviceWorker.ts',
          name: 'aumaqOffline',
          fileName: 'sw.js',
          define: {
            __PRECACHE__: JSON.stringify({
              version: version.slice(0, 12),
              dataVersion: dataVersion(config.publicDir),
              entries,
              edited: EDITED,
            } satisfies Precache),
          },
        });
      },
    },
  };
}
