/** Texts of the sheet for own data: they come with it, not with the page. */
import type { Language } from '../domain/territory/schema.ts';
import { inLanguage } from './inLanguage.ts';
import { importFaults } from './messages/importFaults.ts';
import { importSheet } from './messages/importSheet.ts';
import { importTable } from './messages/importTable.ts';

const all = { ...importFaults, ...importSheet, ...importTable } as const satisfies Record<
  string,
  Record<Language, string>
>;

export type ImportKey = keyof typeof all;

export function importMessagesOf(language: Language): Record<ImportKey, string> {
  return inLanguage<ImportKey>(all, language);
}

export function isImportKey(key: string): key is ImportKey {
  return Object.hasOwn(all, key);
}
