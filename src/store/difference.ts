/** Two plans whose difference is on the map, in the year and by the measure that are chosen there. */
import { create } from 'zustand';
import type { DifferingPlace } from '../domain/comparison/differingPlaces.ts';
import type { YearResults } from '../engine/results/results.ts';

export type Difference = {
  readonly names: { readonly a: string; readonly b: string };
  readonly a: YearResults;
  readonly b: YearResults;
  readonly places: readonly DifferingPlace[];
};

export const useDifference = create<{ readonly difference: Difference | null }>()(() => ({
  difference: null,
}));

/** The map shows its own measure again. Whoever keeps the difference hears of it. */
export function takeDifferenceAway(): void {
  useDifference.setState({ difference: null });
}
