/**
 * The search for a proposal: begun, watched, held, ended early, cancelled. It runs in a worker of its
 * own, so that figures are computed meanwhile; nothing of it changes the plan.
 */
import { create } from 'zustand';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { Cancelled } from '../../engine/engine.ts';
import type { SiteFinding, SitePlan, SitePlanRequest, Wish } from '../../engine/siteRequests.ts';
import type { ComputedService } from '../../engine/results/results.ts';
import type { EngineClient } from '../../engine/worker/client.ts';
import { passOver } from '../engineFaults.ts';
import { type PageState, usePage } from '../pageStore.ts';
import { middleOfPlaces } from '../placing.ts';
import { engineBeside, requestOf } from '../requests.ts';
import { type ResultsState, useResults } from '../resultsStore.ts';
import { isSameButYear, type Keyed, keyOf, type StateKey } from '../stateKey.ts';
import { effectiveOf } from '../useEffective.ts';
import { atPlaceCost } from './placeCost.ts';
import { currentQuestion, type SiteQuestion } from './question.ts';
import type { QuestionAim } from './saidQuestion.ts';

/** What a search was asked, and of which state of the page. */
export type Searched = {
  readonly question: SiteQuestion;
  readonly of: StateKey;
  /** Changes of the plan, and the standard's walk: told with what was found. */
  readonly editCount: number;
  readonly standardM: number;
};

/** How good the best was, and what was possible, so many seconds after the search began. */
export type SearchPoint = {
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
};

export type SiteSearch =
  | { readonly kind: 'nothing' }
  | (Searched & {
      readonly kind: 'searching';
      /** Of the preparation and the time allowed, 0..1. */
      readonly done: number;
      readonly isHeld: boolean;
      readonly best: SiteFinding | null;
      readonly points: readonly SearchPoint[];
    })
  | (Searched & {
      readonly kind: 'found';
      readonly plan: SitePlan;
      readonly points: readonly SearchPoint[];
    })
  | (Searched & { readonly kind: 'failed' })
  /** A proposal is in the plan, whose edits are these as long as it is. */
  | { readonly kind: 'taken'; readonly count: number; readonly edits: readonly Edit[] };

export const useSiteSearch = create<{ readonly search: SiteSearch }>()(() => ({
  search: { kind: 'nothing' },
}));

/** People wait so long for the search, at most; the bound tells what more time could bring. */
const SEARCH_SECONDS = 20;
const PHASED_SECONDS = 60;
/** A search goes on by itself for so many seconds of work in all. */
const LONGEST_SECONDS = 600;

let helper: {
  readonly client: EngineClient;
  readonly territory: Territory;
  readonly unfollow: () => void;
} | null = null;

/** The worker of searches, with the territory that is open; null without one. */
export function searcher(): EngineClient | null {
  const { territory } = useResults.getState();
  if (helper?.territory === territory) return helper?.client ?? null;
  letGoOfHelper();
  const client = territory && engineBeside();
  if (!client) return null;
  helper = { client, territory, unfollow: useResults.subscribe(followTerritory) };
  return client;
}

/** What the worker was made ready for, or is being. */
let ready: {
  readonly client: EngineClient;
  readonly of: string;
  readonly stop: AbortController;
} | null = null;

/**
 * Has the worker ready before the question is asked: the territory is there, the figures of its years
 * and the walks are known, and the search has come to a first choice once.
 */
export function prepareSearch(): void {
  const question = currentQuestion();
  const client = searcher();
  if (!question || !client || under) return;
  const request = planRequest(usePage.getState(), question);
  const of = JSON.stringify(request);
  if (ready?.client === client && ready.of === of) return;
  ready?.stop.abort();
  const stop = new AbortController();
  ready = { client, of, stop };
  const watch = async (): Promise<Wish> => {
    stop.abort();
    return 'enough';
  };
  client
    .planSites(request, { lane: 'getting ready', signal: stop.signal, watch })
    .catch((error: unknown) => {
      // What has failed, other than by being stopped, may be tried again.
      if (ready?.stop === stop && !stop.signal.aborted) ready = null;
      passOver(error);
    });
}

/** What was found, and who found it, was of a territory that is open no more. */
function followTerritory({ territory }: ResultsState): void {
  if (helper?.territory === territory) return;
  letGoOfHelper();
  useSiteSearch.setState({ search: { kind: 'nothing' } });
}

function letGoOfHelper(): void {
  if (!helper) return;
  cancelSearch();
  helper.unfollow();
  helper.client.dispose();
  helper = null;
  ready = null;
}

type Under = {
  readonly stop: AbortController;
  /** Lets a held search go on, or end. */
  letGo: ((wish: Wish) => void) | null;
  isEnough: boolean;
  /** When it began; what it was held is not counted. */
  readonly begun: number;
  heldMs: number;
};

let under: Under | null = null;

const searching = () => {
  const { search } = useSiteSearch.getState();
  return search.kind === 'searching' ? search : null;
};

function show(changed: Partial<Extract<SiteSearch, { kind: 'searching' }>>): void {
  const search = searching();
  if (search) useSiteSearch.setState({ search: { ...search, ...changed } });
}

