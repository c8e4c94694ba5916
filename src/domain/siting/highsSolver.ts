/** HiGHS as the solver of a proof. The caller loads it (`import('highs')`), and only when asked. */
import type { MixedIntegerAnswer } from './problem.ts';

type HighsOptions = {
  readonly output_flag: boolean;
  readonly mip_rel_gap: number;
  readonly mip_abs_gap: number;
  readonly time_limit?: number;
};

export type HighsSolution = {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: Readonly<Record<string, object>>;
};

/** As much of the module `highs` as is used here. */
type HighsModule = {
  readonly solve: (programme: string, options: HighsOptions) => HighsSolution;
};

/**
 * Solves a programme in at most about so many seconds; without them until it is proved. Blocks the
 * thread. Throws where HiGHS gives up.
 */
export function solveByHighs(
  highs: HighsModule,
  programme: string,
  seconds = Infinity,
): MixedIntegerAnswer {
  return answerOfHighs(highs.solve(programme, highsOptions(seconds)));
}

/** To be proved to the last digit, in at most about so many seconds. */
export function highsOptions(seconds: number): HighsOptions {
  return {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-7,
    ...(Number.isFinite(seconds) && { time_limit: Math.max(0, seconds) }),
  };
}

/** Throws where HiGHS gave up. */
export function answerOfHighs({
  Status,
  ObjectiveValue,
  Columns,
}: HighsSolution): MixedIntegerAnswer {
  if (Status === 'Infeasible') return null;
  const isProved = Status === 'Optimal';
  if (!isProved && Status !== 'Time limit reached') {
    throw new Error(`HiGHS ended with: ${Status}.`);
  }
  const values = new Map<string, number>();
  for (const [name, column] of Object.entries(Columns)) {
    if ('Primal' in column && typeof column.Primal === 'number') values.set(name, column.Primal);
  }
  const isFound = Number.isFinite(ObjectiveValue) && values.size > 0;
  if (!isProved && !isFound) return 'out of time';
  return { objective: ObjectiveValue, values, isProved };
}
