/** What the search has to wait for. */
import type { LayerName } from '../domain/territory/schema.ts';
import type { ResultsState } from './resultsStore.ts';

type Came = Pick<ResultsState, 'territory' | 'streets' | 'details' | 'areDetailsLost' | 'problems'>;

/**
 * Whether names of the open territory are still on their way: streets, and districts of a country, come after
 * the first figures. Of what could not be fetched none come any more.
 */
export function areNamesToCome(came: Came): boolean {
  const { territory, streets, details, areDetailsLost, problems } = came;
  if (!territory || problems.length > 0) return false;
  const { layers, kind } = territory.manifest;
  const has = (layer: LayerName) => layers.some(({ id }) => id === layer);
  const mayHaveDistricts = kind === 'country' && has('districts') && !areDetailsLost;
  return (has('streets') && !streets) || (mayHaveDistricts && !details);
}
