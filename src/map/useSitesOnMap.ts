/** What the panel "Where to build" shows on the map: named places, closed ground, the best sites so far. */
import { useMemo } from 'react';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { useHeat } from '../store/siting/heat.ts';
import { questionOf } from '../store/siting/question.ts';
import { useSiteSearch } from '../store/siting/search.ts';
import { NO_SITES, type SitesOnMap } from './scene.ts';

export function useSitesOnMap(): SitesOnMap {
  const territory = useResults((state) => state.territory);
  const isShown = usePage(({ mode, panel }) => mode === 'plan' && panel === 'siting');
  const service = usePage((state) => state.service);
  const said = usePage((state) => state.question);
  // Not the search itself: how far it has come is told many times, and is not on the map.
  const best = useSiteSearch(({ search }) =>
    search.kind === 'searching' ? search.best : search.kind === 'found' ? search.plan : null,
  );
  const gain = useHeat(({ heat }) => heat?.gain ?? null);
  return useMemo(() => {
    const heat = gain?.length === territory?.cells.length ? gain : null;
    if (!isShown || !territory) return heat ? { ...NO_SITES, heat } : NO_SITES;
    const { areas, required } = questionOf(territory, said, service);
    const proposed = best?.sites.map(({ position }) => position) ?? [];
    return { areas, required, proposed, heat };
  }, [isShown, territory, service, said, best, gain]);
}
