/** What a facility has and will have: every year in which its capacity changes, and why. */
import type { ProjectId } from '../territory/schema.ts';
import type { EffectiveTerritory } from './applyScenario.ts';
import { operatingFacilities, standingOf } from './operating.ts';
import type { Edit, EditId } from './scenario.ts';

export type CapacityStep = {
  /** From this year on; the first one is the base year. */
  readonly year: number;
  /** 0 where it does not operate. */
  readonly capacity: number;
  readonly causes: readonly CapacityCause[];
};

export type CapacityCause =
  | { readonly kind: 'now' }
  | { readonly kind: 'opens' }
  | { readonly kind: 'closes' }
  | { readonly kind: 'extension'; readonly projectId: ProjectId }
  /** An edit of the scenario. */
  | { readonly kind: 'edit'; readonly editId: EditId };

/**
 * The steps of a facility or of a project that operates as one, from the base year to the horizon.
 * O(years × facilities).
 * @param edits of the scenario that `effective` is of.
 */
export function capacitySteps(
  effective: EffectiveTerritory,
  edits: readonly Edit[],
  id: string,
): readonly CapacityStep[] {
  const { baseYear, horizonYear } = effective.territory.manifest;
  const steps: CapacityStep[] = [];
  for (let year = baseYear; year <= horizonYear; year += 1) {
    const capacity =
      operatingFacilities(effective, year).find((row) => row.id === id)?.capacity ?? 0;
    const causes = causesIn(effective, edits, id, year);
    const before = steps.at(-1);
    if (before === undefined) steps.push({ year, capacity, causes: [{ kind: 'now' }, ...causes] });
    else if (before.capacity !== capacity || causes.some(({ kind }) => kind === 'edit')) {
      steps.push({ year, capacity, causes });
    }
  }
  return steps;
}

function causesIn(
  effective: EffectiveTerritory,
  edits: readonly Edit[],
  id: string,
  year: number,
): readonly CapacityCause[] {
  const causes: CapacityCause[] = [];
  for (const edit of edits) {
    if (edit.off) continue;
    if (edit.type === 'extendFacility' && edit.facilityId === id && edit.fromYear === year) {
      causes.push({ kind: 'edit', editId: edit.id });
    }
  }
  for (const project of effective.projects) {
    if (project.extends !== id) continue;
    if (project.phases.some(({ openYear }) => openYear === year)) {
      causes.push({ kind: 'extension', projectId: project.id });
    }
  }
  const standing = standingOf(effective, id, year);
  if (standing?.kind === 'closed' && standing.sinceYear === year) causes.push({ kind: 'closes' });
  const opens = effective.facilities.find((row) => row.id === id)?.openYear;
  if (opens === year) causes.push({ kind: 'opens' });
  return causes;
}
