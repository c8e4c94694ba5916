/**
 * Stories that a former page has kept as one text. They are taken over once; what of them cannot be
 * read, damaged or written by a newer page, is set aside first, and where that cannot be done the text
 * stays as it lies.
 */
import type { Problem } from '../../domain/parsed.ts';
import { parseKeptStory } from '../../share/stories/readStory.ts';
import type { Story } from '../../share/stories/schema.ts';

const KEPT_AT = 'aumaq.stories';
/** Where a text goes that could not be read, until somebody looks at it; then with a number. */
const SET_ASIDE_AT = 'aumaq.stories.unreadable';

/** What of the browser's storage is used; tests put a map in its place. */
export type FormerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Former = {
  readonly stories: readonly Story[];
  /** What has become of those that cannot be read. */
  readonly problems: readonly Problem[];
  /** Takes the text away, once its stories are kept elsewhere and nobody has changed it since. */
  readonly forget: () => void;
};

export function formerStories(storage: FormerStorage | null): Former {
  const text = read(storage);
  if (!storage || text === null) return { stories: [], problems: [], forget: () => {} };
  const { stories, lost } = readStories(text);
  const aside = lost && setAside(storage, text);
  const isSafe = lost === null || aside !== null;
  return {
    stories,
    problems: [...(aside ? [aside] : []), ...(lost ?? [])],
    forget: () => {
      if (isSafe && read(storage) === text) storage.removeItem(KEPT_AT);
    },
  };
}

/** The browser's; null where its settings refuse it. */
export function browserFormerStorage(): FormerStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(storage: FormerStorage | null): string | null {
  try {
    return storage?.getItem(KEPT_AT) ?? null;
  } catch {
    return null;
  }
}

/** `lost` is what is wrong with those that cannot be read; null where all can. */
function readStories(text: string): {
  readonly stories: readonly Story[];
  readonly lost: readonly Problem[] | null;
} {
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
function setAside(storage: FormerStorage, text: string): Problem | null {
  try {
    for (let number = 1; ; number += 1) {
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
