/** Remarks about what was opened, in English for a terminal and by key for the page. */
import type { MessageParam, Problem } from '../parsed.ts';
import type { LocalizedText, PlaceFate } from '../territory/schema.ts';

const REMEDY = 'set it again where it is needed';

function note(
  where: string,
  what: string,
  remedy: string,
  key: string,
  params: Readonly<Record<string, MessageParam>> = {},
): Problem {
  return { where, what, remedy, message: { key, params } };
}

/** Why something was left out: in English here, for the page as the text `dropped.<reason>`. */
const REASONS = {
  impossible: 'is not possible here',
  damaged: 'cannot be read',
  otherTerritory: 'belongs to another territory',
  notOffered: 'is not to be had in this territory',
  gone: 'is not in this territory',
  unknown: 'is unknown to this page',
  twice: 'is there twice',
  empty: 'has no value',
  tooLong: 'is too long',
  tooMany: 'is one too many',
  malformed: 'is not as it should be',
  outside: 'lies far outside the territory',
  unfit: 'does not fit the rest',
} as const;
export type DropReason = keyof typeof REASONS;

/**
 * A part that could not be taken was left out. `part` names it ("camera", "areaIds"), `value` says
 * what of it; `textKey` is the text of the value for people, where it has one.
 */
export function droppedNote(
  where: string,
  part: string,
  why: DropReason,
  value?: string,
  textKey?: string,
): Problem {
  if (value === undefined) {
    return note(where, `${part} was left out: it ${REASONS[why]}`, REMEDY, 'note.dropped', {
      part,
      why,
    });
  }
  const what = `${part} was left out: '${value}' ${REASONS[why]}`;
  const params = { part, why, value: textKey ?? value };
  return note(where, what, REMEDY, 'note.droppedValue', params);
}

/** The same for one of the edits; `number` counts from 1, `value` is what of it is wrong. */
export function droppedEditNote(
  where: string,
  number: number,
  why: DropReason,
  value?: string,
): Problem {
  const subject = value === undefined ? 'it' : `'${value}'`;
  const what = `edit ${number} was left out: ${subject} ${REASONS[why]}`;
  return value === undefined
    ? note(where, what, REMEDY, 'note.droppedEdit', { number, why })
    : note(where, what, REMEDY, 'note.droppedEditValue', { number, why, value });
}

/** A value was brought into the range that the territory allows. */
export function fittedNote(where: string, part: string | LocalizedText, value: number): Problem {
  const name = typeof part === 'string' ? part : part.en;
  const what = `${name} was changed to ${value}, the nearest possible`;
  return note(where, what, 'check it', 'note.fitted', { part, value });
}

export function laterVersionNote(where: string, version: number, known: number): Problem {
  return note(
    where,
    `it is of version ${version}, this page knows ${known}`,
    'reload the page to get its newest version',
    'note.laterVersion',
    { version, known },
  );
}

export function packChangedNote(where: string): Problem {
  return note(
    where,
    "the territory's facts have changed since it was made",
    'check the figures again',
    'note.packChanged',
  );
}

/** A place by its name, or by its id where no name of it is known. */
type Called = LocalizedText | string;
const inEnglish = (called: Called) => (typeof called === 'string' ? called : called.en);

/** An edit of a place that has another id in this version of the territory. `number` counts from 1. */
export function ledOnNote(
  where: string,
  number: number,
  before: Called,
  now: { readonly id: string; readonly name: Called },
): Problem {
  const { id, name } = now;
  if (inEnglish(name) === inEnglish(before)) {
    const what = `edit ${number}: '${inEnglish(name)}' now has the id '${id}'`;
    return note(where, what, 'check it', 'note.editOtherCode', { number, name, code: id });
  }
  const what = `edit ${number} now belongs to '${inEnglish(name)}' (${id}), which stands for '${inEnglish(before)}'`;
  return note(where, what, 'check it', 'note.editLedOn', { number, before, now: name });
}

type Differing = NonNullable<PlaceFate['differs']>[number];

/** The place of an edit is not what it was when the edit was made. */
export function placeDiffersNote(
  where: string,
  number: number,
  name: Called,
  differing: Differing,
): Problem {
  const what = `edit ${number}: the ${differing} of '${inEnglish(name)}' is another now`;
  return note(where, what, 'check it', 'note.editPlaceDiffers', { number, name, differing });
}

const MAX_LISTED = 20;
const MORE = 'note.more';

/** For how many remarks a note stands: one that says "and 12 more" for all of these. */
export function countOf({ message }: Problem): number {
  return message?.key === MORE ? Number(message.params.count) : 1;
}

/** Collects remarks: the first ones as they are, of all others how many there are. */
export class Remarks {
  private readonly listed: Problem[] = [];
  private more = 0;

  add(...notes: readonly Problem[]): void {
    for (const one of notes) {
      const isListed = one.message?.key !== MORE && this.listed.length < MAX_LISTED;
      if (isListed) this.listed.push(one);
      else this.more += countOf(one);
    }
  }

  /** @param where what the remarks are about. */
  all(where: string): readonly Problem[] {
    const { listed, more } = this;
    if (more === 0) return listed;
    return [...listed, note(where, `${more} more remarks`, REMEDY, MORE, { count: more })];
  }
}
