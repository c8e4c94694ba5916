/**
 * Keeps the plan that is worked on in step with the page: what a person changes is written at once,
 * what the browser keeps comes back with the next visit. One for the life of the page.
 */
import { EMPTY_HISTORY, type History } from '../../domain/scenario/history.ts';
import { packChangedNote } from '../../domain/scenario/notes.ts';
import type { Problem } from '../../domain/parsed.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { openFitted } from '../../store/openFitted.ts';
import { type PageState, shareableOf, usePage } from '../../store/pageStore.ts';
import { newPlanId, type PlanId } from '../../store/planId.ts';
import { useResults } from '../../store/resultsStore.ts';
import { browserClaims, type Claims } from './claims.ts';
import { Keeper, type WhyBranched, type Work } from './keeper.ts';
import { dropPlan, listed, NO_LIBRARY, planWith, setPlan, useLibrary } from './libraryState.ts';
import { marksOf } from './marks.ts';
import { numberedName } from './names.ts';
import { type Plan, readPlan } from './plan.ts';
import type { NotKept } from './database.ts';
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
    const isLater = error instanceof DOMException && error.name === 'VersionError';
    notKept(isLater ? 'later' : 'absent');
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

/** What the page shows now, as far as it is a plan. */
export function workOf({ territoryId, edits, planId }: PageState): Work {
  const manifest = useResults.getState().territory?.manifest;
  const isOpen = manifest?.id === territoryId;
  const known = planWith(planId)?.scenario.contentHash ?? 'unknown';
  return { territoryId, edits, contentHash: isOpen ? manifest.contentHash : known };
}

function marksOfWork({ territoryId, edits }: Work): ReturnType<typeof marksOf> {
  const { territory } = useResults.getState();
  return territory?.manifest.id === territoryId ? marksOf(territory, edits) : [];
}

/** The plan into which the page's work goes on, of which it may have newer. */
let goesOnIn: PlanId | null = null;

function tellBranched(from: Plan, to: Plan, why: WhyBranched): void {
  if (usePage.getState().planId === from.id) {
    goesOnIn = to.id;
    usePage.setState({ planId: to.id });
  }
  const params = { name: from.scenario.name, branch: to.scenario.name };
  const key = why === 'elsewhere' ? 'plans.branchedElsewhere' : 'plans.branchedFitted';
  remark({
    where: 'plans',
    what: `the changes went into '${to.scenario.name}'`,
    remedy: 'compare the two',
    message: { key, params },
  });
}

function remark(note: Problem): void {
  useResults.setState(({ notes }) => ({ notes: [...notes, note] }));
}

const isSame = (a: readonly Edit[], b: readonly Edit[]) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes what the person changes. The history of edits tells it from what the page itself leaves out
 * because the territory no longer has it: that is never written over the plan.
 */
function watchPage(keeper: Keeper, claims: Claims): () => void {
  let inHand: PlanId | null = null;
  let asOpened: { readonly history: History; readonly edits: readonly Edit[] } | null = null;

  const takeUp = (state: PageState): void => {
    const { planId, history, edits } = state;
    if (inHand) void putAway(inHand, keeper, claims);
    inHand = planId;
    asOpened = { history, edits };
    if (!planId) return;
    void claimFor(planId, claims);
    // Begun before the library was open, or just now by the first edit.
    const isNew = !planWith(planId) && edits.length > 0;
    if (!isNew && planId !== goesOnIn) return;
    goesOnIn = null;
    asOpened = null;
    keeper.keep(planId, workOf(state));
  };

  const sync = (state: PageState): void => {
    if (state.planId !== inHand) {
      takeUp(state);
      return;
    }
    const { planId, history, edits } = state;
    if (!planId || asOpened?.edits === edits) return;
    if (asOpened && asOpened.history === history) {
      asOpened = { history, edits };
      return;
    }
    const plan = planWith(planId);
    const wasFitted = asOpened && !isSame(asOpened.edits, keeper.newest(planId) ?? asOpened.edits);
    asOpened = null;
    if (wasFitted && plan) {
      const id = newPlanId();
      keeper.willBranch(plan, id, 'fitted');
      usePage.setState({ planId: id });
    } else keeper.keep(planId, workOf(state));
  };

  attach();
  takeUp(usePage.getState());
  if (usePage.getState().history !== EMPTY_HISTORY) {
    asOpened = null;
    sync(usePage.getState());
  }
  const stop = usePage.subscribe(
    (state) => [state.planId, state.edits, state.history] as const,
    () => sync(usePage.getState()),
    { equalityFn: (a, b) => a.every((part, index) => part === b[index]) },
  );
  return stop;
}

