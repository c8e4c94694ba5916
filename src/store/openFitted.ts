/** Opening a state in the territory that is open, or in one that has yet to be loaded. */
import type { Problem } from '../domain/parsed.ts';
import { fitToTerritory } from './fitToTerritory.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import type { ShareableState } from './shareable.ts';

/**
 * Opens a state, fitted to its territory where that is the open one; what has yet to be loaded is
 * fitted by the session afterwards. @returns what had to be left out.
 */
export function openFitted(state: ShareableState): readonly Problem[] {
  const { territory } = useResults.getState();
  const isOpen = territory !== null && territory.manifest.id === state.territoryId;
  const fitted = isOpen ? fitToTerritory(state, territory) : { state, notes: [] };
  usePage.getState().openState(fitted.state);
  return fitted.notes;
}
