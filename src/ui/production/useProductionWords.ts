/** Words of plants and of edits of a country, in the language of the page. */
import { useMemo } from 'react';
import { productionTexts } from '../../i18n/messages/later/production.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { type Words, wordsOf } from '../../i18n/words.ts';

export type ProductionWords = Words<keyof typeof productionTexts>;

export function useProductionWords(): ProductionWords {
  const language = useLanguage();
  return useMemo(() => wordsOf(language, productionTexts), [language]);
}
