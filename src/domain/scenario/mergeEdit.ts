/**
 * Adding an edit to a scenario so that the list stays short: a second move of the same school
 * replaces the first, and what is done to something the scenario itself added changes the adding.
 */
import type { LonLat } from '../territory/schema.ts';
import { subjectOf } from './edits/index.ts';
import { type Edit, type EditId, editIdSchema } from './scenario.ts';

/** An id that no edit of the list has: e1, e2 … Short, because links carry it. */
export function newEditId(edits: readonly Edit[]): EditId {
  const taken = new Set<string>(edits.map(({ id }) => id));
  return editIdSchema.parse(nextId('e', taken, (id) => taken.has(id)));
}

/**
 * An id for a project or facility that the scenario adds and no edit has spoken of: new-1 …
 * @param isTaken whether the territory has something of that id.
 */
export function newPlaceId(
  edits: readonly Edit[],
  isTaken: (id: string) => boolean = () => false,
): string {
  const named = new Set<string>();
  for (const edit of edits) {
    if ('projectId' in edit) named.add(edit.projectId);
    if ('facilityId' in edit) named.add(edit.facilityId);
  }
  return nextId('new-', named, (id) => named.has(id) || isTaken(id));
}

/** Numbers above are somebody's own choice: counting does not go on from them. */
const HIGHEST_COUNTED = 999_999;

/** The first free id behind the highest number of its kind, so that none comes a second time. */
function nextId(
  prefix: string,
  ids: ReadonlySet<string>,
  isTaken: (id: string) => boolean,
): string {
  let highest = 0;
  for (const id of ids) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
    if (number <= HIGHEST_COUNTED) highest = Math.max(highest, Math.trunc(number));
  }
  let number = highest + 1;
  while (isTaken(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
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
  // Lists from outside may say a thing twice: what is said last holds, and so it is what changes.
  const subject = subjectOf(edit);
  const adding = edits.findLastIndex((other) => workedInto(other, edit) !== null);
  if (adding >= 0) {
    const changed = workedInto(edits[adding] as Edit, edit) as Edit;
    return edits.with(adding, changed).filter((other) => subjectOf(other) !== subject);
  }
  const same = edits.findLastIndex((other) => subjectOf(other) === subject);
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
