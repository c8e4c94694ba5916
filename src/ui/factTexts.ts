/**
 * What the packs say in words of their own, in the language of the page where there is a text.
 * With the long lists of sources: import it only from parts of the page that are fetched later.
 */
import { useCallback } from 'react';
import { isMessageKey } from '../i18n/messages.ts';
import { sourceText } from '../i18n/sourceTexts.ts';
import { useLanguage, useText } from '../i18n/text.tsx';

type Named = (id: string) => string;

/** Texts whose keys are put together from ids of the packs; the id itself where there is none. */
export function useNamed(prefix: 'fact' | 'factUnit' | 'standard' | 'country.unit'): Named {
  const text = useText();
  return (id) => {
    const key = `${prefix}.${id}`;
    return isMessageKey(key) ? text(key) : id;
  };
}

/** The name of a published figure. */
export const useFactName = (): Named => useNamed('fact');

/** A unit of facts, assumptions and standards. */
export const useUnitName = (): Named => useNamed('factUnit');

/** Where a row comes from; as it was written where no text is kept for it. */
export function useSourceText(): (source: string) => string {
  const language = useLanguage();
  return useCallback((source) => sourceText(source, language), [language]);
}

/** What stands where a programme is named, but is a fund or the reason for a place. */
const NO_PROGRAMMES: readonly string[] = ['city budget', 'specialisation'];

/** The programme that a project belongs to; null where the pack names none. */
export function useProgrammeName(): (programme: string) => string | null {
  const text = useText();
  return (programme) => {
    if (NO_PROGRAMMES.includes(programme)) return null;
    const key = `programme.${programme}`;
    return isMessageKey(key) ? text(key) : programme;
  };
}

/** The fund that the pack names where other projects name their programme. */
export function useFundName(): (programme: string) => string | null {
  const text = useText();
  return (programme) => {
    const key = `fund.${programme}`;
    return isMessageKey(key) ? text(key) : null;
  };
}
