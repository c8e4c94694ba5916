/** A story of a file becomes one of the person's own. */
import { ownStoryId } from './editStory.ts';
import { addOwnStory, useOwnStories } from './ownStories.ts';
import { readStory } from './readStory.ts';
import type { Story } from './schema.ts';

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
