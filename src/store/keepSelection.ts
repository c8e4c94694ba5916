/**
 * The selection never outlives what it names: undoing an added school, taking a project out, opening
 * a file or another message of the page around it, none has to think of it.
 */
import { exists } from './fitToTerritory.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { effectiveOf } from './useEffective.ts';

/** Forgets what is gone from now on; returns how to stop. */
export function keepSelection(): () => void {
  return usePage.subscribe(
    ({ edits, selection }) => ({ edits, selection }),
    ({ edits, selection }) => {
      const { territory } = useResults.getState();
      // A territory that is being loaded is asked once it is there.
      if (!selection || !territory) return;
      if (territory.manifest.id !== usePage.getState().territoryId) return;
      if (!exists(selection, effectiveOf(territory, edits))) usePage.getState().select(null);
    },
    { equalityFn: (a, b) => a.edits === b.edits && a.selection === b.selection },
  );
}
