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
import {
  addOwnStory,
  changeOwnStory,
  deleteOwnStory,
  importStory,
  openOwnStories,
  redoStoryChange,
  undoStoryChange,
  useOwnStories,
} from '../../../src/share/stories/ownStories.ts';
import { type Keeping, keptStories, writeStories } from '../../../src/share/stories/keptStories.ts';
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

/** A browser's storage, as far as stories use it. */
function storage(content: Record<string, string> = {}): Keeping & { content: typeof content } {
  return {
    content,
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => {
      content[key] = value;
    },
  };
}

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
  beforeEach(() => openOwnStories(null));

  it('are there again at the next visit', () => {
    const kept = storage();
    openOwnStories(kept);
    addOwnStory(storyOf('one'));
    openOwnStories(storage({ ...kept.content }));
    expect(useOwnStories.getState().stories.map(titlesOf)).toEqual([['one']]);
  });

  it('come back after a deletion that was a mistake', () => {
    addOwnStory(storyOf('one', 'two'));
    const [story] = useOwnStories.getState().stories;
    if (!story) throw new Error('there is no story');
    changeOwnStory(story.id, (old) => deleteStep(old, 0), { isDeletion: true });
    undoStoryChange();
    expect(useOwnStories.getState().stories.map(titlesOf)).toEqual([['one', 'two']]);
    deleteOwnStory(story.id);
    expect(useOwnStories.getState().stories).toEqual([]);
    undoStoryChange();
    expect(useOwnStories.getState().stories).toHaveLength(1);
  });

  it('are set aside, not overwritten, when they can no longer be read', () => {
    const kept = storage({ 'aumaq.stories': '[{"format": "something else"}]' });
    openOwnStories(kept);
    expect(useOwnStories.getState().problems[0]?.message?.key).toBe('stories.setAside');
    addOwnStory(storyOf('one'));
    expect(kept.content['aumaq.stories.unreadable']).toContain('something else');
  });

  it('keep all other steps where one can no longer be read, and set the whole aside', () => {
    const story = storyOf('one', 'two', 'three');
    const spoilt = { ...story, steps: story.steps.with(1, { ...stepOf('two'), year: 1200 }) };
    const kept = storage({ 'aumaq.stories': JSON.stringify([spoilt]) });
    openOwnStories(kept);
    const { stories, problems } = useOwnStories.getState();
    expect(stories.map(titlesOf)).toEqual([['one', 'three']]);
    expect(problems.some(({ where }) => where === 'story, step 2, year')).toBe(true);
    expect(Object.values(kept.content).some((text) => text.includes('"year":1200'))).toBe(true);
  });

  it('are not lost for a view that is nearer than the map goes, or round the world', () => {
    const near = { longitude: 256.9, latitude: 43.2, zoom: 21.7, bearing: 10, pitch: 74 };
    const story = { ...storyOf('one'), steps: [{ ...stepOf('one'), camera: near }] };
    openOwnStories(storage({ 'aumaq.stories': JSON.stringify([story]) }));
    const { stories, problems } = useOwnStories.getState();
    expect(problems).toEqual([]);
    expect(stories[0]?.steps[0]?.camera).toMatchObject({ zoom: 20, pitch: 70, bearing: 10 });
    expect(stories[0]?.steps[0]?.camera?.longitude).toBeCloseTo(-103.1, 9);
  });

  it('say so when the browser keeps nothing', () => {
    openOwnStories({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    addOwnStory(storyOf('one'));
    expect(useOwnStories.getState().stories).toHaveLength(1);
    expect(useOwnStories.getState().problems[0]?.message?.key).toBe('stories.notKept');
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

/** Tabs of one browser: what each of them has kept is there for all. */
describe('the stories of two tabs', () => {
  const kept = () => keptStories(shared).stories.map(titlesOf).sort();
  let shared: ReturnType<typeof storage>;
  let tellThisTab: () => void;
  /** What another tab does, by the same means. */
  const elsewhere = (change: (stories: readonly Story[]) => readonly Story[]) =>
    writeStories(shared, change(keptStories(shared).stories));

  beforeEach(() => {
    shared = storage();
    openOwnStories(shared, (whenChanged) => {
      tellThisTab = whenChanged;
    });
  });

  it('never have the same id, though each draws its own', () => {
    const ids = new Set(Array.from({ length: 200 }, () => storyOf('one').id));
    expect(ids.size).toBe(200);
  });

  it('are all kept, whoever writes last', () => {
    addOwnStory(storyOf('here'));
    elsewhere((stories) => [...stories, storyOf('there')]);
    addOwnStory(storyOf('here again'));
    expect(kept()).toEqual([['here'], ['here again'], ['there']]);
    expect(useOwnStories.getState().stories.map(titlesOf).sort()).toEqual(kept());
  });

  it('take over what the other has changed, and what it has deleted', () => {
    addOwnStory(storyOf('one'));
    addOwnStory(storyOf('two'));
    elsewhere(([first, ...others]) => (first ? [{ ...first, title: words('theirs') }] : others));
    tellThisTab();
    expect(useOwnStories.getState().stories.map(({ title }) => title.en)).toEqual(['theirs']);
  });

  it('change the story as the other has left it', () => {
    addOwnStory(storyOf('one'));
    const [story] = useOwnStories.getState().stories;
    elsewhere((stories) => stories.map((each) => ({ ...each, title: words('theirs') })));
    changeOwnStory(story?.id ?? '', (old) => insertStep(old, 0, stepOf('ours')));
    expect(keptStories(shared).stories[0]).toMatchObject({ title: words('theirs') });
    expect(kept()).toEqual([['one', 'ours']]);
  });

  it('take nothing back that the other has worked on since', () => {
    addOwnStory(storyOf('one'));
    const [story] = useOwnStories.getState().stories;
    changeOwnStory(story?.id ?? '', (old) => insertStep(old, 0, stepOf('two')));
    elsewhere((stories) => stories.map((each) => ({ ...each, title: words('theirs') })));
    undoStoryChange();
    expect(keptStories(shared).stories[0]).toMatchObject({ title: words('theirs') });
    expect(kept()).toEqual([['one', 'two']]);
  });

  it('lose none, whatever both of them do in turn', () => {
    const act = fc.record({ here: fc.boolean(), told: fc.boolean(), at: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const content = storage();
        let tell = () => {};
        openOwnStories(content, (whenChanged) => {
          tell = whenChanged;
        });
        const written: string[] = [];
        acts.forEach(({ here, told, at }, index) => {
          const story = storyOf(`step ${at}`);
          written.push(story.id);
          if (here) addOwnStory(story);
          else writeStories(content, [...keptStories(content).stories, story]);
          const [first] = useOwnStories.getState().stories;
          if (first) changeOwnStory(first.id, (old) => ({ ...old, title: words(`t${index}`) }));
          if (told) tell();
        });
        expect(keptStories(content).stories.map(({ id }) => id)).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what this browser can no longer read', () => {
  const later = (mark: string) => `[{"format":"aumaq-story","version":99,"mark":"${mark}"}]`;

  it('is set aside under a new name each time', () => {
    const kept = storage({ 'aumaq.stories': later('first') });
    openOwnStories(kept);
    addOwnStory(storyOf('one'));
    kept.content['aumaq.stories'] = later('second');
    addOwnStory(storyOf('two'));
    const aside = Object.entries(kept.content).filter(([name]) => name.includes('unreadable'));
    expect(aside.map(([, text]) => text)).toEqual([later('first'), later('second')]);
  });

  it('is set aside once, however often the page is opened', () => {
    const kept = storage({ 'aumaq.stories': later('first') });
    for (let visit = 0; visit < 3; visit++) openOwnStories(kept);
    expect(Object.keys(kept.content)).toHaveLength(2);
  });

  it('is never written over where there is no room to set it aside', () => {
    const kept = storage({ 'aumaq.stories': later('first') });
    const full = {
      ...kept,
      setItem: (key: string, value: string) => {
        if (key.includes('unreadable')) throw new DOMException('full', 'QuotaExceededError');
        kept.setItem(key, value);
      },
    };
    openOwnStories(full);
    addOwnStory(storyOf('one'));
    expect(kept.content['aumaq.stories']).toBe(later('first'));
    expect(useOwnStories.getState().stories.map(titlesOf)).toEqual([['one']]);
    expect(useOwnStories.getState().problems.at(-1)?.message?.key).toBe('stories.notKept');
  });
});

it('what a full browser could not keep is kept with the next change, beside what others wrote', () => {
  const kept = storage();
  let isFull = true;
  const filling: Keeping = {
    getItem: kept.getItem,
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.setItem(key, value);
    },
  };
  openOwnStories(filling);
  addOwnStory(storyOf('here'));
  writeStories(kept, [storyOf('there')]);
  isFull = false;
  addOwnStory(storyOf('later'));
  expect(keptStories(kept).stories.map(titlesOf).sort()).toEqual([['here'], ['later'], ['there']]);
  expect(useOwnStories.getState().problems).toEqual([]);
});
