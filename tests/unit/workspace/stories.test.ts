/** A person's own stories are kept like plans: told what goes wrong, and nothing that was kept is lost. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteStep } from '../../../src/share/stories/editStory.ts';
import {
  addOwnStory,
  changeOwnStory,
  deleteOwnStory,
  undoStoryChange,
  useOwnStories,
} from '../../../src/share/stories/ownStories.ts';
import type { Story } from '../../../src/share/stories/schema.ts';
import type { FormerStorage } from '../../../src/workspace/library/formerStories.ts';
import { openPlanStorage } from '../../../src/workspace/library/planStorage.ts';
import { StoryKeeper, type StoryParts } from '../../../src/workspace/library/storyKeeper.ts';
import { readStoryRecord, storyRecordOf } from '../../../src/workspace/library/storyRecord.ts';
import { openStoryStorage } from '../../../src/workspace/library/storyStorage.ts';
import { aStory, words } from './someStories.ts';

let keeper: StoryKeeper | null = null;

/** The page opened anew. A page store each would need a realm each: one tab at a time is the page. */
async function openTab(parts: Partial<StoryParts> = {}): Promise<void> {
  keeper?.close();
  useOwnStories.setState(useOwnStories.getInitialState(), true);
  keeper = await StoryKeeper.open({
    openStorage: openStoryStorage,
    channel: null,
    former: null,
    ...parts,
  });
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await keeper?.settled();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const own = () => useOwnStories.getState();
const titles = () => own().stories.map(({ title }) => title.en);
const named = (name: string, ...steps: string[]): Story => ({
  ...aStory('first', ...steps),
  title: words(name),
});
/** Of every story its name and how many steps it has. */
const summary = () =>
  own()
    .stories.map(({ id, title, steps }) => `${id} ${title.en} ${steps.length}`)
    .sort();
const rename = (id: string, name: string) =>
  changeOwnStory(id, (story) => ({ ...story, title: words(name) }));
const told = () => own().problems.map(({ message }) => message?.key);

/** What another tab writes behind this one's back. */
async function elsewhere(id: string, change: (story: Story) => Story | null): Promise<void> {
  const storage = await openStoryStorage(() => {});
  const read = readStoryRecord(await storage.one(id));
  if (read.kind !== 'story') throw new Error('there is no such story');
  const { kept } = read;
  const story = change(kept.story);
  const next = { ...kept, revision: kept.revision + 1, story: story ?? kept.story };
  await storage.put(storyRecordOf({ ...next, deletedAs: story ? null : 1 }), false);
  storage.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  keeper?.close();
  keeper = null;
});

it('stories are there at the next visit, in their order, and a deleted one can be had back', async () => {
  await openTab();
  const [a, b, c] = [named('A', 'two'), named('B'), named('C')];
  for (const story of [a, b, c]) addOwnStory(story);
  rename(a.id, 'A 2');
  deleteOwnStory(b.id);
  await settled();
  await openTab();
  expect(titles()).toEqual(['A 2', 'C']);
  expect(own().stories[0]?.steps).toHaveLength(2);
  const [deleted] = own().deleted;
  expect(deleted?.title.en).toBe('B');
  if (deleted) addOwnStory(deleted);
  await settled();
  await openTab();
  expect(titles().sort()).toEqual(['A 2', 'B', 'C']);
  expect(own().deleted).toEqual([]);
});

it('what was written before the browser had opened its storage is kept when it has', async () => {
  await openTab();
  addOwnStory(named('A'));
  await settled();
  keeper?.close();
  useOwnStories.setState(useOwnStories.getInitialState(), true);
  addOwnStory(named('early'));
  keeper = await StoryKeeper.open({ openStorage: openStoryStorage, channel: null, former: null });
  expect(titles()).toEqual(['A', 'early']);
  await openTab();
  expect(titles()).toEqual(['A', 'early']);
});

