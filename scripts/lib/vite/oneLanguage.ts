/**
 * Gives each language of the page a file of its own: a page fetches the texts of the language it speaks, and those of
 * another when somebody chooses it. Some 40 kB, compressed, of what has to arrive before anything is shown.
 */
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite';
import type * as Messages from '../../../src/i18n/messages.ts';
import { LANGUAGES } from '../../../src/domain/territory/schema.ts';

const SOURCE = /\/src\/i18n\/messages\.ts$/;
const OF_LANGUAGE = '\0aumaq/messages-';

/** The same functions as the source has, over files that are fetched. */
const STAND_IN = `const files = {
${LANGUAGES.map((language) => `  ${language}: () => import('aumaq/messages-${language}'),`).join('\n')}
};
const known = {};
export async function loadMessages(language) {
  known[language] ??= (await files[language]()).default;
}
export function messagesOf(language) {
  return known[language] ?? Object.values(known)[0] ?? {};
}
export function isMessageKey(key) {
  return Object.values(known).some((texts) => Object.hasOwn(texts, key));
}`;

export function oneLanguage(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'aumaq:one-language',
    apply: 'build',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: {
      filter: { id: /^aumaq\/messages-[a-z]{2}$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: [SOURCE, /^\0aumaq\/messages-[a-z]{2}$/] },
      async handler(id) {
        if (SOURCE.test(id)) return STAND_IN;
        const { module } = await runnerImport<typeof Messages>(
          `${config.root}/src/i18n/messages.ts`,
          { root: config.root, configFile: false },
        );
        const language = LANGUAGES.find((one) => id === `${OF_LANGUAGE}${one}`);
        if (!language) return null;
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(module.messagesOf(language)))});`;
      },
    },
  };
}
