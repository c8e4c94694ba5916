/** Where a project stands in a year, and whether the filters let it through. */
import type { Project } from '../domain/territory/territory.ts';
import { filterableProject, passes } from '../store/filtering.ts';
import type { Filters } from '../store/shareable.ts';

export const PROJECT_PHASES = ['planned', 'under construction', 'open'] as const;
export type ProjectPhase = (typeof PROJECT_PHASES)[number];

/** How long before its start a project is shown as planned. */
const ANNOUNCED_YEARS_BEFORE = 3;

/** The furthest stage any of its phases has reached; null long before anybody planned it. */
export function phaseInYear(project: Project, year: number): ProjectPhase | null {
  if (project.phases.some((phase) => phase.openYear <= year)) return 'open';
  if (project.phases.some((phase) => phase.startYear <= year)) return 'under construction';
  const firstStart = Math.min(...project.phases.map((phase) => phase.startYear));
  return year >= firstStart - ANNOUNCED_YEARS_BEFORE ? 'planned' : null;
}

export function passesFilters(project: Project, filters: Filters): boolean {
  return passes(filterableProject(project), filters);
}
