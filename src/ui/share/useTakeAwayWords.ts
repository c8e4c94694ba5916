/** Words of tables, reports and slides, in the language of the page. */
import { useMemo } from 'react';
import { takeAwayTexts } from '../../i18n/messages/later/takeAway.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { wordsOf } from '../../i18n/words.ts';
import type { TakeAwayWords } from '../../workspace/export/input.ts';

export function useTakeAwayWords(): TakeAwayWords {
  const language = useLanguage();
  return useMemo(() => wordsOf(language, takeAwayTexts), [language]);
}
