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

/**
 * Where the seat arc of a facility stands: outside the tree and full; in the tree; or full, and more
 * than full by the flow on the tree arc. (Empty outside the tree never happens: the facility would
 * have to hang by a cell that sends it pupils.)
 */
export const SEATS_FULL = 0;
export const SEATS_IN_TREE = 1;
export const SEATS_EXCEEDED = 2;

export const NO_NODE = -1;
export const NO_SLOT = -1;

export type Basis = {
  readonly cellCount: number;
  readonly facilityCount: number;
  readonly root: number;
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  readonly depth: Int32Array;
  /** Of the arc to the parent: pupils on it, its cost and lower-ranking cost, its place in the column. */
  readonly arcFlow: Float64Array;
  readonly arcCost: Float64Array;
  readonly arcTie: Float64Array;
  readonly arcSlot: Int32Array;
  /** By facility. */
  readonly seatState: Uint8Array;
  /** Price of a pupil at a cell, of a seat at a facility, in cost units; the root's is 0. */
  readonly price: Float64Array;
  readonly priceTie: Float64Array;
  /** Scratch for walks over subtrees. */
  readonly stack: Int32Array;
};

export function emptyBasis(cellCount: number, facilityCount: number): Basis {
  const nodeCount = cellCount + facilityCount + 1;
  return {
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
    arcTie: new Float64Array(nodeCount),
    arcSlot: new Int32Array(nodeCount).fill(NO_SLOT),
    seatState: new Uint8Array(facilityCount),
    price: new Float64Array(nodeCount),
    priceTie: new Float64Array(nodeCount),
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

/** Called for each node whose price has gone up (1) or down (-1). */
export type OnPriceChange = (node: number, direction: number) => void;

/**
 * Works out depth and price of every node from the arcs of the tree: the reduced cost of a tree
 * arc is nought. An arc to the parent is directed to it from cells and from facilities under the
 * root, and away from it where a facility hangs under a cell.
 */
export function reprice(basis: Basis, onChange: OnPriceChange): void {
  const { cellCount, root, firstChild, nextSibling, parent, depth, stack, price, priceTie } = basis;
  const { arcCost, arcTie } = basis;
  let size = 0;
  for (let child = firstChild[root] as number; child !== NO_NODE; ) {
    stack[size++] = child;
    child = nextSibling[child] as number;
  }
  while (size > 0) {
    const node = stack[--size] as number;
    const above = parent[node] as number;
    const sign = node < cellCount || above === root ? 1 : -1;
    const newPrice = (price[above] as number) + sign * (arcCost[node] as number);
    const newTie = (priceTie[above] as number) + sign * (arcTie[node] as number);
    const change = newPrice - (price[node] as number) || newTie - (priceTie[node] as number);
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
