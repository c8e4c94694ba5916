/**
 * Leaves out the loaders.gl libraries, with which deck.gl fetches data and pictures by their address:
 * the map's layers are given everything as arrays. Some 10 kB, compressed, of what the first map needs.
 */
import type { Plugin } from 'vite';

const STAND_IN = '\0aumaq:no-loaders';

const NO_LOADERS = `export const ImageLoader = {};
export function registerLoaders() {}
export function load() { throw new Error('layers are given data, not addresses of data'); }`;

export function withoutLoaders(): Plugin {
  return {
    name: 'aumaq:without-loaders',
    apply: 'build',
    // Before Vite has found the real ones.
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@loaders\.gl\/(core|images)$/ },
      handler: () => STAND_IN,
    },
    load: {
      filter: { id: /^\0aumaq:no-loaders$/ },
      handler: () => NO_LOADERS,
    },
  };
}
