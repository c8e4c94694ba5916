/** What commands on pairs ask of distances, wherever these come from. */
import type { Nearest } from '../domain/accessibility/measures.ts';

/** By supply: indices of the demand within reach, and the cost of one person's way, parallel. */
export type Walks = readonly {
  readonly demands: Int32Array;
  readonly costs: Float64Array;
}[];

export type Ways = {
  /** All pairs whose cost is at most the limit. */
  readonly within: (limit: number) => Walks;
  /**
   * The nearest supply within the limit for each demand; `order` lists all supplies, and of two
   * that are equally near the one that stands earlier in it is taken.
   */
  readonly nearest: (limit: number, order: Int32Array) => Nearest;
};
