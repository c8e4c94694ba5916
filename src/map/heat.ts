/** Classes and colours of what one more place would bring. */
import type { Scale } from './scales.ts';
import type { MapPalette } from './palette.ts';

/**
 * Round, and the same for all plans. In Almaty in 2030 half of the cells seat more than 130 pupils with
 * one more school, a tenth more than 530; the best place fills it.
 */
const BREAKS = [100, 250, 500, 900];

export function heatScale(palette: MapPalette): Scale {
  return { unit: 'people', breaks: BREAKS, colours: palette.sequential, blankUpTo: 0 };
}
