/** The stories that ship can be shown, and whatever somebody opens as a story is answered calmly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { LANGUAGES } from '../../../src/domain/territory/schema.ts';
import { fitToTerritory } from '../../../src/store/fitToTerritory.ts';
import { shareableStateSchema } from '../../../src/store/shareable.ts';
import { parseStory, readStory, writeStory } from '../../../src/share/stories/readStory.ts';
import { STORIES, stateOfStep } from '../../../src/share/stories.ts';
import { embeddedPack } from '../embeddedPack.ts';

const look = { language: 'kk', theme: 'dark', mode: 'present' } as const;
const steps = STORIES.flatMap((story) =>
  story.steps.map((step, index) => ({ name: `${story.id} ${index + 1}`, story, step, index })),
);

test.each(steps)('$name is a state that a link can carry', ({ story, index }) => {
  const state = stateOfStep(story, index, look);
  expect(shareableStateSchema.safeParse(state).error).toBeUndefined();
  expect(state).toMatchObject({ ...look, story: { id: story.id, step: index } });
});

test.each(steps)('$name names only what its territory has', ({ story, index }) => {
  const territory = embeddedPack(story.territoryId === 'almaty' ? 'almaty' : 'kazakhstan');
  expect(fitToTerritory(stateOfStep(story, index, look), territory).notes).toEqual([]);
});

test('a story that is written and read again is the same', () => {
  for (const story of STORIES) {
    const read = readStory(writeStory(story));
    expect(read).toEqual({ ok: true, value: story, notes: [] });
  }
});

test('a fault is named by step and field, with what to do about it', () => {
  const story = structuredClone(STORIES[0]) as unknown as {
    steps: Record<string, unknown>[];
  };
  const second = story.steps[1];
  if (!second) throw new Error('the story has one step only');
  second.year = 1066;
  second.measure = 'happiness';
  second.colour = 'red';
  second.picture = { source: 'https://elsewhere.example/a.png', description: second.title };
  const parsed = parseStory(story);
  expect(parsed.ok).toBe(false);
  const problems = parsed.ok ? [] : parsed.problems;
  for (const field of ['year', 'measure', 'colour', 'picture']) {
    const about = problems.find(({ where, remedy }) => `${where} ${remedy}`.includes(field));
    expect(about?.where, field).toContain('step 2');
    expect(about?.remedy, field).not.toBe('');
  }
});

test('a measure of cities is refused in a story about the country', () => {
  const story = structuredClone(STORIES.find(({ territoryId }) => territoryId === 'kazakhstan'));
  const step = story?.steps[0];
  if (!step) throw new Error('no story is about the country');
  step.measure = 'unplaced';
  const parsed = parseStory(story);
  expect(parsed.ok ? [] : parsed.problems[0]?.where).toBe('story, step 1, measure');
});

test('whatever is opened as a story, nothing is thrown and every fault can be read', () => {
  const known = new Set(Object.keys(messagesOf('en')));
  const sound = JSON.parse(JSON.stringify(STORIES[1])) as Record<string, unknown>;
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(sound), 'steps'), fc.jsonValue())
    .map(([key, value]) => ({ ...sound, [key]: value }));
  const brokenStep = fc
    .tuple(fc.constantFrom('year', 'camera', 'layers', 'edits', 'figure', 'text'), fc.jsonValue())
    .map(([key, value]) => ({
      ...sound,
      steps: [{ ...(sound.steps as object[])[0], [key]: value }],
    }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutated, brokenStep), (value) => {
      const parsed = readStory(JSON.stringify(value));
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { message } of parsed.problems) expect(known).toContain(message?.key);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readStory(text).ok).toBe(false);
    }),
  );
});

test('every text is written in every language', () => {
  for (const story of STORIES) {
    const texts = [story.title, ...story.steps.flatMap(({ title, text }) => [title, text])];
    for (const text of texts) {
      expect(new Set(LANGUAGES.map((language) => text[language])).size, text.en).toBe(3);
    }
  }
});
