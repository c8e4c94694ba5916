/** Words of tables, reports and slides, in the language of the page, and the day that stands on them. */
import { useMemo } from 'react';
import { takeAwayTexts } from '../../i18n/messages/later/takeAway.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { wordsOf } from '../../i18n/words.ts';
import type { TakeAwayWords } from '../../workspace/export/input.ts';

export function useTakeAwayWords(): TakeAwayWords {
  const language = useLanguage();
  return useMemo(() => wordsOf(language, takeAwayTexts), [language]);
}

/** The day as it is where the person is: "2026-11-29". */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
