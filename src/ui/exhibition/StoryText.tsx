/** The step of the story that plays, large. */
import { useLocalized } from '../../i18n/text.tsx';
import { findStory } from '../../share/stories/player.ts';
import { usePage } from '../../store/pageStore.ts';

export function StoryText() {
  const localized = useLocalized();
  const open = usePage((state) => state.story);
  const story = findStory(open?.id);
  const step = story?.steps[open?.step ?? 0];
  if (!step) return null;
  return (
    <section className="start-screen" aria-live="polite">
      <p className="start-headline">{localized(step.title)}</p>
      <p className="start-question">{localized(step.text)}</p>
    </section>
  );
}
