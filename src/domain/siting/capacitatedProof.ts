/** Proof of a capacitated siting by a mixed-integer solver, on the candidates the bound leaves. */
import { totalOf } from '../assignment/assign.ts';
import {
  assignmentWith,
  type CapacitatedSearch,
  capacitatedSiting,
  searchCapacitated,
} from './capacitated.ts';
import { districtShares, districtsOf, worstFirst } from './districts.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type MixedIntegerSolver,
  type NoSiting,
  type SiteColumn,
  type Siting,
  type SitingEffort,
} from './problem.ts';
import { admitted, requiredFlags } from './rules.ts';

/** The best choice there is: gap 0, unless the solver runs out of time. Rejects where it fails. */
export async function proveCapacitated(
  problem: CapacitatedProblem,
  solver: MixedIntegerSolver,
  effort: SitingEffort = defaultEffort(),
): Promise<Siting | NoSiting> {
  const search = searchCapacitated(problem, effort);
  if (!('reason' in search)) {
    return capacitatedSiting({ ...search, ...(await bestBeside(search, solver)) });
  }
  // Only "too little capacity" may be a choice that the search has missed.
  if (search.reason !== 'too little capacity') return search;
  const found = await solved(problem, new Uint8Array(problem.seats.length), solver);
  if (found === 'out of time') return { sites: null, reason: 'out of time' };
  if (found === null) return search;
  const bound = found.isProved ? found.objective : 0;
  return capacitatedSiting({ problem, ...found, bound, unplacedBefore: 0 });
}

/** Pairs of demand and facility in the programme that would be put to a solver; 0 where none is needed. */
export function pairsLeft(search: CapacitatedSearch): number {
  const { problem, bound, objective } = search;
  if (bound >= objective * (1 - 1e-9)) return 0;
  const isOut = outByBound(search);
  const pairs = (sum: number, { demands }: SiteColumn): number => sum + demands.length;
  return [
    ...problem.columns.filter((_, candidate) => isOut[candidate] === 0),
    ...(problem.existing?.columns ?? []),
  ].reduce(pairs, 0);
}

type Best = Pick<CapacitatedSearch, 'sites' | 'objective' | 'bound'>;

/** What a search has found where its bound or the solver proves it best, else what the solver finds. */
export async function bestBeside(
  search: CapacitatedSearch,
  solver: MixedIntegerSolver,
): Promise<Best> {
  const { sites, objective, bound } = search;
  if (bound >= objective * (1 - 1e-9)) return search;
  const found = await solved(search.problem, outByBound(search), solver);
  if (found === 'out of time') return search;
  // Where the solver has none, what is known is best: it lets candidates out that would be no better.
  if (found === null) return { sites, objective, bound: objective };
  const better = found.objective < objective ? found : { sites, objective };
  const least = Math.min(better.objective, found.least);
  return { ...better, bound: found.isProved ? Math.max(bound, least) : bound };
}

type Solved = Pick<CapacitatedSearch, 'sites' | 'objective'> & {
  readonly isProved: boolean;
  /** Of the programme, which may divide seats among districts more evenly than the shortest walks do. */
  readonly least: number;
};

/** The solver's choice, judged by its optimal assignment; null where there is none. */
async function solved(
  problem: CapacitatedProblem,
  isOut: Uint8Array,
  solver: MixedIntegerSolver,
): Promise<Solved | 'out of time' | null> {
  const solution = await solver(capacitatedProgramme(problem, isOut));
  if (solution === null || solution === 'out of time') return solution;
  const chosen: number[] = [];
  for (let candidate = 0; candidate < problem.seats.length; candidate++) {
    if ((solution.values.get(`y${candidate}`) ?? 0) > 0.5) chosen.push(candidate);
  }
  // As many as were asked for, where the rules let more be built.
  const { rules, siteCount } = problem;
  const sites = admitted(
    { siteCount, rules: { ...rules, required: chosen } },
    problem.seats.keys(),
  );
  const { isProved } = solution;
  const { unplaced, totalDistanceM } = assignmentWith(problem, sites);
  const missing = totalOf(unplaced);
  if (problem.districts !== undefined) {
    const shares = districtShares(districtsOf(problem.districts, problem.pupils), unplaced);
    return { sites, objective: worstFirst(shares)[0] ?? 0, isProved, least: solution.objective };
  }
  if (problem.aim === 'seated') return { sites, objective: missing, isProved, least: missing };
  return missing > 0 ? null : { sites, objective: totalDistanceM, isProved, least: totalDistanceM };
}

