/** Writes compressed twins beside every file worth it, for servers that send such twins. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';
import { outputFiles } from './outputFiles.ts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Browsers take brotli on https and localhost, gzip everywhere. */
const TWINS = {
  gz: (bytes: Uint8Array) => gzipped(bytes, { level: 9 }),
  br: (bytes: Uint8Array) =>
    brotlied(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
} as const;

/** Already compressed in themselves. */
const DENSE = /\.(woff2|png|jpe?g|webp|avif|gz|br|pmtiles)$/;
const WORTH_BYTES = 1024;

export function compressedTwins(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:compressed-twins',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = resolve(config.root, config.build.outDir);
        const files = await outputFiles(folder);
        const worthIt = files.filter(
          ({ path, bytes }) => !DENSE.test(path) && bytes.length >= WORTH_BYTES,
        );
        await Promise.all(
          worthIt.flatMap(({ path, bytes }) =>
            Object.entries(TWINS).map(async ([ending, compress]) => {
              const twin = await compress(bytes);
              if (twin.length < bytes.length)
                await writeFile(join(folder, `${path}.${ending}`), twin);
            }),
          ),
        );
      },
    },
  };
}
