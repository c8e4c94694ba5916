/** The scenario with and without a place, so that their difference tells what the place does. */
import { facilityIdSchema, projectIdSchema } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { activeEdits, type Edit, editIdSchema } from './scenario.ts';

export type PlaceComparison = {
  readonly before: readonly Edit[];
  readonly after: readonly Edit[];
  /** What differs: whether the place is there, or what the scenario does to it. */
  readonly asks: 'place' | 'edits';
};

/**
 * Of a place that the scenario has added: it and everything about it left out. Of one of the baseline
 * that the scenario changes: the changes left out. Of any other: as if it were closed all along, or
 * were not planned. Null where there is no such place.
 */
export function withoutPlace(
  edits: readonly Edit[],
  territory: Territory,
  id: string,
): PlaceComparison | null {
  const after = activeEdits(edits);
  const others = after.filter(
    (edit) =>
      !('projectId' in edit && edit.projectId === id) &&
      !('facilityId' in edit && edit.facilityId === id) &&
      !('settlementId' in edit && edit.settlementId === id),
  );
  const isFacility = territory.facilities.some((row) => row.id === id);
  const isProject = territory.projects.some((row) => row.id === id);
  const isSettlement = territory.settlements.some((row) => row.id === id);
  if (others.length < after.length) {
    const isThere = isFacility || isProject || isSettlement;
    return { before: others, after, asks: isThere ? 'edits' : 'place' };
  }
  const without = { id: editIdSchema.parse('without') };
  if (isFacility) {
    const closeYear = territory.manifest.firstYear;
    const facilityId = facilityIdSchema.parse(id);
    const close = { ...without, type: 'closeFacility', facilityId, closeYear } as const;
    return { before: [...after, close], after, asks: 'place' };
  }
  if (!isProject) return null;
  const remove = {
    ...without,
    type: 'removeProject',
    projectId: projectIdSchema.parse(id),
  } as const;
  return { before: [...after, remove], after, asks: 'place' };
}
