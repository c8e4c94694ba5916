/** What can go wrong with keeping work: it is told, and nothing that was kept is lost. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planIdSchema } from '../../../src/store/planId.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import {
  type Claims,
  claimsByChannel,
  claimsByLocks,
} from '../../../src/workspace/library/claims.ts';
import { listed, planWith, useLibrary } from '../../../src/workspace/library/libraryState.ts';
import { openDatabase } from '../../../src/workspace/library/database.ts';
import { openPlanStorage } from '../../../src/workspace/library/planStorage.ts';
import { deletePlan, newPlan, startAnew } from '../../../src/workspace/library/planActions.ts';
import { addSchool, closeTab, openTab, page, school, settled } from './tabs.ts';

const plans = () => listed(useLibrary.getState().plans);
const keeping = () => useLibrary.getState().keeping;
const told = () => useResults.getState().notes.map(({ message }) => message?.key);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  useResults.setState({ notes: [], territory: null });
});
afterEach(() => {
  vi.restoreAllMocks();
  closeTab();
});

type Write = {
  readonly store: string;
  readonly how: 'put' | 'add' | 'delete';
  readonly args: unknown[];
};

/** Every single write into the storage, in its order. */
function recordedWrites(): Write[] {
  const writes: Write[] = [];
  for (const how of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      writes.push({ store: this.name, how, args: structuredCloneOf(args) });
      return (original as (...given: unknown[]) => IDBRequest<IDBValidKey>).apply(this, args);
    } as never);
  }
  return writes;
}

/** Ranges of keys cannot be cloned, and need not be. */
const structuredCloneOf = (args: unknown[]) =>
  args.map((arg) => (arg instanceof IDBKeyRange ? arg : structuredClone(arg)));

async function replay(writes: readonly Write[]): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  (await openPlanStorage(() => {})).close();
  const opened = indexedDB.open('aumaq');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opened.onsuccess = () => resolve(opened.result);
  });
  const transaction = database.transaction(['plans', 'journal'], 'readwrite');
  for (const { store, how, args } of writes) {
    const into = transaction.objectStore(store) as unknown as Record<
      string,
      (...given: unknown[]) => void
    >;
    into[how]?.(...args);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

it('after any number of the writes the plan opens with every edit but the one in progress', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('add', 'resize', 'undo'), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (steps, share) => {
        globalThis.indexedDB = new IDBFactory();
        vi.restoreAllMocks();
        await openTab();
        const writes = recordedWrites();
        const states: { readonly writes: number; readonly edits: string }[] = [
          { writes: 0, edits: '[]' },
        ];
        for (const [index, step] of steps.entries()) {
          if (step === 'add') addSchool(index + 1);
          else if (step === 'resize') addSchool(1, 100 + index);
          else page().undoEdit();
          await settled();
          states.push({ writes: writes.length, edits: JSON.stringify(page().edits) });
        }
        const { planId } = page();
        closeTab();
        vi.restoreAllMocks();
        const count = Math.round(share * writes.length);
        await replay(writes.slice(0, count));
        await openTab({}, { planId });
        const after = JSON.stringify(page().edits);
        // The last edit that was written as a whole, or the one that was being written.
        const index = states.findLastIndex((state) => state.writes <= count);
        expect([states[index]?.edits, states[index + 1]?.edits]).toContain(after);
        expect(useLibrary.getState().unreadable).toEqual({ later: 0, damaged: 0 });
      },
    ),
    { numRuns: 25 },
  );
});

it('while the journal goes into the record nothing is lost, wherever the page is killed', async () => {
  await openTab();
  const writes = recordedWrites();
  const count = 42;
  for (let number = 1; number <= count; number++) {
    addSchool(number);
    await settled();
  }
  const { planId } = page();
  closeTab();
  vi.restoreAllMocks();
  const record = writes.findLastIndex(({ store }) => store === 'plans');
  const before = writes.slice(0, record).filter(({ how }) => how === 'add').length;
  for (let killedAt = record - 1; killedAt <= record + 2; killedAt++) {
    await replay(writes.slice(0, killedAt));
    await openTab({}, { planId });
    // The first edit came with the record itself; the one in progress may be gone.
    expect(page().edits.length).toBeGreaterThanOrEqual(before);
    closeTab();
  }
});

