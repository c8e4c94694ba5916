/** Keeps results, baseline and trend in step with choices; each stands beside the state it is of. */
import type { EngineClient } from '../engine/worker/client.ts';
import { setAwaited } from './awaiting.ts';
import { computed, isTriedAgain, passOver } from './engineFaults.ts';
import { usePage } from './pageStore.ts';
import { requestOf } from './requests.ts';
import { useResults } from './resultsStore.ts';
import { baselineKeyOf, isSameButYear, isSameState, keyOf, type StateKey } from './stateKey.ts';

export type FigureKeeper = {
  /** Computes the chosen year, then the baseline that it is compared with. */
  readonly evaluate: () => Promise<void>;
  /** Computes all years, where they are not known or under way. */
  readonly computeTrend: () => Promise<void>;
};

/** Of the first figures it is told how far they are: a large territory takes long. */
function tellOfFirst(figuresProgress: number): void {
  if (useResults.getState().results === null) useResults.setState({ figuresProgress });
}

/** @param isReady whether the engine has the territory that is open. */
export function keepFigures(client: EngineClient, isReady: () => boolean): FigureKeeper {
  /** What was asked for last and is not there yet. */
  let baselineAsked: StateKey | null = null;
  let trendAsked: StateKey | null = null;

  const evaluate = async (): Promise<void> => {
    if (!isReady()) return;
    const state = usePage.getState();
    const key = keyOf(state);
    const isNewest = () => isSameState(key, keyOf(usePage.getState()));
    setAwaited('figures', true);
    try {
      // While a school is carried, frames under way are finished, so that the picture moves along.
      const results = await client.evaluate(requestOf(state), {
        whenNewer: 'finish',
        progress: tellOfFirst,
      });
      useResults.setState({ results, resultsOf: key, figuresProgress: null });
      void compareWithBaseline();
      if (isNewest()) setAwaited('figures', false);
      computed('evaluate');
    } catch (error) {
      if (!isTriedAgain(error) && isNewest()) setAwaited('figures', false);
      passOver(error);
    }
  };

  /** Computed once for a year and its choices: an edit leaves the baseline as it is. */
  const compareWithBaseline = async (): Promise<void> => {
    const state = usePage.getState();
    if (state.edits.length === 0) {
      baselineAsked = null;
      setAwaited('baseline', false);
      useResults.setState({ baseline: null, baselineOf: null });
      return;
    }
    const key = baselineKeyOf(state);
    if (isSameState(key, baselineAsked)) return;
    if (isSameState(key, useResults.getState().baselineOf)) {
      baselineAsked = null;
      setAwaited('baseline', false);
      return;
    }
    baselineAsked = key;
    setAwaited('baseline', true);
    try {
      const request = requestOf({ ...state, edits: [] });
      const baseline = await client.evaluate(request, { lane: 'baseline' });
      if (baselineAsked === key) useResults.setState({ baseline, baselineOf: key });
    } catch (error) {
      passOver(error);
    }
    if (baselineAsked !== key) return;
    baselineAsked = null;
    setAwaited('baseline', false);
  };

  const computeTrend = async (): Promise<void> => {
    if (!isReady()) return;
    const state = usePage.getState();
    const key = keyOf(state);
    if (isSameButYear(key, trendAsked)) return;
    if (isSameButYear(key, useResults.getState().trendOf)) {
      trendAsked = null;
      useResults.setState({ trendProgress: null });
      return;
    }
    trendAsked = key;
    const tell = (trendProgress: number | null) => {
      if (trendAsked === key) useResults.setState({ trendProgress });
    };
    tell(0);
    try {
      const { scenario, choices } = requestOf(state);
      const trend = await client.trend({ scenario, choices }, { progress: tell });
      if (trendAsked === key) useResults.setState({ trend, trendOf: key });
      computed('trend');
    } catch (error) {
      passOver(error);
      if (isTriedAgain(error)) {
        if (trendAsked === key) trendAsked = null;
        return;
      }
    }
    tell(null);
    if (trendAsked === key) trendAsked = null;
  };

  return { evaluate, computeTrend };
}
