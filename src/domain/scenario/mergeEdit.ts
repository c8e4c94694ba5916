/**
 * Adding an edit to a scenario so that the list stays short: a second move of the same school
 * replaces the first, and what is done to something the scenario itself added changes the adding.
 */
import type { LonLat } from '../territory/schema.ts';
import type { EditOf } from './edits/editKind.ts';
import { subjectOf } from './edits/index.ts';
import { roundPosition } from './roundPosition.ts';
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

/**
 * The edits with one more. It takes the place (and keeps the id) of an earlier edit with the same
 * subject, or is worked into the edit that added its project or facility. Removing what the
 * scenario added removes all edits about it. The effect is that of appending, for edits in which
 * nothing else comes to depend on the order.
 */
export function mergeEdit(given: readonly Edit[], newEdit: Edit): readonly Edit[] {
  // What is switched off changes nothing, neither the map nor another edit.
  if (newEdit.off) return [...given, newEdit];
  const edit =
    'position' in newEdit ? { ...newEdit, position: roundPosition(newEdit.position) } : newEdit;
  if (edit.type === 'removeProject') {
    const others = given.filter(
      (other) => !('projectId' in other && other.projectId === edit.projectId),
    );
    const wasAdded = given.some(
      (other) => other.type === 'addProject' && other.projectId === edit.projectId,
    );
    return wasAdded ? others : [...others, edit];
  }
  // Lists from outside may say a thing twice: what is said last holds, and so it is what changes.
  const subject = subjectOf(edit);
  // What was switched off about it gives way: it would stand against this one once it is on again.
  const edits = given.filter((other) => !(other.off && subjectOf(other) === subject));
  // An adding edit that is switched off has added nothing that could be changed.
  const adding = edits.findLastIndex((other) => !other.off && workedInto(other, edit) !== null);
  if (adding >= 0) {
    const changed = workedInto(edits[adding] as Edit, edit) as Edit;
    const isReplaced = (other: Edit) =>
      subjectOf(other) === subject ||
      (edit.type === 'setPhases' && isOfPhases(other) && other.projectId === edit.projectId);
    return edits.with(adding, changed).filter((other) => !isReplaced(other));
  }
  // New phases take the place of all that has been said of the former ones.
  const others =
    edit.type === 'setPhases'
      ? edits.filter((other) => !(isOfPhases(other) && other.projectId === edit.projectId))
      : edits;
  const same = others.findLastIndex((other) => subjectOf(other) === subject);
  if (same < 0) return [...others, edit];
  return others.with(same, { ...edit, id: (others[same] as Edit).id });
}

function isOfPhases(edit: Edit): edit is EditOf<'resizeProject' | 'rephaseProject'> {
  return edit.type === 'resizeProject' || edit.type === 'rephaseProject';
}

/** The adding edit with a later change worked in; null where the two have nothing to do. */
function workedInto(adding: Edit, change: Edit): Edit | null {
  if (adding.type === 'addProject' && 'projectId' in change) {
    if (change.projectId !== adding.projectId) return null;
    return workedIntoProject(adding, change);
  }
  if (adding.type === 'openFacility' && change.type === 'moveFacility') {
    if (change.facilityId === adding.facilityId) return { ...adding, position: change.position };
  }
  return null;
}

function workedIntoProject(adding: EditOf<'addProject'>, change: Edit): Edit | null {
  const { furtherPhases = [], outline } = adding;
  switch (change.type) {
    case 'moveProject':
      return {
        ...adding,
        position: change.position,
        ...(outline ? { outline: shifted(outline, adding.position, change.position) } : {}),
      };
    case 'resizeProject':
      // Several phases are scaled when they are applied.
      return furtherPhases.length === 0 ? { ...adding, size: change.size } : null;
    case 'rephaseProject': {
      const { phaseIndex, openYear } = change;
      if (phaseIndex === 0) return { ...adding, openYear };
      const phase = furtherPhases[phaseIndex - 1];
      if (phase === undefined) return null;
      return {
        ...adding,
        furtherPhases: furtherPhases.with(phaseIndex - 1, { ...phase, openYear }),
      };
    }
    case 'setPhases': {
      const [first, ...rest] = change.phases;
      if (first === undefined) return null;
      const { furtherPhases: _, ...bare } = adding;
      return { ...bare, ...first, ...(rest.length > 0 ? { furtherPhases: rest } : {}) };
    }
    case 'setFinance':
      return { ...adding, finance: change.finance };
    default:
      return null;
  }
}

/** An area goes along with its middle. */
function shifted(outline: readonly LonLat[], from: LonLat, to: LonLat): LonLat[] {
  const [byLongitude, byLatitude] = [to[0] - from[0], to[1] - from[1]];
  return outline.map(([longitude, latitude]) =>
    roundPosition([longitude + byLongitude, latitude + byLatitude]),
  );
}
