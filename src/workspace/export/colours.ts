/** Colours on paper and slides: those of the light page. */
import type { Chart } from './model.ts';

export const INK = '#17252d';
export const QUIET = '#55646c';
export const LINE = '#dedad1';
export const HEAD = '#f4f3ef';

export const SERIES_COLOURS: Readonly<Record<Chart['series'][number]['role'], string>> = {
  plan: '#0b6e78',
  reference: '#8a97a0',
  second: '#b43a23',
  third: '#1d5fa8',
  fourth: '#8a5a00',
  pupils: '#b43a23',
  seats: '#1d5fa8',
};

/** Dashes of the lines, in lengths of drawing, so that compared plans are told apart without colour. */
export const SERIES_DASHES: Readonly<Partial<typeof SERIES_COLOURS>> = {
  reference: '4 3',
  second: '8 3',
  third: '2 2',
  fourth: '8 2 2 2',
};
