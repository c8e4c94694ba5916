/**
 * Capacitated siting in which each demand goes whole to one site (single-source capacitated
 * p-median): choices are improved by shifting and exchanging demands, moving sites within their
 * catchments, and exchanging sites at random (variable neighbourhood search: Hansen & Mladenovic,
 * Location Science 5 (1997)). The bound is that of divided demands or, where seats are few enough,
 * the Lagrangean one with whole demands: Mulvey & Beck, EJOR 18 (1984).
 */
import { capacitatedSiting, searchCapacitated, unplacedWith } from './capacitated.ts';
import { capacitatedProgramme } from './capacitatedProof.ts';
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
import { mayJoin, requiredFlags } from './rules.ts';
import { wholeBound } from './wholeBound.ts';

/** No seat: where a demand stays that fits nowhere. */
const NOWHERE = -1;

export type WholeChoice = {
  readonly sites: readonly number[];
  /** By demand: slot of its site, those of `sites` first, then what stands; NOWHERE without a seat. */
  readonly slotOf: Int32Array;
  readonly unplaced: number;
  readonly cost: number;
};

/** As solveWhole, proved by a solver: gap 0, unless it runs out of time. Rejects where it fails. */
export async function proveWhole(
  problem: CapacitatedProblem,
  solver: MixedIntegerSolver,
  effort: SitingEffort = defaultEffort(),
): Promise<Siting | NoSiting> {
  const found = solveWhole(problem, effort);
  if (found.sites === null ? found.reason !== 'too little capacity' : found.gap === 0) return found;
  const isOut = new Uint8Array(problem.columns.length);
  const solution = await solver(capacitatedProgramme({ ...problem, isWhole: true }, isOut));
  if (solution === null || solution === 'out of time') return found;
  const sites = problem.columns
    .map((_, candidate) => candidate)
    .filter((candidate) => (solution.values.get(`y${candidate}`) ?? 0) > 0.5);
  const objective =
    problem.aim === 'seated'
      ? unplacedWith(problem, []) - Math.round(solution.objective)
      : solution.objective;
  const isWorse =
    found.sites !== null &&
    (problem.aim === 'seated' ? objective <= found.objective : objective >= found.objective);
  if (!solution.isProved) {
    if (isWorse || found.sites === null) return found;
    return sitingOf({ sites, objective }, found.bound);
  }
  return isWorse
    ? { ...found, bound: found.objective, gap: 0 }
    : sitingOf({ sites, objective }, objective);
}

/**
 * A good choice with demands kept whole. Objective and bound as for divided demands: total cost, or
 * pupils seated beyond what stands already (divided there, which counts against the sites).
 */
export function solveWhole(
  problem: CapacitatedProblem,
  effort: SitingEffort = defaultEffort(),
): Siting | NoSiting {
  const divided = searchCapacitated(problem, effort);
  if ('reason' in divided) return divided;
  const search = createSearch(problem);
  let best = improved(search, divided.sites);
  let present = best;
  const rounds = Math.min(12_000, Math.ceil(4e8 / (problem.pupils.length * search.slots + 1)));
  for (let round = 0; round < rounds && effort.isOver?.() !== true; round++) {
    const shaken = exchangedAtRandom(search, present.sites, round % 4, effort.random);
    const other = improved(search, shaken, effort.random);
    // A little worse is gone on from, so that the search leaves a valley; far off it turns back.
    if (isWithin(other, best, 1.01)) present = other;
    if (isBetter(other, best)) best = other;
    if (round % 500 === 499) present = best;
    effort.onStep?.();
  }
  if (problem.aim === 'seated') {
    const { sites, unplaced } = best;
    return capacitatedSiting({ ...divided, sites, objective: unplaced });
  }
  if (best.unplaced > 0) return { sites: null, reason: 'too little capacity' };
  const bound = Math.max(divided.bound, wholeBound(problem, divided, best.cost, effort));
  return sitingOf({ sites: best.sites, objective: best.cost }, bound);
}

type Search = {
  readonly problem: CapacitatedProblem;
  /** Sites and facilities that stand, at most. */
  readonly slots: number;
  /** Demand with pupils. */
  readonly demands: Int32Array;
  readonly isRequired: Uint8Array;
  readonly costsFrom: (candidate: number) => Float64Array;
  readonly existing: readonly Float64Array[];
  readonly fine: number;
};

