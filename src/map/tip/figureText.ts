/** A figure that colours the map, as people read it. */
import type { NumberFormats, useText } from '../../i18n/text.tsx';
import type { ScaleUnit } from '../scales.ts';

/** With the unit where the measure's own name does not say it; a dash where nothing is known. */
export function figureText(
  unit: ScaleUnit,
  value: number,
  text: ReturnType<typeof useText>,
  numbers: NumberFormats,
): string {
  if (!Number.isFinite(value)) return text('legend.noData');
  switch (unit) {
    case 'share':
    case 'schoolShare':
      return numbers.share(value);
    case 'growth':
      return numbers.signedShare(value);
    case 'm':
      return text('unit.m', { value: numbers.whole(value) });
    case 'ratio':
    case 'quotient':
      return numbers.decimal(value, 2);
    case 'visits':
      return numbers.whole(value * 10_000);
    case 'm2':
      return text('unit.m2', { value: numbers.decimal(value, 1) });
    case 'perThousand':
      return numbers.signed(value, 1);
    case 'verdict':
      return text(value >= 1 ? 'standards.met' : 'standards.notMet');
    case 'minutes':
      return text('unit.minutes', { value: numbers.whole(value) });
    case 'sector':
    case 'schools':
    case 'people':
    case 'points':
      return numbers.whole(value);
  }
}