/** Candidates that would lift the bound past the known objective if picked by force. */
function outByBound({ problem, data, objective, lagrangean }: CapacitatedSearch): Uint8Array {
  const { reducedCosts, bound, lastPicked } = lagrangean;
  const known = problem.aim === 'seated' ? objective : objective * data.unitsPerOne;
  const isRequired = requiredFlags(problem.rules, reducedCosts.length);
  // Costs in units were rounded down, by less than one a pupil.
  const rounding = problem.aim === 'seated' || data.unitsPerOne === 1 ? 0 : data.everyone;
  const slack = known - bound + rounding + 1e-9 * Math.abs(known);
  return Uint8Array.from(reducedCosts, (cost, candidate) =>
    isRequired[candidate] === 0 && cost - lastPicked > slack ? 1 : 0,
  );
}

/**
 * minimise Σ d_i c_ij x_ij subject to Σ_j x_ij = 1, x_ij ≤ y_j, Σ_i d_i x_ij ≤ s_j y_j, Σ y_j ≤ p,
 * y binary, x the share of a demand that goes to a site. Whole pupils come with whole capacities.
 * Where seats are counted, Σ_j x_ij + z_i = 1 and Σ d_i z_i is least; or the largest of Σ d_i z_i / Σ d_i
 * over the demands of a district, where the districts count. Where demands are whole, so is x.
 */
export function capacitatedProgramme(
  {
    pupils,
    seats,
    columns,
    siteCount,
    existing,
    rules,
    aim,
    isWhole,
    districts,
  }: CapacitatedProblem,
  isOut: Uint8Array,
): string {
  const objective: string[] = [];
  const rows: string[] = [];
  const candidates: string[] = [];
  const whole: string[] = [];
  const sharesOf: string[][] = Array.from(pupils, () => []);
  const serve = (
    { demands, costs }: SiteColumn,
    name: string,
    room: number,
    opened: string | null,
  ): void => {
    const load: string[] = [];
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      const count = pupils[demand] as number;
      if (count === 0) continue;
      const share = `x${demand}_${name}`;
      const cost = aim === 'seated' ? 0 : count * (costs[slot] as number);
      if (cost > 0) objective.push(`${cost} ${share}`);
      sharesOf[demand]?.push(share);
      if (isWhole === true) whole.push(share);
      load.push(`${count} ${share}`);
      if (opened !== null) rows.push(`${share} - ${opened} <= 0`);
    }
    if (load.length === 0) return;
    rows.push(
      opened === null
        ? `${load.join(' + ')} <= ${room}`
        : `${load.join(' + ')} - ${room} ${opened} <= 0`,
    );
  };
  columns.forEach((column, candidate) => {
    if (isOut[candidate] === 1) return;
    candidates.push(`y${candidate}`);
    serve(column, `${candidate}`, seats[candidate] as number, `y${candidate}`);
  });
  existing?.columns.forEach((column, at) => {
    serve(column, `e${at}`, existing.seats[at] as number, null);
  });
  sharesOf.forEach((shares, demand) => {
    const count = pupils[demand] as number;
    if (count === 0) return;
    const names = aim === 'seated' ? [...shares, `z${demand}`] : shares;
    if (aim === 'seated' && districts === undefined) objective.push(`${count} z${demand}`);
    rows.push(names.length > 0 ? `${names.join(' + ')} = 1` : '0 nobody = 1');
  });
  if (districts !== undefined) {
    const { pupils: everybody, demands } = districtsOf(districts, pupils);
    objective.push('1 worst');
    demands.forEach((list, district) => {
      if (list.length === 0) return;
      const without = Array.from(list, (demand) => `${pupils[demand]} z${demand}`);
      rows.push(`${without.join(' + ')} - ${everybody[district]} worst <= 0`);
    });
  }
  rows.push(`${candidates.join(' + ')} <= ${siteCount}`);
  for (const site of rules?.required ?? []) rows.push(`y${site} = 1`);
  const { budget, tooNear } = rules ?? {};
  if (budget !== undefined) {
    const spent = candidates.map((name) => `${budget.costs[Number(name.slice(1))]} ${name}`);
    rows.push(`${spent.join(' + ')} <= ${budget.most}`);
  }
  tooNear?.forEach((others, site) => {
    if (isOut[site] === 1) return;
    for (const other of others) {
      if (other > site && isOut[other] === 0) rows.push(`y${site} + y${other} <= 1`);
    }
  });
  return [
    'Minimize',
    ` cost: ${objective.length > 0 ? objective.join(' + ') : '0 nobody'}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Binary',
    ` ${[...candidates, ...whole].join(' ')}`,
    'End',
  ].join('\n');
}
