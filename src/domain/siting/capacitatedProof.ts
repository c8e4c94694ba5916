/** Proof of a capacitated siting by a mixed-integer solver, on the candidates the bound leaves. */
import { type CapacitatedSearch, searchCapacitated } from './capacitated.ts';
import { assignPupils, totalOf } from '../assignment/assign.ts';
import { sitingOf } from './median.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type MixedIntegerSolver,
  type NoSiting,
  type SiteColumn,
  type Siting,
  type SitingEffort,
} from './problem.ts';

/** The best choice there is: gap 0. Rejects where the solver fails. */
export async function proveCapacitated(
  problem: CapacitatedProblem,
  solver: MixedIntegerSolver,
  effort: SitingEffort = defaultEffort(),
): Promise<Siting | NoSiting> {
  const search = searchCapacitated(problem, effort);
  // Only "too little capacity" may be a choice that the search has missed.
  if ('reason' in search && search.reason !== 'too little capacity') return search;
  if (!('reason' in search) && search.lagrangean.bound >= search.objective * (1 - 1e-9)) {
    return sitingOf(search, search.objective);
  }
  const remaining = 'reason' in search ? null : search;
  const isOut = remaining === null ? new Uint8Array(problem.seats.length) : outByBound(remaining);
  const solution = await solver(capacitatedProgramme(problem, isOut));
  if (solution === null) return 'reason' in search ? search : sitingOf(search, search.objective);
  const sites: number[] = [];
  for (let candidate = 0; candidate < problem.seats.length; candidate++) {
    if ((solution.values.get(`y${candidate}`) ?? 0) > 0.5) sites.push(candidate);
  }
  const { placed, objective } = judged(problem, sites);
  const everyone = totalOf(problem.pupils);
  if (remaining !== null && (placed < everyone || remaining.objective <= objective)) {
    return sitingOf(remaining, remaining.objective);
  }
  if (placed < everyone) return { sites: null, reason: 'too little capacity' };
  return sitingOf({ sites, objective }, objective);
}

function judged(
  { pupils, seats, columns }: CapacitatedProblem,
  sites: readonly number[],
): { readonly placed: number; readonly objective: number } {
  const { placedPupils, totalDistanceM } = assignPupils({
    pupils,
    seats: Float64Array.from(sites, (site) => seats[site] as number),
    columns: sites.map((site) => {
      const { demands, costs } = columns[site] as SiteColumn;
      return { cells: demands, distancesM: costs };
    }),
  });
  return { placed: placedPupils, objective: totalDistanceM };
}

/** Candidates that would lift the bound past the known objective if picked by force. */
function outByBound({ problem, objective, lagrangean }: CapacitatedSearch): Uint8Array {
  const { reducedCosts, bound } = lagrangean;
  const sorted = reducedCosts.toSorted();
  const last = sorted[problem.siteCount - 1] as number;
  const slack = objective - bound + 1e-9 * Math.abs(objective);
  return Uint8Array.from(reducedCosts, (cost) => (cost - last > slack ? 1 : 0));
}

/**
 * minimise Σ d_i c_ij x_ij subject to Σ_j x_ij = 1, x_ij ≤ y_j, Σ_i d_i x_ij ≤ s_j y_j, Σ y_j = p,
 * y binary, x the share of a demand that goes to a site. Whole pupils come with whole capacities.
 */
export function capacitatedProgramme(
  { pupils, seats, columns, siteCount }: CapacitatedProblem,
  isOut: Uint8Array,
): string {
  const objective: string[] = [];
  const rows: string[] = [];
  const candidates: string[] = [];
  const sharesOf: string[][] = Array.from(pupils, () => []);
  columns.forEach(({ demands, costs }, candidate) => {
    if (isOut[candidate] === 1) return;
    candidates.push(`y${candidate}`);
    const load: string[] = [];
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      const count = pupils[demand] as number;
      if (count === 0) continue;
      const name = `x${demand}_${candidate}`;
      const cost = count * (costs[slot] as number);
      if (cost > 0) objective.push(`${cost} ${name}`);
      sharesOf[demand]?.push(name);
      load.push(`${count} ${name}`);
      rows.push(`${name} - y${candidate} <= 0`);
    }
    if (load.length > 0) rows.push(`${load.join(' + ')} - ${seats[candidate]} y${candidate} <= 0`);
  });
  sharesOf.forEach((names, demand) => {
    if ((pupils[demand] as number) > 0) {
      rows.push(names.length > 0 ? `${names.join(' + ')} = 1` : '0 nobody = 1');
    }
  });
  rows.push(`${candidates.join(' + ')} = ${siteCount}`);
  return [
    'Minimize',
    ` cost: ${objective.length > 0 ? objective.join(' + ') : '0 nobody'}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Binary',
    ` ${candidates.join(' ')}`,
    'End',
  ].join('\n');
}
