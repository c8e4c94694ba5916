import { describe, expect, it } from 'vitest';
import { retakeStep, rewrittenNotes } from '../../../src/share/stories/editStory.ts';
import { readStory, writeStory } from '../../../src/share/stories/readStory.ts';
import { STORIES } from '../../../src/share/stories.ts';
import { clockText } from '../../../src/ui/present/clock.ts';
import { SHIPPED_NOTES } from '../../../src/ui/present/shippedNotes.ts';

const said = (words: string) => ({ kk: words, ru: words, en: words });

describe('notes for the speaker', () => {
  it('go into a file and come back; a story without them stays as it was', () => {
    const [story] = STORIES;
    if (!story) throw new Error('no story');
    const [first, ...others] = story.steps;
    if (!first) throw new Error('no step');
    const noted = { ...story, steps: [{ ...first, notes: said('Slowly') }, ...others] };
    expect(readStory(writeStory(noted))).toMatchObject({ ok: true, value: noted });
    expect(readStory(writeStory(story))).toMatchObject({ ok: true, value: story });
  });

  it('stay with a step whose view is taken anew', () => {
    const [story] = STORIES;
    const [first] = story?.steps ?? [];
    if (!story || !first) throw new Error('no step');
    const noted = { ...story, steps: [{ ...first, notes: said('Slowly') }] };
    expect(retakeStep(noted, 0, { ...first, year: 2030 }).steps[0]).toMatchObject({
      year: 2030,
      notes: said('Slowly'),
    });
  });

  it('are gone when the last words are taken out, and never empty in one language alone', () => {
    expect(rewrittenNotes(undefined, 'ru', 'Медленно')).toEqual(said('Медленно'));
    expect(rewrittenNotes(said('Slowly'), 'en', ' ')).toBeUndefined();
    expect(rewrittenNotes({ ...said('Slowly'), kk: 'Асықпай' }, 'kk', '')).toEqual(said('Slowly'));
  });

  it('are written for every step of every story that ships', () => {
    for (const { id, steps } of STORIES) expect(SHIPPED_NOTES[id]).toHaveLength(steps.length);
  });
});

it('the time of a talk is read as on a clock', () => {
  expect(clockText(0)).toBe('0:00');
  expect(clockText(247_999)).toBe('4:07');
  expect(clockText(3_729_000)).toBe('1:02:09');
});
