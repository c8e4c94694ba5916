/**
 * A scenario goes on from one version of a territory to the next: edits of a place that now has another
 * id go to that, and what has become of each place they name is told.
 */
import type { Problem } from '../parsed.ts';
import type { PackManifest, PlaceFate } from '../territory/schema.ts';
import { ledOnNote, placeDiffersNote, Remarks } from './notes.ts';
import type { Edit } from './scenario.ts';

const WHERE = 'scenario';

export type CarriedOver = {
  readonly edits: readonly Edit[];
  readonly notes: readonly Problem[];
};

/**
 * The edits as they are meant in this version; null where it was not made of the version of that hash.
 * Those of places that are gone stay as they are: whoever takes them leaves them out with a note.
 */
export function carriedOver(
  edits: readonly Edit[],
  contentHash: string,
  { madeFrom = [] }: PackManifest,
): CarriedOver | null {
  const first = madeFrom.findIndex((version) => version.contentHash === contentHash);
  if (first < 0) return null;
  let carried = edits;
  const remarks = new Remarks();
  for (const { places } of madeFrom.slice(first)) {
    const fates = new Map<string, PlaceFate>(places.map((fate) => [fate.id, fate]));
    carried = carried.map((edit, index) => stepped(edit, index + 1, fates, remarks));
  }
  return { edits: carried, notes: remarks.all(WHERE) };
}

function stepped(
  edit: Edit,
  number: number,
  fates: ReadonlyMap<string, PlaceFate>,
  remarks: Remarks,
): Edit {
  const id = 'facilityId' in edit ? edit.facilityId : 'projectId' in edit ? edit.projectId : null;
  const fate = id === null ? undefined : fates.get(id);
  if (!fate || fate.now === null) return edit;
  const was = fate.was ?? fate.id;
  const name = fate.name ?? fate.was ?? fate.now;
  if (fate.now !== fate.id) remarks.add(ledOnNote(WHERE, number, was, { id: fate.now, name }));
  for (const what of fate.differs ?? []) {
    remarks.add(placeDiffersNote(WHERE, number, name, what));
  }
  if (fate.now === fate.id) return edit;
  if ('facilityId' in edit) return { ...edit, facilityId: fate.now as typeof edit.facilityId };
  if ('projectId' in edit) return { ...edit, projectId: fate.now as typeof edit.projectId };
  return edit;
}
