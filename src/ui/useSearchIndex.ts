/** Everything that can be found by its name, for the search field and the palette. */
import { useEffect, useMemo, useState } from 'react';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import { gathered } from '../domain/pace.ts';
import {
  createSearchIndex,
  type SearchEntry,
  type SearchIndex,
  streetEntries,
} from '../domain/search/search.ts';
import { pagePace } from '../store/pagePace.ts';
import { useResults } from '../store/resultsStore.ts';
import { useEffective } from '../store/useEffective.ts';

const PACE = pagePace(0);

const NOTHING: SearchIndex = [];

/** No plan changes them: made once for each set of streets. */
const known = new WeakMap<StreetLines, Promise<SearchIndex>>();

function entriesOf(streets: StreetLines): Promise<SearchIndex> {
  const entries =
    known.get(streets) ??
    gathered<SearchEntry>(streetEntries(streets), PACE, () => false).then((all) => all ?? NOTHING);
  known.set(streets, entries);
  return entries;
}

/** Names of streets, as soon as they are ready; the page answers meanwhile. */
function useStreetEntries(isAsked: boolean): SearchIndex {
  const streets = useResults((state) => state.streets);
  const [ready, setReady] = useState<{ of: StreetLines; entries: SearchIndex } | null>(null);
  useEffect(() => {
    if (!streets || !isAsked) return;
    let isOver = false;
    entriesOf(streets).then((entries) => {
      if (!isOver) setReady({ of: streets, entries });
    });
    return () => {
      isOver = true;
    };
  }, [streets, isAsked]);
  return ready && ready.of === streets ? ready.entries : NOTHING;
}

/** Of the plan as it is now, its new schools among them; empty as long as nobody asks. */
export function useSearchIndex(isAsked: boolean): SearchIndex {
  const effective = useEffective();
  const districts = useResults(({ details }) => details?.districts);
  const streets = useStreetEntries(isAsked);
  return useMemo(
    () => (effective && isAsked ? createSearchIndex(effective, districts, streets) : NOTHING),
    [effective, districts, streets, isAsked],
  );
}
