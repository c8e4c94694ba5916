/** Moves between timetables: a site is exchanged, comes sooner, or changes its year with another. */
import {
  type Dated,
  earliestYear,
  isSooner,
  judgeTimetable,
  promises,
  type Timetable,
  type TimetableSearch,
} from './phasedSearch.ts';
import type { NoSiting } from './problem.ts';
import { mayJoin, MONEY_LEEWAY, requiredFlags } from './rules.ts';

/** Candidates that are tried for a site, those first that promise most. */
const TRIED = 8;
/** Of these, as many of one cost at most: what is larger promises more, and leaves less for others. */
const OF_ONE_COST = 2;

type Steps = Generator<Timetable, Timetable, void>;

/**
 * Required sites as soon as they can be paid, then as long as there is money the one that promises
 * most; or most for its money, where that turns out better.
 */
export function greedyTimetable(search: TimetableSearch): Timetable | NoSiting {
  let required: Dated = { sites: [], opens: [] };
  for (const site of search.problem.rules?.required ?? []) {
    const year = earliestYear(search, required, site);
    if (year === null) return { sites: null, reason: 'too small budget' };
    required = withSite(required, site, year);
  }
  const start = judgeTimetable(search, required);
  const large = filled(search, start, (promised) => promised);
  const cheap = filled(search, start, (promised, cost) => promised / Math.max(cost, 1e-9));
  return isSooner(cheap, large) ? cheap : large;
}

function withSite({ sites, opens }: Dated, site: number, year: number): Dated {
  return { sites: [...sites, site], opens: [...opens, year] };
}

function without({ sites, opens }: Dated, leaving: number): Dated {
  return {
    sites: sites.filter((site) => site !== leaving),
    opens: opens.filter((_, at) => sites[at] !== leaving),
  };
}

/** Given sites, each as soon as it can be paid, those first that bring most; as many as can be paid. */
export function datedTimetable(search: TimetableSearch, sites: readonly number[]): Timetable {
  let dated: Dated = { sites: [], opens: [] };
  const left = new Set(sites);
  while (left.size > 0) {
    judgeTimetable(search, dated);
    const promised = promises(search, dated);
    let next: number | null = null;
    for (const site of left) {
      if (next === null || (promised[site] as number) > (promised[next] as number)) next = site;
    }
    if (next === null) break;
    left.delete(next);
    const year = earliestYear(search, dated, next);
    if (year !== null) dated = withSite(dated, next, year);
  }
  return judgeTimetable(search, dated);
}

/** Joins the best by `worth` of what it promises and costs, until nothing more can join. */
function filled(
  search: TimetableSearch,
  start: Timetable,
  worth: (promised: number, cost: number) => number,
): Timetable {
  // Where not all pupils count alike, what promises most need not even help.
  const tried = search.problem.counted === undefined ? 1 : TRIED;
  let best = start;
  while (best.sites.length < search.problem.siteCount) {
    let better: Timetable | null = null;
    for (const candidate of promising(search, best, worth, tried)) {
      const year = earliestYear(search, best, candidate);
      if (year === null) continue;
      const joined = judgeTimetable(search, withSite(best, candidate, year));
      if (joined.unplaced >= best.unplaced) continue;
      better = joined;
      break;
    }
    if (better === null) break;
    best = better;
  }
  return best;
}

/** The best few candidates that may join the timetable judged last, of more than one cost. */
function promising(
  search: TimetableSearch,
  timetable: Dated,
  worth: (promised: number, cost: number) => number,
  count: number,
): readonly number[] {
  const { problem } = search;
  const promised = promises(search, timetable);
  const worthOf = (candidate: number) =>
    worth(promised[candidate] as number, problem.costs[candidate] as number);
  const found: number[] = [];
  for (let candidate = 0; candidate < promised.length; candidate++) {
    if ((promised[candidate] as number) <= 0) continue;
    if (mayJoin(problem.rules, timetable.sites, candidate)) found.push(candidate);
  }
  found.sort((a, b) => worthOf(b) - worthOf(a) || a - b);
  if (count === 1) return found.slice(0, 1);
  const perCost = new Map<number, number>();
  const spread = found.filter((candidate) => {
    const cost = problem.costs[candidate] as number;
    const known = perCost.get(cost) ?? 0;
    perCost.set(cost, known + 1);
    return known < OF_ONE_COST;
  });
  const dearestFirst = spread.slice(0, count);
  return perCost.size > 1 ? dearestFirst : found.slice(0, count);
}

