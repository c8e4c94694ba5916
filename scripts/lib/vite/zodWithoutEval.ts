/**
 * Keeps zod from compiling its parsers with `new Function`, which the page's security policy
 * forbids. zod's own switch has to be thrown before any schema is made, and with chunks that load
 * in their own order no module of ours is certain to come first; so it is thrown inside zod.
 */
import type { Plugin } from 'vite';

const UNSET = '(_a.__zod_globalConfig = {})';

export function zodWithoutEval(): Plugin {
  return {
    name: 'aumaq:zod-without-eval',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/core\/core\.js$/ },
      handler(code) {
        if (!code.includes(UNSET)) this.error('zod has changed: look for its jitless setting anew');
        return {
          code: code.replace(UNSET, '(_a.__zod_globalConfig = { jitless: true })'),
          map: null,
        };
      },
    },
  };
}
