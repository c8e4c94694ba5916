/** Drives between cells and places, one-way streets in their direction. */
import { accessBothWays, type NetworkAccess } from '../../domain/accessibility/networkAccess.ts';
import type { StreetGraph } from '../../domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Cell } from '../../domain/territory/territory.ts';
import { nearestGreatCircleM } from './nearestGreatCircle.ts';

export class Driving {
  readonly #centres: readonly LonLat[];
  /** From the cell to the place, and from the place to the cell. */
  readonly #networks: { readonly to: NetworkAccess; readonly from: NetworkAccess } | null;

  /** `graph`: what can be driven on; without it drives are great circles. */
  constructor(cells: readonly Cell[], graph: StreetGraph | null) {
    this.#centres = cells.map(({ centre }) => centre);
    this.#networks = graph && accessBothWays(graph, this.#centres);
  }

  /**
   * By cell: the drive to the nearest of some places, as patients go, or from it, as fire engines
   * come; Infinity beyond the limit.
   */
  nearestM(places: readonly LonLat[], limitM: number, way: 'to' | 'from'): Float64Array {
    return this.#networks === null
      ? nearestGreatCircleM(this.#centres, places, limitM)
      : this.#networks[way].nearest(places, limitM).distanceM;
  }
}
