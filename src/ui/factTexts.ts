/**
 * What the packs say in words of their own, in the language of the page where there is a text.
 * With the long lists of sources: import it only from parts of the page that are fetched later.
 */
import { useCallback } from 'react';
import { isMessageKey } from '../i18n/messages.ts';
import { sourceText } from '../i18n/sourceTexts.ts';
import { useLanguage, useText } from '../i18n/text.tsx';

type Named = (id: string) => string;

/** The unit of a figure, in the form that its number asks for ("2 места"); of many where none is named. */
export type UnitName = (id: string, count?: number) => string;

/** Stands for many: a unit that heads a column or a chart has no number of its own. */
const MANY = 5;

/** Texts whose keys are put together from ids of the packs; the id itself where there is none. */
export function useNamed(prefix: 'fact' | 'factUnit' | 'standard' | 'programme'): UnitName {
  const text = useText();
  return (id, count = MANY) => {
    const key = `${prefix}.${id}`;
    return isMessageKey(key) ? text(key, { count }) : id;
  };
}

/** The name of a published figure. */
export const useFactName = (): Named => useNamed('fact');

/** A unit of facts, assumptions and standards. */
export const useUnitName = (): UnitName => useNamed('factUnit');

/** Where a row comes from; as it was written where no text is kept for it. */
export function useSourceText(): (source: string) => string {
  const language = useLanguage();
  return useCallback((source) => sourceText(source, language), [language]);
}

/** The programme of a project by its name in the pack; as it was written where no text is kept for it. */
export const useProgrammeName = (): Named => useNamed('programme');
