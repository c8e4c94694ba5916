/** The stories that can be told on the map. */
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import {
  playStory,
  returnFromStory,
  stopStory,
  useStoryPlayer,
} from '../../share/stories/player.ts';
import { STORIES, type Story } from '../../share/stories.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { OwnStories } from '../stories/OwnStories.tsx';

export function StoriesPanel() {
  const text = useText();
  const openId = usePage((state) => state.story?.id);
  const before = useStoryPlayer((state) => state.before);
  return (
    <>
      <h2>{text('panel.stories')}</h2>
      <p className="quiet">{text('stories.intro')}</p>
      <ul className="story-list">
        {STORIES.map((story) => (
          <StoryRow key={story.id} story={story} isOpen={story.id === openId} />
        ))}
      </ul>
      <OwnStories />
      {before && (
        <Button className="button" onPress={returnFromStory}>
          <Icon name="undo" />
          {text('stories.return')}
        </Button>
      )}
      <p className="quiet">{text('stories.keys')}</p>
    </>
  );
}

function StoryRow({ story, isOpen }: { readonly story: Story; readonly isOpen: boolean }) {
  const text = useText();
  const localized = useLocalized();
  return (
    <li className="story-row" aria-current={isOpen}>
      <Button
        className={isOpen ? 'button primary story-start' : 'button story-start'}
        aria-pressed={isOpen}
        onPress={() => (isOpen ? stopStory() : playStory(story))}
      >
        <Icon name={isOpen ? 'close' : 'play'} />
        <span>
          {localized(story.title)}
          <small>
            {text(`territory.${story.territoryId}`)} ·{' '}
            {text('stories.steps', { count: story.steps.length })}
          </small>
        </span>
      </Button>
    </li>
  );
}
