/** The stories that can be told on the map. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { returnFromStory, useStoryPlayer } from '../../share/stories/player.ts';
import { STORIES, type Story } from '../../share/stories.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { OwnStories } from '../stories/OwnStories.tsx';
import { StoryStart, useIsOpen } from '../stories/StoryStart.tsx';

export function StoriesPanel() {
  const text = useText();
  const before = useStoryPlayer((state) => state.before);
  return (
    <>
      <h2>{text('panel.stories')}</h2>
      <p className="quiet">{text('stories.intro')}</p>
      <ul className="story-list">
        {STORIES.map((story) => (
          <StoryRow key={story.id} story={story} />
        ))}
      </ul>
      <div className="button-row">
        <Button className="button" onPress={() => usePage.getState().chooseMode('present')}>
          <Icon name="exhibition" />
          {text('present.open')}
        </Button>
      </div>
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

function StoryRow({ story }: { readonly story: Story }) {
  return (
    <li className="story-row" aria-current={useIsOpen(story)}>
      <StoryStart story={story} />
    </li>
  );
}
