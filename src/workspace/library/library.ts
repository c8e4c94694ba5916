/**
 * Keeps the plan that is worked on in step with the page: what a person changes is written at once,
 * what the browser keeps comes back with the next visit. One for the life of the page.
 */
import { messagesOf } from '../../i18n/messages.ts';
import { usePage } from '../../store/pageStore.ts';
import type { PlanId } from '../../store/planId.ts';
import { browserClaims, type Claims } from './claims.ts';
import { watchComingAndGoing } from './comingAndGoing.ts';
import { type NotKept, whyNotKept } from './database.ts';
import { Keeper } from './keeper.ts';
import { dropPlan, listed, NO_LIBRARY, setPlan, useLibrary } from './libraryState.ts';
import { numberedName } from './names.ts';
import { type Plan, readPlan } from './plan.ts';
import { claimFor, marksOfWork, show, tellBranched, watchPage } from './planInHand.ts';
import { openPlanStorage, type PlanStorage, storageInMemory, type Stored } from './planStorage.ts';
import { watchSpace } from './space.ts';

/** So many deleted plans can be brought back; older ones are gone for good. */
const DELETED_KEPT = 20;
const CHANGED = 'aumaq.plans';

export type LibraryParts = {
  readonly openStorage: (whenTakenAway: (why: NotKept) => void) => Promise<PlanStorage>;
  readonly claims: Claims;
  /** Tells other tabs which plan has been written, and hears it of them; null: no tab hears another. */
  readonly channel: BroadcastChannel | null;
  readonly space: StorageManager | null;
  readonly now: () => number;
};

type Running = {
  readonly storage: PlanStorage;
  readonly claims: Claims;
  readonly keeper: Keeper;
  readonly stop: () => void;
};
let running: Running | null = null;

/** What the library does its work with; throws before `startLibrary` has come to its end. */
export function runningLibrary(): Pick<Running, 'storage' | 'claims' | 'keeper'> {
  if (!running) throw new Error('The library has not been opened.');
  return running;
}

function browserParts(): LibraryParts {
  return {
    openStorage: openPlanStorage,
    claims: browserClaims(String(Math.random())),
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANGED),
    space: navigator.storage ?? null,
    now: Date.now,
  };
}

/** Opens what the browser keeps, and keeps what is done on the page from now on. Never throws. */
export async function startLibrary(parts: LibraryParts = browserParts()): Promise<() => void> {
  const { claims, channel, now } = parts;
  const storage = await opened(parts);
  let isOpen = true;
  const keeper = new Keeper({
    storage,
    claims,
    now,
    newName,
    marksOf: marksOfWork,
    branched: tellBranched,
    written: (id) => isOpen && channel?.postMessage(id),
  });
  const stops = [
    watchPage(keeper, claims),
    watchSpace(parts.space),
    watchOtherTabs(channel, storage),
    watchReturn(keeper, claims, storage),
  ];
  const stop = () => {
    isOpen = false;
    keeper.close();
    for (const end of stops) end();
    channel?.close();
    storage.close();
    running = null;
    useLibrary.setState(NO_LIBRARY, true);
  };
  running = { storage, claims, keeper, stop };
  return stop;
}

/** The storage with its plans in the list; one in memory where the browser gives none. */
async function opened({ openStorage }: LibraryParts): Promise<PlanStorage> {
  const notKept = (why: NotKept) => useLibrary.setState({ keeping: { kind: 'notKept', why } });
  let storage: PlanStorage;
  try {
    storage = await openStorage(notKept);
    readAll(await storage.all());
    await forgetDeleted(storage);
    useLibrary.setState({ keeping: { kind: 'kept' } });
  } catch (error) {
    notKept(whyNotKept(error) === 'later' ? 'later' : 'absent');
    storage = storageInMemory();
  }
  return storage;
}

function readAll(stored: readonly Stored[]): void {
  const unreadable = { later: 0, damaged: 0 };
  const plans = stored.flatMap(({ record, entries }): Plan[] => {
    const read = readPlan(record, entries);
    if (read.kind === 'unreadable') unreadable[read.why] += 1;
    return read.kind === 'plan' ? [read.plan] : [];
  });
  useLibrary.setState({ plans, unreadable });
}

async function forgetDeleted(storage: PlanStorage): Promise<void> {
  const old = listed(useLibrary.getState().plans, true).slice(DELETED_KEPT);
  for (const { id } of old) {
    await storage.remove(id);
    dropPlan(id);
  }
}

/** Reads a plan anew, as another tab may have changed it. */
export async function refresh(id: PlanId, storage: PlanStorage): Promise<Plan | null> {
  const stored = await storage.one(id);
  if (!stored) {
    dropPlan(id);
    return null;
  }
  const read = readPlan(stored.record, stored.entries);
  if (read.kind !== 'plan') return null;
  setPlan(read.plan);
  return read.plan;
}

function newName(territoryId: string): string {
  const taken = useLibrary
    .getState()
    .plans.filter(({ scenario }) => scenario.territoryId === territoryId)
    .map(({ scenario }) => scenario.name);
  return numberedName(messagesOf(usePage.getState().language)['plans.numbered'], taken);
}

function watchOtherTabs(channel: BroadcastChannel | null, storage: PlanStorage): () => void {
  if (!channel) return () => {};
  const heard = ({ data }: MessageEvent<PlanId>) => {
    const { planId } = usePage.getState();
    const isOwn = data === planId && !useLibrary.getState().elsewhere.has(data);
    if (!isOwn) void refresh(data, storage);
  };
  channel.addEventListener('message', heard);
  return () => channel.removeEventListener('message', heard);
}

/** Somebody comes back to this tab: the other one may have let go of the plan, or there is room again. */
function watchReturn(keeper: Keeper, claims: Claims, storage: PlanStorage): () => void {
  const returned = async () => {
    keeper.retry();
    const { planId } = usePage.getState();
    if (!planId || !useLibrary.getState().elsewhere.has(planId)) return;
    if (!(await claimFor(planId, claims))) return;
    const plan = await refresh(planId, storage);
    if (plan && usePage.getState().planId === planId) show(plan);
  };
  const losesWork = () => {
    const { planId, edits } = usePage.getState();
    const { keeping } = useLibrary.getState();
    return keeping.kind === 'notKept' && planId !== null && edits.length > 0;
  };
  return watchComingAndGoing(returned, losesWork);
}