function createSearch(problem: CapacitatedProblem): Search {
  const { pupils, columns, existing, siteCount } = problem;
  const known: (Float64Array | undefined)[] = [];
  const spread = ({ demands, costs }: SiteColumn): Float64Array => {
    const row = new Float64Array(pupils.length).fill(Infinity);
    for (let slot = 0; slot < demands.length; slot++) {
      const demand = demands[slot] as number;
      row[demand] = Math.min(row[demand] as number, costs[slot] as number);
    }
    return row;
  };
  let dearest = 0;
  for (const { costs } of [...columns, ...(existing?.columns ?? [])]) {
    for (let slot = 0; slot < costs.length; slot++)
      dearest = Math.max(dearest, costs[slot] as number);
  }
  return {
    problem,
    slots: siteCount + (existing?.columns.length ?? 0),
    demands: Int32Array.from(pupils.keys()).filter((demand) => (pupils[demand] as number) > 0),
    isRequired: requiredFlags(problem.rules, columns.length),
    costsFrom: (candidate) => {
      const row = known[candidate] ?? spread(columns[candidate] as SiteColumn);
      known[candidate] = row;
      return row;
    },
    existing: existing?.columns.map(spread) ?? [],
    fine: 4 * (dearest + 1),
  };
}

function isBetter(one: WholeChoice, other: WholeChoice): boolean {
  if (one.unplaced !== other.unplaced) return one.unplaced < other.unplaced;
  return one.cost < other.cost - 1e-9 * Math.abs(other.cost);
}

/** Not much worse than `best`: as many placed, at little more cost. */
function isWithin(one: WholeChoice, best: WholeChoice, leeway: number): boolean {
  return one.unplaced <= best.unplaced && one.cost <= best.cost * leeway;
}

/** Which demand goes where, while it changes. */
type Plan = {
  readonly rows: readonly Float64Array[];
  readonly room: Float64Array;
  readonly slotOf: Int32Array;
};

/** Demands are placed, shifted and exchanged; then sites move within their catchments; and again. */
function improved(
  search: Search,
  start: readonly number[],
  random: (() => number) | null = null,
): WholeChoice {
  let best: WholeChoice | null = null;
  let sites = start;
  for (;;) {
    const plan = placed(search, sites, best === null ? random : null);
    settle(search, plan);
    const choice = summed(search, plan, sites);
    if (best !== null && !isBetter(choice, best)) return best;
    best = choice;
    const moved = movedSites(search, choice);
    if (moved === null) return best;
    sites = moved;
  }
}

function costAt({ fine }: Search, plan: Plan, demand: number, slot: number): number {
  return slot === NOWHERE ? fine : ((plan.rows[slot] as Float64Array)[demand] as number);
}

/** Those first that lose most if they don't get their cheapest site; about so, where `random` is given. */
function placed(search: Search, sites: readonly number[], random: (() => number) | null): Plan {
  const { problem, demands, existing, costsFrom } = search;
  const { pupils, seats } = problem;
  const rows = [...sites.map(costsFrom), ...existing];
  const plan: Plan = {
    rows,
    room: Float64Array.from([
      ...sites.map((site) => seats[site] as number),
      ...(problem.existing?.seats ?? []),
    ]),
    slotOf: new Int32Array(pupils.length).fill(NOWHERE),
  };
  const regret = new Float64Array(pupils.length);
  for (const demand of demands) {
    let first = search.fine;
    let second = search.fine;
    for (const row of rows) {
      const cost = row[demand] as number;
      if (cost < first) {
        second = first;
        first = cost;
      } else if (cost < second) second = cost;
    }
    const luck = random === null ? 1 : 0.5 + random();
    regret[demand] = luck * (second - first) * (pupils[demand] as number);
  }
  const order = demands.toSorted(
    (a, b) =>
      (regret[b] as number) - (regret[a] as number) ||
      (pupils[b] as number) - (pupils[a] as number) ||
      a - b,
  );
  for (const demand of order) {
    let found = NOWHERE;
    for (let slot = 0; slot < rows.length; slot++) {
      if ((plan.room[slot] as number) < (pupils[demand] as number)) continue;
      if (costAt(search, plan, demand, slot) < costAt(search, plan, demand, found)) found = slot;
    }
    put(search, plan, demand, found);
  }
  return plan;
}

function put({ problem }: Search, { slotOf, room }: Plan, demand: number, slot: number): void {
  const count = problem.pupils[demand] as number;
  const from = slotOf[demand] as number;
  if (from !== NOWHERE) room[from] = (room[from] as number) + count;
  if (slot !== NOWHERE) room[slot] = (room[slot] as number) - count;
  slotOf[demand] = slot;
}

/** Shifts a demand to where it costs less, or exchanges two, or makes room for it, while that helps. */
function settle(search: Search, plan: Plan): void {
  for (let isImproved = true; isImproved; ) {
    isImproved = false;
    for (const demand of search.demands) {
      if (shift(search, plan, demand) || exchange(search, plan, demand)) isImproved = true;
    }
  }
}

