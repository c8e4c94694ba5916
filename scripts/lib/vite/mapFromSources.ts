/**
 * Builds MapLibre out of its sources. Its finished map and its finished worker each hold what both need;
 * from the sources that becomes one file that both load, and what the page never uses falls away.
 * Some 130 kB, compressed, of what the first map needs.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const MANIFEST = createRequire(import.meta.url).resolve('maplibre-gl/package.json');
const SOURCES = join(dirname(MANIFEST), 'src');

const WORKER_ADDRESS = '\0aumaq:map-worker-address';
const NO_MLT = '\0aumaq:no-maplibre-tiles';

/** A format of tiles that neither the page's own ground nor the online base map comes in. */
const STAND_IN_MLT = `export const GEOMETRY_TYPE = {};
export function decodeTile() { throw new Error('MapLibre tiles are not read by this page'); }`;

export function mapFromSources(): Plugin {
  return {
    name: 'aumaq:map-from-sources',
    apply: 'build',
    // Before Vite has found the finished files.
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(maplibre-gl(\/dist\/maplibre-gl-worker\.mjs\?url)?|@maplibre\/mlt)$/ },
      handler(id) {
        if (id === 'maplibre-gl') return join(SOURCES, 'index.ts');
        return id === '@maplibre/mlt' ? NO_MLT : WORKER_ADDRESS;
      },
    },
    // As MapLibre compiles itself: a field that a class only declares is none, and what the class above it has set stays.
    transform: {
      filter: { id: /\/maplibre-gl\/src\/.*\.ts$/ },
      handler: (code, id) =>
        transformWithOxc(code, id, {
          target: 'es2022',
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        }),
    },
    load: {
      filter: {
        id: /^\0aumaq:(map-worker-address|no-maplibre-tiles)$|\/maplibre-gl\/package\.json$/,
      },
      handler(id) {
        if (id === NO_MLT) return STAND_IN_MLT;
        if (id !== WORKER_ADDRESS) {
          // The sources ask for their version and would bring the whole manifest with it.
          const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
          return JSON.stringify({ version });
        }
        const reference = this.emitFile({
          type: 'chunk',
          id: join(SOURCES, 'source', 'worker.ts'),
          name: 'maplibre-gl-worker',
        });
        return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
      },
    },
  };
}
