/** Words of the settlement sections, and their tables as files. */
import { useMemo } from 'react';
import { settlementTexts } from '../../../i18n/messages/later/settlement.ts';
import { useLanguage } from '../../../i18n/text.tsx';
import { type Words, wordsOf } from '../../../i18n/words.ts';

export type SettlementText = keyof typeof settlementTexts;
export type SettlementWords = Words<SettlementText>;

export function useSettlementWords(): SettlementWords {
  const language = useLanguage();
  return useMemo(() => wordsOf(language, settlementTexts), [language]);
}
