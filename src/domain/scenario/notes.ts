/** Remarks about what was opened, in English for a terminal and by key for the page. */
import type { MessageParam, Problem } from '../parsed.ts';

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

/** A part that could not be read was left out. `part` names it: "camera", "areaIds". */
export function droppedNote(where: string, part: string, why: string): Problem {
  return note(where, `${part} was left out: ${why}`, REMEDY, 'note.dropped', { part, why });
}

/** The same for one of the edits; `number` counts from 1. */
export function droppedEditNote(where: string, number: number, why: string): Problem {
  const what = `edit ${number} was left out: ${why}`;
  return note(where, what, REMEDY, 'note.droppedEdit', { number, why });
}

/** A value was brought into the range that the territory allows. */
export function fittedNote(where: string, part: string, value: number): Problem {
  return note(
    where,
    `${part} was changed to ${value}, the nearest possible`,
    'check it',
    'note.fitted',
    {
      part,
      value,
    },
  );
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