function shift(search: Search, plan: Plan, demand: number): boolean {
  const { room, slotOf, rows } = plan;
  const count = search.problem.pupils[demand] as number;
  const now = slotOf[demand] as number;
  let found = now;
  let least = costAt(search, plan, demand, now);
  for (let slot = 0; slot < rows.length; slot++) {
    if (slot === now || (room[slot] as number) < count) continue;
    const cost = costAt(search, plan, demand, slot);
    if (cost >= least * (1 - 1e-12)) continue;
    found = slot;
    least = cost;
  }
  if (found === now) return false;
  put(search, plan, demand, found);
  return true;
}

/** Takes the place of another demand, which goes to the place left, or to any with room. */
function exchange(search: Search, plan: Plan, demand: number): boolean {
  const { pupils } = search.problem;
  const { room, slotOf, rows } = plan;
  const count = pupils[demand] as number;
  const now = slotOf[demand] as number;
  const present = costAt(search, plan, demand, now) * count;
  for (const other of search.demands) {
    const slot = slotOf[other] as number;
    if (slot === now || slot === NOWHERE) continue;
    const otherCount = pupils[other] as number;
    if ((room[slot] as number) + otherCount < count) continue;
    const gained = present - costAt(search, plan, demand, slot) * count;
    if (gained <= 0) continue;
    const leaves = costAt(search, plan, other, slot) * otherCount;
    let target: number | null = null;
    let least = gained + leaves - 1e-9 * (present + leaves);
    for (let to = 0; to < rows.length; to++) {
      if (to === slot) continue;
      const free = (room[to] as number) + (to === now ? count : 0);
      const cost = costAt(search, plan, other, to) * otherCount;
      if (free < otherCount || cost >= least) continue;
      target = to;
      least = cost;
    }
    if (now === NOWHERE && target === null && otherCount < count) {
      // A smaller one without a seat instead of a larger one.
      if (search.fine * otherCount < least) target = NOWHERE;
    }
    if (target === null) continue;
    put(search, plan, other, NOWHERE);
    put(search, plan, demand, slot);
    put(search, plan, other, target);
    return true;
  }
  return false;
}

function summed(search: Search, plan: Plan, sites: readonly number[]): WholeChoice {
  let unplaced = 0;
  let cost = 0;
  for (const demand of search.demands) {
    const count = search.problem.pupils[demand] as number;
    const slot = plan.slotOf[demand] as number;
    if (slot === NOWHERE) unplaced += count;
    else cost += count * costAt(search, plan, demand, slot);
  }
  return { sites, slotOf: plan.slotOf, unplaced, cost };
}

/** Each site where its demands would be served most cheaply; null where all stand there. */
function movedSites(search: Search, { sites, slotOf }: WholeChoice): readonly number[] | null {
  const { problem, demands, costsFrom, isRequired } = search;
  const { pupils, seats, rules } = problem;
  const moved = [...sites];
  let isMoved = false;
  sites.forEach((site, slot) => {
    if (isRequired[site] === 1) return;
    const members = demands.filter((demand) => slotOf[demand] === slot);
    if (members.length === 0) return;
    const load = members.reduce((sum, demand) => sum + (pupils[demand] as number), 0);
    const total = (candidate: number, most: number): number => {
      const row = costsFrom(candidate);
      let sum = 0;
      for (const demand of members) {
        sum += (pupils[demand] as number) * (row[demand] as number);
        if (sum >= most) break;
      }
      return sum;
    };
    let found = site;
    let least = total(site, Infinity) * (1 - 1e-12);
    for (let candidate = 0; candidate < seats.length; candidate++) {
      if ((seats[candidate] as number) < load || moved.includes(candidate)) continue;
      const cost = total(candidate, least);
      if (cost >= least) continue;
      const others = moved.filter((other) => other !== site);
      if (!mayJoin(rules, others, candidate)) continue;
      found = candidate;
      least = cost;
    }
    if (found === site) return;
    moved[slot] = found;
    isMoved = true;
  });
  return isMoved ? moved : null;
}

function exchangedAtRandom(
  { problem, isRequired }: Search,
  sites: readonly number[],
  count: number,
  random: () => number,
): readonly number[] {
  const shaken = [...sites];
  for (let time = 0; time < count; time++) {
    const slot = Math.floor(random() * shaken.length);
    const entering = Math.floor(random() * problem.columns.length);
    if (isRequired[shaken[slot] as number] === 1 || shaken.includes(entering)) continue;
    const others = shaken.filter((_, at) => at !== slot);
    if (mayJoin(problem.rules, others, entering)) shaken[slot] = entering;
  }
  return shaken;
}
