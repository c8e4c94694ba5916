/** Names and figures of indicators as a comparison writes them. */
import { type IndicatorId, indicatorOf } from '../../domain/indicators/registry.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useUnitName } from '../factTexts.ts';

export type IndicatorTexts = {
  readonly name: (id: IndicatorId) => string;
  readonly value: (id: IndicatorId, value: number) => string;
  /** With sign; of shares in percentage points. */
  readonly change: (id: IndicatorId, change: number) => string;
  readonly unit: (id: IndicatorId) => string;
};

export function useIndicatorTexts(): IndicatorTexts {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const words = (key: string) => (isMessageKey(key) ? text(key) : key);
  const digitsOf = (id: IndicatorId) => {
    const { unit } = indicatorOf(id);
    return unit === 'index' ? 3 : unit === 'ratio' || unit === 'years' ? 1 : 0;
  };
  return {
    name: (id) => {
      const { label, qualifier } = indicatorOf(id);
      return qualifier ? `${words(label)}, ${words(qualifier)}` : words(label);
    },
    value: (id, value) =>
      indicatorOf(id).unit === 'share'
        ? numbers.share(value)
        : numbers.decimal(value, digitsOf(id)),
    change: (id, change) =>
      indicatorOf(id).unit === 'share'
        ? numbers.points(change)
        : numbers.signed(change, digitsOf(id)),
    unit: (id) => {
      const { unit } = indicatorOf(id);
      return unit === 'index' || unit === 'ratio'
        ? ''
        : unitName(unit === 'share' ? 'percent' : unit);
    },
  };
}
