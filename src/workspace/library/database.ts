/** The database of the browser in which plans and stories lie. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JournalEntry, PlanRecord } from './plan.ts';
import type { StoryRecord } from './storyRecord.ts';

const DATABASE = 'aumaq';
/** Of the stores' layout: 1 held plans, 2 holds stories beside them. What lies in them has schemas of its own. */
const LAYOUT = 2;

export interface Layout extends DBSchema {
  plans: { key: string; value: PlanRecord };
  journal: { key: [string, number]; value: JournalEntry };
  stories: { key: string; value: StoryRecord };
}

/** Why nothing is kept: no storage, a newer page has changed the layout, no room, or any other fault. */
export type NotKept = 'absent' | 'later' | 'full' | 'failed';

/** What a refusal of the storage means. */
export function whyNotKept(error: unknown): NotKept {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'later';
  if (name === 'QuotaExceededError') return 'full';
  return 'failed';
}

/**
 * Opens the database, of an earlier layout too; throws where there is none, or where a newer page has
 * written it.
 * @param whenTakenAway called when a newer page wants to change the layout, or the browser has
 * thrown the database away: from then on nothing is kept.
 */
export async function openDatabase(
  whenTakenAway: (why: NotKept) => void,
): Promise<IDBPDatabase<Layout>> {
  const database = await openDB<Layout>(DATABASE, LAYOUT, {
    upgrade: (made, formerLayout) => {
      if (formerLayout < 1) {
        made.createObjectStore('plans', { keyPath: 'id' });
        made.createObjectStore('journal', { keyPath: ['planId', 'revision'] });
      }
      if (formerLayout < 2) made.createObjectStore('stories', { keyPath: 'id' });
    },
    blocking: () => {
      database.close();
      whenTakenAway('later');
    },
    terminated: () => whenTakenAway('failed'),
  });
  return database;
}
