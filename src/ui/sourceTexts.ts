/** Where rows of the packs come from. Import it only from parts that are fetched later. */
import { useCallback } from 'react';
import { sourceText } from '../i18n/sourceTexts.ts';
import { useLanguage } from '../i18n/text.tsx';

/** The source of a row in the language of the page. */
export function useSourceText(): (source: string) => string {
  const language = useLanguage();
  return useCallback((source) => sourceText(source, language), [language]);
}
