/** Takes what the map shows as a step of a story, with words that say where to write. */
import { messagesOf } from '../../i18n/messages.ts';
import { currentFrame, unframed } from '../../share/stories/frame.ts';
import { stepOfState } from '../../share/stories/editStory.ts';
import type { StoryStep } from '../../share/stories/schema.ts';
import { shareableOf, usePage } from '../../store/pageStore.ts';
import { knownTerritory } from '../../store/ownTerritories.ts';

type Placeholder = 'stories.newTitle' | 'stories.newStep' | 'stories.newText';

/** Words to be replaced by the person's own: the same in all languages, so that these follow. */
export function placeholder(key: Placeholder): StoryStep['title'] {
  const words = messagesOf(usePage.getState().language)[key];
  return { kk: words, ru: words, en: words };
}

/** What the map shows now, as a step; null in a territory that no story can be set in. */
export function recordedStep(): StoryStep | null {
  const page = usePage.getState();
  const territory = knownTerritory(page.territoryId);
  if (!territory) return null;
  const { camera } = page;
  const isTalk = page.mode === 'present';
  const frame = currentFrame(isTalk, page.story !== null, page.selection !== null);
  const state = { ...shareableOf(page), camera: camera && unframed(camera, frame) };
  return stepOfState(state, territory.id, {
    title: placeholder('stories.newStep'),
    text: placeholder('stories.newText'),
  });
}