/** The question, and the state of the page that it is asked in. */
export function searchedNow(page: PageState, question: SiteQuestion): Searched {
  return {
    question,
    of: keyOf(page),
    editCount: page.edits.length,
    standardM: page.filters.standardDistanceM[question.service],
  };
}

/** Searches for the best places under the question as it stands, beside what the plan has. */
export async function startSearch(): Promise<void> {
  cancelSearch();
  const question = currentQuestion();
  const client = searcher();
  if (!question || !client) return;
  // What it has found out by now is kept in the worker.
  ready?.stop.abort();
  const page = usePage.getState();
  const searched = searchedNow(page, question);
  const own: Under = {
    stop: new AbortController(),
    letGo: null,
    isEnough: false,
    begun: performance.now(),
    heldMs: 0,
  };
  under = own;
  useSiteSearch.setState({
    search: { ...searched, kind: 'searching', done: 0, isHeld: false, best: null, points: [] },
  });
  try {
    const plan = await client.planSites(planRequest(page, question), {
      lane: 'where to build',
      signal: own.stop.signal,
      timeoutMs: 1000 * LONGEST_SECONDS,
      progress: (done) => under === own && show({ done }),
      watch: (found) => watch(own, found),
    });
    if (under !== own) return;
    const points = searching()?.points ?? [];
    useSiteSearch.setState({ search: { ...searched, kind: 'found', plan, points } });
  } catch (error) {
    passOver(error);
    if (under !== own) return;
    const isCancelled = error instanceof Cancelled;
    useSiteSearch.setState({
      search: isCancelled ? { kind: 'nothing' } : { ...searched, kind: 'failed' },
    });
  } finally {
    if (under === own) under = null;
  }
}

/** Looked at in the year in which the places open, the last of several. */
export function planRequest(page: PageState, question: SiteQuestion): SitePlanRequest {
  const { areas, ground, extendSeats, years, aim, target, ...conditions } = question;
  const plots = areas.filter(({ use }) => use === 'plot');
  const { territory } = useResults.getState();
  const edits = territory ? atPlaceCost(territory, page.edits, question) : page.edits;
  return {
    ...requestOf({ ...page, edits: [...edits] }),
    ...conditions,
    ...soughtBy(aim, target),
    forbidden: areas.filter(({ use }) => use !== 'plot').map(({ ring }) => ring),
    plots: plots.map(({ ring, mostSeats }) => ({ position: middleOfPlaces(ring), mostSeats })),
    candidates: plots.length === 0 ? 'cells' : ground,
    extendable: extendSeats === null ? [] : standing(page, question.service, extendSeats),
    ...(years === null ? {} : { years, budgetMillionTenge: null }),
    year: years?.at(-1)?.year ?? question.openYear,
    seconds: years === null ? SEARCH_SECONDS : PHASED_SECONDS,
  };
}

/** The aim as the engine takes it. */
function soughtBy(
  aim: QuestionAim,
  target: number,
): Pick<SitePlanRequest, 'aim'> & Partial<SitePlanRequest> {
  if (aim === 'leastMoney') return { aim: 'seated', target, budgetMillionTenge: null };
  return { aim: aim === 'inStep' ? 'in step' : aim };
}

/** Facilities of the service that the plan has, each with so many places more. */
function standing(page: PageState, service: ComputedService, mostSeats: number) {
  const { territory } = useResults.getState();
  const { facilities } = territory ? effectiveOf(territory, page.edits) : { facilities: [] };
  return facilities
    .filter((facility) => facility.service === service)
    .map(({ id }) => ({ facilityId: id, mostSeats }));
}

async function watch(own: Under, found: SiteFinding): Promise<Wish> {
  const search = searching();
  if (under !== own || !search) return 'enough';
  const { objective, bound } = found;
  const seconds = (performance.now() - own.begun - own.heldMs) / 1000;
  const last = search.points.at(-1);
  const isNews = last === undefined || last.objective !== objective || last.bound !== bound;
  if (isNews) show({ best: found, points: [...search.points, { seconds, objective, bound }] });
  if (own.isEnough) return 'enough';
  if (!search.isHeld) return 'go on';
  const heldFrom = performance.now();
  const wish = await new Promise<Wish>((resolve) => {
    own.letGo = resolve;
  });
  own.letGo = null;
  own.heldMs += performance.now() - heldFrom;
  return wish;
}

/** Holds the search where it is; it keeps what it has found. */
export function holdSearch(): void {
  show({ isHeld: true });
}

export function goOnSearching(): void {
  show({ isHeld: false });
  under?.letGo?.('go on');
}

/** The best so far is the answer, with the bound so far. */
export function endSearch(): void {
  if (!under) return;
  under.isEnough = true;
  show({ isHeld: false });
  under.letGo?.('enough');
}

/** Nothing is kept of a search that is cancelled. */
export function cancelSearch(): void {
  const own = under;
  if (!own) return;
  under = null;
  own.stop.abort();
  own.letGo?.('enough');
  useSiteSearch.setState({ search: { kind: 'nothing' } });
}

/** Whether the plan, the filters or the question are others than those that were searched in. */
export function isStale({ question, of }: Searched, page: Keyed, asked: SiteQuestion): boolean {
  return !isSameButYear(of, keyOf(page)) || JSON.stringify(question) !== JSON.stringify(asked);
}
