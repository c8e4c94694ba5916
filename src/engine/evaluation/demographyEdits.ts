/** Which edits change who lives where: assumptions and housing, nothing else. */
import { activeEdits, type Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';

/**
 * The same text for scenarios that have the same people in every cell and year. Edits of schools
 * don't count, so that dragging one projects nothing anew.
 */
export function demographyKey({ projects }: Territory, edits: readonly Edit[]): string {
  const housing = new Set<string>();
  for (const { id, kind } of projects) if (kind === 'housing') housing.add(id);
  const relevant: Omit<Edit, 'id'>[] = [];
  for (const { id: _, ...edit } of activeEdits(edits)) {
    switch (edit.type) {
      case 'addProject':
        if (edit.kind !== 'housing') continue;
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
        break;
      default:
        continue;
    }
    relevant.push(edit);
  }
  return JSON.stringify(relevant);
}
