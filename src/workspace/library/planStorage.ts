/**
 * Where the browser keeps plans: IndexedDB, a record for each and a journal of its changes. Every
 * write is one transaction, which is there as a whole or not at all. The storage itself refuses a
 * change to a plan that somebody else has changed meanwhile, whatever locks may say.
 */
import type { IDBPDatabase } from 'idb';
import type { PlanId } from '../../store/planId.ts';
import { type Layout, type NotKept, openDatabase } from './database.ts';
import type { JournalEntry, PlanRecord } from './plan.ts';

/** What lies there of one plan, unread. */
export type Stored = { readonly record: unknown; readonly entries: readonly unknown[] };

export type PlanStorage = {
  readonly all: () => Promise<readonly Stored[]>;
  readonly one: (id: PlanId) => Promise<Stored | null>;
  /** Adds a change behind the last one; 'overtaken' where another has been added meanwhile. */
  readonly append: (entry: JournalEntry) => Promise<'written' | 'overtaken'>;
  /**
   * Puts a record made from what lies there now, and drops the entries that are in it; null leaves
   * everything as it is.
   */
  readonly change: (
    id: PlanId,
    make: (stored: Stored | null) => PlanRecord | null,
  ) => Promise<void>;
  readonly remove: (id: PlanId) => Promise<void>;
  readonly close: () => void;
};

/** Opens the storage of plans, as `openDatabase` does. */
export async function openPlanStorage(whenTakenAway: (why: NotKept) => void): Promise<PlanStorage> {
  return storageIn(await openDatabase(whenTakenAway));
}

/** In place of a browser's storage where there is none: kept as long as the page is open. */
export function storageInMemory(): PlanStorage {
  const records = new Map<string, PlanRecord>();
  const journal = new Map<string, readonly JournalEntry[]>();
  const storedOf = (id: string): Stored | null => {
    const record = records.get(id);
    return record ? { record, entries: journal.get(id) ?? [] } : null;
  };
  return {
    all: async () => [...records.keys()].flatMap((id) => storedOf(id) ?? []),
    one: async (id) => storedOf(id),
    append: async (entry) => {
      journal.set(entry.planId, [...(journal.get(entry.planId) ?? []), entry]);
      return 'written';
    },
    change: async (id, make) => {
      const record = make(storedOf(id));
      if (record === null) return;
      records.set(id, record);
      journal.delete(id);
    },
    remove: async (id) => {
      records.delete(id);
      journal.delete(id);
    },
    close: () => {},
  };
}

const entriesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

function storageIn(database: IDBPDatabase<Layout>): PlanStorage {
  return {
    all: async () => {
      const transaction = database.transaction(['plans', 'journal']);
      const [records, entries] = await Promise.all([
        transaction.objectStore('plans').getAll(),
        transaction.objectStore('journal').getAll(),
      ]);
      const byPlan = new Map<string, JournalEntry[]>();
      for (const entry of entries) {
        byPlan.set(entry.planId, [...(byPlan.get(entry.planId) ?? []), entry]);
      }
      return records.map((record) => ({ record, entries: byPlan.get(record.id) ?? [] }));
    },
    one: async (id) => {
      const transaction = database.transaction(['plans', 'journal']);
      const [record, entries] = await Promise.all([
        transaction.objectStore('plans').get(id),
        transaction.objectStore('journal').getAll(entriesOf(id)),
      ]);
      return record === undefined ? null : { record, entries };
    },
    append: async (entry) => {
      const transaction = database.transaction(['plans', 'journal'], 'readwrite');
      const journal = transaction.objectStore('journal');
      const [record, last] = await Promise.all([
        transaction.objectStore('plans').get(entry.planId),
        journal.openKeyCursor(entriesOf(entry.planId), 'prev'),
      ]);
      const latest = Math.max(record?.revision ?? -1, last?.key[1] ?? -1);
      if (latest !== entry.revision - 1) {
        await transaction.done;
        return 'overtaken';
      }
      await Promise.all([journal.add(entry), transaction.done]);
      return 'written';
    },
    change: async (id, make) => {
      const transaction = database.transaction(['plans', 'journal'], 'readwrite');
      const [plans, journal] = [
        transaction.objectStore('plans'),
        transaction.objectStore('journal'),
      ];
      const [there, entries] = await Promise.all([plans.get(id), journal.getAll(entriesOf(id))]);
      const record = make(there === undefined ? null : { record: there, entries });
      if (record === null) {
        await transaction.done;
        return;
      }
      const inIt = IDBKeyRange.bound([id, 0], [id, record.revision]);
      await Promise.all([plans.put(record), journal.delete(inIt), transaction.done]);
    },
    remove: async (id) => {
      const transaction = database.transaction(['plans', 'journal'], 'readwrite');
      await Promise.all([
        transaction.objectStore('plans').delete(id),
        transaction.objectStore('journal').delete(entriesOf(id)),
        transaction.done,
      ]);
    },
    close: () => database.close(),
  };
}
