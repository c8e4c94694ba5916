/** "Place a school": how much a visitor's schools bring, beside what others would. */

/** People within the standard's walk now who were not before, by cell added up. */
export function newlyWithin(
  people: Float64Array,
  beforeM: Float64Array,
  afterM: Float64Array,
  standardM: number,
): number {
  let sum = 0;
  for (let cell = 0; cell < people.length; cell++) {
    const isNew =
      (afterM[cell] as number) <= standardM && !((beforeM[cell] as number) <= standardM);
    if (isNew) sum += people[cell] as number;
  }
  return sum;
}

/**
 * 0 to 100: what was reached of the best that is known. Never more than 100, even where somebody
 * finds better places than the machine did. 0 where nothing better than nothing is known.
 */
export function scoreOf(newlyCovered: number, best: number): number {
  if (!(best > 0) || !(newlyCovered > 0)) return 0;
  return Math.min(100, Math.round((100 * newlyCovered) / best));
}

/** Stars out of five for a score: one for every begun fifth, none for nothing. */
export function starsOf(score: number): number {
  return Math.min(5, Math.ceil(score / 20));
}
