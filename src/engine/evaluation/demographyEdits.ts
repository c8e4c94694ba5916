/** Which edits change who lives where: assumptions, housing, moves, and plants where the projection follows jobs. */
import { followsJobs } from '../../domain/demography/areaArrivals.ts';
import { bringsJobs, FOLLOWS_JOBS } from '../../domain/production/plantNeeds.ts';
import { activeEdits, type Edit } from '../../domain/scenario/scenario.ts';
import type { Assumption, ProjectKind } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';

/**
 * The same text for scenarios that have the same people in every cell and year. Edits of schools
 * don't count, so that dragging one projects nothing anew.
 */
export function demographyKey({ projects, manifest }: Territory, edits: readonly Edit[]): string {
  const movesPeople = peopleMover(manifest.assumptions, edits);
  const housing = new Set<string>();
  for (const { id, kind } of projects) if (movesPeople(kind)) housing.add(id);
  const relevant: Omit<Edit, 'id'>[] = [];
  for (const { id: _, ...edit } of activeEdits(edits)) {
    switch (edit.type) {
      case 'addProject':
        if (!movesPeople(edit.kind)) continue;
        housing.add(edit.projectId);
        break;
      case 'moveProject':
      case 'removeProject':
      case 'resizeProject':
      case 'rephaseProject':
      case 'setPhases':
        if (!housing.has(edit.projectId)) continue;
        break;
      case 'changeAssumption':
      case 'setAreaMoves':
        break;
      default:
        continue;
    }
    relevant.push(edit);
  }
  return JSON.stringify(relevant);
}

/** Tells kinds of projects whose edits move people. */
function peopleMover(
  assumptions: readonly Assumption[],
  edits: readonly Edit[],
): (kind: ProjectKind) => boolean {
  const values = new Map(assumptions.map(({ id, value }) => [id, value]));
  for (const edit of activeEdits(edits)) {
    if (edit.type === 'changeAssumption' && edit.assumptionId === FOLLOWS_JOBS) {
      values.set(FOLLOWS_JOBS, edit.value);
    }
  }
  const follows = followsJobs(values);
  return (kind) => kind === 'housing' || (follows && bringsJobs({ kind }));
}
