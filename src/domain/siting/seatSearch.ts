/** Moves between choices of sites under capacity, each judged by its optimal assignment. */
import { readAssignment } from '../assignment/assign.ts';
import { districtShares, worthOfSeats } from './districts.ts';
import { eachServed, fillAll } from './fills.ts';
import type { SiteColumn } from './problem.ts';
import { admitted, mayJoin } from './rules.ts';
import {
  fineOf,
  isBetter,
  judge,
  type Judged,
  leftNow,
  NO_SITE,
  savingsNow,
  type Trial,
} from './seatTrial.ts';

/**
 * Site by site the one whose seats the pupils who are left would fill most cheaply, measured against
 * what a way costs to the nearest of as many places as one site serves. Rough, and quick.
 */
export function greedySites(trial: Trial): readonly number[] {
  const { problem, data, fills, districts } = trial;
  const required = admitted(problem, []);
  judge(trial, required);
  const left = leftNow(trial);
  const counts = problem.aim === 'seated' ? 'no costs' : 'costs';
  let prices: Float64Array = data.pupils.map((_, demand) =>
    counts === 'costs' ? usualCost(trial, demand) : 1,
  );
  const sites = [...required];
  while (sites.length < problem.siteCount) {
    if (districts !== null) prices = worthOfSeats(districts, districtShares(districts, left));
    fillAll({ ...data, pupils: left }, prices, fills, counts);
    let found = NO_SITE;
    for (let candidate = 0; candidate < data.candidateCount; candidate++) {
      const isLess =
        found === NO_SITE ||
        (fills.savings[candidate] as number) < (fills.savings[found] as number);
      if (isLess && mayJoin(problem.rules, sites, candidate)) found = candidate;
    }
    if (found === NO_SITE) break;
    const mayPayMore = districts === null && prices.some((price) => price < data.dearest);
    if (fills.savings[found] === 0 && mayPayMore) {
      prices = prices.map((price) => Math.min(data.dearest, 2 * price + 1));
      continue;
    }
    sites.push(found);
    eachServed(fills, left, found, (demand, served) => {
      left[demand] = (left[demand] as number) - served;
    });
  }
  return sites;
}

/** The way to the nearest so many candidates, of which one would be chosen. */
function usualCost({ data, problem }: Trial, demand: number): number {
  const { rowStart, rowCost, candidateCount } = data;
  const from = rowStart[demand] as number;
  const until = rowStart[demand + 1] as number;
  if (from === until) return 0;
  const share = Math.ceil((1.5 * candidateCount) / problem.siteCount);
  return rowCost[Math.min(until - 1, from + share)] as number;
}

/** Steps of a search: the best choice so far after each choice judged, and at the end. */
export type Steps = Generator<Judged, Judged, void>;

/**
 * Moves sites to where their present pupils would be served more cheaply, all at once, as long as
 * that helps. Cooper, Operations Research 11 (1963), with capacities.
 */
export function* relocate(trial: Trial, start: Judged): Steps {
  let best = start;
  for (let round = 0; round < 30; round++) {
    const moved = relocated(trial, best);
    if (moved === null) break;
    const judged = judge(trial, moved);
    if (!isBetter(judged, best)) break;
    best = judged;
    yield best;
  }
  return best;
}

/** Farther down a demand's row no better place for its site is looked for. */
const ROW_LOOKED_AT = 600;

/** Where each site would stand best for the pupils it serves; null where all stand well. */
function relocated(trial: Trial, judged: Judged): readonly number[] | null {
  const { data, problem, held, isRequired } = trial;
  judge(trial, judged.sites);
  const { flowCell, flowFacility, flowPupils } = readAssignment(trial.state);
  const { rowStart, rowFacility, rowCost, seats, candidateCount } = data;
  const bySlot: number[][] = Array.from(held, () => []);
  for (let flow = 0; flow < flowCell.length; flow++) {
    bySlot[flowFacility[flow] as number]?.push(flow);
  }
  const reached = new Int32Array(candidateCount);
  const cost = new Float64Array(candidateCount);
  const sites = [...judged.sites];
  let isMoved = false;
  bySlot.forEach((flows, slot) => {
    const site = held[slot] as number;
    if (flows.length === 0 || isRequired[site] === 1) return;
    reached.fill(0);
    cost.fill(0);
    let load = 0;
    for (const flow of flows) {
      const demand = flowCell[flow] as number;
      const pupils = flowPupils[flow] as number;
      load += pupils;
      const from = rowStart[demand] as number;
      const until = Math.min(rowStart[demand + 1] as number, from + ROW_LOOKED_AT);
      for (let at = from; at < until; at++) {
        const facility = rowFacility[at] as number;
        if (facility >= candidateCount) continue;
        reached[facility] = (reached[facility] as number) + 1;
        cost[facility] = (cost[facility] as number) + pupils * (rowCost[at] as number);
      }
    }
    let found = site;
    let least = presentCost(trial, site, flows, flowCell, flowPupils);
    for (let candidate = 0; candidate < candidateCount; candidate++) {
      if (reached[candidate] !== flows.length || (seats[candidate] as number) < load) continue;
      if ((cost[candidate] as number) >= least || sites.includes(candidate)) continue;
      const others = sites.filter((other) => other !== site);
      if (!mayJoin(problem.rules, others, candidate)) continue;
      found = candidate;
      least = cost[candidate] as number;
    }
    if (found === site) return;
    sites[sites.indexOf(site)] = found;
    isMoved = true;
  });
  return isMoved ? sites : null;
}

