/**
 * Where to build: demand with weights, candidate sites with what it costs to serve demand from each,
 * and how many to choose. Knows nothing of streets, schools or years.
 */
import type { Counts } from '../assignment/assign.ts';

/** The demand that a candidate can serve, with the cost of one unit of it (metres, say). Any order. */
export type SiteColumn = {
  readonly demands: Int32Array;
  readonly costs: Float64Array;
};

/**
 * p-median: the sites for which Σ weight × cost of the cheapest chosen site is least.
 * Covering is the same problem with costs 0 (covered) and base cost 1 (not covered).
 */
export type MedianProblem = {
  /** By demand, not negative. */
  readonly weights: Float64Array;
  /** By candidate. A pair that is missing is out of reach. */
  readonly columns: readonly SiteColumn[];
  /** How many are chosen: p. */
  readonly siteCount: number;
  /**
   * By demand: cost of one unit of it if no chosen site is cheaper, as for what stands already.
   * Left out, every demand with weight has to be served by a chosen site.
   */
  readonly baseCosts?: Float64Array;
};

/** What a choice of sites has to keep to, beside their number. */
export type SitingRules = {
  /** Candidates that are chosen whatever they cost. */
  readonly required?: readonly number[];
  /** By candidate: what building there costs. All sites together may cost `most`. */
  readonly budget?: { readonly costs: Float64Array; readonly most: number };
  /** By candidate: its place, of which one size is chosen at most. `tooNear` holds that, too. */
  readonly places?: Int32Array;
  /** By candidate: those too near to be chosen with it. Symmetric. */
  readonly tooNear?: readonly Int32Array[];
};

/** Sites from which pupils are served under capacity, at least total cost. */
export type CapacitatedProblem = {
  /** Pupils by demand, whole. */
  readonly pupils: Counts;
  /** Seats by candidate, whole. */
  readonly seats: Counts;
  /** By candidate: cost of one pupil from each demand. A missing pair is out of reach. */
  readonly columns: readonly SiteColumn[];
  readonly siteCount: number;
  /**
   * `everybody` has to be placed, at least total cost; or the most pupils are `seated`, and among
   * such choices those that cost least are preferred. `everybody` where left out.
   */
  readonly aim?: 'everybody' | 'seated';
  /**
   * By demand, with the aim `seated`: its district, -1 for none. Then not all pupils together count, but
   * the smallest share with a seat among the districts; where it cannot be raised, the next smallest.
   */
  readonly districts?: Int32Array;
  /** Facilities that stand whatever is chosen. */
  readonly existing?: { readonly seats: Counts; readonly columns: readonly SiteColumn[] };
  /** Pupils of a demand go to one site, all of them or none. */
  readonly isWhole?: boolean;
  readonly rules?: SitingRules;
};

/** A choice of sites and how much better one could be at most. */
export type Siting = {
  /** Indices of the chosen candidates, ascending. */
  readonly sites: Int32Array;
  readonly objective: number;
  /** No choice has a better objective than this. */
  readonly bound: number;
  /** |objective - bound| / |objective|; 0 once the choice is proved best. */
  readonly gap: number;
};

/** The gap of a choice; Infinity where its objective is 0 and a better one is not ruled out. */
export function gapOf(objective: number, bound: number): number {
  return objective === bound ? 0 : Math.abs(objective - bound) / Math.abs(objective);
}

/** Why there is no choice at all. */
export type NoSiting = {
  readonly sites: null;
  readonly reason:
    | 'too few candidates'
    | 'demand out of reach'
    | 'too little capacity'
    | 'too small budget'
    | 'required sites break a rule'
    | 'target out of reach'
    | 'nobody counts'
    | 'out of time';
};

/** What a solver answers; null where the programme has no solution. */
export type MixedIntegerAnswer =
  | {
      readonly objective: number;
      readonly values: ReadonlyMap<string, number>;
      /** Nothing is better. False where time ran out: the best found by then. */
      readonly isProved: boolean;
    }
  | 'out of time'
  | null;

/**
 * Takes a mixed-integer programme in CPLEX LP format, to be minimised. Passed in, so that the solver is
 * loaded only where somebody asks for a proof, and by whoever knows how long it may take.
 */
export type MixedIntegerSolver = (programme: string) => Promise<MixedIntegerAnswer>;

/** How hard to try. The same effort and seed give the same answer. */
export type SitingEffort = {
  /** Rounds of the bound (subgradient steps). */
  readonly boundRounds: number;
  /** Restarts of the interchange from a shaken choice. */
  readonly shakes: number;
  /** Branches followed to close a gap that stays. */
  readonly branches: number;
  /** Yields 0 ≤ x < 1; seeded by the caller. */
  readonly random: () => number;
  /** Called after each round, shake, branch and choice judged, to tell that work goes on. */
  readonly onStep?: () => void;
  /** Time is up: the best so far is the answer, with the bound so far. Asked between steps. */
  readonly isOver?: () => boolean;
};

/** The small pseudo-random generator mulberry32, for efforts that have to be repeatable. */
export function repeatableRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function defaultEffort(): SitingEffort {
  return { boundRounds: 600, shakes: 60, branches: 100, random: repeatableRandom(1) };
}

/** Throws a RangeError that names the broken promise; a caller's mistake, not a person's. */
export function checkMedianProblem(problem: MedianProblem): void {
  const { weights, columns, siteCount, baseCosts } = problem;
  if (!Number.isInteger(siteCount) || siteCount < 1) {
    throw new RangeError(`Expected to choose 1 site or more, got ${siteCount}.`);
  }
  if (baseCosts !== undefined && baseCosts.length !== weights.length) {
    throw new RangeError(`Got ${baseCosts.length} base costs for ${weights.length} demands.`);
  }
  if (!weights.every((weight) => weight >= 0)) throw new RangeError('A weight is below 0.');
  for (const { demands, costs } of columns) {
    if (demands.length !== costs.length) {
      throw new RangeError(`Got ${costs.length} costs for ${demands.length} demands.`);
    }
    if (!demands.every((demand) => demand >= 0 && demand < weights.length)) {
      throw new RangeError(`A column names a demand that is not one of ${weights.length}.`);
    }
    if (!costs.every((cost) => cost >= 0)) throw new RangeError('A cost is below 0.');
  }
}
