/**
 * The stories that a person writes on this device. Kept by the browser between visits; what it has
 * kept and can no longer be read is set aside, never overwritten.
 */
import { create } from 'zustand';
import type { Problem } from '../../domain/parsed.ts';
import { freeId } from './editStory.ts';
import { parseStory, readStory } from './readStory.ts';
import type { Story } from './schema.ts';

const KEPT_AT = 'aumaq.stories';
/** Where a draft goes that could not be read, until somebody looks at it. */
const SET_ASIDE_AT = 'aumaq.stories.unreadable';

/** What of the browser's storage is used; tests put a map in its place. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>;

type OwnStories = {
  readonly stories: readonly Story[];
  /** The stories before the last deletion; null: nothing to take back. */
  readonly beforeDeletion: readonly Story[] | null;
  /** What went wrong with a file or with keeping the stories. */
  readonly problems: readonly Problem[];
};

export const useOwnStories = create<OwnStories>()(() => ({
  stories: [],
  beforeDeletion: null,
  problems: [],
}));

let keeping: Keeping | null = null;

/** Reads what was kept, and keeps every change from now on. Without storage nothing is kept. */
export function openOwnStories(storage: Keeping | null = browserStorage()): void {
  keeping = storage;
  const { stories, problems } = keptStories(storage);
  useOwnStories.setState({ stories, problems, beforeDeletion: null });
}

function browserStorage(): Keeping | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Refused by the browser's settings: stories last as long as the page.
    return null;
  }
}

function keptStories(storage: Keeping | null): Pick<OwnStories, 'stories' | 'problems'> {
  const text = read(storage);
  if (text === null) return { stories: [], problems: [] };
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    values = null;
  }
  if (!Array.isArray(values)) return { stories: [], problems: setAside(storage, text) };
  const parsed = values.map((value) => parseStory(value));
  const stories = parsed.flatMap((story) => (story.ok ? [story.value] : []));
  const lost = parsed.flatMap((story) => (story.ok ? [] : story.problems));
  return { stories, problems: lost.length > 0 ? [...setAside(storage, text), ...lost] : [] };
}

function read(storage: Keeping | null): string | null {
  try {
    return storage?.getItem(KEPT_AT) ?? null;
  } catch {
    return null;
  }
}

function setAside(storage: Keeping | null, text: string): readonly Problem[] {
  try {
    storage?.setItem(SET_ASIDE_AT, text);
  } catch {
    return [notKept()];
  }
  return [
    {
      where: 'stories',
      what: 'what this browser has kept of your stories can no longer be read',
      remedy: `it was set aside under '${SET_ASIDE_AT}'; open the story from its file`,
      message: { key: 'stories.setAside', params: { name: SET_ASIDE_AT } },
    },
  ];
}

function notKept(): Problem {
  return {
    where: 'stories',
    what: 'this browser does not keep your stories',
    remedy: 'save them as files before you leave the page',
    message: { key: 'stories.notKept', params: {} },
  };
}

/** Puts other stories in the place of those there are, and keeps them. */
function setOwnStories(
  stories: readonly Story[],
  beforeDeletion: readonly Story[] | null = null,
): void {
  useOwnStories.setState({ stories, beforeDeletion });
  try {
    keeping?.setItem(KEPT_AT, JSON.stringify(stories));
  } catch {
    useOwnStories.setState({ problems: [notKept()] });
  }
}

/** Changes one story. @param isDeletion whether the change can be taken back as one. */
export function changeOwnStory(
  id: string,
  change: (story: Story) => Story,
  isDeletion = false,
): void {
  const { stories } = useOwnStories.getState();
  const changed = stories.map((story) => (story.id === id ? change(story) : story));
  setOwnStories(changed, isDeletion ? stories : null);
}

export function addOwnStory(story: Story): void {
  setOwnStories([...useOwnStories.getState().stories, story]);
}

export function deleteOwnStory(id: string): void {
  const { stories } = useOwnStories.getState();
  setOwnStories(
    stories.filter((story) => story.id !== id),
    stories,
  );
}

/** Takes the last deletion of a step or story back. */
export function undoDeletion(): void {
  const { beforeDeletion } = useOwnStories.getState();
  if (beforeDeletion) setOwnStories(beforeDeletion);
}

/** Adds the story of a file; one that cannot be read changes nothing but the list of problems. */
export function importStory(text: string): Story | null {
  const parsed = readStory(text);
  if (!parsed.ok) {
    useOwnStories.setState({ problems: parsed.problems });
    return null;
  }
  const { stories } = useOwnStories.getState();
  const story = { ...parsed.value, id: freeId(stories.map(({ id }) => id)) };
  useOwnStories.setState({ problems: [] });
  addOwnStory(story);
  return story;
}
