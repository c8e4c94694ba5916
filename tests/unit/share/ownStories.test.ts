import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeStep,
  deleteStep,
  duplicateStep,
  insertStep,
  moveStep,
  newStory,
  retakeStep,
  rewritten,
  stepOfState,
} from '../../../src/share/stories/editStory.ts';
import { importStory } from '../../../src/share/stories/importStory.ts';
import {
  addOwnStory,
  changeOwnStory,
  deleteOwnStory,
  redoStoryChange,
  undoStoryChange,
  useOwnStories,
} from '../../../src/share/stories/ownStories.ts';
import { parseStory, readStory, writeStory } from '../../../src/share/stories/readStory.ts';
import { type Story, storySchema } from '../../../src/share/stories/schema.ts';
import { stateOfStep } from '../../../src/share/stories.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { states } from './states.ts';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const opened = defaultState('almaty', 'city', 2025);
const stepOf = (title: string) =>
  stepOfState(opened, 'almaty', { title: words(title), text: words('what is seen') });
const storyOf = (...titles: string[]): Story => {
  const [first = 'one', ...others] = titles;
  const story = newStory('almaty', words('mine'), stepOf(first), Math.random);
  return others.reduce(
    (told, title) => insertStep(told, told.steps.length - 1, stepOf(title)),
    story,
  );
};
const titlesOf = (story: Story) => story.steps.map(({ title }) => title.en);

