/**
 * Which villages should be support villages next: the choice that brings most rural schools (or listed
 * residents) within reach of those that no support village, town or district centre reaches today. Maximal
 * covering by the siting core, with its bound.
 */
import { type CoveringProblem, solveCovering } from '../siting/covering.ts';
import { gapOf, type NoSiting, type SitingEffort } from '../siting/problem.ts';
import type { LonLat } from '../territory/schema.ts';
import type { LocatedSchool, Settlement } from '../territory/territory.ts';
import { isCentre, isSupport, isUrban } from './rural.ts';
import { orderedByLatitude, type SupportReach, within } from './supportReach.ts';
import { residentsIn } from './system.ts';

export const NEXT_SUPPORT_AIMS = ['schools', 'residents'] as const;
export type NextSupportAim = (typeof NEXT_SUPPORT_AIMS)[number];

/** A village that may become one: listed, or known by its school alone. */
export type SupportCandidate =
  | { readonly kind: 'settlement'; readonly position: LonLat; readonly settlement: Settlement }
  | { readonly kind: 'school'; readonly position: LonLat; readonly school: LocatedSchool };

export function candidateId(candidate: SupportCandidate): string {
  return candidate.kind === 'settlement' ? candidate.settlement.id : candidate.school.id;
}

export type NextSupportQuestion = {
  /** So many villages, those required among them. */
  readonly count: number;
  readonly aim: NextSupportAim;
  /** Candidates and whom they would reach are looked for here alone; null for the whole country. */
  readonly areaId: string | null;
  /** Villages that the list of settlements lacks may be chosen too. */
  readonly withUnlisted: boolean;
  readonly requiredIds: readonly string[];
  readonly forbiddenIds: readonly string[];
};

export type ProposedSupport = {
  readonly candidate: SupportCandidate;
  readonly isRequired: boolean;
  /** Schools (or residents) newly within reach of this one, whoever else reaches them. */
  readonly alone: number;
};

export type NextSupport = {
  /** Those that reach most first. */
  readonly proposed: readonly ProposedSupport[];
  /** Newly within reach of all together. */
  readonly objective: number;
  /** No choice reaches more. */
  readonly bound: number;
  readonly gap: number;
};

type Demand = { readonly position: LonLat; readonly weight: number };

/** Null where there is nobody to choose from. Throws where more are required than chosen. */
export function nextSupport(
  settlements: readonly Settlement[],
  reach: SupportReach,
  year: number,
  question: NextSupportQuestion,
  effort?: SitingEffort,
): NextSupport | NoSiting {
  const { areaId, aim, requiredIds, forbiddenIds, count } = question;
  const isHere = (one: { readonly areaId: string }) => areaId === null || one.areaId === areaId;
  const forbidden = new Set(forbiddenIds);
  const required = new Set(requiredIds);
  const candidates = candidatesOf(settlements, reach, question)
    .filter((one) => !forbidden.has(candidateId(one)))
    .filter((one) => isHere(one.kind === 'settlement' ? one.settlement : one.school));
  const demands = orderedByLatitude<Demand>(
    aim === 'schools'
      ? reach.schoolsUnserved.filter(isHere).map(({ position }) => ({ position, weight: 1 }))
      : reach.villagesUnserved.filter(isHere).map((one) => ({
          position: one.position,
          weight: residentsIn(one, year),
        })),
  );
  const indexOf = new Map(demands.map((demand, index) => [demand, index]));
  const coveredBy = candidates.map(({ position }) =>
    Int32Array.from(within(demands, position, reach.reachM), (one) => indexOf.get(one) ?? 0),
  );
  const weights = Float64Array.from(demands, ({ weight }) => weight);
  const fixed = candidates.flatMap((one, index) => (required.has(candidateId(one)) ? index : []));
  if (fixed.length > count) return { sites: null, reason: 'required sites break a rule' };
  const isCovered = new Uint8Array(demands.length);
  for (const site of fixed)
    for (const demand of coveredBy[site] as Int32Array) isCovered[demand] = 1;
  // A required site is chosen whatever else is: what it covers is taken as covered, the rest is free.
  const free = candidates.flatMap((one, index) => (required.has(candidateId(one)) ? [] : index));
  const problem: CoveringProblem = {
    weights,
    coveredBy: free.map((index) => coveredBy[index] as Int32Array),
    siteCount: Math.min(count - fixed.length, free.length),
    isCovered,
  };
  if (candidates.length === 0) return { sites: null, reason: 'too few candidates' };
  const isNothingFree = problem.siteCount === 0;
  const siting = isNothingFree
    ? { sites: new Int32Array(0), objective: 0, bound: 0 }
    : solveCovering(problem, effort);
  if (siting.sites === null) return siting;
  const byRequired = weights.reduce(
    (sum, weight, demand) => sum + (isCovered[demand] === 1 ? weight : 0),
    0,
  );
  const objective = byRequired + siting.objective;
  const bound = byRequired + siting.bound;
  const alone = (site: number) =>
    (coveredBy[site] as Int32Array).reduce((sum, demand) => sum + (weights[demand] as number), 0);
  const chosen = [...fixed, ...Array.from(siting.sites, (site) => free[site] as number)];
  return {
    proposed: chosen
      .map((site) => {
        const candidate = candidates[site] as SupportCandidate;
        return {
          candidate,
          isRequired: required.has(candidateId(candidate)),
          alone: alone(site),
        };
      })
      .sort((a, b) => b.alone - a.alone),
    objective,
    bound,
    gap: gapOf(objective, bound),
  };
}

/** Villages that are none yet and no district centre, and, where asked for, schools that belong to no listed settlement. */
function candidatesOf(
  settlements: readonly Settlement[],
  { schoolsUnserved }: SupportReach,
  { withUnlisted }: NextSupportQuestion,
): SupportCandidate[] {
  const listed = settlements
    .filter((one) => !isUrban(one) && !isCentre(one) && !isSupport(one))
    .map((settlement): SupportCandidate => {
      return { kind: 'settlement', position: settlement.position, settlement };
    });
  if (!withUnlisted) return listed;
  const unlisted = schoolsUnserved
    .filter(({ settlementId }) => settlementId === undefined)
    .map((school): SupportCandidate => {
      return { kind: 'school', position: school.position, school };
    });
  return [...listed, ...unlisted];
}