const BY_PUPILS = (promised: number): number => promised;

/** Exchanges sites and years one at a time until nothing helps. */
export function* improveTimetable(
  search: TimetableSearch,
  start: Timetable,
  isOver: () => boolean,
): Steps {
  const isRequired = requiredFlags(search.problem.rules, search.problem.seats.length);
  let best = filled(search, start, BY_PUPILS);
  for (let isImproved = true; isImproved; ) {
    isImproved = false;
    for (const leaving of best.sites) {
      if (isOver()) return best;
      if (isRequired[leaving] === 1 || !best.sites.includes(leaving)) continue;
      const other = yield* exchanged(search, best, leaving);
      if (other === best) continue;
      best = other;
      isImproved = true;
    }
    const reordered = yield* reorderedYears(search, best, isOver);
    if (reordered === best) continue;
    best = reordered;
    isImproved = true;
  }
  return best;
}

/** Without one site and with another, and with what the money left brings; `best` where none helps. */
function* exchanged(search: TimetableSearch, best: Timetable, leaving: number): Steps {
  const rest = sooner(search, without(best, leaving));
  judgeTimetable(search, rest);
  for (const candidate of promising(search, rest, BY_PUPILS, TRIED)) {
    if (candidate === leaving) continue;
    const year = earliestYear(search, rest, candidate);
    if (year === null) continue;
    const swapped = judgeTimetable(search, withSite(rest, candidate, year));
    const other = filled(search, swapped, BY_PUPILS);
    if (isSooner(other, best)) return other;
    yield best;
  }
  return best;
}

/** Every site as soon as the money allows beside the others, those first that come first. */
function sooner(search: TimetableSearch, timetable: Dated): Dated {
  let earlier = timetable;
  const order = [...timetable.sites.keys()].sort(
    (a, b) => (timetable.opens[a] as number) - (timetable.opens[b] as number) || a - b,
  );
  for (const at of order) {
    const site = timetable.sites[at] as number;
    const year = earliestYear(search, without(earlier, site), site);
    if (year !== null && year < (timetable.opens[at] as number)) {
      earlier = withSite(without(earlier, site), site, year);
    }
  }
  return earlier;
}

/** Two sites change their years, as long as the money allows and it helps. */
function* reorderedYears(search: TimetableSearch, start: Timetable, isOver: () => boolean): Steps {
  let best = start;
  for (let one = 0; one < best.sites.length; one++) {
    for (let other = 0; other < one; other++) {
      if (isOver()) return best;
      if (best.opens[one] === best.opens[other]) continue;
      const opens = [...best.opens];
      opens[one] = best.opens[other] as number;
      opens[other] = best.opens[one] as number;
      if (!isPaid(search, { sites: best.sites, opens })) continue;
      const swapped = judgeTimetable(search, { sites: best.sites, opens });
      if (isSooner(swapped, best)) best = swapped;
      yield best;
    }
  }
  return best;
}

function isPaid({ moneyBy, problem }: TimetableSearch, { sites, opens }: Dated): boolean {
  return moneyBy.every((most, year) => {
    let spent = 0;
    sites.forEach((site, at) => {
      if ((opens[at] as number) <= year) spent += problem.costs[site] as number;
    });
    return spent <= most * MONEY_LEEWAY;
  });
}

/** Two sites at random are given up; what promises most, but for those, comes instead. */
export function shakenTimetable(
  search: TimetableSearch,
  { sites, opens }: Timetable,
  random: () => number,
): Timetable {
  const isRequired = requiredFlags(search.problem.rules, search.problem.seats.length);
  let shaken: Dated = { sites, opens };
  for (let count = 0; count < 2; count++) {
    const free = shaken.sites.filter((site) => isRequired[site] === 0);
    const leaving = free[Math.floor(random() * free.length)];
    if (leaving !== undefined) shaken = without(shaken, leaving);
  }
  const rest = judgeTimetable(search, sooner(search, shaken));
  const candidates = promising(search, rest, BY_PUPILS, 20 * TRIED);
  const entering = candidates[Math.floor(random() * candidates.length)];
  const year = entering === undefined ? null : earliestYear(search, rest, entering);
  if (entering === undefined || year === null) return rest;
  return judgeTimetable(search, withSite(rest, entering, year));
}
