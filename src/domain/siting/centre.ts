/**
 * p-centre: the sites for which the longest way of anybody to the nearest is shortest. By halving of
 * the radius: do p sites cover everybody within it? Minieka, SIAM Review 12 (1970).
 */
import { searchCapacitated } from './capacitated.ts';
import { bestBeside } from './capacitatedProof.ts';
import { brokenRule } from './rules.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  gapOf,
  type MixedIntegerSolver,
  type NoSiting,
  type SiteColumn,
  type Siting,
  type SitingEffort,
  type SitingRules,
} from './problem.ts';

export type CentreProblem = {
  /** By demand: whether somebody lives there, who has to be reached. */
  readonly isInhabited: Uint8Array;
  readonly columns: readonly SiteColumn[];
  readonly siteCount: number;
  readonly existing?: readonly SiteColumn[];
  readonly rules?: SitingRules;
};

type Answer = { readonly sites: readonly number[] | null; readonly isImpossible: boolean };

/**
 * `objective` is the longest way, `bound` the shortest radius that was not shown to be impossible.
 * With a solver every radius is decided: gap 0. O(log pairs) coverings.
 */
export async function solveCentre(
  problem: CentreProblem,
  effort: SitingEffort = defaultEffort(),
  solver: MixedIntegerSolver | null = null,
): Promise<Siting | NoSiting> {
  const radii = radiiOf(problem);
  const everybody = within(problem, Infinity);
  const broken = brokenRule(everybody);
  if (broken !== null) return broken;
  const answers = new Map<number, Answer>();
  const at = async (index: number): Promise<Answer> => {
    const known = answers.get(index);
    if (known !== undefined) return known;
    const answer = await covers(within(problem, radii[index] as number), effort, solver);
    answers.set(index, answer);
    return answer;
  };
  const widest = radii.length - 1;
  let best = widest < 0 ? null : (await at(widest)).sites;
  if (best === null) return { sites: null, reason: 'demand out of reach' };
  const isOver = () => effort.isOver?.() === true;
  let reached = widest;
  for (let low = 0; low < reached && !isOver(); ) {
    const middle = (low + reached) >> 1;
    const { sites } = await at(middle);
    if (sites === null) low = middle + 1;
    else {
      best = sites;
      reached = middle;
    }
  }
  let possible = 0;
  for (let high = reached; possible < high && !isOver(); ) {
    const middle = (possible + high) >> 1;
    if ((await at(middle)).isImpossible) possible = middle + 1;
    else high = middle;
  }
  const objective = radii[reached] as number;
  const bound = radii[possible] as number;
  return {
    sites: Int32Array.from(best).sort(),
    objective,
    bound,
    gap: gapOf(objective, bound),
  };
}

/** All ways of those who have to be reached, once each, ascending. */
function radiiOf({ columns, existing = [], isInhabited }: CentreProblem): Float64Array {
  const radii = new Set<number>();
  for (const { demands, costs } of [...columns, ...existing]) {
    for (let slot = 0; slot < demands.length; slot++) {
      if (isInhabited[demands[slot] as number] === 1) radii.add(costs[slot] as number);
    }
  }
  return Float64Array.from(radii).sort();
}

/** Covering within a radius as seats without end: who is not reached has none. */
function within(
  { isInhabited, columns, existing, rules, siteCount }: CentreProblem,
  radius: number,
): CapacitatedProblem {
  const near = ({ demands, costs }: SiteColumn): SiteColumn => {
    const slots = [...demands.keys()].filter((slot) => (costs[slot] as number) <= radius);
    return {
      demands: Int32Array.from(slots, (slot) => demands[slot] as number),
      costs: new Float64Array(slots.length),
    };
  };
  const seatsOf = (count: number) => new Int32Array(count).fill(isInhabited.length);
  return {
    pupils: Int32Array.from(isInhabited),
    seats: seatsOf(columns.length),
    columns: columns.map(near),
    siteCount,
    aim: 'seated',
    ...(existing && {
      existing: { seats: seatsOf(existing.length), columns: existing.map(near) },
    }),
    ...(rules && { rules }),
  };
}

async function covers(
  problem: CapacitatedProblem,
  effort: SitingEffort,
  solver: MixedIntegerSolver | null,
): Promise<Answer> {
  const search = searchCapacitated(problem, effort);
  if ('reason' in search) return { sites: null, isImpossible: false };
  if (search.objective === 0) return { sites: search.sites, isImpossible: false };
  if (Math.ceil(search.bound - 1e-6) > 0) return { sites: null, isImpossible: true };
  if (solver === null) return { sites: null, isImpossible: false };
  const { sites, objective, bound } = await bestBeside(search, solver);
  return objective === 0
    ? { sites, isImpossible: false }
    : { sites: null, isImpossible: Math.ceil(bound - 1e-6) > 0 };
}
