/** Undo and redo of what a person does to their stories: each step is one story before and after. */
import type { Story } from './schema.ts';

export type StoryChange = {
  readonly id: Story['id'];
  /** Null: the step has added the story. */
  readonly before: Story | null;
  /** Null: the step has deleted it. */
  readonly after: Story | null;
  /** Its place in the list, from 0. */
  readonly at: number;
  /** Whether a step or the story was taken out: that is offered back. */
  readonly isDeletion: boolean;
  /** Words typed into one field are one step. */
  readonly gesture: string | null;
};

export type StoryHistory = {
  readonly past: readonly StoryChange[];
  /** What has been undone, the next to redo last. */
  readonly future: readonly StoryChange[];
};

export const NO_STORY_HISTORY: StoryHistory = { past: [], future: [] };
const MAX_CHANGES = 100;

export function isSameStory(a: Story | null, b: Story | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Notes a change; one that goes on with the gesture of the last is worked into it. */
export function noteChange({ past }: StoryHistory, change: StoryChange): StoryHistory {
  const last = past.at(-1);
  const goesOn =
    change.gesture !== null &&
    last?.gesture === change.gesture &&
    last.id === change.id &&
    isSameStory(last.after, change.before);
  const next = goesOn
    ? [...past.slice(0, -1), { ...last, after: change.after }]
    : [...past, change];
  return { past: next.slice(-MAX_CHANGES), future: [] };
}

/** The list with a story put in the place of another; null where that one is not as it should be. */
export function swapped(
  stories: readonly Story[],
  { id, at }: StoryChange,
  expected: Story | null,
  wanted: Story | null,
): readonly Story[] | null {
  const found = stories.findIndex((story) => story.id === id);
  if (!isSameStory(stories[found] ?? null, expected)) return null;
  if (found < 0) return wanted ? stories.toSpliced(at, 0, wanted) : stories;
  return wanted ? stories.with(found, wanted) : stories.toSpliced(found, 1);
}
