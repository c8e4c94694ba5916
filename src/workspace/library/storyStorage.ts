/**
 * Where the browser keeps a person's own stories: a record for each in the database of the plans.
 * Every write is one transaction, and refused where somebody else has written the story meanwhile.
 */
import { openDatabase } from './database.ts';
import type { NotKept } from './database.ts';
import type { StoryRecord } from './storyRecord.ts';

export type StoryStorage = {
  /** Whatever lies there, unread. */
  readonly all: () => Promise<readonly unknown[]>;
  readonly one: (id: string) => Promise<unknown>;
  /**
   * Puts the record that follows the one that lies there; 'overtaken' where another does already.
   * @param setAside the one that lies there cannot be read as a whole and stays beside it.
   */
  readonly put: (record: StoryRecord, setAside: boolean) => Promise<'written' | 'overtaken'>;
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => void;
};

const ASIDE = '/';

/** Opens the storage of stories, as `openDatabase` does. */
export async function openStoryStorage(
  whenTakenAway: (why: NotKept) => void,
): Promise<StoryStorage> {
  const database = await openDatabase(whenTakenAway);
  return {
    all: async () => {
      const records = await database.getAll('stories');
      return records.filter(({ id }) => !id.includes(ASIDE));
    },
    one: (id) => database.get('stories', id),
    put: async (record, setAside) => {
      const { id, revision } = record;
      const transaction = database.transaction('stories', 'readwrite');
      const there = await transaction.store.get(id);
      if ((there?.revision ?? -1) !== revision - 1) {
        await transaction.done;
        return 'overtaken';
      }
      const aside = there && { ...there, id: `${id}${ASIDE}${there.revision}` };
      await Promise.all([
        ...(setAside && aside ? [transaction.store.put(aside)] : []),
        transaction.store.put(record),
        transaction.done,
      ]);
      return 'written';
    },
    remove: (id) => database.delete('stories', id),
    close: () => database.close(),
  };
}
