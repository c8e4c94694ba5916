/** What clicks, drags and boxes on the map mean, by what the person has in hand. */
import type { LonLat } from '../domain/territory/schema.ts';
import { addCorner, nameSite } from './drawing.ts';
import { carryMarked, markAll, putDown, toggleMark, useMarking } from './marking.ts';
import { usePage } from './pageStore.ts';
import { addPlace, movePlace } from './placing.ts';
import type { Selection } from './shareable.ts';

/** Several places at once are for whoever works on a scenario, not for visitors of a hall. */
function isPlanning(): boolean {
  const { mode, panel } = usePage.getState();
  return mode === 'plan' && panel === 'scenario';
}

/** @param isMore whether it was a click beside others (Shift): it marks one more place. */
export function clickMap(selection: Selection | null, position: LonLat, isMore: boolean): void {
  const { tool, select } = usePage.getState();
  const { corners, inHand, isMarking, isNamingSite, marked } = useMarking.getState();
  if (corners) addCorner(position);
  else if (isNamingSite) nameSite(position);
  else if (inHand.length > 0) putDown(position);
  else if (tool) addPlace(tool, position);
  else if ((isMore || isMarking) && isPlanning()) {
    if (selection) toggleMark(selection);
  } else {
    if (marked.length > 0) useMarking.setState({ marked: [] });
    select(selection);
  }
}

/** A place is carried; marked ones go together. @returns false where it is there no more. */
export function carryPlace(selection: Selection, position: LonLat, gesture: string): boolean {
  return carryMarked(selection, position, gesture) || movePlace(selection, position, gesture);
}

/** A box was drawn with Shift; says whether it marked places, or else is one to zoom into. */
export function drawBox(within: () => readonly Selection[]): boolean {
  if (!isPlanning()) return false;
  markAll(within());
  return true;
}
