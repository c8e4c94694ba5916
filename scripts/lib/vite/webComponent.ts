/** Builds `<aumaq-map>` (src/share/embed/aumaqMap.ts) as one file that any page can load. */
import type { Plugin, ResolvedConfig } from 'vite';
import { buildSingleFile } from './singleFile.ts';

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
      handler: () =>
        buildSingleFile(config, {
          entry: 'src/share/embed/aumaqMap.ts',
          name: 'aumaqMap',
          fileName: 'aumaq-map.js',
        }),
    },
  };
}
