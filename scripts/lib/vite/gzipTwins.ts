/** Writes a compressed twin beside every file worth it, for servers that send such twins. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { outputFiles } from './outputFiles.ts';

const compress = promisify(gzip);

/** Already compressed in themselves. */
const DENSE = /\.(woff2|png|jpe?g|webp|avif|gz|pmtiles)$/;
const WORTH_BYTES = 1024;

export function gzipTwins(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:gzip-twins',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = resolve(config.root, config.build.outDir);
        for (const { path, bytes } of await outputFiles(folder)) {
          if (DENSE.test(path) || bytes.length < WORTH_BYTES) continue;
          const twin = await compress(bytes, { level: 9 });
          if (twin.length < bytes.length) await writeFile(join(folder, `${path}.gz`), twin);
        }
      },
    },
  };
}
