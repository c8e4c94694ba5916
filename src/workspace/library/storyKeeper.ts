/**
 * Keeps a person's own stories in step with the page: every change is written at once, what other
 * tabs write comes here. Nothing is written over what this tab has not seen: that becomes a copy, and
 * is told.
 */
import { addOwnStory, useOwnStories } from '../../share/stories/ownStories.ts';
import { ownStoryId } from '../../share/stories/editStory.ts';
import { MAX_TITLE_CHARACTERS, type Story } from '../../share/stories/schema.ts';
import { isSameStory } from '../../share/stories/storyHistory.ts';
import { watchComingAndGoing } from './comingAndGoing.ts';
import { type FormerStorage, formerStories } from './formerStories.ts';
import { nameBeside } from './names.ts';
import { type NotKept, whyNotKept } from './database.ts';
import { branchedNote, notKept, say, unreadableNote, unsay } from './storyNotes.ts';
import { type KeptStory, readStoryRecord, storyRecordOf } from './storyRecord.ts';
import type { StoryStorage } from './storyStorage.ts';

/** So many deleted stories can be brought back; older ones are gone for good. */
const DELETED_KEPT = 20;

export type StoryParts = {
  readonly openStorage: (whenTakenAway: (why: NotKept) => void) => Promise<StoryStorage>;
  /** Tells other tabs which story has been written, and hears it of them; null: no tab hears another. */
  readonly channel: BroadcastChannel | null;
  /** Where a former page has kept stories. */
  readonly former: FormerStorage | null;
};

export class StoryKeeper {
  readonly #storage: StoryStorage | null;
  readonly #channel: BroadcastChannel | null;
  /** Stories as they lie in the storage, deleted ones too. */
  readonly #kept = new Map<string, KeptStory>();
  /** What the page has otherwise than the storage. */
  readonly #unkept = new Set<string>();
  #writing: Promise<void> | null = null;
  #isTakingOver = false;
  readonly #stops: (() => void)[] = [];

  static async open({ openStorage, channel, former }: StoryParts): Promise<StoryKeeper> {
    // Whatever lies there in the former place is shown, whether it can be taken over or not.
    const there = formerStories(former);
    let storage: StoryStorage | null = null;
    let records: readonly unknown[] = [];
    try {
      storage = await openStorage((why) => say(notKept(why)));
      records = await storage.all();
    } catch {
      // Without storage stories last as long as the page.
    }
    const keeper = new StoryKeeper(storage, channel);
    await keeper.#read(records);
    keeper.#take(there.stories);
    keeper.#watch();
    await keeper.settled();
    if (keeper.#unkept.size === 0) there.forget();
    for (const problem of there.problems) say(problem);
    return keeper;
  }

  private constructor(storage: StoryStorage | null, channel: BroadcastChannel | null) {
    this.#storage = storage;
    this.#channel = channel;
  }

  /** Resolves when everything is written, or cannot be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#channel?.close();
    this.#storage?.close();
  }

  async #read(records: readonly unknown[]): Promise<void> {
    const unreadable = { later: 0, damaged: 0 };
    for (const record of records) {
      const read = readStoryRecord(record);
      if (read.kind === 'unreadable') unreadable[read.why] += 1;
      else this.#kept.set(read.kept.id, read.kept);
    }
    for (const [why, count] of Object.entries(unreadable)) {
      if (count > 0) say(unreadableNote(why as keyof typeof unreadable, count));
    }
    for (const { id } of this.#deleted().slice(DELETED_KEPT)) {
      this.#kept.delete(id);
      await this.#storage?.remove(id).catch(() => {});
    }
    // Written before the storage was open.
    for (const { id } of useOwnStories.getState().stories) this.#unkept.add(id);
    this.#show();
  }

  /** Stories of the former place, as far as they do not lie here already. */
  #take(stories: readonly Story[]): void {
    for (const story of stories) {
      const there = this.#kept.get(story.id);
      if (there && isSameStory(there.story, story)) continue;
      const own = there ? { ...story, id: ownStoryId(Math.random) } : story;
      this.#unkept.add(own.id);
      useOwnStories.setState(({ stories: others }) => ({ stories: [...others, own] }));
    }
  }

  #deleted(): readonly KeptStory[] {
    return [...this.#kept.values()]
      .filter(({ deletedAs }) => deletedAs !== null)
      .sort((a, b) => (b.deletedAs ?? 0) - (a.deletedAs ?? 0));
  }

