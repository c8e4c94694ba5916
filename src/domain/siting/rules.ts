/** What a choice of sites has to keep to: required ones in, within the budget, none too near another. */
import type { CapacitatedProblem, NoSiting, SitingRules } from './problem.ts';

/** Rounding of money: sums of costs are compared with this leeway. */
export const MONEY_LEEWAY = 1 + 1e-12;

/** By candidate: 1 where it has to be chosen. */
export function requiredFlags(
  rules: Pick<SitingRules, 'required'> | undefined,
  candidateCount: number,
): Uint8Array {
  const isRequired = new Uint8Array(candidateCount);
  for (const site of rules?.required ?? []) isRequired[site] = 1;
  return isRequired;
}

/** Whether a candidate may join the sites given. */
export function mayJoin(
  rules: SitingRules | undefined,
  sites: Iterable<number>,
  candidate: number,
): boolean {
  if (rules === undefined) return true;
  const { budget, tooNear } = rules;
  const near = tooNear?.[candidate];
  let spent = budget === undefined ? 0 : (budget.costs[candidate] as number);
  for (const site of sites) {
    if (site === candidate || near?.includes(site) === true) return false;
    if (budget !== undefined) spent += budget.costs[site] as number;
  }
  return budget === undefined || spent <= budget.most * MONEY_LEEWAY;
}

/** The first of `order` that keep the rules together, after those required; at most `siteCount`. */
export function admitted(
  { rules, siteCount }: Pick<CapacitatedProblem, 'rules' | 'siteCount'>,
  order: Iterable<number>,
): number[] {
  const sites = [...(rules?.required ?? [])];
  for (const candidate of order) {
    if (sites.length >= siteCount) break;
    if (!sites.includes(candidate) && mayJoin(rules, sites, candidate)) sites.push(candidate);
  }
  return sites;
}

/** Why no choice keeps the rules, where that can be told before any search. */
export function brokenRule({ rules, siteCount, columns }: CapacitatedProblem): NoSiting | null {
  if (columns.length < siteCount) return { sites: null, reason: 'too few candidates' };
  const required = rules?.required ?? [];
  if (required.length > siteCount) return { sites: null, reason: 'required sites break a rule' };
  const { tooNear } = rules ?? {};
  const taken: number[] = [];
  for (const site of required) {
    if (tooNear !== undefined && !mayJoin({ tooNear }, taken, site)) {
      return { sites: null, reason: 'required sites break a rule' };
    }
    taken.push(site);
  }
  const budget = rules?.budget;
  if (budget !== undefined) {
    const spent = required.reduce((sum, site) => sum + (budget.costs[site] as number), 0);
    const cheapest = required.length > 0 ? spent : Math.min(...budget.costs);
    if (cheapest > budget.most * MONEY_LEEWAY) return { sites: null, reason: 'too small budget' };
  }
  return null;
}

/**
 * As much of the money as can be spent, where all costs are multiples of one sum: five sites at 2.5
 * cost 12.5 of 14. All of it where they are not.
 */
export function spendable(costs: Float64Array, most: number): number {
  if (!Number.isFinite(most)) return most;
  let step = 0;
  const dearest = costs.reduce((largest, cost) => Math.max(largest, cost), 0);
  for (const cost of new Set(costs)) {
    step = commonStep(step, cost, 1e-9 * dearest);
    if (step < 1e-6 * dearest) return most;
  }
  return step > 0 ? Math.min(most, Math.floor((most / step) * (1 + 1e-9)) * step) : most;
}

/** The largest sum that both are multiples of, but for `tolerance` (Euclid). */
function commonStep(one: number, other: number, tolerance: number): number {
  let [larger, smaller] = one > other ? [one, other] : [other, one];
  while (smaller > tolerance) {
    const rest = larger % smaller;
    [larger, smaller] = [smaller, smaller - rest <= tolerance ? 0 : rest];
  }
  return larger;
}
