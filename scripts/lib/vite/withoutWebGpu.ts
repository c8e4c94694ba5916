/**
 * Leaves out what deck.gl and luma.gl need for WebGPU alone: the page draws with WebGL 2, where
 * MapLibre and deck.gl share one context. These are the twins of their shaders (texts marked `wgsl`),
 * which are never compiled, and the grouping of attributes into buffers, which deck.gl constructs on
 * WebGPU devices only and which brings a library of its own. Together they would be some 60 kB,
 * compressed, of what the first map needs.
 */
import type { Plugin } from 'vite';

/** A template literal behind the mark, without values put in. */
const MARKED_TEXT = /\/\* wgsl \*\/ `(?:[^`\\$]|\\[\s\S]|\$(?!\{)|\$\{[^`{}]*\})*`/gi;

const NO_BUFFER_GROUPS = `export default class AttributeBufferGroups {
  constructor() { throw new Error('attributes are grouped on WebGPU devices only'); }
}`;

export function withoutWebGpu(): Plugin {
  return {
    name: 'aumaq:without-webgpu',
    apply: 'build',
    load: {
      filter: { id: /\/@deck\.gl\/core\/dist\/lib\/attribute\/attribute-buffer-groups\.js$/ },
      handler: () => NO_BUFFER_GROUPS,
    },
    transform: {
      filter: { id: /\/node_modules\/@(luma|deck)\.gl\//, code: /\/\* wgsl \*\//i },
      handler: (code) => ({ code: code.replace(MARKED_TEXT, '``'), map: null }),
    },
  };
}