  /** The page gets what lies in the storage, except for what it has changed itself. */
  #show(): void {
    const { stories: shown } = useOwnStories.getState();
    const own = (id: string) => shown.find((story) => story.id === id);
    const there = [...this.#kept.values()]
      .filter(({ deletedAs, id }) => (this.#unkept.has(id) ? own(id) : deletedAs === null))
      .sort((a, b) => a.place - b.place)
      .map(({ id, story }) => (this.#unkept.has(id) ? (own(id) ?? story) : story));
    const added = shown.filter(({ id }) => this.#unkept.has(id) && !this.#kept.has(id));
    const deleted = this.#deleted()
      .filter(({ id }) => !this.#unkept.has(id))
      .map(({ story }) => story);
    this.#isTakingOver = true;
    useOwnStories.setState({ stories: [...there, ...added], deleted });
    this.#isTakingOver = false;
  }

  #watch(): void {
    const changed = (now: readonly Story[], before: readonly Story[]) => {
      if (this.#isTakingOver) return;
      for (const story of now) {
        if (!before.includes(story)) this.#unkept.add(story.id);
      }
      for (const { id } of before) {
        if (!now.some((story) => story.id === id)) this.#unkept.add(id);
      }
      this.#write();
    };
    this.#stops.push(
      useOwnStories.subscribe((state, before) => {
        if (state.stories !== before.stories) changed(state.stories, before.stories);
      }),
    );
    const heard = ({ data }: MessageEvent<string>) => void this.#refresh(data);
    this.#channel?.addEventListener('message', heard);
    const losesWork = () => this.#unkept.size > 0;
    this.#stops.push(watchComingAndGoing(() => this.#write(), losesWork));
    this.#write();
  }

  /** Another tab has written this one. */
  async #refresh(id: string): Promise<void> {
    try {
      const read = readStoryRecord(await this.#storage?.one(id));
      if (read.kind !== 'story' || this.#unkept.has(id)) return;
      this.#kept.set(id, read.kept);
      this.#show();
    } catch {
      // The next change meets what lies there.
    }
  }

  #write(): void {
    if (this.#unkept.size === 0) return;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  async #writeAll(): Promise<void> {
    if (!this.#storage) {
      say(notKept('absent'));
      return;
    }
    try {
      for (let [id] = this.#unkept; id !== undefined; [id] = this.#unkept) {
        await this.#writeOne(id, this.#storage);
      }
      unsay(notKept('failed'));
    } catch (error) {
      say(notKept(whyNotKept(error)));
    }
  }

  async #writeOne(id: string, storage: StoryStorage): Promise<void> {
    const { stories, deleted } = useOwnStories.getState();
    const shown = stories.find((story) => story.id === id);
    const there = this.#kept.get(id);
    const story = shown ?? deleted.find((one) => one.id === id) ?? there?.story;
    if (!story || (there && isAsKept(there, shown))) {
      this.#unkept.delete(id);
      return;
    }
    const next: KeptStory = {
      id,
      revision: (there?.revision ?? -1) + 1,
      place: there?.place ?? 1 + highest(this.#kept, ({ place }) => place),
      deletedAs: shown ? null : 1 + highest(this.#kept, ({ deletedAs }) => deletedAs ?? 0),
      story,
      isWhole: true,
    };
    const isWhole = there?.isWhole ?? true;
    if ((await storage.put(storyRecordOf(next), !isWhole)) === 'overtaken') {
      await this.#giveWay(id, storage);
      return;
    }
    this.#kept.set(id, next);
    this.#channel?.postMessage(id);
    // The loop comes again for what has changed while this was being written, and then leaves.
  }

  /** Somebody else has written the story meanwhile: it stays, what was done here goes into a copy. */
  async #giveWay(id: string, storage: StoryStorage): Promise<void> {
    const read = readStoryRecord(await storage.one(id));
    const theirs = read.kind === 'story' ? read.kept : null;
    const mine = useOwnStories.getState().stories.find((story) => story.id === id);
    if (theirs) this.#kept.set(id, theirs);
    else this.#kept.delete(id);
    // Deleted elsewhere and changed here: the change brings it back.
    if (mine && theirs && theirs.deletedAs !== null) return;
    this.#unkept.delete(id);
    this.#show();
    if (!mine || (theirs && isSameStory(mine, theirs.story))) return;
    const copy: Story = { ...mine, id: ownStoryId(Math.random), title: besideOthers(mine.title) };
    addOwnStory(copy);
    useOwnStories.setState(({ editedId }) => ({ editedId: editedId === id ? copy.id : editedId }));
    say(branchedNote(mine, copy));
  }
}

function isAsKept({ deletedAs, story }: KeptStory, shown: Story | undefined): boolean {
  return shown ? deletedAs === null && isSameStory(story, shown) : deletedAs !== null;
}

function highest(kept: ReadonlyMap<string, KeptStory>, of: (story: KeptStory) => number): number {
  return Math.max(-1, ...[...kept.values()].map(of));
}

function besideOthers(title: Story['title']): Story['title'] {
  const { stories } = useOwnStories.getState();
  const beside = (language: keyof Story['title']) =>
    nameBeside(
      title[language],
      stories.map((story) => story.title[language]),
      MAX_TITLE_CHARACTERS,
    );
  return { kk: beside('kk'), ru: beside('ru'), en: beside('en') };
}
