/** People by neighbourhood, those first where most pupils have no place. */
import type { Neighbourhood } from '../../../domain/accessibility/streetLines.ts';
import { neighbourhoodOf } from '../../../domain/territory/cellNames.ts';
import type { Cell as TerritoryCell } from '../../../domain/territory/territory.ts';
import type { YearResults } from '../../../engine/results/results.ts';
import type { SheetInput } from '../input.ts';
import { type Cell, quantity, type Sheet, share, whole } from '../model.ts';

export type NeighbourhoodSum = {
  readonly areaId: string;
  /** Null: what of the district lies in none that has a name. */
  readonly neighbourhood: Neighbourhood | null;
  /** Indices of its cells. */
  readonly cells: readonly number[];
  readonly residents: number;
  readonly pupils: number;
  readonly withoutSeat: number;
};

type Group = { readonly key: Neighbourhood | string; readonly cells: readonly number[] };

let known: {
  readonly cells: readonly TerritoryCell[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly groups: readonly Group[];
} | null = null;

/** Cells by neighbourhood, or by district where they lie in none; made once for a territory. */
function groupsOf(
  cells: readonly TerritoryCell[],
  neighbourhoods: readonly Neighbourhood[],
): readonly Group[] {
  if (known?.cells !== cells || known.neighbourhoods !== neighbourhoods) {
    const groups = new Map<Neighbourhood | string, number[]>();
    for (const [index, cell] of cells.entries()) {
      const key = neighbourhoodOf(cell, neighbourhoods) ?? (cell.areaId as string);
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
    known = {
      cells,
      neighbourhoods,
      groups: [...groups].map(([key, indices]) => ({ key, cells: indices })),
    };
  }
  return known.groups;
}

/**
 * Sums over all cells, each counted once. Those with a name come first, and of these the ones with the most
 * pupils without a place: what is left of a district is no neighbourhood. O(cells × neighbourhoods).
 */
export function sumsByNeighbourhood(
  cells: readonly TerritoryCell[],
  neighbourhoods: readonly Neighbourhood[],
  results: Pick<YearResults, 'residents' | 'services' | 'assignment'>,
): readonly NeighbourhoodSum[] {
  const sumOf = (indices: readonly number[], of: ArrayLike<number>) =>
    indices.reduce((sum, index) => sum + (of[index] ?? 0), 0);
  return groupsOf(cells, neighbourhoods)
    .map(({ key, cells: indices }): NeighbourhoodSum => {
      const neighbourhood = typeof key === 'string' ? null : key;
      return {
        areaId: typeof key === 'string' ? key : key.areaId,
        neighbourhood,
        cells: indices,
        residents: sumOf(indices, results.residents),
        pupils: sumOf(indices, results.services.school.demand),
        withoutSeat: sumOf(indices, results.assignment.unplaced),
      };
    })
    .sort(
      (a, b) =>
        Number(a.neighbourhood === null) - Number(b.neighbourhood === null) ||
        b.withoutSeat - a.withoutSeat ||
        b.pupils - a.pupils,
    );
}

/** Null where no neighbourhood is known. */
export function neighbourhoodsSheet(input: SheetInput): Sheet | null {
  const { words, plan, effective, neighbourhoods } = input;
  const { text } = words;
  const { areas, cells } = effective.territory;
  if (neighbourhoods.length === 0) return null;
  const areaNames = new Map(areas.map(({ id, name }) => [id as string, words.name(name)]));
  const rows = sumsByNeighbourhood(cells, neighbourhoods, plan.results).map(
    ({ areaId, neighbourhood, residents, pupils, withoutSeat }): readonly Cell[] => {
      const area = areaNames.get(areaId) ?? '';
      return [
        neighbourhood ? words.name(neighbourhood.name) : text('takeAway.elsewhere', { area }),
        area,
        quantity(residents, whole),
        quantity(pupils, whole),
        quantity(withoutSeat, whole),
        quantity(withoutSeat / pupils, share),
      ];
    },
  );
  return {
    id: 'neighbourhoods',
    title: text('takeAway.sheet.neighbourhoods'),
    columns: [
      { id: 'name', header: text('takeAway.name'), width: 40 },
      { id: 'district', header: text('takeAway.area'), width: 24 },
      { id: 'residents', header: text('indicator.residents'), width: 14 },
      { id: 'pupils', header: text('takeAway.pupils'), width: 14 },
      { id: 'pupils_without_seat', header: text('indicator.unplaced'), width: 18 },
      { id: 'share_without_seat', header: text('takeAway.shareWithout'), width: 18 },
    ],
    rows,
  };
}
