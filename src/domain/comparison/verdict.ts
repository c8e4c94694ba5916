/**
 * Whether a change of a figure can be seen, and whether it is good for people. Every place that tells
 * a plan from another, panel, comparison, table or file, goes by this.
 */

/** The least change that figures of a unit show, as they are written on the page. */
const LEAST_SHOWN: Readonly<Record<string, number>> = {
  share: 0.00005,
  index: 0.0005,
  ratio: 0.05,
  years: 0.05,
};
const LEAST_OF_COUNTS = 0.5;

/** Whether a change of a figure in this unit can be seen at all; NaN cannot. */
export function isSeen(unit: string, change: number): boolean {
  return Math.abs(change) >= (LEAST_SHOWN[unit] ?? LEAST_OF_COUNTS);
}

/**
 * 'neither': nothing to be seen, or a figure of which neither way is good, or a mean that leaves
 * more people out where it gets better.
 */
export type Verdict = 'better' | 'worse' | 'neither';

export type Judged = {
  readonly unit: string;
  /** Which way is good for people; null where neither is. */
  readonly better: 'more' | 'less' | null;
};

/**
 * A mean or a share says nothing by itself where its base changes too: it has no verdict as long as
 * it and the people whom it leaves out move apart (a longer mean walk because more pupils have a
 * place is no loss).
 * @param moreLeftOut how many more people the mean leaves out.
 */
export function verdictOn({ unit, better }: Judged, change: number, moreLeftOut = 0): Verdict {
  if (better === null || !isSeen(unit, change)) return 'neither';
  const isBetter = change > 0 === (better === 'more');
  const movesApart = Math.abs(moreLeftOut) >= LEAST_OF_COUNTS && isBetter !== moreLeftOut < 0;
  if (movesApart) return 'neither';
  return isBetter ? 'better' : 'worse';
}
