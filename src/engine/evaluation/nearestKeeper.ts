/** Everybody to the nearest school between two evaluations: made anew for the cells that reach what has moved. */
import {
  type NearestWithin,
  nearestWithin,
  nearestWithinAfter,
} from '../../domain/assignment/nearest.ts';
import { PairsByCell } from '../../domain/assignment/pairsByCell.ts';
import type { FacilityColumn } from '../../domain/assignment/problem.ts';

export class NearestKeeper {
  #pairs: PairsByCell | null = null;
  #last: { readonly maxDistanceM: number; readonly nearest: NearestWithin } | null = null;

  /** By cell: the nearest school within the longest walk, ties to the lower index. */
  of(columns: readonly FacilityColumn[], cellCount: number, maxDistanceM: number): NearestWithin {
    this.#pairs ??= new PairsByCell(cellCount);
    const change = this.#pairs.take(columns);
    const last = this.#last;
    const nearest =
      change && last?.maxDistanceM === maxDistanceM
        ? nearestWithinAfter(change, last.nearest, this.#pairs, maxDistanceM)
        : nearestWithin(columns, cellCount, maxDistanceM);
    this.#last = { maxDistanceM, nearest };
    return nearest;
  }
}
