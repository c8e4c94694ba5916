/**
 * The stories that a person writes on this device, kept by the browser between visits and shared by
 * all its tabs. So every change starts from what is kept at that moment, and what can no longer be
 * read is set aside under a name of its own before anything is written over it.
 */
import { create } from 'zustand';
import type { Problem } from '../../domain/parsed.ts';
import { ownStoryId } from './editStory.ts';
import { keptStories, type Keeping, STORIES_KEPT_AT, writeStories } from './keptStories.ts';
import { readStory } from './readStory.ts';
import type { Story } from './schema.ts';
import {
  isSameStory,
  NO_STORY_HISTORY,
  noteChange,
  type StoryChange,
  type StoryHistory,
  swapped,
} from './storyHistory.ts';

type OwnStories = {
  readonly stories: readonly Story[];
  readonly history: StoryHistory;
  /** What went wrong with a file or with keeping the stories. */
  readonly problems: readonly Problem[];
};

export const useOwnStories = create<OwnStories>()(() => ({
  stories: [],
  history: NO_STORY_HISTORY,
  problems: [],
}));

let keeping: Keeping | null = null;
/** What could not be kept, by id; null: a deletion. It is tried again with the next change. */
let unkept: ReadonlyMap<string, Story | null> = new Map();

/** Calls back when another tab has changed what this browser keeps. */
type OtherTabs = (whenChanged: () => void) => void;

const browserTabs: OtherTabs = (whenChanged) => {
  if (typeof window === 'undefined') return;
  window.addEventListener('storage', ({ key }) => {
    // A storage that has been cleared names no key.
    if (key === STORIES_KEPT_AT || key === null) whenChanged();
  });
};

/** Reads what was kept, and keeps every change from now on. Without storage nothing is kept. */
export function openOwnStories(
  storage: Keeping | null = browserStorage(),
  otherTabs: OtherTabs = browserTabs,
): void {
  keeping = storage;
  unkept = new Map();
  const { stories, problems } = keptStories(storage);
  useOwnStories.setState({ stories, problems, history: NO_STORY_HISTORY });
  otherTabs(() => {
    if (keeping === storage) useOwnStories.setState({ stories: latest() });
  });
}

function browserStorage(): Keeping | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Refused by the browser's settings: stories last as long as the page.
    return null;
  }
}

/** The stories as all tabs have them, with what this one could not keep. */
function latest(): readonly Story[] {
  if (!keeping) return useOwnStories.getState().stories;
  const kept = keptStories(keeping).stories;
  const here = kept.flatMap((story) => {
    const own = unkept.get(story.id);
    return own === null ? [] : [own ?? story];
  });
  const added = [...unkept].flatMap(([id, story]) =>
    story && !kept.some((other) => other.id === id) ? [story] : [],
  );
  return [...here, ...added];
}

const isNotKept = ({ message }: Problem) => message?.key === 'stories.notKept';

/** Shows and keeps the stories with one that has been changed. */
function setOwnStories(
  stories: readonly Story[],
  history: StoryHistory,
  { id, story }: { readonly id: string; readonly story: Story | null },
): void {
  const problems = writeStories(keeping, stories);
  unkept = problems.length > 0 ? new Map([...unkept, [id, story]]) : new Map();
  const others = useOwnStories.getState().problems.filter((problem) => !isNotKept(problem));
  useOwnStories.setState({ stories, history, problems: [...others, ...problems] });
}

function perform(change: StoryChange): void {
  const { history } = useOwnStories.getState();
  const { id, before, after } = change;
  const done = swapped(latest(), change, before, after);
  if (done) setOwnStories(done, noteChange(history, change), { id, story: after });
}

/**
 * Changes one story, as it is kept now; one that another tab has deleted comes back with the change.
 * @param how `isDeletion`: the change is offered back; `gesture`: what it goes on with.
 */
export function changeOwnStory(
  id: string,
  change: (story: Story) => Story,
  how: { readonly isDeletion?: boolean; readonly gesture?: string } = {},
): void {
  const kept = latest();
  const at = kept.findIndex((story) => story.id === id);
  const before = kept[at] ?? null;
  const story = before ?? useOwnStories.getState().stories.find((own) => own.id === id);
  if (!story) return;
  const { isDeletion = false, gesture = null } = how;
  const after = change(story);
  if (before && isSameStory(before, after)) return;
  perform({ id, before, after, at: at < 0 ? kept.length : at, isDeletion, gesture });
}

export function addOwnStory(story: Story): void {
  const { id } = story;
  const at = latest().length;
  perform({ id, before: null, after: story, at, isDeletion: false, gesture: null });
}

export function deleteOwnStory(id: string): void {
  const kept = latest();
  const at = kept.findIndex((story) => story.id === id);
  const before = kept[at] ?? null;
  perform({ id, before, after: null, at, isDeletion: true, gesture: null });
}

/** Takes the last change to a story back; one that another tab has changed since stays as it is. */
export function undoStoryChange(): void {
  travel(true);
}

/** Does again what was taken back last. */
export function redoStoryChange(): void {
  travel(false);
}

function travel(isUndo: boolean): void {
  const { past, future } = useOwnStories.getState().history;
  const change = (isUndo ? past : future).at(-1);
  if (!change) return;
  const [there, wanted] = isUndo ? [change.after, change.before] : [change.before, change.after];
  const done = swapped(latest(), change, there, wanted);
  const left = isUndo ? { past: past.slice(0, -1), future } : { past, future: future.slice(0, -1) };
  if (!done) {
    useOwnStories.setState({ history: left });
    return;
  }
  const history = isUndo
    ? { ...left, future: [...future, change] }
    : { ...left, past: [...past, change] };
  setOwnStories(done, history, { id: change.id, story: wanted });
}

/**
 * Adds the story of a file; one that cannot be read changes nothing but the list of problems.
 * @param chance what its id is drawn with, 0 to 1.
 */
export function importStory(text: string, chance: () => number): Story | null {
  const parsed = readStory(text);
  if (!parsed.ok) {
    useOwnStories.setState({ problems: parsed.problems });
    return null;
  }
  const story = { ...parsed.value, id: ownStoryId(chance) };
  useOwnStories.setState({ problems: [] });
  addOwnStory(story);
  return story;
}
