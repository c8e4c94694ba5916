/** How old a figure of residents is, and whether its source says that it is out of date. */
import type { Observation } from '../territory/schema.ts';

/** The packs note at the end of a source that the figure is older than the base year. */
const STALE_NOTE = /;\s*stale: of \d{4}$/;

export type FigureAge = {
  /** The pack itself calls it out of date. */
  readonly isStale: boolean;
  /** Years from the figure to the year looked at; 0 where it is of that year or later. */
  readonly ageYears: number;
  /** Without the note. */
  readonly source: string;
};

export function ageOfFigure(
  { year, source }: Pick<Observation, 'year' | 'source'>,
  shownYear: number,
): FigureAge {
  return {
    isStale: STALE_NOTE.test(source),
    ageYears: Math.max(0, shownYear - year),
    source: source.replace(STALE_NOTE, ''),
  };
}

/** Residents; null for 0, which stands in the packs where a place's people are counted elsewhere. */
export function peopleOf({ value }: Pick<Observation, 'value'>): number | null {
  return value > 0 ? value : null;
}
