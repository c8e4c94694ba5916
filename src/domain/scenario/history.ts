/**
 * Undo and redo of the scenario's edits. An entry holds what was added, removed and updated, so
 * that undoing it needs no copy of the world; a whole drag becomes one entry. Pure functions: the
 * store keeps the history beside the edits.
 */
import type { Message } from '../parsed.ts';
import type { Edit } from './scenario.ts';

type Placed = { readonly index: number; readonly edit: Edit };

export type EditsChange = {
  /** By index in the list after the change, ascending. */
  readonly added: readonly Placed[];
  /** By index in the list before the change, ascending. */
  readonly removed: readonly Placed[];
  readonly updated: readonly { readonly before: Edit; readonly after: Edit }[];
};

export type HistoryEntry = {
  /** What was done, for people. */
  readonly note: Message;
  readonly change: EditsChange;
  /** Changes of one gesture (a drag, a slider held down) squash into one entry. */
  readonly gesture: string | null;
};

export type History = {
  readonly past: readonly HistoryEntry[];
  /** What has been undone, the next to redo last. */
  readonly future: readonly HistoryEntry[];
};

export type Step = {
  readonly history: History;
  readonly edits: readonly Edit[];
  /** What was undone or redone. */
  readonly note: Message;
};

export const EMPTY_HISTORY: History = { past: [], future: [] };
const MAX_HISTORY = 200;

const isSame = (a: Edit, b: Edit) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What leads from one list of edits to the other. Edits are told apart by their ids. */
export function changeBetween(before: readonly Edit[], after: readonly Edit[]): EditsChange {
  const indexAfter = new Map(after.map(({ id }, index) => [id, index]));
  let keepsOrder = true;
  let latest = -1;
  for (const { id } of before) {
    const index = indexAfter.get(id);
    if (index === undefined) continue;
    keepsOrder &&= index > latest;
    latest = index;
  }
  // Edits in another order are taken out and put in anew: rare, and simpler than moves.
  const stays = new Set(keepsOrder ? before.map(({ id }) => id) : []);
  const updated: { before: Edit; after: Edit }[] = [];
  const removed: Placed[] = [];
  before.forEach((edit, index) => {
    const later = stays.has(edit.id) ? after[indexAfter.get(edit.id) ?? -1] : undefined;
    if (later === undefined) removed.push({ index, edit });
    else if (!isSame(edit, later)) updated.push({ before: edit, after: later });
  });
  const added: Placed[] = [];
  after.forEach((edit, index) => {
    if (!stays.has(edit.id)) added.push({ index, edit });
  });
  return { added, removed, updated };
}

function isNothing({ added, removed, updated }: EditsChange): boolean {
  return added.length === 0 && removed.length === 0 && updated.length === 0;
}

/** The opposite change. */
export function inverse({ added, removed, updated }: EditsChange): EditsChange {
  return {
    added: removed,
    removed: added,
    updated: updated.map(({ before, after }) => ({ before: after, after: before })),
  };
}

/** The list of edits after a change to the list it was made for. */
export function applyChange(edits: readonly Edit[], change: EditsChange): readonly Edit[] {
  const gone = new Set(change.removed.map(({ edit }) => edit.id));
  const updated = new Map(change.updated.map(({ after }) => [after.id, after]));
  const result = edits
    .filter(({ id }) => !gone.has(id))
    .map((edit) => updated.get(edit.id) ?? edit);
  for (const { index, edit } of change.added) result.splice(index, 0, edit);
  return result;
}

/**
 * Notes that the edits went from `before` to `after`. Within one gesture the entries squash, and
 * nothing is left of a gesture that ends where it began. What had been undone can no longer be
 * redone. The oldest entries beyond 200 are forgotten.
 */
export function record(
  history: History,
  before: readonly Edit[],
  after: readonly Edit[],
  note: Message,
  gesture: string | null = null,
): History {
  const last = history.past.at(-1);
  const goesOn =
    gesture !== null &&
    last !== undefined &&
    last.gesture === gesture &&
    history.future.length === 0;
  const start = goesOn ? applyChange(before, inverse(last.change)) : before;
  const change = changeBetween(start, after);
  const earlier = goesOn ? history.past.slice(0, -1) : history.past;
  if (isNothing(change)) return goesOn ? { past: earlier, future: [] } : history;
  return { past: [...earlier, { note, change, gesture }].slice(-MAX_HISTORY), future: [] };
}

/** Takes back the last entry; null where there is none. */
export function undo({ past, future }: History, edits: readonly Edit[]): Step | null {
  const entry = past.at(-1);
  if (entry === undefined) return null;
  return {
    history: { past: past.slice(0, -1), future: [...future, entry] },
    edits: applyChange(edits, inverse(entry.change)),
    note: entry.note,
  };
}

/** Does again what was taken back last; null where there is nothing. */
export function redo({ past, future }: History, edits: readonly Edit[]): Step | null {
  const entry = future.at(-1);
  if (entry === undefined) return null;
  return {
    history: { past: [...past, entry], future: future.slice(0, -1) },
    edits: applyChange(edits, entry.change),
    note: entry.note,
  };
}
