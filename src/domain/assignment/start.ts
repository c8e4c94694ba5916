/**
 * A first tree, near the optimum where seats are ample: shortest walks first, each pair takes what
 * its cell has left and its facility has free (the "matrix minimum" start).
 *
 * Every placement uses up its cell or its facility, so the pairs used form a forest; each of its
 * trees has at most one node that is not used up, and hangs from the root by that one.
 */
import { attach, type Basis, NO_NODE, SEATS_EXCEEDED, SEATS_FULL, SEATS_IN_TREE } from './basis.ts';
import { GONE_IN_UNPLACED_COSTS, splitCost, tieCost, UNPLACED_KEY } from './costs.ts';
import type { CostColumn } from './pairs.ts';
import type { AssignmentState } from './state.ts';

export function startTree(state: AssignmentState): void {
  const { basis, pupils, seats, cellCount, facilityCount } = state;
  const left = pupils.slice();
  const free = seats.slice();
  basis.firstChild.fill(NO_NODE);
  basis.parent.fill(NO_NODE);

  const links: Links = emptyLinks(cellCount + facilityCount);
  const buckets = bucketsOf(state);
  for (const [from, to] of buckets.ranges) {
    const { cell: cells, facility: facilities, slot } = sortedPairs(state, buckets, from, to, left);
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] as number;
      const facility = facilities[index] as number;
      const flow = Math.min(free[facility] as number, left[cell] as number);
      if (flow === 0) continue;
      free[facility] = (free[facility] as number) - flow;
      left[cell] = (left[cell] as number) - flow;
      link(links, cell, cellCount + facility, { flow, slot: slot[index] as number });
    }
  }
  hangForest(state, links, left, free);
}

