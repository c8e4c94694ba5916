/** Everything that can be found by its name, for the search field and the palette. */
import { useEffect, useMemo, useState } from 'react';
import { gathered } from '../domain/pace.ts';
import {
  placeEntries,
  type SearchEntry,
  type SearchIndex,
  streetEntries,
} from '../domain/search/search.ts';
import { pagePace } from '../store/pagePace.ts';
import { useResults } from '../store/resultsStore.ts';
import { useEffective } from '../store/useEffective.ts';

const PACE = pagePace(0);

const NOTHING: SearchIndex = [];

type Source = { readonly of: object; readonly also?: unknown };

const isSame = (a: Source | null, b: Source | null) => a?.of === b?.of && a?.also === b?.also;

/** Made once, however many ask. */
const known = new WeakMap<
  object,
  { readonly also: unknown; readonly made: Promise<SearchIndex> }
>();

function madeOnce({ of, also }: Source, entries: () => Iterable<SearchEntry>) {
  const before = known.get(of);
  if (before && before.also === also) return before.made;
  const made = gathered(entries(), PACE, () => false).then((all) => all ?? NOTHING);
  known.set(of, { also, made });
  return made;
}

/** Entries as soon as they are ready, the page answers meanwhile; null until then. */
function useEntries(
  source: Source | null,
  entries: () => Iterable<SearchEntry>,
): SearchIndex | null {
  const [ready, setReady] = useState<{ source: Source; index: SearchIndex } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the source tells what the entries are of
  useEffect(() => {
    if (!source) return;
    let isOver = false;
    madeOnce(source, entries).then((index) => {
      if (!isOver) setReady({ source, index });
    });
    return () => {
      isOver = true;
    };
  }, [source?.of, source?.also]);
  return ready && isSame(ready.source, source) ? ready.index : null;
}

export type Searchable = {
  /** Of the plan as it is now, its new schools among them; empty as long as nobody asks. */
  readonly index: SearchIndex;
  /** Whether what is not in the index is not there. */
  readonly isComplete: boolean;
};

export function useSearchIndex(isAsked: boolean): Searchable {
  const effective = useEffective();
  const districts = useResults(({ details }) => details?.districts);
  const streets = useResults((state) => state.streets);
  const places = useEntries(isAsked && effective ? { of: effective, also: districts } : null, () =>
    effective ? placeEntries(effective, districts) : NOTHING,
  );
  // No plan changes them.
  const named = useEntries(isAsked && streets ? { of: streets } : null, () =>
    streets ? streetEntries(streets) : NOTHING,
  );
  return useMemo(
    () => ({
      index: [...(places ?? NOTHING), ...(named ?? NOTHING)],
      isComplete: places !== null && (named !== null || !streets),
    }),
    [places, named, streets],
  );
}
