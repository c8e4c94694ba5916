/** What the places of a city are called: as soon as its streets are here, by neighbourhood and crossing. */
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import { nameCells } from '../domain/territory/cellNames.ts';
import type { LocalizedText } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { useResults } from './resultsStore.ts';

let named: {
  readonly cells: Territory['cells'];
  readonly streets: StreetLines | null;
  readonly names: readonly LocalizedText[];
} | null = null;

/** Names by cell, in the order of the territory's cells; made once for a territory and its streets. */
export function cellNamesOf(
  territory: Territory,
  streets: StreetLines | null,
): readonly LocalizedText[] {
  if (named?.cells !== territory.cells || named.streets !== streets) {
    named = { cells: territory.cells, streets, names: nameCells(territory, streets) };
  }
  return named.names;
}

/** Names by cell of the territory that is open; none while there is none. */
export function useCellNames(): readonly LocalizedText[] {
  const territory = useResults((state) => state.territory);
  const streets = useResults((state) => state.streets);
  return territory ? cellNamesOf(territory, streets) : [];
}
