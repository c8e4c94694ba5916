/**
 * Homes and schools of a neighbourhood on one time axis: housing phases above, school phases below,
 * and for every year the pupils of the new homes, the seats within reach that they have, and the gap.
 */
import { greatCircleM } from '../territory/geometry.ts';
import type { Finance, LonLat, Phase, ProjectId, Status } from '../territory/schema.ts';
import type { Project } from '../territory/territory.ts';
import { JUDGED_YEARS, type ProjectStep } from './inStep.ts';

/** Housing projects this near to the largest of them make up one neighbourhood, metres. */
export const NEIGHBOURHOOD_M = 1000;
/** School projects this near to one of its housing projects stand on its timeline, metres. */
export const SCHOOLS_SHOWN_M = 1500;

export type TimelinePhase = {
  readonly projectId: ProjectId;
  readonly startYear: number;
  readonly openYear: number;
  /** m2 of homes, or seats. */
  readonly size: number;
  readonly status: Status;
  readonly finance: Finance;
};

export type TimelineYear = {
  readonly year: number;
  readonly pupils: number;
  readonly seats: number;
  /** Pupils without a seat within reach. */
  readonly gap: number;
  /** Commissioned in the year. */
  readonly homesM2: number;
  /** Of school projects nearby that open in the year. */
  readonly newSeats: number;
};

export type NeighbourhoodTimeline = {
  /** Its largest housing project, by which it may be called. */
  readonly leadId: ProjectId;
  readonly housingIds: readonly ProjectId[];
  readonly schoolIds: readonly ProjectId[];
  readonly position: LonLat;
  readonly housing: readonly TimelinePhase[];
  readonly schools: readonly TimelinePhase[];
  readonly years: readonly TimelineYear[];
  /** Weighted by pupils of the judged years, 0..1. */
  readonly inStep: number;
  /** Years from first pupils to the first year without a gap; null: not before the last one. */
  readonly lagYears: number | null;
  /** The year in which most seats are missing; null where none ever is. */
  readonly worstYear: number | null;
  /** Pupils without a seat, summed over the judged years of its projects. */
  readonly missingSeatYears: number;
};

/** A gap below this share of the pupils is none: the same share counts as enough in `inStep.ts`. */
const NEGLIGIBLE = 0.02;

/**
 * Timelines of all neighbourhoods with judged housing projects, those with most missing seats first:
 * which fall out of step, where and when. O(steps² + steps × school projects).
 */
export function neighbourhoodTimelines(
  steps: readonly ProjectStep[],
  projects: readonly Project[],
): readonly NeighbourhoodTimeline[] {
  const projectOf = new Map<string, Project>(projects.map((project) => [project.id, project]));
  const schools = projects.filter(({ kind }) => kind === 'school');
  const known = steps
    .flatMap((step) => {
      const project = projectOf.get(step.projectId);
      return project ? [{ step, project, pupils: judgedPupils(step) }] : [];
    })
    .sort((a, b) => b.pupils - a.pupils);
  const taken = new Set<ProjectId>();
  const timelines: NeighbourhoodTimeline[] = [];
  for (const { project: lead } of known) {
    if (taken.has(lead.id)) continue;
    const members = known.filter(
      ({ project }) =>
        !taken.has(project.id) && greatCircleM(lead.position, project.position) <= NEIGHBOURHOOD_M,
    );
    for (const { project } of members) taken.add(project.id);
    const homes = members.map(({ project }) => project);
    const nearby = schools.filter(({ position }) =>
      homes.some((home) => greatCircleM(home.position, position) <= SCHOOLS_SHOWN_M),
    );
    timelines.push(
      timelineOf(
        lead,
        members.map(({ step }) => step),
        homes,
        nearby,
      ),
    );
  }
  return timelines.sort((a, b) => b.missingSeatYears - a.missingSeatYears);
}

function judgedPupils({ years, firstPupilsYear }: ProjectStep): number {
  return years.reduce(
    (sum, { year, pupils }) =>
      sum + (year >= firstPupilsYear && year < firstPupilsYear + JUDGED_YEARS ? pupils : 0),
    0,
  );
}

function timelineOf(
  lead: Project,
  steps: readonly ProjectStep[],
  homes: readonly Project[],
  schools: readonly Project[],
): NeighbourhoodTimeline {
  const housing = phasesOf(homes, ({ floorAreaM2 = 0 }) => floorAreaM2);
  const schoolPhases = phasesOf(schools, ({ capacity = 0 }) => capacity);
  const first = Math.min(...steps.map(({ openYear }) => openYear));
  const last = Math.max(...steps.flatMap(({ years }) => years.map(({ year }) => year)));
  const years = Array.from({ length: last - first + 1 }, (_, index): TimelineYear => {
    const year = first + index;
    let pupils = 0;
    let seats = 0;
    for (const step of steps) {
      const row = step.years.find((one) => one.year === year);
      pupils += row?.pupils ?? 0;
      seats += row?.seats ?? 0;
    }
    return {
      year,
      pupils,
      seats,
      gap: pupils - seats,
      homesM2: openedIn(housing, year),
      newSeats: openedIn(schoolPhases, year),
    };
  });
  const weights = steps.map(judgedPupils);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const seated = steps.reduce((sum, { inStep }, index) => sum + inStep * (weights[index] ?? 0), 0);
  const firstPupils = years.find(({ pupils }) => pupils > 0);
  const enough = years.find(({ pupils, gap }) => pupils > 0 && gap <= NEGLIGIBLE * pupils);
  const worst = years.reduce<TimelineYear | null>(
    (most, year) => (year.gap > (most?.gap ?? 0) ? year : most),
    null,
  );
  return {
    leadId: lead.id,
    housingIds: homes.map(({ id }) => id),
    schoolIds: schools.map(({ id }) => id),
    position: lead.position,
    housing,
    schools: schoolPhases,
    years,
    inStep: all > 0 ? seated / all : Number.NaN,
    lagYears: firstPupils && enough ? enough.year - firstPupils.year : null,
    worstYear: worst?.year ?? null,
    missingSeatYears: steps.reduce((sum, step) => sum + step.missingSeatYears, 0),
  };
}

function phasesOf(
  projects: readonly Project[],
  sizeOf: (phase: Phase) => number,
): readonly TimelinePhase[] {
  return projects
    .flatMap(({ id, finance, phases }) =>
      phases.map((phase) => ({
        projectId: id,
        startYear: phase.startYear,
        openYear: phase.openYear,
        size: sizeOf(phase),
        status: phase.status,
        finance,
      })),
    )
    .sort((a, b) => a.openYear - b.openYear);
}

function openedIn(phases: readonly TimelinePhase[], year: number): number {
  return phases.reduce((sum, { openYear, size }) => sum + (openYear === year ? size : 0), 0);
}
