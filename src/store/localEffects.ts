/** What the chosen place changes where it stands, and what a new one would before it is put down. */
import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { type PlaceComparison, withoutPlace } from '../domain/scenario/withoutPlace.ts';
import { activeEdits } from '../domain/scenario/scenario.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { LocalEffect } from '../engine/results/localEffect.ts';
import { type Tool, usePage } from './pageStore.ts';
import { placeToAdd } from './placing.ts';
import { localEffects } from './requests.ts';
import { useResults } from './resultsStore.ts';
import { isSameState, keyOf } from './stateKey.ts';

/** All years are computed once a drag or a field has come to rest. */
const REST_MS = 500;

export type ShownEffect = {
  readonly id: string;
  readonly asks: PlaceComparison['asks'];
  readonly effect: LocalEffect;
};

function comparisonOf(id: string): PlaceComparison | null {
  const { territory } = useResults.getState();
  return territory && withoutPlace(usePage.getState().edits, territory, id);
}

/**
 * Of the chosen year; while a place is carried, frame by frame. Null until it is there, and where
 * nothing can be said.
 */
export function useLocalEffect(id: string): ShownEffect | null {
  // The engine answers once it has the territory: first figures tell that it has.
  const isReady = useResults(({ results }) => results !== null);
  const edits = usePage((state) => state.edits);
  const year = usePage((state) => state.year);
  const filters = usePage((state) => state.filters);
  const [shown, setShown] = useState<ShownEffect | null>(null);
  const asked = useRef(id);
  asked.current = id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other edits and choices have another effect
  useEffect(() => {
    const comparison = isReady ? comparisonOf(id) : null;
    if (!comparison) {
      setShown(null);
      return;
    }
    const request = { ...comparison, placeId: id, years: [year] };
    // Frames under way are finished and shown: the figures move along with what is carried.
    void localEffects(request, { lane: 'local effect', whenNewer: 'finish' }).then((effects) => {
      const [effect] = effects ?? [];
      if (asked.current === id) setShown(effect ? { id, asks: comparison.asks, effect } : null);
    });
  }, [id, isReady, edits, year, filters]);
  return shown?.id === id ? shown : null;
}

export type EffectByYear = {
  readonly effects: readonly LocalEffect[] | null;
  /** 0..1; null while nothing is under way. */
  readonly progress: number | null;
};

/** From the base year to the horizon, at rest. */
export function useEffectByYear(id: string): EffectByYear {
  const isReady = useResults(({ results }) => results !== null);
  const edits = usePage((state) => state.edits);
  const filters = usePage((state) => state.filters);
  const [shown, setShown] = useState<EffectByYear>({ effects: null, progress: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other edits and choices have other effects
  useEffect(() => {
    setShown({ effects: null, progress: null });
    const { territory } = useResults.getState();
    const comparison = isReady ? comparisonOf(id) : null;
    if (!comparison || !territory) return;
    const { baseYear, horizonYear } = territory.manifest;
    const years = Array.from(
      { length: horizonYear - baseYear + 1 },
      (_, index) => baseYear + index,
    );
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const effects = await localEffects(
        { ...comparison, placeId: id, years },
        {
          lane: 'local effect by year',
          signal: stop.signal,
          progress: (progress) => {
            if (!stop.signal.aborted) setShown({ effects: null, progress });
          },
        },
      );
      if (!stop.signal.aborted) setShown({ effects, progress: null });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, isReady, edits, filters]);
  return shown;
}

type Trial = {
  readonly tool: Tool;
  readonly position: LonLat;
  readonly effect: LocalEffect;
};

/** The place under the pointer, or in the middle of the map, as if it had been put down. */
export const useTrial = create<{ readonly trial: Trial | null }>()(() => ({ trial: null }));

/**
 * Tries the chosen tool at a place; null: the pointer has left the map.
 * @param at where; absent: in the middle of what the map shows.
 */
export async function tryPlace(at: LonLat | null): Promise<void> {
  const state = usePage.getState();
  const { tool } = state;
  const added = tool && placeToAdd(tool, at);
  if (!tool || !added || added.type !== 'addProject' || useResults.getState().results === null) {
    forgetTrial();
    return;
  }
  const before = activeEdits(state.edits);
  const { projectId: placeId, position } = added;
  const request = { before, after: [...before, added], placeId, years: [state.year] };
  const effects = await localEffects(request, { lane: 'trial', whenNewer: 'finish' });
  const [effect] = effects ?? [];
  const now = usePage.getState();
  if (now.tool !== tool || !isSameState(keyOf(state), keyOf(now))) return;
  useTrial.setState({ trial: effect ? { tool, position, effect } : null });
}

export function forgetTrial(): void {
  if (useTrial.getState().trial) useTrial.setState({ trial: null });
}
