/** Stories step by step: with buttons, arrow and page keys, as remote controls send them. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { STORIES, type Story, stateOfStep } from '../../share/stories.ts';
import { usePage } from '../../store/pageStore.ts';

function goTo(story: Story, step: number): void {
  const { language, theme, mode, openState } = usePage.getState();
  const last = story.steps.length - 1;
  openState(stateOfStep(story, Math.min(Math.max(0, step), last), { language, theme, mode }));
}

/** Page keys (remote controls) work anywhere on the page while a story is open. */
function useStoryKeys(story: Story | undefined, step: number): void {
  useEffect(() => {
    if (!story) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'PageDown') goTo(story, step + 1);
      else if (event.key === 'PageUp') goTo(story, step - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [story, step]);
}

export function StoriesPanel() {
  const text = useText();
  const localized = useLocalized();
  const { story: open, openStory } = usePage();
  const story = STORIES.find(({ id }) => id === open?.id);
  const step = open?.step ?? 0;
  useStoryKeys(story, step);
  return (
    <>
      <h2>{text('panel.stories')}</h2>
      <ul className="plain-list stories">
        {STORIES.map((row) => (
          <li key={row.id}>
            <Button
              className={row === story ? 'button primary' : 'button'}
              aria-pressed={row === story}
              onPress={() => (row === story ? openStory(null) : goTo(row, 0))}
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
            <Button
              className="button"
              isDisabled={step === 0}
              onPress={() => goTo(story, step - 1)}
            >
              {text('stories.previous')}
            </Button>
            <Button
              className="button primary"
              isDisabled={step >= story.steps.length - 1}
              onPress={() => goTo(story, step + 1)}
            >
              {text('stories.next')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
