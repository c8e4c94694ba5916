/** How long a worker may be silent before it counts as hung, by the size of what it computes. */
import type { Territory } from '../../domain/territory/territory.ts';

/** A large city, whose longest step takes a second or two on a slow machine. */
const CELLS_OF_A_CITY = 3000;

/** How many times as long as for a city, 1 at least: a step is nearly always a pass over all cells. */
export function patienceWith({ cells }: Pick<Territory, 'cells'>): number {
  return Math.max(1, cells.length / CELLS_OF_A_CITY);
}
