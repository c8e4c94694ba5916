/** HiGHS as the solver of a proof. The caller loads it (`import('highs')`), and only when asked. */
import type { MixedIntegerSolver } from './problem.ts';

/** As much of the module `highs` as is used here. */
type HighsModule = {
  readonly solve: (
    programme: string,
    options: {
      readonly output_flag: boolean;
      readonly mip_rel_gap: number;
      readonly mip_abs_gap: number;
    },
  ) => {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, object>>;
  };
};

/** Answers null where there is no solution; rejects where HiGHS gives up. */
export function highsSolver(highs: HighsModule): MixedIntegerSolver {
  return async (programme) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(programme, {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-7,
    });
    if (Status === 'Infeasible') return null;
    if (Status !== 'Optimal') throw new Error(`HiGHS ended with: ${Status}.`);
    const values = new Map<string, number>();
    for (const [name, column] of Object.entries(Columns)) {
      if ('Primal' in column && typeof column.Primal === 'number') values.set(name, column.Primal);
    }
    return { objective: ObjectiveValue, values };
  };
}
