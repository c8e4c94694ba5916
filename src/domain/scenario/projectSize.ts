/** How large a project is, as a whole and as far as it has opened. */
import type { FacilityId, Phase, ProjectId, ProjectKind, Service } from '../territory/schema.ts';
import type { Project } from '../territory/territory.ts';

export const SIZED_KINDS = [
  'school',
  'preschool',
  'clinic',
  'housing',
  'production',
  'infrastructure',
] as const;
export type SizedKind = (typeof SIZED_KINDS)[number];

/** Whether projects of this kind have a size that can be changed, or places of this service. */
export function isSized(kind: ProjectKind | Service): kind is SizedKind {
  return SIZED_KINDS.some((sized) => sized === kind);
}

/** The field of a phase that holds the size of such a project. */
export function sizeField(kind: SizedKind): 'capacity' | 'floorAreaM2' | 'jobs' {
  if (kind === 'production' || kind === 'infrastructure') return 'jobs';
  return kind === 'housing' ? 'floorAreaM2' : 'capacity';
}

function sizeOfPhase(kind: ProjectKind, phase: Phase): number {
  return (isSized(kind) ? phase[sizeField(kind)] : phase.capacity) ?? 0;
}

/** Of all phases together: seats, places, visits a shift, jobs or m2. */
export function sizeOf({ kind, phases }: Pick<Project, 'kind' | 'phases'>): number {
  return phases.reduce((sum, phase) => sum + sizeOfPhase(kind, phase), 0);
}

/** Of the phases that have opened by the year. */
export function openedSize({ kind, phases }: Pick<Project, 'kind' | 'phases'>, year: number) {
  return sizeOf({ kind, phases: phases.filter(({ openYear }) => openYear <= year) });
}

/** What extension projects have added to each facility by the year. */
export function extensionsBy(
  projects: Iterable<Project>,
  year: number,
): ReadonlyMap<FacilityId | ProjectId, number> {
  const added = new Map<FacilityId, number>();
  for (const project of projects) {
    if (project.extends === undefined) continue;
    const capacity = openedSize(project, year);
    if (capacity > 0) added.set(project.extends, (added.get(project.extends) ?? 0) + capacity);
  }
  return added;
}
