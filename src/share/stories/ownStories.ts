/**
 * The stories that a person writes on this device, as the page has them. What the browser keeps of
 * them comes and goes with `workspace/library/stories.ts`; here nothing knows of it.
 */
import { create } from 'zustand';
import type { Problem } from '../../domain/parsed.ts';
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
  /** Those that can be brought back, the one deleted last first. */
  readonly deleted: readonly Story[];
  /** The story that is being written. */
  readonly editedId: string | null;
  readonly history: StoryHistory;
  /** What went wrong with a file or with keeping the stories. */
  readonly problems: readonly Problem[];
};

export const useOwnStories = create<OwnStories>()(() => ({
  stories: [],
  deleted: [],
  editedId: null,
  history: NO_STORY_HISTORY,
  problems: [],
}));

const storiesNow = () => useOwnStories.getState().stories;

function setOwnStories(
  stories: readonly Story[],
  history: StoryHistory,
  {
    id,
    before,
    after,
  }: { readonly id: string; readonly before: Story | null; readonly after: Story | null },
): void {
  const others = useOwnStories.getState().deleted.filter((story) => story.id !== id);
  const deleted = after === null && before !== null ? [before, ...others] : others;
  useOwnStories.setState({ stories, history, deleted });
}

function perform(change: StoryChange): void {
  const { history } = useOwnStories.getState();
  const done = swapped(storiesNow(), change, change.before, change.after);
  if (done) setOwnStories(done, noteChange(history, change), change);
}

/**
 * Changes one story.
 * @param how `isDeletion`: the change is offered back; `gesture`: what it goes on with.
 */
export function changeOwnStory(
  id: string,
  change: (story: Story) => Story,
  how: { readonly isDeletion?: boolean; readonly gesture?: string } = {},
): void {
  const at = storiesNow().findIndex((story) => story.id === id);
  const before = storiesNow()[at];
  if (!before) return;
  const { isDeletion = false, gesture = null } = how;
  const after = change(before);
  if (isSameStory(before, after)) return;
  perform({ id, before, after, at, isDeletion, gesture });
}

/** Adds a story behind the others: a new one, or one that was deleted. */
export function addOwnStory(story: Story): void {
  const { id } = story;
  const at = storiesNow().length;
  perform({ id, before: null, after: story, at, isDeletion: false, gesture: null });
}

export function deleteOwnStory(id: string): void {
  const at = storiesNow().findIndex((story) => story.id === id);
  const before = storiesNow()[at] ?? null;
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
  const done = swapped(storiesNow(), change, there, wanted);
  const left = isUndo ? { past: past.slice(0, -1), future } : { past, future: future.slice(0, -1) };
  if (!done) {
    useOwnStories.setState({ history: left });
    return;
  }
  const history = isUndo
    ? { ...left, future: [...future, change] }
    : { ...left, past: [...past, change] };
  setOwnStories(done, history, { id: change.id, before: there, after: wanted });
}