/** Costs in buckets finer than a metre for walks of a few kilometres. */
type Buckets = {
  /** Times the first part of a cost: its bucket. */
  readonly toBucket: number;
  /** Buckets that are sorted together, the cheapest first: from, and the one behind the last. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
};

const BUCKET_COUNT = 8192;
/** Among so many of the cheapest pairs nearly everybody finds a seat where there are many more. */
const FIRST_PAIRS = 65_536;

function bucketsOf({ pairs, scale }: AssignmentState): Buckets {
  const longest = new Int32Array(1);
  splitCost(scale, scale.longest, [longest], 0);
  const toBucket = (BUCKET_COUNT - 1) / Math.max(1, longest[0] as number);
  const pairsIn = new Int32Array(BUCKET_COUNT);
  for (const { costs } of pairs.columns) {
    for (let slot = 0; slot < costs.length; slot++) {
      const bucket = ((costs[slot] as number) * toBucket) | 0;
      pairsIn[bucket] = (pairsIn[bucket] as number) + 1;
    }
  }
  let border = 0;
  for (let count = 0; border < BUCKET_COUNT && count < FIRST_PAIRS; border++) {
    count += pairsIn[border] as number;
  }
  return {
    toBucket,
    ranges: [
      [0, border],
      [border, BUCKET_COUNT],
    ],
  };
}

/** Pairs in ascending order of cost, ties by facility and place in its column. */
type SortedPairs = {
  readonly cell: Int32Array;
  readonly facility: Int32Array;
  readonly slot: Int32Array;
};

/** Counting sort by cost of the pairs in a range of buckets whose cells have pupils left. */
function sortedPairs(
  { pairs: { columns } }: AssignmentState,
  { toBucket }: Buckets,
  from: number,
  to: number,
  left: Float64Array,
): SortedPairs {
  const start = new Int32Array(to - from + 1);
  const eachPair = (
    take: (bucket: number, cell: number, facility: number, slot: number) => void,
  ) => {
    for (let facility = 0; facility < columns.length; facility++) {
      const { cells, costs } = columns[facility] as CostColumn;
      for (let slot = 0; slot < costs.length; slot++) {
        const bucket = ((costs[slot] as number) * toBucket) | 0;
        if (bucket < from || bucket >= to) continue;
        const cell = cells[slot] as number;
        if (left[cell] !== 0) take(bucket - from, cell, facility, slot);
      }
    }
  };
  eachPair((bucket) => {
    start[bucket + 1] = (start[bucket + 1] as number) + 1;
  });
  for (let bucket = 0; bucket < to - from; bucket++) {
    start[bucket + 1] = (start[bucket + 1] as number) + (start[bucket] as number);
  }
  const count = start[to - from] as number;
  const sorted = {
    cell: new Int32Array(count),
    facility: new Int32Array(count),
    slot: new Int32Array(count),
  };
  eachPair((bucket, cell, facility, slot) => {
    const at = start[bucket] as number;
    start[bucket] = at + 1;
    sorted.cell[at] = cell;
    sorted.facility[at] = facility;
    sorted.slot[at] = slot;
  });
  return sorted;
}

/** Links of the forest as adjacency lists: link k joins cell and facility, and stands in both lists. */
type Links = {
  readonly first: Int32Array;
  readonly next: number[];
  readonly to: number[];
  readonly flow: number[];
  readonly slot: number[];
};

function emptyLinks(nodeCount: number): Links {
  return { first: new Int32Array(nodeCount).fill(-1), next: [], to: [], flow: [], slot: [] };
}

function link(
  links: Links,
  cell: number,
  facilityNode: number,
  arc: { readonly flow: number; readonly slot: number },
): void {
  for (const [from, to] of [
    [cell, facilityNode],
    [facilityNode, cell],
  ] as const) {
    links.next.push(links.first[from] as number);
    links.first[from] = links.to.length;
    links.to.push(to);
    links.flow.push(arc.flow);
    links.slot.push(arc.slot);
  }
}

function hangForest(
  state: AssignmentState,
  links: Links,
  left: Float64Array,
  free: Float64Array,
): void {
  const { basis, cellCount, facilityCount, seats } = state;
  for (let facility = 0; facility < facilityCount; facility++) {
    if ((free[facility] as number) === 0) continue;
    const used = (seats[facility] as number) - (free[facility] as number);
    const node = cellCount + facility;
    hangFromRoot(basis, node, used, 0, 0);
    basis.seatState[facility] = SEATS_IN_TREE;
    hangBelow(state, links, node);
  }
  for (let cell = 0; cell < cellCount; cell++) {
    if ((left[cell] as number) > 0) hangCell(state, links, cell, left[cell] as number);
  }
  // Trees in which everything is used up hang by a cell, with nobody on its arc to the root.
  for (let cell = 0; cell < cellCount; cell++) {
    if (basis.parent[cell] === NO_NODE) hangCell(state, links, cell, 0);
  }
  // A facility without seats and pupils: full at nought; the price of exceeding it keeps it shut.
  for (let facility = 0; facility < facilityCount; facility++) {
    const node = cellCount + facility;
    if (basis.parent[node] !== NO_NODE) continue;
    hangShut(state, node);
  }
}

function hangCell(state: AssignmentState, links: Links, cell: number, unplaced: number): void {
  hangFromRoot(state.basis, cell, unplaced, state.scale.unplacedCost, tieCost(cell, UNPLACED_KEY));
  hangBelow(state, links, cell);
}

function hangShut(state: AssignmentState, node: number): void {
  const { basis, scale } = state;
  hangFromRoot(basis, node, 0, GONE_IN_UNPLACED_COSTS * scale.unplacedCost, 0);
  basis.seatState[node - basis.cellCount] = SEATS_EXCEEDED;
}

function hangFromRoot(basis: Basis, node: number, flow: number, cost: number, tie: number): void {
  attach(basis, node, basis.root);
  basis.arcFlow[node] = flow;
  basis.arcCost[node] = cost;
  for (const part of basis.arcLower) part[node] = 0;
  basis.arcTie[node] = tie;
  basis.arcDistanceM[node] = Number.NaN;
}

/** Hangs the rest of a tree of the forest below its top node. */
function hangBelow(state: AssignmentState, links: Links, top: number): void {
  const { basis, pairs, cellCount, facilityKeys } = state;
  const { stack } = basis;
  stack[0] = top;
  let size = 1;
  while (size > 0) {
    const node = stack[--size] as number;
    for (let at = links.first[node] as number; at !== -1; at = links.next[at] as number) {
      const child = links.to[at] as number;
      if (child === basis.parent[node]) continue;
      const facility = (node < cellCount ? child : node) - cellCount;
      const cell = node < cellCount ? node : child;
      const slot = links.slot[at] as number;
      attach(basis, child, node);
      basis.arcFlow[child] = links.flow[at] as number;
      const { costs, lower, distancesM } = pairs.columns[facility] as CostColumn;
      basis.arcCost[child] = costs[slot] as number;
      basis.arcLower.forEach((part, index) => {
        part[child] = (lower[index] as Int32Array)[slot] as number;
      });
      basis.arcTie[child] = tieCost(cell, facilityKeys[facility] as number);
      basis.arcDistanceM[child] = distancesM[slot] as number;
      if (child >= cellCount) basis.seatState[facility] = SEATS_FULL;
      stack[size++] = child;
    }
  }
}
