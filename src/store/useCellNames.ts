/** What the places of a city are called: as soon as its streets are here, by neighbourhood and crossing. */
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import { type CellNames, nameCells } from '../domain/territory/cellNames.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { useResults } from './resultsStore.ts';

const NOT_YET: CellNames = () => undefined;

let named: {
  readonly cells: Territory['cells'];
  readonly streets: StreetLines | null;
  readonly names: CellNames;
} | null = null;

/** Names by cell; the streets are looked through once for a territory and its streets. */
export function cellNamesOf(territory: Territory, streets: StreetLines | null): CellNames {
  if (named?.cells !== territory.cells || named.streets !== streets) {
    named = { cells: territory.cells, streets, names: nameCells(territory, streets) };
  }
  return named.names;
}

/** Names by cell of the territory that is open; none while there is none. */
export function useCellNames(): CellNames {
  const territory = useResults((state) => state.territory);
  const streets = useResults((state) => state.streets);
  return territory ? cellNamesOf(territory, streets) : NOT_YET;
}
