/** How an indicator is called and written, on the page and in files alike. */
import { type IndicatorId, indicatorOf } from '../../domain/indicators/registry.ts';
import type { Words } from '../../i18n/words.ts';
import { decimals, type NumberFormat, points, share, whole } from './model.ts';

export function indicatorFormat(id: IndicatorId): NumberFormat {
  switch (indicatorOf(id).unit) {
    case 'share':
      return share;
    case 'index':
      return decimals(3);
    case 'ratio':
    case 'years':
      return decimals(1);
    default:
      return whole;
  }
}

/** A difference of shares is told in points. */
export const ofDifference = (format: NumberFormat): NumberFormat =>
  format.kind === 'share' ? points : format;

/** With what tells it from its like: "Pupils within reach, along streets". @param year some name theirs. */
export function indicatorName(
  { named }: Pick<Words, 'named'>,
  id: IndicatorId,
  year: number,
): string {
  const { label, qualifier } = indicatorOf(id);
  const words = (key: string) => {
    const dot = key.indexOf('.');
    return named(key.slice(0, dot), key.slice(dot + 1), { year });
  };
  return qualifier ? `${words(label)}, ${words(qualifier)}` : words(label);
}

/** Empty for what has none. */
export function indicatorUnit({ unit: unitName }: Pick<Words, 'unit'>, id: IndicatorId): string {
  const { unit } = indicatorOf(id);
  if (unit === 'index' || unit === 'ratio') return '';
  return unitName(unit === 'share' ? 'percent' : unit);
}
