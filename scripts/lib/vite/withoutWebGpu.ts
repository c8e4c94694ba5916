/**
 * Empties the WebGPU twins of deck.gl's and luma.gl's shaders (texts marked `wgsl`): the page draws
 * with WebGL 2, where MapLibre and deck.gl share one context, and never compiles them. They would be
 * some 30 kB, compressed, of what the first map needs.
 */
import type { Plugin } from 'vite';

/** A template literal behind the mark, without values put in. */
const MARKED_TEXT = /\/\* wgsl \*\/ `(?:[^`\\$]|\\[\s\S]|\$(?!\{)|\$\{[^`{}]*\})*`/gi;

export function withoutWebGpu(): Plugin {
  return {
    name: 'aumaq:without-webgpu',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/@(luma|deck)\.gl\//, code: /\/\* wgsl \*\//i },
      handler: (code) => ({ code: code.replace(MARKED_TEXT, '``'), map: null }),
    },
  };
}
