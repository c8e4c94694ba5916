/** Colours on paper and slides: those of the light page. */
import type { Chart } from './model.ts';

export const INK = '#17252d';
export const QUIET = '#55646c';
export const LINE = '#dedad1';
export const HEAD = '#f4f3ef';

export const SERIES_COLOURS: Readonly<Record<Chart['series'][number]['role'], string>> = {
  plan: '#0b6e78',
  reference: '#8a97a0',
  pupils: '#b43a23',
  seats: '#1d5fa8',
};
