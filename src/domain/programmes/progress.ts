/** How far a state programme came: its goal beside what has been published since. */
import type { IndicatorRow, ProgrammeGoal } from '../territory/schema.ts';
import { isResult, rowsOf } from '../territory/series.ts';

export type ProgrammeProgress = {
  readonly goal: ProgrammeGoal;
  /** The figure that stands against the goal; null while nothing is published. */
  readonly reached: number | null;
  /** Year of the latest figure in it. */
  readonly year: number | null;
  /** reached / goal; for a goal of each year the share of judged years that met it. */
  readonly share: number | null;
  readonly met: boolean | null;
  /** The published rows behind it, by year. */
  readonly rows: readonly IndicatorRow[];
  /** Of a sum: years between the first and the goal year that no figure is published for. */
  readonly missingYears: readonly number[];
};

/**
 * Progress of a goal up to a year by the rows of its indicator, which have to be in the goal's unit.
 * A level is the latest figure; a sum adds up the years from `sinceYear` to the goal's year; a goal of
 * each year is met in so many of the published years.
 */
export function programmeProgress(
  goal: ProgrammeGoal,
  indicators: readonly IndicatorRow[],
  year: number,
): ProgrammeProgress {
  const since = goal.sinceYear ?? Number.NEGATIVE_INFINITY;
  const published = rowsOf(indicators, goal.indicator, goal.areaId ?? null).filter(
    (row) => row.unit === goal.unit && isResult(row) && row.year >= since && row.year <= year,
  );
  const rows =
    goal.counted === 'sum' ? published.filter((row) => row.year <= goal.goalYear) : published;
  const latest = rows.at(-1);
  if (!latest)
    return { goal, reached: null, year: null, share: null, met: null, rows, missingYears: [] };
  switch (goal.counted) {
    case 'level':
      return {
        goal,
        reached: latest.value,
        year: latest.year,
        share: latest.value / goal.goal,
        met: latest.value >= goal.goal ? true : latest.year >= goal.goalYear ? false : null,
        rows,
        missingYears: [],
      };
    case 'sum': {
      const reached = rows.reduce((total, { value }) => total + value, 0);
      const known = new Set(rows.map((row) => row.year));
      const missingYears: number[] = [];
      for (let of = goal.sinceYear ?? latest.year; of <= goal.goalYear; of += 1)
        if (!known.has(of)) missingYears.push(of);
      return {
        goal,
        reached,
        year: latest.year,
        share: reached / goal.goal,
        met: reached >= goal.goal ? true : missingYears.length === 0 ? false : null,
        rows,
        missingYears,
      };
    }
    case 'each year': {
      const metYears = rows.filter(({ value }) => value >= goal.goal).length;
      return {
        goal,
        reached: latest.value,
        year: latest.year,
        share: metYears / rows.length,
        met: metYears === rows.length,
        rows,
        missingYears: [],
      };
    }
  }
}