it('is told when the browser throws away what it keeps', async () => {
  const told: string[] = [];
  const database = await openDatabase((why) => told.push(why));
  forceCloseDatabase(unwrap(database) as never);
  await vi.waitFor(() => expect(told).toEqual(['failed']));
});

describe('a browser without room', () => {
  it('says so, keeps what it has, and keeps the rest once there is room', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const { planId } = page();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    addSchool(2);
    await settled();
    expect(keeping()).toEqual({ kind: 'notKept', why: 'full' });
    expect(planWith(planId)?.scenario.edits).toHaveLength(1);
    expect(page().edits).toHaveLength(2);
    add.mockRestore();
    addSchool(3);
    await settled();
    expect(keeping()).toEqual({ kind: 'kept' });
    await openTab({}, { planId });
    expect(page().edits).toHaveLength(3);
  });

  it('says so of a new plan too, and offers what it has', async () => {
    await openTab();
    addSchool(1);
    await settled();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await newPlan();
    expect(keeping()).toEqual({ kind: 'notKept', why: 'full' });
    expect(page().edits).toEqual([school(1)]);
    expect(plans()).toHaveLength(1);
  });

  it('is told of before the last of it is used', async () => {
    const space = {
      persist: async () => false,
      estimate: async () => ({ quota: 10_000_000, usage: 9_000_000 }),
    } as unknown as StorageManager;
    await openTab({ space });
    expect(useLibrary.getState().isPersistent).toBeNull();
    addSchool(1);
    await settled();
    expect(useLibrary.getState()).toMatchObject({ isPersistent: false, isNearlyFull: true });
  });
});

it('a private window that keeps nothing says so, and works on', async () => {
  await openTab({ openStorage: () => Promise.reject(new DOMException('no', 'SecurityError')) });
  expect(keeping()).toEqual({ kind: 'notKept', why: 'absent' });
  addSchool(1);
  addSchool(2);
  await settled();
  expect(keeping()).toEqual({ kind: 'notKept', why: 'absent' });
  expect(plans()[0]?.scenario.edits).toHaveLength(2);
});

it('a browser without any storage says so, and works on', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await openTab();
  vi.unstubAllGlobals();
  expect(keeping()).toEqual({ kind: 'notKept', why: 'absent' });
  addSchool(1);
  await settled();
  expect(plans()[0]?.scenario.edits).toEqual([school(1)]);
});

it('a plan of an older schema opens as it would be written today', async () => {
  await openTab();
  closeTab();
  const database = await openDatabase(() => {});
  const former = { do: 'close-school', school: 'school-017', year: 2027 };
  await database.put('plans', {
    schema: 1,
    id: planIdSchema.parse('olderolder'),
    description: '',
    revision: 0,
    changedAt: 1,
    turn: 1,
    branchOf: null,
    isDeleted: false,
    marks: [],
    // As scenarios were saved before they had a version.
    scenario: {
      version: 0,
      territoryId: 'almaty',
      contentHash: 'x',
      name: 'Old',
      edits: [],
      changes: [former],
    },
  });
  database.close();
  await openTab();
  expect(useLibrary.getState().unreadable).toEqual({ later: 0, damaged: 0 });
  expect(plans()[0]?.scenario).toMatchObject({
    name: 'Old',
    edits: [{ type: 'closeFacility', facilityId: 'school-017', closeYear: 2027 }],
  });
});

