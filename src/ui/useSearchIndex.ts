/** Everything that can be found by its name, for the search field and the palette. */
import { useEffect, useMemo, useState } from 'react';
import { gathered } from '../domain/pace.ts';
import {
  placeEntries,
  type SearchEntry,
  type SearchIndex,
  streetEntries,
} from '../domain/search/search.ts';
import { areNamesToCome } from '../store/namesToCome.ts';
import { pagePace } from '../store/pagePace.ts';
import { useResults } from '../store/resultsStore.ts';
import { useEffective } from '../store/useEffective.ts';

const PACE = pagePace(0);

const NOTHING: SearchIndex = [];

/** What entries are made of, and the territory that they belong to. */
type Source = { readonly of: object; readonly also?: unknown; readonly within: object };

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

type Entries = { readonly index: SearchIndex; readonly isCurrent: boolean };

/**
 * Entries as soon as they are ready, the page answers meanwhile. Until then those of the same territory as it
 * was before, if there are any: an edit changes one name of thousands.
 */
function useEntries(source: Source | null, entries: () => Iterable<SearchEntry>): Entries {
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
  const isOfThis = source !== null && ready?.source.within === source.within;
  return {
    index: isOfThis ? ready.index : NOTHING,
    isCurrent: isOfThis && isSame(ready.source, source),
  };
}

export type Searchable = {
  /** Of the plan, its new schools among them; empty as long as nobody asks. */
  readonly index: SearchIndex;
  /** Whether nothing more comes into the index as the plan stands. */
  readonly isComplete: boolean;
};

export function useSearchIndex(isAsked: boolean): Searchable {
  const effective = useEffective();
  const territory = useResults((state) => state.territory);
  const districts = useResults(({ details }) => details?.districts);
  const streets = useResults((state) => state.streets);
  const areToCome = useResults(areNamesToCome);
  const isPossible = isAsked && territory !== null;
  const places = useEntries(
    isPossible && effective ? { of: effective, also: districts, within: territory } : null,
    () => (effective ? placeEntries(effective, districts) : NOTHING),
  );
  // No plan changes them.
  const named = useEntries(isPossible && streets ? { of: streets, within: territory } : null, () =>
    streets ? streetEntries(streets) : NOTHING,
  );
  const index = useMemo(() => [...places.index, ...named.index], [places.index, named.index]);
  return {
    index,
    isComplete: places.isCurrent && (named.isCurrent || !streets) && !areToCome,
  };
}
