/** What a person's file would bring, shown on the map before anything is changed. No link carries it. */
import { create } from 'zustand';
import type { LonLat } from '../domain/territory/schema.ts';

export type FoundPlaces = {
  /** Some thousands each: the map takes one after the other, so that the page answers in between. */
  readonly pieces: readonly (readonly LonLat[])[];
  readonly rings: readonly (readonly LonLat[])[];
};

export const NOTHING_FOUND: FoundPlaces = { pieces: [], rings: [] };

export const useFoundPlaces = create<{ readonly found: FoundPlaces }>()(() => ({
  found: NOTHING_FOUND,
}));
