/** The stories of this browser, opened for the page. */
import { browserFormerStorage } from './formerStories.ts';
import { StoryKeeper } from './storyKeeper.ts';
import { openStoryStorage } from './storyStorage.ts';

const CHANGED = 'aumaq.stories';

let opening: Promise<StoryKeeper> | null = null;

/**
 * Opens what the browser keeps of a person's own stories, and keeps every change from now on. Asked
 * again, it is the same opening. Resolves when the stories are there, or cannot be had; never throws.
 */
export async function openStories(): Promise<void> {
  opening ??= StoryKeeper.open({
    openStorage: openStoryStorage,
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANGED),
    former: browserFormerStorage(),
  });
  await opening;
}
