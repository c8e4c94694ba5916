/** Words of published figures of regions: what is counted, of which period, in which unit. */
import { useMemo } from 'react';
import { readPeriod } from '../../../domain/territory/period.ts';
import { economyTexts } from '../../../i18n/messages/later/economy.ts';
import { useLanguage } from '../../../i18n/text.tsx';
import { type Words, wordsOf } from '../../../i18n/words.ts';

type EconomyText = keyof typeof economyTexts;
export type EconomyWords = Words<EconomyText> & {
  readonly period: (written: string) => string;
  /** What the pack calls by an id of its own; the id where there is no text for it. */
  readonly called: (prefix: 'economy' | 'economySector' | 'economyUnit', id: string) => string;
};

const isText = (key: string): key is EconomyText => Object.hasOwn(economyTexts, key);

export function useEconomyWords(): EconomyWords {
  const language = useLanguage();
  return useMemo(() => {
    const words = wordsOf(language, economyTexts);
    const { text } = words;
    return {
      ...words,
      period: (written) => {
        const { kind, year, ...rest } = readPeriod(written);
        // Years are names and not amounts: no thousands are set apart in them.
        const toYear = 'toYear' in rest ? String(rest.toYear) : '';
        const number = 'number' in rest ? rest.number : 0;
        return text(`period.${kind}`, { year: String(year), toYear, number });
      },
      called: (prefix, id) => {
        const key = `${prefix}.${id}`;
        return isText(key) ? text(key) : id;
      },
    };
  }, [language]);
}
