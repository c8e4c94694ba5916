/** What a person's file would bring, shown on the map before anything is changed. No link carries it. */
import { create } from 'zustand';
import type { LonLat } from '../domain/territory/schema.ts';

export type FoundPlaces = {
  readonly points: readonly LonLat[];
  readonly rings: readonly (readonly LonLat[])[];
};

export const NOTHING_FOUND: FoundPlaces = { points: [], rings: [] };

export const useFoundPlaces = create<{ readonly found: FoundPlaces }>()(() => ({
  found: NOTHING_FOUND,
}));

export function showFoundPlaces(found: FoundPlaces): void {
  useFoundPlaces.setState({ found });
}
