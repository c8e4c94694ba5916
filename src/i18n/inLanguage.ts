import type { Language } from '../domain/territory/schema.ts';

/** Texts that are not in the first script of the page: they come with the part that says them. */
export type LaterTexts<Key extends string> = Readonly<
  Record<Key, Readonly<Record<Language, string>>>
>;

/** Those of one language, as react-intl takes them. */
export function inLanguage<Key extends string>(
  texts: LaterTexts<Key>,
  language: Language,
): Record<Key, string> {
  return Object.fromEntries(
    Object.entries<LaterTexts<Key>[Key]>(texts).map(([key, text]) => [key, text[language]]),
  ) as Record<Key, string>;
}
