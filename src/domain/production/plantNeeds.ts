/**
 * What a plant asks of its town. Jobs that people from elsewhere fill bring households; their homes, pupils
 * and small children follow from the age profile of newcomers, as they do for housing. All of it rests
 * on assumptions that a person can change; the jobs are as announced.
 */
import type { TerritoryProjection } from '../demography/projection.ts';
import { newcomerResidents } from '../demography/residents.ts';
import { AGE_GROUPS, SCHOOL_AGE } from '../territory/ageGroups.ts';
import type { Phase } from '../territory/schema.ts';
import type { Project } from '../territory/territory.ts';

/** Id of the assumption: 1 where the projection by region has the newcomers of plants move in. */
export const FOLLOWS_JOBS = 'projection-follows-jobs';

export type PlantAssumptions = {
  /** Of all jobs, 0..1. */
  readonly newcomerShare: number;
  readonly peopleAHousehold: number;
  /** Held in each household that moves in. */
  readonly jobsAHousehold: number;
  /** From the opening of a phase on, evenly. */
  readonly fillingYears: number;
};

/** @param values by assumption id, after edits. */
export function plantAssumptionsOf(values: ReadonlyMap<string, number>): PlantAssumptions {
  return {
    newcomerShare: values.get('plant-newcomer-share') ?? 0.5,
    peopleAHousehold: values.get('plant-household-size') ?? 3.2,
    jobsAHousehold: values.get('plant-jobs-per-household') ?? 1.3,
    fillingYears: Math.max(1, Math.round(values.get('plant-filling-years') ?? 3)),
  };
}

/** People whom one job brings in the end. */
export function peopleAJob({
  newcomerShare,
  peopleAHousehold,
  jobsAHousehold,
}: PlantAssumptions): number {
  return (newcomerShare * peopleAHousehold) / jobsAHousehold;
}

/** Jobs of the phases that have opened by the year; 0 where none are published. */
export function jobsIn(phases: readonly Phase[], year: number): number {
  return phases.reduce((sum, { openYear, jobs = 0 }) => sum + (openYear <= year ? jobs : 0), 0);
}

/**
 * People who move in during each year from the base year on; who came before it is part of its count.
 * A phase fills evenly over as many years as are assumed, that of its opening among them.
 */
export function plantNewcomers(
  phases: readonly Phase[],
  assumptions: PlantAssumptions,
  baseYear: number,
  yearCount: number,
): Float64Array {
  const byYear = new Float64Array(yearCount);
  const { fillingYears } = assumptions;
  for (const { openYear, jobs = 0 } of phases) {
    addEvenly(byYear, jobs * peopleAJob(assumptions), openYear - baseYear, fillingYears);
  }
  return byYear;
}

/** Spreads a sum over so many years from an index on; what falls before the first year or after the last is left out. */
export function addEvenly(byYear: Float64Array, sum: number, from: number, years: number): void {
  for (let index = Math.max(0, from); index < Math.min(from + years, byYear.length); index += 1) {
    byYear[index] = (byYear[index] as number) + sum / years;
  }
}

/** What the people of a plant need on 1 January of a year. */
export type PlantNeeds = {
  readonly year: number;
  readonly jobs: number;
  /** Who has moved in since the base year. */
  readonly newcomers: number;
  /** Of them and their children, those who live there. */
  readonly residents: number;
  readonly homesM2: number;
  /** Aged 6 to 17: each needs a seat. */
  readonly pupils: number;
  /** Aged 2 to 5: each needs a place in a preschool. */
  readonly preschoolChildren: number;
};

const PRESCHOOL_AGE = AGE_GROUPS.indexOf('2-5');

/**
 * The needs of people who arrive by these years.
 * @param m2PerResident floor area of homes for each.
 */
export function needsOf(
  projection: TerritoryProjection,
  byYear: Float64Array,
  jobs: number,
  m2PerResident: number,
  year: number,
): PlantNeeds {
  const arrived = byYear.slice(0, Math.max(0, year - projection.baseYear));
  const living = newcomerResidents(projection, { byYear }, year);
  const residents = living.reduce((sum, people) => sum + people, 0);
  return {
    year,
    jobs,
    newcomers: arrived.reduce((sum, people) => sum + people, 0),
    residents,
    homesM2: residents * m2PerResident,
    pupils: living[SCHOOL_AGE] as number,
    preschoolChildren: living[PRESCHOOL_AGE] as number,
  };
}

/** Whether it is told by its jobs and brings people. */
export function bringsJobs({ kind }: Pick<Project, 'kind'>): boolean {
  return kind === 'production' || kind === 'infrastructure';
}
