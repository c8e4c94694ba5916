/** A story by its name: starts it, or ends it while it is told. */
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { playStory, stopStory } from '../../share/stories/player.ts';
import type { Story } from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { useTerritoryName } from '../useTerritoryName.ts';

/** Whether the story is being told. */
export function useIsOpen(story: Story): boolean {
  return usePage((state) => state.story?.id === story.id);
}

export function StoryStart({ story }: { readonly story: Story }) {
  const text = useText();
  const localized = useLocalized();
  const territoryName = useTerritoryName();
  const isOpen = useIsOpen(story);
  return (
    <Button
      className={isOpen ? 'button primary story-start' : 'button story-start'}
      aria-pressed={isOpen}
      onPress={() => (isOpen ? stopStory() : playStory(story))}
    >
      <Icon name={isOpen ? 'close' : 'play'} />
      <span>
        {localized(story.title)}
        <small>
          {territoryName(story.territoryId)} ·{' '}
          {text('stories.steps', { count: story.steps.length })}
        </small>
      </span>
    </Button>
  );
}
