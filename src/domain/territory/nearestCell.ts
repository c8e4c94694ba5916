import type { LonLat } from './schema.ts';
import type { Cell } from './territory.ts';

/**
 * Index of the cell whose middle is nearest to a place, by the plane of the place: exact enough for
 * cells of a few hundred metres. -1 without cells. O(cells).
 */
export function nearestCellIndex(cells: readonly Cell[], [lon, lat]: LonLat): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < cells.length; index += 1) {
    const [cellLon, cellLat] = (cells[index] as Cell).centre;
    const square = ((cellLon - lon) * squeeze) ** 2 + (cellLat - lat) ** 2;
    if (square < least) [best, least] = [index, square];
  }
  return best;
}
