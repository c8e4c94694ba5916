/** A talk: the choice of stories, what the speaker has at hand, and a black screen. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { playStory } from '../../share/stories/player.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import { putAddress } from '../../share/addressBar.ts';
import { usePage } from '../../store/pageStore.ts';
import { FullScreenButton } from '../FullScreenButton.tsx';
import { Icon } from '../icons.tsx';
import { presentKey } from './presentKeys.ts';
import { act, openNotes, startTalking, storiesToTell, toggleBlack, useTalking } from './talking.ts';
import './present.css';
import { useTerritoryName } from '../useTerritoryName.ts';

/** What stands at the upper edge of the map, beside its name. */
export function PresentBar() {
  const text = useText();
  const isTold = usePage(({ story }) => story !== null);
  const blocked = useTalking((state) => state.blocked);
  useEffect(startTalking, []);
  usePresentKeys();
  return (
    <>
      <nav className="present-bar" aria-label={text('present.bar')}>
        {isTold && (
          <Button className="button" onPress={() => act({ do: 'choose' })}>
            <Icon name="stories" />
            <span>{text('panel.stories')}</span>
          </Button>
        )}
        <Button className="button" onPress={openNotes}>
          <Icon name="notes" />
          <span>{text('present.notes')}</span>
        </Button>
        <Button className="button" onPress={toggleBlack}>
          <Icon name="dark" />
          <span>{text('present.black')}</span>
        </Button>
        <FullScreenButton />
        <Button className="button" onPress={leave}>
          <Icon name="close" />
          <span>{text('present.leave')}</span>
        </Button>
      </nav>
      {blocked && (
        <p className="map-plate present-blocked" role="alert">
          {text('present.blocked')}{' '}
          <a href={blocked} target="_blank" rel="noopener opener">
            {text('present.openInTab')}
          </a>
        </p>
      )}
      <Black />
    </>
  );
}

/** Back to work; the address no longer says that the page is a talk. */
function leave(): void {
  const address = new URL(location.href);
  address.searchParams.delete('mode');
  address.searchParams.delete('talk');
  putAddress(address, false);
  usePage.getState().chooseMode('plan');
}

/** Nothing to see: all eyes on the speaker. */
function Black() {
  const text = useText();
  const isBlack = useTalking((state) => state.isBlack);
  if (!isBlack) return null;
  return (
    <button
      type="button"
      className="present-black"
      aria-label={text('present.showAgain')}
      onClick={toggleBlack}
    />
  );
}

/** Before the first step, and between two stories: what can be told. */
export function StoryChoice() {
  const text = useText();
  const localized = useLocalized();
  const territoryName = useTerritoryName();
  useOwnStories((state) => state.stories);
  return (
    <section className="present-choice" data-above-map aria-label={text('present.choose')}>
      <h1>{text('page.question')}</h1>
      <ol>
        {storiesToTell().map((story) => (
          <li key={story.id}>
            <Button className="present-story" onPress={() => playStory(story)}>
              <span>{localized(story.title)}</span>
              <small>
                {territoryName(story.territoryId)} ·{' '}
                {text('stories.steps', { count: story.steps.length })}
              </small>
            </Button>
          </li>
        ))}
      </ol>
      <p className="quiet for-keys">{text('present.keys')}</p>
    </section>
  );
}

/** Listens before the map does, which has its own use for arrows. */
function usePresentKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTold = usePage.getState().story !== null;
      const { isBlack } = useTalking.getState();
      const action = presentKey(event, target, { isTold, isBlack });
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      act(action);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