/**
 * What is on the page when the library opens: the plan that was left off, as it was kept; or one with
 * the very edits that a link has opened.
 */
function attach(): void {
  const { planId, edits, territoryId, history, story, mode } = usePage.getState();
  const plan = planWith(planId);
  if (plan) {
    const isOther = plan.isDeleted || plan.scenario.territoryId !== territoryId;
    if (isOther) usePage.setState({ planId: null });
    // Where the page was closed in the middle, the library knows more than the address.
    else if (history === EMPTY_HISTORY && !isSame(plan.scenario.edits, edits)) show(plan);
    else if (history === EMPTY_HISTORY) noteOtherFacts(plan);
    return;
  }
  if (planId || edits.length === 0 || story || mode !== 'plan') return;
  const same = listed(useLibrary.getState().plans).find(
    ({ scenario }) => scenario.territoryId === territoryId && isSame(scenario.edits, edits),
  );
  if (same) usePage.setState({ planId: same.id });
}

/** Shows a plan in the territory that the page has chosen. */
export function show(plan: Plan): void {
  const state = { ...shareableOf(usePage.getState()), story: null };
  const notes = openFitted({ ...state, edits: [...plan.scenario.edits] });
  usePage.setState({ planId: plan.id, history: EMPTY_HISTORY });
  for (const note of notes) remark(note);
  noteOtherFacts(plan);
}

/** Says once the territory is there that it is not what the plan was made on. */
function noteOtherFacts({ id, scenario }: Plan): void {
  const { territoryId, contentHash } = scenario;
  const say = (hash: string) => {
    if (hash !== contentHash && contentHash !== 'unknown') remark(packChangedNote('plans'));
  };
  const { territory } = useResults.getState();
  if (territory?.manifest.id === territoryId) {
    say(territory.manifest.contentHash);
    return;
  }
  const stop = useResults.subscribe(({ territory: open }) => {
    if (!open) return;
    stop();
    if (open.manifest.id === territoryId && usePage.getState().planId === id) {
      say(open.manifest.contentHash);
    }
  });
}

async function claimFor(id: PlanId, claims: Claims): Promise<boolean> {
  const isMine = await claims.claim(id);
  useLibrary.setState(({ elsewhere }) => {
    const next = new Set(elsewhere);
    if (isMine) next.delete(id);
    else next.add(id);
    return { elsewhere: next };
  });
  return isMine;
}

/** What has been changed is put into the plan's record, with its small picture; another tab may have it. */
async function putAway(id: PlanId, keeper: Keeper, claims: Claims): Promise<void> {
  try {
    await keeper.settled();
    const plan = planWith(id);
    const { elsewhere } = useLibrary.getState();
    const marks = plan && !elsewhere.has(id) ? marksOfWork(plan.scenario) : [];
    if (marks.length > 0) await keeper.change(id, (there) => there && { ...there, marks });
  } catch {
    // Without its picture the plan is as whole as with it.
  } finally {
    if (usePage.getState().planId !== id) claims.release(id);
  }
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
  if (typeof window === 'undefined') return () => {};
  const returned = async () => {
    if (document.visibilityState === 'hidden') return;
    keeper.retry();
    const { planId } = usePage.getState();
    if (!planId || !useLibrary.getState().elsewhere.has(planId)) return;
    if (!(await claimFor(planId, claims))) return;
    const plan = await refresh(planId, storage);
    if (plan && usePage.getState().planId === planId) show(plan);
  };
  const leaving = (event: BeforeUnloadEvent) => {
    const { planId, edits } = usePage.getState();
    const { keeping } = useLibrary.getState();
    if (keeping.kind === 'notKept' && planId && edits.length > 0) event.preventDefault();
  };
  window.addEventListener('focus', returned);
  window.addEventListener('beforeunload', leaving);
  return () => {
    window.removeEventListener('focus', returned);
    window.removeEventListener('beforeunload', leaving);
  };
}
