/** How old a figure of residents is, and whether anybody counts there. */
import type { Observation } from '../territory/schema.ts';

/** Years from a figure to the year looked at; 0 where it is of that year or later. */
export function ageYearsOf({ year }: Pick<Observation, 'year'>, shownYear: number): number {
  return Math.max(0, shownYear - year);
}

/** Residents; null for 0, which stands in packs where nobody has counted. */
export function peopleOf({ value }: Pick<Observation, 'value'>): number | null {
  return value > 0 ? value : null;
}
