/**
 * The spanning tree of the network simplex: who is placed where, as one tree of cells, facilities
 * and a root that takes up every pupil.
 *
 * Arcs: cell → facility (a walk), cell → root (no seat: costs M), facility → root (its seats, free
 * of charge) and facility → root beyond the seats (costs 2 M, never used at the optimum). Flow runs
 * only on tree arcs, except that a facility whose seat arc is outside the tree is full.
 *
 * The tree is kept strongly feasible (Cunningham 1976): from every node some flow could still be
 * sent to the root along it. This rules out cycling.
 *
 * Nodes: cells 0 .. cellCount - 1, then facilities, then the root. Every node but the root stores
 * the arc to its parent.
 */

import type { CostScale } from './costs.ts';

/**
 * Where the seat arc of a facility stands: outside the tree and full; in the tree; or full, and more
 * than full by the flow on the tree arc. (Empty outside the tree never happens: the facility would
 * have to hang by a cell that sends it pupils.)
 */
export const SEATS_FULL = 0;
export const SEATS_IN_TREE = 1;
export const SEATS_EXCEEDED = 2;

export const NO_NODE = -1;

export type Basis = {
  readonly scale: CostScale;
  readonly cellCount: number;
  readonly facilityCount: number;
  readonly root: number;
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  readonly depth: Int32Array;
  /** Of the arc to the parent: pupils on it, its cost and lower-ranking cost. */
  readonly arcFlow: Float64Array;
  readonly arcCost: Float64Array;
  /** Parts of the cost after the first, one array a part. */
  readonly arcLower: readonly Float64Array[];
  readonly arcTie: Float64Array;
  /** The walk that it stands for, metres; NaN where it is none. */
  readonly arcDistanceM: Float64Array;
  /** By facility. */
  readonly seatState: Uint8Array;
  /** Price of a pupil at a cell, of a seat at a facility, in cost units; the root's is 0. */
  readonly price: Float64Array;
  readonly priceLower: readonly Float64Array[];
  readonly priceTie: Float64Array;
  /** Scratch by lower part, for a change of prices and for a cost on its way along a path. */
  readonly changeLower: Float64Array;
  readonly carried: Float64Array;
  /** Scratch for walks over subtrees. */
  readonly stack: Int32Array;
};

export function emptyBasis(cellCount: number, facilityCount: number, scale: CostScale): Basis {
  const nodeCount = cellCount + facilityCount + 1;
  const lowerParts = () =>
    Array.from({ length: scale.partCount - 1 }, () => new Float64Array(nodeCount));
  return {
    scale,
    cellCount,
    facilityCount,
    root: nodeCount - 1,
    parent: new Int32Array(nodeCount).fill(NO_NODE),
    firstChild: new Int32Array(nodeCount).fill(NO_NODE),
    nextSibling: new Int32Array(nodeCount).fill(NO_NODE),
    previousSibling: new Int32Array(nodeCount).fill(NO_NODE),
    depth: new Int32Array(nodeCount),
    arcFlow: new Float64Array(nodeCount),
    arcCost: new Float64Array(nodeCount),
    arcLower: lowerParts(),
    arcTie: new Float64Array(nodeCount),
    arcDistanceM: new Float64Array(nodeCount).fill(Number.NaN),
    seatState: new Uint8Array(facilityCount),
    price: new Float64Array(nodeCount),
    priceLower: lowerParts(),
    priceTie: new Float64Array(nodeCount),
    changeLower: new Float64Array(scale.partCount - 1),
    carried: new Float64Array(scale.partCount - 1),
    stack: new Int32Array(nodeCount),
  };
}

/** Hangs a node under a parent; the arc's figures are set beside it. */
export function attach(basis: Basis, node: number, parent: number): void {
  const { firstChild, nextSibling, previousSibling } = basis;
  const first = firstChild[parent] as number;
  basis.parent[node] = parent;
  nextSibling[node] = first;
  previousSibling[node] = NO_NODE;
  if (first !== NO_NODE) previousSibling[first] = node;
  firstChild[parent] = node;
}

/** Takes a node (with what hangs under it) off its parent. */
export function detach(basis: Basis, node: number): void {
  const { firstChild, nextSibling, previousSibling } = basis;
  const before = previousSibling[node] as number;
  const after = nextSibling[node] as number;
  if (before === NO_NODE) firstChild[basis.parent[node] as number] = after;
  else nextSibling[before] = after;
  if (after !== NO_NODE) previousSibling[after] = before;
}

/**
 * The value of a sum of costs from its parts, in units of the first: its sign is exact, its size
 * good enough to choose by. Parts may be negative and beyond what one holds.
 */
export function wholeOf(
  { partSize, decisive }: CostScale,
  first: number,
  lower: ArrayLike<number>,
): number {
  let sum = first;
  for (let part = 0; part < lower.length; part++) {
    if (sum >= decisive || sum <= -decisive) return shrunk(sum, partSize, part);
    sum = sum * partSize + (lower[part] as number);
  }
  return shrunk(sum, partSize, lower.length);
}

/** A sum in units so many parts below the first, told in units of the first; never 0 unless it is. */
export function shrunk(sum: number, partSize: number, parts: number): number {
  if (parts === 0) return sum;
  const small = sum / partSize ** parts;
  return small === 0 && sum !== 0 ? Math.sign(sum) * Number.MIN_VALUE : small;
}

/** Called for each node whose price has gone up (1) or down (-1). */
export type OnPriceChange = (node: number, direction: number) => void;

/**
 * Works out depth and price of `top` and all nodes under it from the arcs of the tree: the reduced cost
 * of a tree arc is nought. The root itself stays as it is. An arc to the parent is directed to it from cells
 * and from facilities under the root, and away from it where a facility hangs under a cell.
 */
export function reprice(basis: Basis, top: number, onChange: OnPriceChange): void {
  const { cellCount, root, firstChild, nextSibling, parent, depth, stack, price, priceTie } = basis;
  const { arcCost, arcLower, arcTie, priceLower, changeLower } = basis;
  let size = 0;
  if (top === root) {
    for (let child = firstChild[root] as number; child !== NO_NODE; ) {
      stack[size++] = child;
      child = nextSibling[child] as number;
    }
  } else {
    stack[size++] = top;
  }
  while (size > 0) {
    const node = stack[--size] as number;
    const above = parent[node] as number;
    const sign = node < cellCount || above === root ? 1 : -1;
    const newPrice = (price[above] as number) + sign * (arcCost[node] as number);
    const newTie = (priceTie[above] as number) + sign * (arcTie[node] as number);
    const changeFirst = newPrice - (price[node] as number);
    for (let part = 0; part < priceLower.length; part++) {
      const prices = priceLower[part] as Float64Array;
      const arcs = arcLower[part] as Float64Array;
      const newPart = (prices[above] as number) + sign * (arcs[node] as number);
      changeLower[part] = newPart - (prices[node] as number);
      prices[node] = newPart;
    }
    const change =
      wholeOf(basis.scale, changeFirst, changeLower) || newTie - (priceTie[node] as number);
    depth[node] = (depth[above] as number) + 1;
    price[node] = newPrice;
    priceTie[node] = newTie;
    if (change !== 0) onChange(node, change);
    for (let child = firstChild[node] as number; child !== NO_NODE; ) {
      stack[size++] = child;
      child = nextSibling[child] as number;
    }
  }
}
