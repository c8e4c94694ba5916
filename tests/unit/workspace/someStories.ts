/** Stories to keep. */
import { insertStep, newStory, stepOfState } from '../../../src/share/stories/editStory.ts';
import type { Story } from '../../../src/share/stories/schema.ts';
import { defaultState } from '../../../src/store/shareable.ts';

export const words = (text: string) => ({ kk: text, ru: text, en: text });

const stepOf = (title: string) =>
  stepOfState(defaultState('almaty', 'city', 2025), 'almaty', {
    title: words(title),
    text: words('what is seen'),
  });

/** A story of Almaty with a step under each heading. */
export function aStory(first: string, ...others: readonly string[]): Story {
  const begun = newStory('almaty', words('mine'), stepOf(first), Math.random);
  return others.reduce(
    (story, title) => insertStep(story, story.steps.length - 1, stepOf(title)),
    begun,
  );
}
