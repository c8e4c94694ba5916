/** Names and figures of indicators as a comparison writes them. */
import { useMemo } from 'react';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { wordsOf } from '../../i18n/words.ts';
import { usePage } from '../../store/pageStore.ts';
import {
  indicatorFormat,
  indicatorName,
  indicatorUnit,
  ofDifference,
} from '../../workspace/export/indicators.ts';
import { difference, quantity } from '../../workspace/export/model.ts';
import { shownText } from '../../workspace/export/values.ts';

export type IndicatorTexts = {
  readonly name: (id: IndicatorId) => string;
  readonly value: (id: IndicatorId, value: number) => string;
  /** With sign; of shares in percentage points. */
  readonly change: (id: IndicatorId, change: number) => string;
  readonly unit: (id: IndicatorId) => string;
};

export function useIndicatorTexts(): IndicatorTexts {
  const language = useLanguage();
  const year = usePage((state) => state.year);
  return useMemo(() => {
    const words = wordsOf(language, {});
    return {
      name: (id) => indicatorName(words, id, year),
      value: (id, value) => shownText(quantity(value, indicatorFormat(id)), words.numbers),
      change: (id, change) =>
        shownText(difference(change, ofDifference(indicatorFormat(id))), words.numbers),
      unit: (id) => indicatorUnit(words, id),
    };
  }, [language, year]);
}
