/** Keys of whoever plans: take out, take up, put down, let go; a corner back. */
import { useEffect } from 'react';
import type { Shift } from '../../../domain/accessibility/distance.ts';
import { within } from '../../../domain/scenario/limits.ts';
import { dropCorner, finishArea } from '../../../store/drawing.ts';
import {
  chosenPlaces,
  letGoOfAll,
  moveBy,
  putDown,
  removePlaces,
  takeInHand,
  useMarking,
} from '../../../store/marking.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { isTaken } from '../../editKeys.ts';

/** Takes the chosen places out; what stands is closed in the year shown, or as soon as possible. */
export function removeChosen(): void {
  const { territory } = useResults.getState();
  if (!territory) return;
  const { baseYear, horizonYear } = territory.manifest;
  const { year } = usePage.getState();
  removePlaces(chosenPlaces(), within({ min: baseYear, max: horizonYear }, year));
}

/** By how much a press of an arrow moves what is chosen. */
const NUDGE_M = 10;
const ARROWS: Readonly<Record<string, Shift>> = {
  ArrowUp: { northM: NUDGE_M, eastM: 0 },
  ArrowDown: { northM: -NUDGE_M, eastM: 0 },
  ArrowRight: { northM: 0, eastM: NUDGE_M },
  ArrowLeft: { northM: 0, eastM: -NUDGE_M },
};

/** What a key does, and whether it was its turn. Where keys write Cyrillic, their place counts. */
function press({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const { corners, inHand } = useMarking.getState();
  const isCommand = ctrlKey !== metaKey && !altKey;
  if (key === 'Escape') {
    const { tool, chooseTool } = usePage.getState();
    if (letGoOfAll()) return true;
    chooseTool(null);
    return tool !== null;
  }
  if (corners !== null) {
    if (key === 'Backspace') dropCorner();
    else if (!(key === 'Enter' && isCommand)) return false;
    else finishArea();
    return true;
  }
  if (key === 'Delete') {
    if (chosenPlaces().length === 0) return false;
    removeChosen();
    return true;
  }
  if (!isCommand) return false;
  const by = shiftKey ? ARROWS[key] : undefined;
  const places = chosenPlaces();
  if (by && places.length > 0) {
    moveBy(places, by, `arrows ${places.map(({ id }) => id).join(' ')}`);
    return true;
  }
  if (code === 'KeyX' && chosenPlaces().length > 0) {
    // Words that are marked on the page are what is meant.
    if (!(window.getSelection()?.isCollapsed ?? true)) return false;
    takeInHand();
    return true;
  }
  if (code !== 'KeyV' || inHand.length === 0) return false;
  putDown(null);
  return true;
}

/** Listens as long as the scenario is worked on; then lets go of everything. */
export function usePlanningKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      letGoOfAll();
      usePage.getState().chooseTool(null);
    };
  }, []);
}