describe('an older page', () => {
  it('that meets a later layout writes nothing and says so', async () => {
    await openTab();
    addSchool(1);
    await settled();
    closeTab();
    const later = indexedDB.open('aumaq', 7);
    await new Promise((resolve) => {
      later.onsuccess = resolve;
    });
    later.result.close();
    await openTab();
    expect(keeping()).toEqual({ kind: 'notKept', why: 'later' });
    addSchool(2);
    await settled();
    expect(keeping()).toEqual({ kind: 'notKept', why: 'later' });
  });

  it('that is open when a newer one comes lets it in and says so', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const later = indexedDB.open('aumaq', 7);
    await new Promise((resolve) => {
      later.onsuccess = resolve;
    });
    later.result.close();
    expect(keeping()).toEqual({ kind: 'notKept', why: 'later' });
  });

  it('leaves plans of a later schema as they lie', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const id = page().planId;
    closeTab();
    const opened = indexedDB.open('aumaq');
    await new Promise((resolve) => {
      opened.onsuccess = resolve;
    });
    const store = opened.result.transaction('plans', 'readwrite').objectStore('plans');
    const put = store.put({ schema: 9, id: 'laterlater', wonderful: true });
    await new Promise((resolve) => {
      put.onsuccess = resolve;
    });
    opened.result.close();
    await openTab();
    expect(useLibrary.getState().unreadable).toEqual({ later: 1, damaged: 0 });
    expect(plans().map((plan) => plan.id)).toEqual([id]);
  });
});

describe('two tabs', () => {
  it('the one that may not write goes on in a branch, and says so', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const { planId, edits } = page();
    const claims: Claims = { claim: async (id) => id !== planId, release: () => {} };
    await openTab({ claims }, { planId, edits });
    await settled();
    expect([...useLibrary.getState().elsewhere]).toEqual([planId]);
    addSchool(2);
    addSchool(3);
    await settled();
    expect(page().planId).not.toBe(planId);
    expect(planWith(planId)?.scenario.edits).toEqual([school(1)]);
    const branch = planWith(page().planId);
    expect(branch).toMatchObject({ branchOf: planId, scenario: { name: 'Plan 1 (2)' } });
    expect(branch?.scenario.edits).toEqual([school(1), school(2), school(3)]);
    expect(told()).toEqual(['plans.branchedElsewhere']);
    expect(await deletePlan(planId ?? planIdSchema.parse('nonenone'))).toBe(false);
  });

  it('what was done before another plan was opened goes into the branch, however late that is written', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const { planId, edits } = page();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const claim: Claims['claim'] = async (id) => {
      await asked;
      return id !== planId;
    };
    await openTab({ claims: { claim, release: () => {} } }, { planId, edits });
    addSchool(2);
    addSchool(3);
    startAnew();
    answer();
    await settled();
    const branch = plans().find(({ branchOf }) => branchOf === planId);
    expect(branch?.scenario.edits).toEqual([school(1), school(2), school(3)]);
    expect(page()).toMatchObject({ planId: null, edits: [] });
  });

  it('of a browser without locks still write nothing over each other', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const { planId } = page();
    // Another tab writes the next change behind this one's back.
    const other = await openPlanStorage(() => {});
    const change = {
      added: [{ index: 1, edit: school(7) }],
      removed: [],
      updated: [],
    };
    if (!planId) throw new Error('no plan was begun');
    const entry = { schema: 1, planId, revision: 1, changedAt: 1, change } as const;
    expect(await other.append(entry)).toBe('written');
    other.close();
    addSchool(2);
    await settled();
    expect(page().planId).not.toBe(planId);
    expect(planWith(page().planId)?.scenario.edits).toEqual([school(1), school(2)]);
    await openTab({}, { planId });
    expect(page().edits).toEqual([school(1), school(7)]);
  });

  const id = planIdSchema.parse('aplanaplan');

  it('agree over a channel which of them writes, also when both ask at once', async () => {
    const here = claimsByChannel(new BroadcastChannel('aumaq.test'), 'a');
    const there = claimsByChannel(new BroadcastChannel('aumaq.test'), 'b');
    expect(await Promise.all([here.claim(id), there.claim(id)])).toEqual([true, false]);
    expect(await there.claim(id)).toBe(false);
    here.release(id);
    expect(await there.claim(id)).toBe(true);
    expect(await here.claim(id)).toBe(false);
  });

  it('agree by locks', async () => {
    const taken = new Set<string>();
    const request = (async (name: string, _: LockOptions, hold: (lock: Lock | null) => unknown) => {
      if (taken.has(name)) return hold(null);
      taken.add(name);
      await hold({ name, mode: 'exclusive' });
      taken.delete(name);
      return null;
    }) as unknown as LockManager['request'];
    const [here, there] = [claimsByLocks({ request }), claimsByLocks({ request })];
    expect(await here.claim(id)).toBe(true);
    expect(await here.claim(id)).toBe(true);
    expect(await there.claim(id)).toBe(false);
    here.release(id);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await there.claim(id)).toBe(true);
  });

  it('may write where locks themselves fail: the storage keeps them apart', async () => {
    const request = () => Promise.reject(new DOMException('no', 'InvalidStateError'));
    expect(await claimsByLocks({ request: request as LockManager['request'] }).claim(id)).toBe(
      true,
    );
  });
});

