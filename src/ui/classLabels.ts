/** The classes of a scale in words: for the legend, and for pictures of the map. */
import type { NumberFormats, useText } from '../i18n/text.tsx';
import type { Scale } from '../map/scales.ts';

/** One label for each colour of the scale, from the lowest class to the highest. */
export function classLabels(
  scale: Scale,
  text: ReturnType<typeof useText>,
  numbers: NumberFormats,
): readonly string[] {
  if (scale.names) return scale.names.map((name) => name ?? text('legend.otherSectors'));
  if (scale.unit === 'verdict') return [text('standards.notMet'), text('standards.met')];
  const shown = (value: number) => {
    if (scale.unit === 'share' || scale.unit === 'schoolShare') return numbers.share(value);
    if (scale.unit === 'growth') return numbers.share(value);
    if (scale.unit === 'visits') return numbers.whole(value * 10_000);
    return scale.unit === 'people' && value >= 100_000
      ? numbers.compact(value)
      : numbers.decimal(value, 2);
  };
  return scale.colours.map((_, index) => {
    const from = scale.breaks[index - 1];
    const to = scale.breaks[index];
    if (from === undefined) return text('legend.below', { value: shown(to ?? 0) });
    if (to === undefined) return text('legend.above', { value: shown(from) });
    return text('legend.between', { from: shown(from), to: shown(to) });
  });
}
