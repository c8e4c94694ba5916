/** One more script beside the page's own, complete in itself: no imports, no hash in its name. */
import { join } from 'node:path';
import { build, type ResolvedConfig } from 'vite';

export type SingleFile = {
  /** Below the project's root. */
  readonly entry: string;
  /** Name of the script's own scope. */
  readonly name: string;
  /** Below the output folder. */
  readonly fileName: string;
  /** Constants that the build puts in. */
  readonly define?: Readonly<Record<string, string>>;
};

/** Builds the script into the output folder of the page's build, which is left as it is. */
export async function buildSingleFile(
  { root, build: { outDir } }: ResolvedConfig,
  { entry, name, fileName, define = {} }: SingleFile,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry: join(root, entry), formats: ['iife'], name, fileName: () => fileName },
    },
  });
}
