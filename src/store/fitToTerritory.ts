/**
 * What a link, a file or a story step says, made to fit the territory that has been loaded: edits
 * and choices that name things which it does not have are dropped with a note.
 */
import type { Problem } from '../domain/parsed.ts';
import { checkEdits } from '../domain/scenario/restoreScenario.ts';
import { droppedNote } from '../domain/scenario/notes.ts';
import { applyScenario } from '../domain/scenario/applyScenario.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { Selection, ShareableState } from './shareable.ts';

const WHERE = 'link';

/** The nearest state that the territory allows, and what had to be left out. Never throws. */
export function fitToTerritory(
  state: ShareableState,
  territory: Territory,
): { readonly state: ShareableState; readonly notes: readonly Problem[] } {
  const notes: Problem[] = [];
  const edits = checkEdits(state.edits, territory);
  notes.push(...edits.notes);

  const areaIds = state.filters.areaIds.filter((id) =>
    territory.areas.some((area) => area.id === id),
  );
  const lostAreas = state.filters.areaIds.length - areaIds.length;
  if (lostAreas > 0) notes.push(droppedNote(WHERE, 'areaIds', `${lostAreas} are unknown`));

  const { selection } = state;
  const isThere = selection === null || exists(selection, territory, edits.value);
  if (!isThere) notes.push(droppedNote(WHERE, 'selection', `'${selection.id}' is unknown`));
  if (notes.length === 0) return { state, notes };
  return {
    state: {
      ...state,
      edits: [...edits.value],
      filters: lostAreas > 0 ? { ...state.filters, areaIds } : state.filters,
      selection: isThere ? selection : null,
    },
    notes,
  };
}

function exists({ kind, id }: Selection, territory: Territory, edits: readonly Edit[]): boolean {
  const among = (features: readonly { readonly id: string }[]) =>
    features.some((feature) => feature.id === id);
  switch (kind) {
    case 'cell':
      return among(territory.cells);
    case 'area':
      return among(territory.areas);
    case 'settlement':
      return among(territory.settlements);
    case 'infrastructure':
      return among(territory.infrastructure);
    default: {
      // A project that has opened is drawn as a facility, so either list will do.
      const effective = applyScenario(territory, { edits });
      return among(effective.facilities) || among(effective.projects);
    }
  }
}
