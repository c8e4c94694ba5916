/** Where it is worst, by what the cells are coloured by: so that the map says it in words. */
import type { Neighbourhood } from '../../domain/accessibility/streetLines.ts';
import { neighbourhoodOf } from '../../domain/territory/cellNames.ts';
import type { LonLat } from '../../domain/territory/schema.ts';

/** More would be a crowd again. */
const MOST_NAMED = 3;
/** People in need below which a neighbourhood is too small to speak of. */
const LEAST_IN_NEED = 200;

type Cell = { readonly areaId: string; readonly centre: LonLat };

/** By cell: the place of its neighbourhood in the list; -1 where none is known. */
export function neighbourhoodByCell(
  cells: readonly Cell[],
  neighbourhoods: readonly Neighbourhood[],
): Int32Array {
  const placeOf = new Map(neighbourhoods.map((one, index) => [one, index]));
  return Int32Array.from(cells, (cell) => {
    const found = neighbourhoodOf(cell, neighbourhoods);
    return found ? (placeOf.get(found) ?? -1) : -1;
  });
}

export type Worst = {
  readonly neighbourhood: Neighbourhood;
  /** People who need the service, and those of them who go without. */
  readonly inNeed: number;
  readonly without: number;
};

/**
 * The neighbourhoods in which most people go without, the worst first. O(cells).
 * @param inNeed by cell. @param without by cell; what is unknown does not count.
 */
export function worstNeighbourhoods(
  neighbourhoods: readonly Neighbourhood[],
  ofCell: ArrayLike<number>,
  inNeed: ArrayLike<number>,
  without: ArrayLike<number>,
): readonly Worst[] {
  const sums = neighbourhoods.map(() => ({ inNeed: 0, without: 0 }));
  for (let cell = 0; cell < ofCell.length; cell += 1) {
    const sum = sums[ofCell[cell] as number];
    const missing = without[cell] as number;
    if (!sum || Number.isNaN(missing)) continue;
    sum.inNeed += inNeed[cell] as number;
    sum.without += missing;
  }
  return neighbourhoods
    .flatMap((neighbourhood, index): Worst[] => {
      const sum = sums[index];
      return sum && sum.inNeed >= LEAST_IN_NEED && sum.without >= 1
        ? [{ neighbourhood, ...sum }]
        : [];
    })
    .sort((a, b) => b.without - a.without)
    .slice(0, MOST_NAMED);
}
