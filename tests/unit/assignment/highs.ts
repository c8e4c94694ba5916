/** The same problem for HiGHS, as a linear programme: the independent checker. */
import loadHighs from 'highs';
import type { AssignmentProblem } from '../../../src/domain/assignment/assign.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let loaded: Promise<Highs> | undefined;

export type Reference = { readonly placedPupils: number; readonly totalDistanceM: number };

/** Places as many as possible first (one programme), then at least cost (another). */
export async function referenceOptimum(problem: AssignmentProblem): Promise<Reference> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const placed = solve(highs, problem, null);
  const totalDistanceM = solve(highs, problem, placed);
  return { placedPupils: placed, totalDistanceM };
}

function solve(highs: Highs, problem: AssignmentProblem, placed: number | null): number {
  const { pupils, seats, columns, maxDistanceM = Infinity } = problem;
  const byCell: string[][] = Array.from(pupils, () => []);
  const byFacility: string[][] = Array.from(seats, () => []);
  const cost: string[] = [];
  const all: string[] = [];
  columns.forEach(({ cells, distancesM }, facility) => {
    for (let slot = 0; slot < cells.length; slot++) {
      const distanceM = distancesM[slot] as number;
      if (distanceM > maxDistanceM) continue;
      const cell = cells[slot] as number;
      const name = `x${cell}_${facility}`;
      byCell[cell]?.push(name);
      byFacility[facility]?.push(name);
      cost.push(`${distanceM} ${name}`);
      all.push(name);
    }
  });
  if (all.length === 0) return 0;
  const rows = [
    ...byCell.map((names, cell) =>
      names.length ? `c${cell}: ${names.join(' + ')} <= ${pupils[cell]}` : '',
    ),
    ...byFacility.map((names, facility) =>
      names.length ? `f${facility}: ${names.join(' + ')} <= ${seats[facility]}` : '',
    ),
  ];
  if (placed !== null) rows.push(`placed: ${all.join(' + ')} >= ${placed}`);
  const objective =
    placed === null ? `Maximize\n obj: ${all.join(' + ')}` : `Minimize\n obj: ${cost.join(' + ')}`;
  const text = `${objective}\nSubject To\n${rows.filter((row) => row !== '').join('\n')}\nEnd`;
  const result = highs.solve(text, {
    output_flag: false,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  });
  if (result.Status !== 'Optimal') throw new Error(`HiGHS: ${result.Status}`);
  return placed === null ? Math.round(result.ObjectiveValue) : result.ObjectiveValue;
}