describe('who comes and goes', () => {
  let window: EventTarget;
  beforeEach(() => {
    window = new EventTarget();
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', { visibilityState: 'visible' });
  });
  afterEach(() => {
    closeTab();
    vi.unstubAllGlobals();
  });
  /** Whether the browser would ask before the page is closed. */
  const isAskedBeforeLeaving = () =>
    !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is asked before what could not be kept is lost, and only then', async () => {
    await openTab();
    addSchool(1);
    await settled();
    expect(isAskedBeforeLeaving()).toBe(false);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    addSchool(2);
    await settled();
    expect(isAskedBeforeLeaving()).toBe(true);
    // There is room again: whoever comes back need not change anything for it to be kept.
    add.mockRestore();
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(keeping()).toEqual({ kind: 'kept' });
    expect(isAskedBeforeLeaving()).toBe(false);
    expect(planWith(page().planId)?.scenario.edits).toHaveLength(2);
  });

  it('gets the plan that another tab has let go, as that one left it', async () => {
    await openTab();
    addSchool(1);
    await settled();
    const { planId, edits } = page();
    let isElsewhere = true;
    const claims: Claims = { claim: async () => !isElsewhere, release: () => {} };
    await openTab({ claims }, { planId, edits });
    await settled();
    expect(useLibrary.getState().elsewhere.size).toBe(1);
    const other = await openPlanStorage(() => {});
    if (!planId) throw new Error('no plan was begun');
    const change = { added: [{ index: 1, edit: school(7) }], removed: [], updated: [] };
    await other.append({ schema: 1, planId, revision: 1, changedAt: 1, change });
    other.close();
    isElsewhere = false;
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(useLibrary.getState().elsewhere.size).toBe(0);
    expect(page()).toMatchObject({ planId, edits: [school(1), school(7)] });
  });
});

it('a plan that the territory can no longer take as a whole goes on in a branch', async () => {
  await openTab();
  addSchool(1);
  addSchool(2);
  await settled();
  const { planId } = page();
  await openTab({}, { planId });
  // The territory comes, without the place of the second edit.
  usePage.setState({ edits: [school(1)] });
  await settled();
  expect(planWith(planId)?.scenario.edits).toHaveLength(2);
  addSchool(3);
  await settled();
  expect(planWith(planId)?.scenario.edits).toEqual([school(1), school(2)]);
  expect(planWith(page().planId)?.scenario.edits).toEqual([school(1), school(3)]);
  expect(told()).toEqual(['plans.branchedFitted']);
});
