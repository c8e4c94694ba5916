/**
 * What one more place would bring, wherever it stood, on the map as long as somebody wants to see it.
 * A place of one's own that is chosen, or carried, is left out: it is the one that is looked for.
 */
import { create } from 'zustand';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { ComputedService } from '../../engine/results/results.ts';
import type { SitePlanRequest } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { type PageState, usePage } from '../pageStore.ts';
import { useResults } from '../resultsStore.ts';
import { currentQuestion } from './question.ts';
import type { QuestionAim } from './saidQuestion.ts';
import { planRequest, searcher } from './search.ts';

export type Heat = {
  /** By cell; at most so many where seats are counted. */
  readonly gain: Float64Array;
  readonly aim: 'seated' | 'covering';
  readonly service: ComputedService;
  readonly seats: number;
  readonly year: number;
};

type HeatState = {
  readonly isWanted: boolean;
  readonly heat: Heat | null;
  /** 0..1; null while nothing is computed. */
  readonly done: number | null;
};

export const useHeat = create<HeatState>()(() => ({ isWanted: false, heat: null, done: null }));

/** Computed anew once the plan, the question and what is carried have come to rest. */
const REST_MS = 400;
const SECONDS = 60;

let unfollow: (() => void) | null = null;
let stop: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What is shown or being computed, as text. */
let of = '';

export function showHeat(): void {
  useHeat.setState({ isWanted: true });
  const stops = [usePage.subscribe(atRest), useResults.subscribe(atRest)];
  unfollow = () => {
    for (const one of stops) one();
  };
  void compute();
}

export function hideHeat(): void {
  unfollow?.();
  unfollow = null;
  clearTimeout(timer);
  stop?.abort();
  of = '';
  useHeat.setState({ isWanted: false, heat: null, done: null });
}

function atRest(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void compute(), REST_MS);
}

/** The plan without the place of one's own that is chosen. */
function withoutChosen({ edits, selection }: PageState): Edit[] {
  const isOwn = edits.some(
    (edit) => edit.type === 'addProject' && edit.projectId === selection?.id,
  );
  if (!isOwn) return edits;
  return edits.filter((edit) => !('projectId' in edit && edit.projectId === selection?.id));
}

/** What one more place is shown to bring: people, whatever else is sought. */
const HEAT_AIMS = {
  seated: 'seated',
  leastMoney: 'seated',
  inStep: 'seated',
  covering: 'covering',
  walks: 'covering',
  fairest: 'covering',
} as const satisfies Record<QuestionAim, Heat['aim']>;

function heatRequest(): SitePlanRequest | null {
  const question = currentQuestion();
  const page = usePage.getState();
  if (!question) return null;
  const aim = HEAT_AIMS[question.aim];
  const request = planRequest({ ...page, edits: withoutChosen(page) }, { ...question, aim });
  return { ...request, seconds: SECONDS };
}

async function compute(): Promise<void> {
  const request = heatRequest();
  const client = searcher();
  const { territory } = useResults.getState();
  const isOther = useHeat.getState().heat?.gain.length !== territory?.cells.length;
  if (isOther) useHeat.setState({ heat: null });
  if (!request || !client || !territory || territory.cells.length === 0) return;
  const key = JSON.stringify(request);
  if (key === of) return;
  of = key;
  stop?.abort();
  const own = new AbortController();
  stop = own;
  useHeat.setState({ done: 0 });
  try {
    const { byCell } = await client.siteHeat(request, {
      lane: 'heat',
      signal: own.signal,
      progress: (done) => stop === own && useHeat.setState({ done }),
    });
    if (stop !== own || own.signal.aborted) return;
    const { service, seats, year } = request;
    const aim = request.aim === 'seated' ? 'seated' : 'covering';
    useHeat.setState({
      heat: { gain: byCell, aim, service, seats: seats.most, year },
      done: null,
    });
  } catch (error) {
    passOver(error);
    if (stop === own) {
      of = '';
      useHeat.setState({ done: null });
    }
  }
}
