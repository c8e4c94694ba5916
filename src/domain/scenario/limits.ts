/**
 * How much of anything a scenario may hold: one table for the page, for links and for files. The
 * page offers what lies within it; what comes from outside is brought within it (`fitEdit.ts`).
 */

import type { ProjectKind, Service } from '../territory/schema.ts';
import { isSized, type SizedKind } from './projectSize.ts';

/** Both ends are possible. */
export type Range = { readonly min: number; readonly max: number };

/**
 * Size of one place that is added or changed, in whole seats, places or visits a shift, and of one
 * housing project in whole m2. Roomy: the largest schools of Almaty have some 2,600 seats, and a
 * million m2 are homes for some 40,000 people. Works and lines are told by their permanent jobs:
 * Temirtau's, the country's largest, have some 20,000; a line may bring none.
 */
export const SIZE_RANGES = {
  school: { min: 1, max: 5_000 },
  preschool: { min: 1, max: 1_500 },
  clinic: { min: 1, max: 3_000 },
  housing: { min: 100, max: 1_000_000 },
  production: { min: 1, max: 50_000 },
  infrastructure: { min: 0, max: 50_000 },
} as const satisfies Readonly<Record<SizedKind, Range>>;

/** A size that a place has by the facts is always possible, however large. */
export function sizeRange(kind: ProjectKind | Service, baselineSize = 0): Range {
  const { min, max } = isSized(kind) ? SIZE_RANGES[kind] : OTHER_CAPACITY_RANGE;
  return { min, max: Math.max(max, Math.ceil(baselineSize)) };
}

/** Beds and the like of places that no scenario adds. */
const OTHER_CAPACITY_RANGE: Range = { min: 1, max: 3_000 };

/** From a tenth of the threshold in the table of standards to ten times as much. */
export function thresholdRange(threshold: number): Range {
  const [a, b] = [threshold / 10, threshold * 10];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/** The nearest value within the range. */
export function within({ min, max }: Range, value: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Numbers beyond these are no edits at all. */
export const LARGEST_CAPACITY = 20_000;
export const LARGEST_SIZE = 10_000_000;

/** People a year more or fewer in a region: some fifteen times what Astana gains from the others. */
export const LARGEST_MOVES = 1_000_000;

/** Phases that a person gives a project. */
export const MAX_OWN_PHASES = 12;
/** Corners of an area that a person draws. */
export const MAX_OUTLINE_CORNERS = 40;

export const MAX_EDITS = 500;
export const MAX_EDIT_ID_CHARACTERS = 40;
export const MAX_PLACE_NAME_CHARACTERS = 80;
export const MAX_SCENARIO_NAME_CHARACTERS = 120;
