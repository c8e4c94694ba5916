/** Builds `<aumaq-map>` (src/share/embed/aumaqMap.ts) as one file that any page can load. */
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

export function webComponent(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:web-component',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      sequential: true,
      async handler() {
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          build: {
            outDir: config.build.outDir,
            emptyOutDir: false,
            target: 'es2022',
            copyPublicDir: false,
            lib: {
              entry: join(config.root, 'src/share/embed/aumaqMap.ts'),
              formats: ['iife'],
              name: 'aumaqMap',
              fileName: () => 'aumaq-map.js',
            },
          },
        });
      },
    },
  };
}
