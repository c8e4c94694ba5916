/** Words at a place of the map, in the language of the page. */
import type { LonLat } from '../../domain/territory/schema.ts';

export type Words = { readonly at: LonLat; readonly text: string };

export const NO_WORDS: readonly Words[] = [];