it('after any number of the writes every story opens as it was kept last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('add', 'rename', 'shorten', 'delete', 'undo'), {
        minLength: 1,
        maxLength: 25,
      }),
      fc.nat(40),
      async (steps, count) => {
        globalThis.indexedDB = new IDBFactory();
        vi.restoreAllMocks();
        await openTab();
        let writes = 0;
        const put = IDBObjectStore.prototype.put;
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...args
        ) {
          // From here on the browser is gone: nothing reaches the storage any more.
          if (writes >= count) throw new DOMException('killed', 'AbortError');
          writes += 1;
          return put.apply(this, args);
        });
        let asKept = summary();
        for (const [index, step] of steps.entries()) {
          const story = own().stories[index % Math.max(1, own().stories.length)];
          if (step === 'add' || !story) addOwnStory(named(`story ${index}`, 'two', 'three'));
          else if (step === 'rename') rename(story.id, `renamed ${index}`);
          else if (step === 'shorten') changeOwnStory(story.id, (old) => deleteStep(old, 0));
          else if (step === 'delete') deleteOwnStory(story.id);
          else undoStoryChange();
          await settled();
          if (told().length === 0) asKept = summary();
        }
        vi.restoreAllMocks();
        await openTab();
        expect(summary()).toEqual(asKept);
        expect(told()).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

