/** How the figures of an indicator are written, and the differences between two plans. */
import type { MessageKey } from '../../i18n/messages.ts';
import type { NumberFormats } from '../../i18n/numbers.ts';
import type { TextValues } from '../../i18n/text.tsx';
import type { OverviewIndicator } from '../../share/overview.ts';

type FigureText = (value: number | null) => string;

const NO_DATA = '–';

export function figureTexts(
  indicator: OverviewIndicator,
  text: (key: MessageKey, values?: TextValues) => string,
  numbers: NumberFormats,
): { readonly figure: FigureText; readonly difference: FigureText } {
  const isShare = indicator.includes('coverage');
  const withUnit = (value: string) =>
    indicator === 'mean walk' ? text('unit.m', { value }) : value;
  const figure = (value: number) =>
    isShare ? numbers.share(value) : withUnit(numbers.whole(value));
  const difference = (value: number) =>
    isShare
      ? text('stories.points', { value: numbers.points(value) })
      : withUnit(numbers.signed(value));
  return {
    figure: (value) => (value === null ? NO_DATA : figure(value)),
    difference: (value) => (value === null ? NO_DATA : difference(value)),
  };
}
