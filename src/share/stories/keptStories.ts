/**
 * What the browser keeps of a person's stories. Whatever lies there and cannot be read, damaged or
 * written by a newer page, is put aside before the place is written anew; where that cannot be done
 * nothing is written.
 */
import type { Problem } from '../../domain/parsed.ts';
import { parseKeptStory } from './readStory.ts';
import type { Story } from './schema.ts';

export const STORIES_KEPT_AT = 'aumaq.stories';
/** Where a draft goes that could not be read, until somebody looks at it; then with a number. */
const SET_ASIDE_AT = 'aumaq.stories.unreadable';

/** What of the browser's storage is used; tests put a map in its place. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>;

type Kept = { readonly stories: readonly Story[]; readonly problems: readonly Problem[] };

/** The stories that can be read, and what has become of the others. */
export function keptStories(storage: Keeping | null): Kept {
  const text = read(storage);
  if (text === null) return { stories: [], problems: [] };
  const { stories, lost } = storiesIn(text);
  if (lost === null) return { stories, problems: [] };
  return { stories, problems: [setAside(storage, text) ?? notKept(), ...lost] };
}

/** Keeps the stories; what went wrong, or nothing. */
export function writeStories(
  storage: Keeping | null,
  stories: readonly Story[],
): readonly Problem[] {
  if (!storage) return [];
  try {
    const before = storage.getItem(STORIES_KEPT_AT);
    const mustBeSaved = before !== null && storiesIn(before).lost !== null;
    if (mustBeSaved && setAside(storage, before) === null) return [notKept()];
    storage.setItem(STORIES_KEPT_AT, JSON.stringify(stories));
    return [];
  } catch {
    return [notKept()];
  }
}

function read(storage: Keeping | null): string | null {
  try {
    return storage?.getItem(STORIES_KEPT_AT) ?? null;
  } catch {
    return null;
  }
}

type Readable = {
  readonly stories: readonly Story[];
  /** What is wrong with those that cannot be read; null where all can. */
  readonly lost: readonly Problem[] | null;
};

let lastRead: { readonly text: string; readonly readable: Readable } | null = null;

/** One change asks for the same text several times over: it is read once. */
function storiesIn(text: string): Readable {
  if (lastRead?.text !== text) lastRead = { text, readable: readStories(text) };
  return lastRead.readable;
}

function readStories(text: string): Readable {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    values = null;
  }
  if (!Array.isArray(values)) return { stories: [], lost: [] };
  const parsed = values.map((value) => parseKeptStory(value));
  const stories = parsed.flatMap((story) => (story.ok ? [story.value] : []));
  const lost = parsed.flatMap((story) => (story.ok ? story.notes : story.problems));
  return { stories, lost: lost.length > 0 ? lost : null };
}

/** Says under which name the text lies now; null where there was no room for it. */
function setAside(storage: Keeping | null, text: string): Problem | null {
  try {
    for (let number = 1; storage; number += 1) {
      const name = number === 1 ? SET_ASIDE_AT : `${SET_ASIDE_AT}.${number}`;
      const there = storage.getItem(name);
      if (there !== null && there !== text) continue;
      if (there === null) storage.setItem(name, text);
      return {
        where: 'stories',
        what: 'what this browser has kept of your stories can no longer be read',
        remedy: `it was set aside under '${name}'; open the story from its file`,
        message: { key: 'stories.setAside', params: { name } },
      };
    }
  } catch {
    // Full: it stays where it is.
  }
  return null;
}

export function notKept(): Problem {
  return {
    where: 'stories',
    what: 'this browser does not keep your stories',
    remedy: 'save them as files before you leave the page',
    message: { key: 'stories.notKept', params: {} },
  };
}
