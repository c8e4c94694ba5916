/** Whether the figures on the page are those of the state that is chosen. */
import { useEffect, useState } from 'react';
import type { YearResults } from '../engine/results/results.ts';
import { usePage } from './pageStore.ts';
import { type ResultsState, useResults } from './resultsStore.ts';
import { isSameButEdits, isSameButYear, isSameState, keyOf, type StateKey } from './stateKey.ts';

/** What somebody needs besides the year's results. */
export type FigureNeeds = {
  /** What the edits change. */
  readonly baseline?: boolean;
  /** All years. */
  readonly trend?: boolean;
  /** Circles and bands on the map. */
  readonly shapes?: boolean;
};

/** The baseline, where it and the results differ in nothing but the scenario's edits. */
function comparableBaseline(state: ResultsState): YearResults | null {
  return isSameButEdits(state.resultsOf, state.baselineOf) ? state.baseline : null;
}

/** The baseline that the results can be compared with; null until it is there. */
export function useBaseline(): YearResults | null {
  return useResults(comparableBaseline);
}

/** Whether the figures that are needed are there, and of the chosen state. */
export function figuresAreCurrent({ baseline, trend, shapes }: FigureNeeds = {}): boolean {
  const state = useResults.getState();
  if (shapes && state.computing) return false;
  const page = usePage.getState();
  const key = keyOf(page);
  if (!isSameState(state.resultsOf, key)) return false;
  if (baseline && page.edits.length > 0 && comparableBaseline(state) === null) return false;
  return !trend || isSameButYear(state.trendOf, key);
}

/**
 * Calls once: when the figures of the chosen state are there, at once where they are, or when the
 * time is over. @returns how to wait no more.
 */
export function whenFiguresAreCurrent(
  atMostMs: number,
  then: (areCurrent: boolean) => void,
  needs: FigureNeeds = {},
): () => void {
  if (figuresAreCurrent(needs)) {
    then(true);
    return () => {};
  }
  const stop = () => {
    clearTimeout(timer);
    stopListening();
  };
  const timer = setTimeout(() => {
    stop();
    then(false);
  }, atMostMs);
  const stopListening = useResults.subscribe(() => {
    if (!figuresAreCurrent(needs)) return;
    stop();
    then(true);
  });
  return stop;
}

/** Whether something is shown that is of another state. What is not there yet is of none. */
function isFormer(
  of: StateKey | null,
  isSame: (a: StateKey | null, b: StateKey | null) => boolean,
  key: StateKey,
): boolean {
  return of !== null && !isSame(of, key);
}

const useKey = () => usePage(keyOfPage);
let lastKey: StateKey | null = null;
/** The same object as long as nothing about it changes. */
function keyOfPage(state: Parameters<typeof keyOf>[0]): StateKey {
  const key = keyOf(state);
  if (lastKey === null || !isSameState(lastKey, key)) lastKey = key;
  return lastKey;
}

/** Whether the year's figures are of another state. */
export function useIsFormer(): boolean {
  const key = useKey();
  return useResults(({ resultsOf }) => isFormer(resultsOf, isSameState, key));
}

/** Whether what is told of all years is of another state. */
export function useIsFormerTrend(): boolean {
  const key = useKey();
  return useResults(({ trendOf }) => isFormer(trendOf, isSameButYear, key));
}

/** Whether anything computed is of another state: nothing is taken away as a file until it is not. */
export function useHasFormer(): boolean {
  const isFormerYear = useIsFormer();
  const isFormerTrend = useIsFormerTrend();
  return isFormerYear || isFormerTrend;
}

/** During a drag figures lag by a frame: nobody has to be told of that. */
const LAG_MS = 400;

/** Whether figures of another state have been standing there for so long that it has to be said. */
export function useStandsFormer(): boolean {
  const isOld = useIsFormer();
  const resultsOf = useResults((state) => state.resultsOf);
  const [stoodStill, setStoodStill] = useState<StateKey | null>(null);
  useEffect(() => {
    if (!isOld) return;
    const timer = setTimeout(() => setStoodStill(resultsOf), LAG_MS);
    return () => clearTimeout(timer);
  }, [isOld, resultsOf]);
  return isOld && stoodStill === resultsOf;
}