describe('a step recorded from the map', () => {
  it('opens the same state again', () => {
    fc.assert(
      fc.property(
        states.filter(({ territoryId }) => territoryId === 'almaty'),
        (state) => {
          const story = newStory(
            'almaty',
            words('mine'),
            stepOfState(state, 'almaty', { title: words('a'), text: words('b') }),
            Math.random,
          );
          const { language, theme, mode } = state;
          const shown = stateOfStep(story, 0, { language, theme, mode });
          expect(shown).toMatchObject({
            year: state.year,
            layers: state.layers,
            filters: state.filters,
            measure: state.measure,
            service: state.service,
            selection: state.selection,
            edits: state.edits,
            camera: state.camera,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the words and figure of the step it replaces', () => {
    const story = changeStep(storyOf('one', 'two'), 1, { figure: { indicator: 'pupils' } });
    const later = stepOfState({ ...opened, year: 2030 }, 'almaty', {
      title: words('new'),
      text: words('new'),
    });
    expect(retakeStep(story, 1, later).steps[1]).toMatchObject({
      title: words('two'),
      figure: { indicator: 'pupils' },
      year: 2030,
    });
  });
});

describe('changing a story', () => {
  it('moves, repeats and takes out steps, but never the last one', () => {
    const story = storyOf('one', 'two', 'three');
    expect(titlesOf(moveStep(story, 2, 0))).toEqual(['three', 'one', 'two']);
    expect(titlesOf(moveStep(story, 0, 99))).toEqual(['two', 'three', 'one']);
    expect(titlesOf(duplicateStep(story, 1))).toEqual(['one', 'two', 'two', 'three']);
    expect(titlesOf(deleteStep(story, 1))).toEqual(['one', 'three']);
    expect(titlesOf(deleteStep(storyOf('only'), 0))).toEqual(['only']);
  });

  it('takes a figure out again', () => {
    const story = changeStep(storyOf('one'), 0, { figure: { indicator: 'pupils' } });
    expect(changeStep(story, 0, { figure: undefined }).steps[0]).not.toHaveProperty('figure');
  });

  it('lets untranslated words follow those that are written', () => {
    const russian = rewritten(words('New story'), 'ru', 'Моя история');
    expect(russian).toEqual(words('Моя история'));
    const translated = rewritten(russian, 'kk', 'Менің әңгімем');
    expect(translated).toEqual(words('Менің әңгімем'));
    expect(rewritten({ ...translated, en: 'My story' }, 'en', 'Mine').kk).toBe('Менің әңгімем');
  });

  it('leaves a story that can be written to a file and read back, whatever is done', () => {
    const anyEdit = fc.oneof(
      fc.tuple(fc.constant('move' as const), fc.nat(5), fc.nat(5)),
      fc.tuple(fc.constant('delete' as const), fc.nat(5), fc.nat(5)),
      fc.tuple(fc.constant('duplicate' as const), fc.nat(5), fc.nat(5)),
    );
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        const story = edits.reduce(
          (told, [kind, at, to]) => {
            if (kind === 'move') return moveStep(told, at, to);
            return kind === 'delete' ? deleteStep(told, at) : duplicateStep(told, at);
          },
          storyOf('one', 'two', 'three'),
        );
        expect(storySchema.safeParse(story).success).toBe(true);
        const read = readStory(writeStory(story));
        expect(read.ok && read.value).toEqual(story);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the stories of this browser', () => {
  beforeEach(() => useOwnStories.setState(useOwnStories.getInitialState(), true));

  it('come back after a deletion that was a mistake', () => {
    addOwnStory(storyOf('one', 'two'));
    const [story] = useOwnStories.getState().stories;
    if (!story) throw new Error('there is no story');
    changeOwnStory(story.id, (old) => deleteStep(old, 0), { isDeletion: true });
    undoStoryChange();
    expect(useOwnStories.getState().stories.map(titlesOf)).toEqual([['one', 'two']]);
    deleteOwnStory(story.id);
    expect(useOwnStories.getState().stories).toEqual([]);
    expect(useOwnStories.getState().deleted).toHaveLength(1);
    undoStoryChange();
    expect(useOwnStories.getState().stories).toHaveLength(1);
    expect(useOwnStories.getState().deleted).toEqual([]);
  });

  it('take a file under an id of their own', () => {
    addOwnStory(storyOf('one'));
    const written = storyOf('from a file');
    const story = importStory(writeStory(written), Math.random);
    expect(story?.id).toMatch(/^own-[0-9a-z]{12}$/);
    expect(story?.id).not.toBe(written.id);
    expect(useOwnStories.getState().stories.map(titlesOf)).toEqual([['one'], ['from a file']]);
  });

  it('stay as they are when a file is no good, and say where it is wrong', () => {
    addOwnStory(storyOf('one'));
    const spoilt = { ...storyOf('one', 'two') } as { steps: object[] };
    spoilt.steps = [spoilt.steps[0] ?? {}, { ...spoilt.steps[1], year: 1200 }];
    expect(importStory(JSON.stringify(spoilt), Math.random)).toBeNull();
    const { stories, problems } = useOwnStories.getState();
    expect(stories).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where: 'story, step 2, year' });
  });

  it('take every change back and do it again, typed words as one', () => {
    addOwnStory(storyOf('one'));
    const [story] = useOwnStories.getState().stories;
    if (!story) throw new Error('there is no story');
    const rename = (title: string, gesture: string) =>
      changeOwnStory(story.id, (old) => ({ ...old, title: words(title) }), { gesture });
    for (const typed of ['A', 'Al', 'Ala']) rename(typed, 'first visit of the field');
    rename('Alatau', 'second visit');
    changeOwnStory(story.id, (old) => insertStep(old, 0, stepOf('two')));
    changeOwnStory(story.id, (old) => moveStep(old, 1, 1));
    const now = () => {
      const [first] = useOwnStories.getState().stories;
      return first && [first.title.en, first.steps.length];
    };
    const seen = [now()];
    for (let step = 0; step < 4; step++) {
      undoStoryChange();
      seen.push(now());
    }
    expect(seen).toEqual([['Alatau', 2], ['Alatau', 1], ['Ala', 1], ['mine', 1], undefined]);
    undoStoryChange();
    for (let step = 0; step < 5; step++) redoStoryChange();
    expect(now()).toEqual(['Alatau', 2]);
  });

  it('are told of a year that is out of range once, whichever of a step’s years it is', () => {
    const told = (years: object) => {
      const story = storyOf('one');
      const read = parseStory({ ...story, steps: [{ ...story.steps[0], ...years }] });
      return !read.ok && read.problems.map(({ where, message }) => [where, message?.params.detail]);
    };
    expect(told({ year: 2999 })).toEqual([['story, step 1, year', '2018–2040']]);
    expect(told({ year: 1200 })).toEqual([['story, step 1, year', '2018–2040']]);
    expect(told({ year: 1200, fromYear: 2020 })).toEqual([['story, step 1, year', '2018–2040']]);
    expect(told({ year: 2030, fromYear: 2999 })).toEqual([
      ['story, step 1, fromYear', '2018–2030'],
    ]);
  });

  it('never throw on any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readStory(text).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('steps', 'title', 'id'), (value, field) => {
        const read = parseStory({ ...storyOf('one'), [field]: value });
        if (!read.ok) expect(read.problems[0]?.remedy).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