function presentCost(
  { problem, data }: Trial,
  site: number,
  flows: readonly number[],
  flowCell: Int32Array,
  flowPupils: Float64Array,
): number {
  const { demands, costs } = problem.columns[site] as SiteColumn;
  const costOf = new Map<number, number>();
  for (let slot = 0; slot < demands.length; slot++) {
    costOf.set(demands[slot] as number, Math.floor((costs[slot] as number) * data.unitsPerOne));
  }
  return flows.reduce(
    (sum, flow) =>
      sum + (flowPupils[flow] as number) * (costOf.get(flowCell[flow] as number) ?? Infinity),
    0,
  );
}

/** Candidates that are tried for a site, those first that promise most. */
const TRIED = 6;

/**
 * Relocates, then gives up one site at a time for the candidate that promises most without it, until
 * no such exchange helps. What is promised is an upper bound on what is saved: nothing is overlooked
 * but what stands behind the first few.
 */
export function* improve(trial: Trial, start: Judged, isOver: () => boolean): Steps {
  let best = yield* relocate(trial, start);
  for (let isImproved = true; isImproved; ) {
    isImproved = false;
    for (const leaving of best.sites) {
      if (isOver()) return best;
      if (trial.isRequired[leaving] === 1 || !best.sites.includes(leaving)) continue;
      const swapped = yield* exchanged(trial, best, leaving);
      if (swapped === best) continue;
      best = yield* relocate(trial, swapped);
      isImproved = true;
    }
    if (best.sites.length >= trial.problem.siteCount || isOver()) continue;
    const joined = yield* exchanged(trial, best, NO_SITE);
    if (joined === best) continue;
    best = joined;
    isImproved = true;
  }
  return best;
}

/** A better choice without one site and with another; `best` itself where none of those tried is better. */
function* exchanged(trial: Trial, best: Judged, leaving: number): Steps {
  const { data, problem } = trial;
  const rest = best.sites.filter((site) => site !== leaving);
  const without = judge(trial, rest);
  // With a budget a cheaper site may leave money for one more.
  const mayJoinMore = problem.rules?.budget !== undefined && rest.length + 1 < problem.siteCount;
  const weight = ({ unplaced, cost }: Judged): number => unplaced * fineOf(data) + cost;
  const isBoundedBySum = !mayJoinMore && problem.districts === undefined;
  const needed = isBoundedBySum ? weight(without) - weight(best) : 0;
  for (const candidate of promising(trial, rest, savingsNow(trial), needed)) {
    if (candidate === leaving) continue;
    const swapped = judge(trial, [...rest, candidate]);
    const other = mayJoinMore ? joined(trial, swapped) : swapped;
    if (isBetter(other, best)) return other;
    yield best;
  }
  return best;
}

/** The few candidates that may join and promise to save most, more than `needed`; best first. */
function promising(
  { data, problem }: Trial,
  sites: readonly number[],
  savings: Float64Array,
  needed: number,
): readonly number[] {
  const found: number[] = [];
  for (let candidate = 0; candidate < data.candidateCount; candidate++) {
    if (-(savings[candidate] as number) <= needed) continue;
    if (mayJoin(problem.rules, sites, candidate)) found.push(candidate);
  }
  found.sort((a, b) => (savings[a] as number) - (savings[b] as number) || a - b);
  return found.slice(0, TRIED);
}

/** The choice judged last with the most promising site beside it, as long as one may join. */
function joined(trial: Trial, start: Judged): Judged {
  let best = start;
  while (best.sites.length < trial.problem.siteCount) {
    const [candidate] = promising(trial, best.sites, savingsNow(trial), 0);
    if (candidate === undefined) break;
    best = judge(trial, [...best.sites, candidate]);
  }
  return best;
}

/** A choice of which two sites were exchanged at random, within the rules. */
export function shakenSites(
  trial: Trial,
  sites: readonly number[],
  random: () => number,
): readonly number[] {
  const { data, problem, isRequired } = trial;
  let shaken = [...sites];
  for (let count = 0; count < 2; count++) {
    const free = shaken.filter((site) => isRequired[site] === 0);
    const leaving = free[Math.floor(random() * free.length)];
    if (leaving === undefined) return shaken;
    const rest = shaken.filter((site) => site !== leaving);
    let entering = Math.floor(random() * data.candidateCount);
    for (let tries = 0; tries < data.candidateCount; tries++) {
      if (!shaken.includes(entering) && mayJoin(problem.rules, rest, entering)) {
        shaken = [...rest, entering];
        break;
      }
      entering = (entering + 1) % data.candidateCount;
    }
  }
  if (shaken.length === problem.siteCount) return shaken;
  return joined(trial, judge(trial, shaken)).sites;
}
