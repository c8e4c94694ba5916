/** What the search has to wait for. */
import type { LayerName } from '../domain/territory/schema.ts';
import type { ResultsState } from './resultsStore.ts';

type Came = Pick<ResultsState, 'territory' | 'streets' | 'details' | 'problems'>;

/**
 * Whether names of the open territory are still on their way: streets, and districts of a country, come after
 * the first figures. Of a territory that could not be opened none come any more.
 */
export function areNamesToCome({ territory, streets, details, problems }: Came): boolean {
  if (!territory || problems.length > 0) return false;
  const { layers, kind } = territory.manifest;
  const has = (layer: LayerName) => layers.some(({ id }) => id === layer);
  return (has('streets') && !streets) || (kind === 'country' && has('districts') && !details);
}
