/** What each kind of edit has to say about itself: one object for each, in a file of its name. */
import type { Message } from '../../parsed.ts';
import type { LocalizedText } from '../../territory/schema.ts';
import type { NamesOfAdded, Territory } from '../../territory/territory.ts';
import type { Draft } from '../draft.ts';
import type { Edit, EditType } from '../scenario.ts';

export type EditOf<Type extends EditType> = Extract<Edit, { type: Type }>;

export type EditKind<Type extends EditType> = {
  /** Does it to the draft; false where the edit names something that is not there. */
  readonly apply: (draft: Draft, edit: EditOf<Type>) => boolean;
  /** What it changes: two edits of a kind with the same subject replace each other. */
  readonly subject: (edit: EditOf<Type>) => string;
  /** A line for history and comparison, of a draft in which it has not been applied yet. */
  readonly describe: (draft: Draft, edit: EditOf<Type>) => Message;
};

/** The name of a facility or project, or its id where the draft does not have it. */
export function nameIn(draft: Draft, id: string): LocalizedText {
  const place = draft.facilities.get(id) ?? draft.projects.get(id);
  return place?.name ?? sameInAll(id);
}

/** A text without translation: an id, or what a person typed. */
export function sameInAll(text: string): LocalizedText {
  return { kk: text, ru: text, en: text };
}

/** The name of a place that nobody has named, as a pack would give it: "New school 3" of new-3. */
export function nameOfAdded(
  { namesOfAdded }: Territory,
  kind: keyof NamesOfAdded,
  id: string,
): LocalizedText {
  if (!namesOfAdded) return sameInAll(id);
  const { kk, ru, en } = namesOfAdded[kind];
  const number = /^new-(\d+)$/.exec(id)?.[1] ?? id;
  return { kk: `${kk} ${number}`, ru: `${ru} ${number}`, en: `${en} ${number}` };
}

/** Where a thing that an edit adds comes from. */
export const EDIT_PROVENANCE = { status: 'assumption', source: 'scenario' } as const;
