/** Stories step by step: with buttons, arrow and page keys, as remote controls send them. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { nextStep, playStory, previousStep, stopStory } from '../../share/stories/player.ts';
import { STORIES, type Story } from '../../share/stories.ts';
import { usePage } from '../../store/pageStore.ts';

/** Page keys (remote controls) work anywhere on the page while a story is open. */
function useStoryKeys(story: Story | undefined): void {
  useEffect(() => {
    if (!story) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'PageDown') nextStep();
      else if (event.key === 'PageUp') previousStep();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [story]);
}

export function StoriesPanel() {
  const text = useText();
  const localized = useLocalized();
  const open = usePage((state) => state.story);
  const story = STORIES.find(({ id }) => id === open?.id);
  const step = open?.step ?? 0;
  useStoryKeys(story);
  return (
    <>
      <h2>{text('panel.stories')}</h2>
      <ul className="plain-list stories">
        {STORIES.map((row) => (
          <li key={row.id}>
            <Button
              className={row === story ? 'button primary' : 'button'}
              aria-pressed={row === story}
              onPress={() => (row === story ? stopStory() : playStory(row))}
            >
              {localized(row.title)}
            </Button>
          </li>
        ))}
      </ul>
      {story && (
        <section className="selected-place" aria-live="polite">
          <p className="quiet">
            {step + 1} / {story.steps.length}
          </p>
          <p className="question">{localized(story.steps[step]?.text ?? story.title)}</p>
          <div className="button-row">
            <Button className="button" isDisabled={step === 0} onPress={previousStep}>
              {text('stories.previous')}
            </Button>
            <Button
              className="button primary"
              isDisabled={step >= story.steps.length - 1}
              onPress={nextStep}
            >
              {text('stories.next')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
