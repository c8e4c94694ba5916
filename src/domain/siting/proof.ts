/**
 * Proof of a p-median: by branch and bound where that ends soon; else candidates and pairs that
 * cannot be in any better choice are left out by the Lagrangean bound, and the rest goes to a
 * mixed-integer solver.
 */
import { reduceCandidates } from './bound.ts';
import { branchAndBound } from './branch.ts';
import { choiceOf, interchange } from './interchange.ts';
import { sitingOf } from './median.ts';
import { isProved, type MedianSearch, searchMedian, servesAll } from './medianSearch.ts';
import {
  defaultEffort,
  type MedianProblem,
  type MixedIntegerSolver,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from './problem.ts';

/** A proof that takes more branches than this is left to a solver with stronger cuts. */
const MOST_BRANCHES = 4000;

/** The best choice there is: gap 0, unless the solver runs out of time. Rejects where it fails. */
export async function proveMedian(
  problem: MedianProblem,
  solver: MixedIntegerSolver,
  effort: SitingEffort = defaultEffort(),
): Promise<Siting | NoSiting> {
  const search = searchMedian(problem, effort);
  if ('reason' in search) return search;
  const { data, choice } = search;
  const isFound = servesAll(search);
  if (isFound && isProved(data, choice, search.lagrangean))
    return sitingOf(choice, choice.objective);
  const branched = branchAndBound(search, MOST_BRANCHES, effort);
  if (branched.isComplete) {
    if (branched.objective >= data.fine) return { sites: null, reason: 'demand out of reach' };
    return sitingOf(branched, branched.objective);
  }
  const solution = await solver(reducedProgramme(search));
  const isDecided = solution !== 'out of time' && solution?.isProved !== false;
  const boundOf = (objective: number) => (isDecided ? objective : search.lagrangean.bound);
  if (solution !== null && solution !== 'out of time') {
    const sites: number[] = [];
    for (let candidate = 0; candidate < data.candidateCount; candidate++) {
      if ((solution.values.get(`y${candidate}`) ?? 0) > 0.5) sites.push(candidate);
    }
    if (sites.length === data.siteCount) {
      const better = choiceOf(data, sites);
      interchange(data, better);
      if (better.objective < choice.objective) {
        return sitingOf(better, boundOf(better.objective));
      }
    }
  }
  if (!isFound) {
    return { sites: null, reason: isDecided ? 'demand out of reach' : 'out of time' };
  }
  return sitingOf(choice, boundOf(choice.objective));
}

/**
 * minimise Σ cost_ij x_ij + Σ base_i z_i subject to Σ_j x_ij + z_i = 1, x_ij ≤ y_j, Σ y_j = p, y
 * binary (ReVelle & Swain 1970), without candidates that are out and pairs that cannot be used: those
 * farther than a site that is in, and those whose use alone would lift the bound too far.
 */
export function reducedProgramme(search: MedianSearch): string {
  const { data, lagrangean } = search;
  const { isOut, isIn, slack } = reduceCandidates(data, lagrangean, search.choice.objective);
  const { rowStart, rowSite, rowCost, base } = data;
  const objective: string[] = [];
  const rows: string[] = [];
  const candidates: string[] = [];
  for (let candidate = 0; candidate < data.candidateCount; candidate++) {
    if (isOut[candidate] === 0) candidates.push(`y${candidate}`);
  }
  let constant = data.fixedCost;
  for (let demand = 0; demand < data.demandCount; demand++) {
    const u = lagrangean.multipliers[demand] as number;
    let ceiling = base[demand] as number;
    const from = rowStart[demand] as number;
    const until = rowStart[demand + 1] as number;
    for (let at = from; at < until; at++) {
      if (isIn[rowSite[at] as number] === 1) ceiling = Math.min(ceiling, rowCost[at] as number);
    }
    const terms: string[] = [];
    const isUnservedPossible = ceiling === base[demand] && ceiling < data.fine;
    let least = Infinity;
    for (let at = from; at < until; at++) {
      const site = rowSite[at] as number;
      const cost = rowCost[at] as number;
      if (isOut[site] === 1 || cost > ceiling || cost - u > slack) continue;
      least = Math.min(least, cost);
    }
    // Costs are stated above the least, which everybody pays: smaller numbers, same optimum.
    if (isUnservedPossible) least = Math.min(least, ceiling);
    if (least === Infinity) continue;
    constant += least;
    for (let at = from; at < until; at++) {
      const site = rowSite[at] as number;
      const cost = rowCost[at] as number;
      if (isOut[site] === 1 || cost > ceiling || cost - u > slack) continue;
      const name = `x${demand}_${site}`;
      terms.push(name);
      if (cost > least) objective.push(`${cost - least} ${name}`);
      if (isIn[site] === 0) rows.push(`${name} - y${site} <= 0`);
    }
    if (isUnservedPossible) {
      terms.push(`z${demand}`);
      if (ceiling > least) objective.push(`${ceiling - least} z${demand}`);
    }
    rows.push(`${terms.join(' + ')} = 1`);
  }
  rows.push(`${candidates.join(' + ')} = ${data.siteCount}`);
  for (const name of candidates) {
    if (isIn[Number(name.slice(1))] === 1) rows.push(`${name} = 1`);
  }
  const cost = `${constant} constant${objective.map((term) => ` + ${term}`).join('')}`;
  return [
    'Minimize',
    ` cost: ${cost}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ' constant = 1',
    'Binary',
    ` ${candidates.join(' ')}`,
    'End',
  ].join('\n');
}
