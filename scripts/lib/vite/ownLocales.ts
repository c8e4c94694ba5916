/**
 * Leaves out the texts of React Aria in languages that the page does not speak. It has none in
 * Kazakh: its few hidden texts ("show suggestions") are read in English there.
 */
import type { Plugin } from 'vite';

/** A locale's file of texts, but for those in English and Russian. */
const FOREIGN_TEXTS =
  /\/react-(aria|stately|aria-components)\/dist\/private\/intl\/[^/]+\/(?!en-US|ru-RU)[a-z]{2}-[A-Z]{2}\.m?js$/;

export function ownLocales(): Plugin {
  return {
    name: 'aumaq:own-locales',
    apply: 'build',
    load: { filter: { id: FOREIGN_TEXTS }, handler: () => 'export default undefined;' },
  };
}
