/**
 * Leaves out what deck.gl knows of gestures: MapLibre moves the camera, and what lies under a pointer
 * is found by the map itself. Some 25 kB, compressed, of what the first map needs.
 */
import type { Plugin } from 'vite';

const NO_GESTURES = '\0aumaq:no-gestures';
const NO_CONTROLLER = '\0aumaq:no-controller';

/** Listens to nothing. */
const STAND_IN_GESTURES = `export class EventManager {
  on() {} once() {} off() {} watch() {} setElement() {} destroy() {}
}
export class Pan {} export class Pinch {} export class Tap {} export class DoubleClickDrag {}
export const InputDirection = {};`;

const STAND_IN_CONTROLLER = `export default class {
  constructor() { throw new Error("the camera of the map is MapLibre's alone"); }
}`;

export function withoutGestures(): Plugin {
  return {
    name: 'aumaq:without-gestures',
    apply: 'build',
    // Before Vite has found the real ones.
    enforce: 'pre',
    resolveId: {
      filter: { id: /^mjolnir\.js$|\/controllers\/[a-z-]+-controller\.js$/ },
      handler: (id) => (id === 'mjolnir.js' ? NO_GESTURES : NO_CONTROLLER),
    },
    load: {
      filter: { id: /^\0aumaq:no-(gestures|controller)$/ },
      handler: (id) => (id === NO_GESTURES ? STAND_IN_GESTURES : STAND_IN_CONTROLLER),
    },
  };
}
