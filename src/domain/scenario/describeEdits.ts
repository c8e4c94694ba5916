/** A scenario's edits as sentences for people. */
import type { Message } from '../parsed.ts';
import type { Territory } from '../territory/territory.ts';
import { draftOf } from './draft.ts';
import { applyEdit, describeEdit } from './edits/index.ts';
import type { Edit } from './scenario.ts';

/** Each edit with its sentence: names are those that hold just before it. O(territory + edits). */
export function describeEdits(
  territory: Territory,
  edits: readonly Edit[],
): readonly { readonly edit: Edit; readonly note: Message }[] {
  const draft = draftOf(territory);
  return edits.map((edit) => {
    const note = describeEdit(draft, edit);
    if (!edit.off) applyEdit(draft, edit);
    return { edit, note };
  });
}