describe('a browser that does not keep', () => {
  it('for want of room says so, and keeps everything once there is room', async () => {
    await openTab();
    addOwnStory(named('A'));
    await settled();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    addOwnStory(named('B'));
    await settled();
    expect(told()).toEqual(['stories.full']);
    expect(titles()).toEqual(['A', 'B']);
    full.mockRestore();
    addOwnStory(named('C'));
    await settled();
    expect(told()).toEqual([]);
    await openTab();
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  it('as in a private window says so with the first story, and works on', async () => {
    await openTab({ openStorage: () => Promise.reject(new DOMException('no', 'SecurityError')) });
    expect(told()).toEqual([]);
    addOwnStory(named('A'));
    await settled();
    expect(told()).toEqual(['stories.notKept']);
    expect(titles()).toEqual(['A']);
  });
});

it('who leaves is asked before stories that could not be kept are lost; back again, they are kept', async () => {
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', { visibilityState: 'visible' });
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await openTab();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  addOwnStory(named('A'));
  await settled();
  expect(isAsked()).toBe(true);
  put.mockRestore();
  window.dispatchEvent(new Event('focus'));
  await settled();
  expect(isAsked()).toBe(false);
  keeper?.close();
  keeper = null;
  vi.unstubAllGlobals();
});

describe('two tabs', () => {
  it('hear what the other has written', async () => {
    const here = new BroadcastChannel('aumaq.test.stories');
    const there = new BroadcastChannel('aumaq.test.stories');
    await openTab({ channel: here });
    const story = named('A');
    addOwnStory(story);
    await settled();
    await elsewhere(story.id, (kept) => ({ ...kept, title: words('theirs') }));
    there.postMessage(story.id);
    await vi.waitFor(() => expect(titles()).toEqual(['theirs']));
    there.close();
  });

  it('never write over each other: what was not seen stays, the other goes into a copy', async () => {
    await openTab();
    const story = named('A');
    addOwnStory(story);
    await settled();
    useOwnStories.setState({ editedId: story.id });
    await elsewhere(story.id, (kept) => ({ ...kept, title: words('theirs') }));
    rename(story.id, 'ours');
    await settled();
    expect(titles()).toEqual(['theirs', 'ours (2)']);
    expect(told()).toEqual(['stories.branched']);
    // One goes on writing in the copy.
    expect(own().editedId).toBe(own().stories[1]?.id);
    await openTab();
    expect(titles()).toEqual(['theirs', 'ours (2)']);
  });

  it('one deletes what the other is changing: the change brings it back', async () => {
    await openTab();
    const story = named('A');
    addOwnStory(story);
    await settled();
    await elsewhere(story.id, () => null);
    rename(story.id, 'ours');
    await settled();
    await openTab();
    expect(titles()).toEqual(['ours']);
  });

  it('one deletes what the other has changed: it stays', async () => {
    await openTab();
    const story = named('A');
    addOwnStory(story);
    await settled();
    await elsewhere(story.id, (kept) => ({ ...kept, title: words('theirs') }));
    deleteOwnStory(story.id);
    await settled();
    expect(titles()).toEqual(['theirs']);
  });
});

/** A browser's storage in which a former page has kept stories. */
function formerly(text: string | null): FormerStorage & { readonly content: Map<string, string> } {
  const content = new Map(text === null ? [] : [['aumaq.stories', text]]);
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => content.set(key, value),
    removeItem: (key) => content.delete(key),
  };
}

describe('stories that a former page has kept', () => {
  it('are taken over once, and are no longer kept twice', async () => {
    const former = formerly(JSON.stringify([named('A'), named('B')]));
    await openTab({ former });
    expect(titles()).toEqual(['A', 'B']);
    expect([...former.content.keys()]).toEqual([]);
    await openTab({ former });
    expect(titles()).toEqual(['A', 'B']);
    expect(told()).toEqual([]);
  });

  it('stay where they are until all of them are kept, and then come but once', async () => {
    const [a, b] = [named('A'), named('B')];
    const former = formerly(JSON.stringify([a, b]));
    const { put } = IDBObjectStore.prototype;
    let room = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await openTab({ former });
    expect(titles()).toEqual(['A', 'B']);
    expect(former.content.size).toBe(1);
    vi.restoreAllMocks();
    await openTab({ former });
    expect(own().stories.map(({ id }) => id)).toEqual([a.id, b.id]);
    expect(former.content.size).toBe(0);
  });

  it('are not lost where an older tab has gone on with one: that is a story of its own', async () => {
    const story = named('A');
    await openTab({ former: formerly(JSON.stringify([story])) });
    const later = formerly(JSON.stringify([{ ...story, title: words('later') }]));
    await openTab({ former: later });
    expect(titles()).toEqual(['A', 'later']);
  });

  it('are set aside as they lie where one cannot be read, and the others are taken', async () => {
    const story = named('A', 'two');
    const spoilt = { ...story, steps: [story.steps[0], { ...story.steps[1], year: 1200 }] };
    const former = formerly(JSON.stringify([spoilt]));
    await openTab({ former });
    expect(own().stories[0]?.steps).toHaveLength(1);
    expect(told()[0]).toBe('stories.setAside');
    expect(former.content.get('aumaq.stories.unreadable')).toContain('"year":1200');
    expect(former.content.has('aumaq.stories')).toBe(false);
  });

  it('stay as they lie where there is no room to set them aside', async () => {
    const text = '[{"format":"aumaq-story","version":99}]';
    const former = formerly(text);
    const full = {
      ...former,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    await openTab({ former: full });
    expect(former.content.get('aumaq.stories')).toBe(text);
    expect(told()).not.toEqual([]);
  });

  it('are shown where the browser has no place for them any more', async () => {
    const former = formerly(JSON.stringify([named('A')]));
    await openTab({ former, openStorage: () => Promise.reject(new Error('no')) });
    expect(titles()).toEqual(['A']);
    expect(former.content.size).toBe(1);
  });
});

describe('records of another version', () => {
  async function put(record: unknown): Promise<void> {
    const storage = await openStoryStorage(() => {});
    await storage.put(record as Parameters<typeof storage.put>[0], false);
    storage.close();
  }
  const recordOf = (story: Story) =>
    storyRecordOf({ id: story.id, revision: 0, place: 0, deletedAs: null, story });

  it('of a newer page stay as they lie, and are told of', async () => {
    await put({ ...recordOf(named('A')), schema: 9 });
    await put({ ...recordOf(named('B')), story: { version: 9 } });
    await openTab();
    expect(titles()).toEqual([]);
    expect(own().problems).toMatchObject([
      { message: { key: 'stories.unreadableLater', params: { count: 2 } } },
    ]);
  });

  it('with a step that can no longer be read are kept beside what is written over them', async () => {
    const story = named('A', 'two');
    const spoilt = recordOf(story);
    await put({
      ...spoilt,
      story: { ...story, steps: [story.steps[0], { ...story.steps[1], year: 1200 }] },
    });
    await openTab();
    expect(own().stories[0]?.steps).toHaveLength(1);
    rename(story.id, 'shorter');
    await settled();
    const storage = await openStoryStorage(() => {});
    expect(JSON.stringify(await storage.one(`${story.id}/0`))).toContain('"year":1200');
    storage.close();
    await openTab();
    expect(titles()).toEqual(['shorter']);
  });

  it('of the layout that held plans alone open with their plans', async () => {
    const former = indexedDB.open('aumaq', 1);
    former.onupgradeneeded = () => {
      former.result.createObjectStore('plans', { keyPath: 'id' });
      former.result.createObjectStore('journal', { keyPath: ['planId', 'revision'] });
    };
    await new Promise((resolve) => {
      former.onsuccess = resolve;
    });
    const writing = former.result.transaction('plans', 'readwrite');
    writing.objectStore('plans').put({ schema: 1, id: 'aplanaplan' });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    former.result.close();
    await openTab();
    addOwnStory(named('A'));
    await settled();
    expect(told()).toEqual([]);
    const plans = await openPlanStorage(() => {});
    expect(await plans.all()).toHaveLength(1);
    plans.close();
  });
});
