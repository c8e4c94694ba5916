/**
 * Puts what the first map needs into few files. Left to itself the bundler gives every set of modules that the same
 * pages and later parts share a file of its own, some fifty of a kilobyte each: a browser asks for six at a time, and
 * each costs it several milliseconds of processor. What the page, or the map, loads in any case comes together.
 */
import type { Plugin, Rolldown } from 'vite';

const PAGE = '/src/main.tsx';
const MAP = '/src/map/MapView.tsx';
/** It shares what reads tiles with the map, and nothing else. */
const MAP_WORKER = '/maplibre-gl/src/source/worker.ts';
/** Small pages beside the map's; they share some of its modules. */
const OTHER_PAGES = ['/src/speaker.tsx', '/src/overview.tsx'];

type ModuleGraph = Pick<Rolldown.PluginContext, 'getModuleIds' | 'getModuleInfo'>;

export function fewFiles(): Plugin {
  /** The file that a module belongs into, for those loaded first. */
  const fileOf = new Map<string, string>();
  return {
    name: 'aumaq:few-files',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: (id) => fileOf.get(id) ?? null }],
            },
          },
        },
      },
    }),
    buildEnd() {
      const ofOthers = OTHER_PAGES.map((page) => importedBy(this, page));
      const ofWorker = importedBy(this, MAP_WORKER);
      for (const id of importedBy(this, MAP)) {
        // The module that is fetched by its name stays a file of its own: among others its exports get lost.
        if (!ofWorker.has(id) && !id.endsWith(MAP)) fileOf.set(id, 'map');
      }
      for (const id of importedBy(this, PAGE)) {
        const count = ofOthers.filter((modules) => modules.has(id)).length;
        fileOf.set(id, ['page', 'shared-by-two', 'shared'][count] ?? 'page');
      }
    },
  };
}

/** A module, and all that is imported by it before it runs. */
function importedBy(graph: ModuleGraph, path: string): ReadonlySet<string> {
  const found = new Set([...graph.getModuleIds()].filter((id) => id.endsWith(path)));
  if (found.size !== 1) throw new Error(`there is not one module ${path}`);
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
