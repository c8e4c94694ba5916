/** What more or fewer sites would bring under the same conditions: one proposal for each number. */
import { create } from 'zustand';
import type { SitePlan } from '../../engine/siteRequests.ts';
import { passOver } from '../engineFaults.ts';
import { usePage } from '../pageStore.ts';
import { ask, currentQuestion } from './question.ts';
import { MOST_SITES } from './saidQuestion.ts';
import { planRequest, type Searched, searchedNow, searcher, useSiteSearch } from './search.ts';

export type TradeOffPoint = { readonly siteCount: number; readonly plan: SitePlan };

type TradeOff = Searched & {
  readonly points: readonly TradeOffPoint[];
  /** How many numbers are still to be searched for; 0 once all are there. */
  readonly left: number;
};

export const useTradeOff = create<{ readonly tradeOff: TradeOff | null }>()(() => ({
  tradeOff: null,
}));

/** Each number of sites is searched for so long, at most. */
const SECONDS_A_POINT = 5;
const COUNTS = [1, 2, 3, 5, 7, 10, 14, 20] as const;

let stop: AbortController | null = null;

/** Searches for one number of sites after the other; the points come as they are found. */
export async function startTradeOff(): Promise<void> {
  stopTradeOff();
  const question = currentQuestion();
  const client = searcher();
  if (!question || !client) return;
  const page = usePage.getState();
  const own = new AbortController();
  stop = own;
  const counts = [...new Set([...COUNTS, question.siteCount])]
    .filter((count) => count >= question.required.length && count <= MOST_SITES)
    .sort((a, b) => a - b);
  const searched = searchedNow(page, question);
  useTradeOff.setState({ tradeOff: { ...searched, points: [], left: counts.length } });
  for (const siteCount of counts) {
    const request = { ...planRequest(page, { ...question, siteCount }), seconds: SECONDS_A_POINT };
    try {
      const plan = await client.planSites(request, { lane: 'trade-off', signal: own.signal });
      const { tradeOff } = useTradeOff.getState();
      if (own.signal.aborted || !tradeOff) return;
      const points =
        plan.reason === null ? [...tradeOff.points, { siteCount, plan }] : tradeOff.points;
      useTradeOff.setState({ tradeOff: { ...tradeOff, points, left: tradeOff.left - 1 } });
    } catch (error) {
      passOver(error);
      stopTradeOff();
      return;
    }
  }
}

/** What has been found so far stays. */
export function stopTradeOff(): void {
  stop?.abort();
  stop = null;
  const { tradeOff } = useTradeOff.getState();
  if (tradeOff) useTradeOff.setState({ tradeOff: { ...tradeOff, left: 0 } });
}

/** Makes one of the points the proposal. */
export function openPoint({ siteCount, plan }: TradeOffPoint): void {
  ask({ siteCount });
  const question = currentQuestion();
  const page = usePage.getState();
  if (!question) return;
  useSiteSearch.setState({
    search: { ...searchedNow(page, question), kind: 'found', plan, points: [] },
  });
}
