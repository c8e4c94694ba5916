/**
 * Are schools in step with housing? For each housing project over its first five years of
 * occupancy: Σ_t min(seats within reach, pupils) / Σ_t pupils, and the lag in years between first
 * residents and enough seats.
 *
 * Seats within reach are those that the assignment of pupils to seats gives to the children of the
 * project's cell within the standard's walk: who lived there before has the same claim to them, and
 * no seat is counted for two homes.
 */
import type { ProjectId } from '../territory/schema.ts';

/** Years of occupancy over which a project is judged. */
export const JUDGED_YEARS = 5;
/** From this share of pupils with a seat within reach on there are enough seats. */
const ENOUGH = 0.98;

export type HousingDemand = {
  readonly projectId: ProjectId;
  /** First year in which homes are commissioned. */
  readonly openYear: number;
  /** Pupils living in the project, by year from `firstYear` of the input on. */
  readonly pupils: ArrayLike<number>;
  /** Share of the pupils of its cell with a seat within reach, 0..1, by the same years. */
  readonly seatShare: ArrayLike<number>;
};

export type StepYear = {
  readonly year: number;
  readonly pupils: number;
  /** Seats within reach that these pupils have, at most as many as they are. */
  readonly seats: number;
};

export type ProjectStep = {
  readonly projectId: ProjectId;
  readonly openYear: number;
  /** First year with pupils; counted on 1 January, so mostly the one after the opening. */
  readonly firstPupilsYear: number;
  /** 0..1. */
  readonly inStep: number;
  /** Years from first residents to enough seats; null: not before the last year known. */
  readonly lagYears: number | null;
  /** Pupils without a seat within reach, summed over the judged years. */
  readonly missingSeatYears: number;
  /** Every year known from the opening on, for a timeline. */
  readonly years: readonly StepYear[];
};

export type InStep = {
  /** Weighted by pupils; NaN where no project has any. */
  readonly inStep: number;
  /** Out of step first: those with most missing seats. */
  readonly projects: readonly ProjectStep[];
};

/** The first years of occupancy: from the first pupils on; none without any. */
export function judgedOf<Year extends Pick<StepYear, 'pupils'>>(
  years: readonly Year[],
): readonly Year[] {
  const first = years.findIndex(({ pupils }) => pupils > 0);
  return first < 0 ? [] : years.slice(first, first + JUDGED_YEARS);
}

function stepOf(
  { projectId, openYear, pupils, seatShare }: HousingDemand,
  firstYear: number,
): ProjectStep | null {
  const years: StepYear[] = [];
  for (let index = Math.max(0, openYear - firstYear); index < pupils.length; index += 1) {
    const count = pupils[index] as number;
    const share = Math.min(1, Math.max(0, seatShare[index] as number));
    years.push({ year: firstYear + index, pupils: count, seats: count * share });
  }
  const judged = judgedOf(years);
  const firstPupilsYear = judged[0]?.year;
  if (firstPupilsYear === undefined) return null;
  const all = judged.reduce((sum, year) => sum + year.pupils, 0);
  const seated = judged.reduce((sum, year) => sum + year.seats, 0);
  const enough = years.find((year) => year.seats >= ENOUGH * year.pupils && year.pupils > 0);
  return {
    projectId,
    openYear,
    firstPupilsYear,
    inStep: seated / all,
    lagYears: enough ? enough.year - firstPupilsYear : null,
    missingSeatYears: all - seated,
    years,
  };
}

/** Over all projects and their judged years: pupils, and those of them with a seat within reach. */
export function judgedTotals({ projects }: Pick<InStep, 'projects'>): {
  readonly pupils: number;
  readonly seats: number;
} {
  let pupils = 0;
  let seats = 0;
  for (const { years } of projects) {
    for (const year of judgedOf(years)) {
      pupils += year.pupils;
      seats += year.seats;
    }
  }
  return { pupils, seats };
}

/**
 * Judges all projects. O(projects × years).
 * @param firstYear the year of index 0 in `pupils` and `seatShare`.
 */
export function inStepOf(demands: readonly HousingDemand[], firstYear: number): InStep {
  const projects = demands.flatMap((demand) => stepOf(demand, firstYear) ?? []);
  const { pupils, seats } = judgedTotals({ projects });
  return {
    inStep: pupils > 0 ? seats / pupils : Number.NaN,
    projects: projects.sort(
      (a, b) => b.missingSeatYears - a.missingSeatYears || a.openYear - b.openYear,
    ),
  };
}
