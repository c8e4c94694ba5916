/**
 * Adding an edit to a scenario so that the list stays short: a second move of the same school
 * replaces the first, and what is done to something the scenario itself added changes the adding.
 */
import type { LonLat } from '../territory/schema.ts';
import { subjectOf } from './edits/index.ts';
import { type Edit, type EditId, editIdSchema } from './scenario.ts';

/** An id that no edit of the list has: e1, e2 … Short, because links carry it. */
export function newEditId(edits: readonly Edit[]): EditId {
  return editIdSchema.parse(
    `e${
      1 +
      highestNumber(
        edits.map(({ id }) => id),
        /^e(\d{1,9})$/,
      )
    }`,
  );
}

/** An id for a project or facility that the scenario adds and no other edit has used: new-1 … */
export function newPlaceId(edits: readonly Edit[]): string {
  const ids: string[] = [];
  for (const edit of edits) {
    if (edit.type === 'addProject') ids.push(edit.projectId);
    if (edit.type === 'openFacility') ids.push(edit.facilityId);
  }
  return `new-${1 + highestNumber(ids, /^new-(\d{1,9})$/)}`;
}

function highestNumber(ids: readonly string[], pattern: RegExp): number {
  return ids.reduce((highest, id) => Math.max(highest, Number(pattern.exec(id)?.[1] ?? 0)), 0);
}

/** A place to a millionth of a degree, a tenth of a metre: fine enough, and short in a link. */
export function roundPosition([longitude, latitude]: LonLat): LonLat {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}

/**
 * The edits with one more. It takes the place (and keeps the id) of an earlier edit with the same
 * subject, or is worked into the edit that added its project or facility. Removing what the
 * scenario added removes all edits about it. The effect is that of appending, for edits in which
 * nothing else comes to depend on the order.
 */
export function mergeEdit(edits: readonly Edit[], newEdit: Edit): readonly Edit[] {
  const edit =
    'position' in newEdit ? { ...newEdit, position: roundPosition(newEdit.position) } : newEdit;
  if (edit.type === 'removeProject') {
    const others = edits.filter(
      (other) => !('projectId' in other && other.projectId === edit.projectId),
    );
    const wasAdded = edits.some(
      (other) => other.type === 'addProject' && other.projectId === edit.projectId,
    );
    return wasAdded ? others : [...others, edit];
  }
  const adding = edits.findIndex((other) => workedInto(other, edit) !== null);
  if (adding >= 0) {
    const changed = workedInto(edits[adding] as Edit, edit) as Edit;
    return edits.with(adding, changed);
  }
  const subject = subjectOf(edit);
  const same = edits.findIndex((other) => subjectOf(other) === subject);
  if (same < 0) return [...edits, edit];
  return edits.with(same, { ...edit, id: (edits[same] as Edit).id });
}

/** The adding edit with a later change worked in; null where the two have nothing to do. */
function workedInto(adding: Edit, change: Edit): Edit | null {
  if (adding.type === 'addProject' && 'projectId' in change) {
    if (change.projectId !== adding.projectId) return null;
    if (change.type === 'moveProject') return { ...adding, position: change.position };
    if (change.type === 'resizeProject') return { ...adding, size: change.size };
    if (change.type === 'rephaseProject' && change.phaseIndex === 0) {
      return { ...adding, openYear: change.openYear };
    }
  }
  if (adding.type === 'openFacility' && change.type === 'moveFacility') {
    if (change.facilityId === adding.facilityId) return { ...adding, position: change.position };
  }
  return null;
}
