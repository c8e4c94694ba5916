/**
 * Bounded shortest paths on the street graph. A workspace is made once and reused: a search
 * allocates nothing and resets only the nodes that the last one touched.
 *
 * Nodes wait in buckets by distance instead of a heap (Dial 1969; buckets wider than the shortest
 * edge as in Cherkassky, Goldberg & Radzik 1996): a node that a shorter way reaches later goes back
 * into a bucket, so that distances are exact whatever the width. Measured on seeded cities this
 * takes half the time of a 4-ary heap or less, within 3 km and for all nodes alike.
 */
import type { StreetGraph } from './streetGraph.ts';

/** Arrays that searches on graphs of up to `nodeCount` nodes share. 28 bytes a node. */
export type SearchWorkspace = {
  /** Distance by node of the latest search, in the graph's whole units; Infinity where it did not get. */
  readonly distance: Float64Array;
  /** Nodes that the latest search touched, the first `touchedCount` entries. */
  readonly touched: Uint32Array;
  touchedCount: number;
  /** Index of the source from which the node was reached, where sources have owners. */
  readonly owner: Int32Array;
  /** By node: the bucket it waits in, and its neighbours there; -1 for none. */
  readonly bucket: Int32Array;
  readonly after: Int32Array;
  readonly before: Int32Array;
  /** By bucket: the first node that waits there, -1 for none. All are empty between searches. */
  first: Int32Array;
};

export function createSearchWorkspace(nodeCount: number): SearchWorkspace {
  return {
    distance: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
    touched: new Uint32Array(nodeCount),
    touchedCount: 0,
    owner: new Int32Array(nodeCount).fill(-1),
    bucket: new Int32Array(nodeCount).fill(-1),
    after: new Int32Array(nodeCount),
    before: new Int32Array(nodeCount),
    first: new Int32Array(0),
  };
}

export type SearchSource = {
  readonly node: number;
  /** Walked already when the node is reached, in the graph's whole units. */
  readonly start: number;
};

/** Buckets of a graph: how many there are to a unit of length, and in all, a power of two. */
type Buckets = { readonly perUnit: number; readonly count: number };

/** Narrow buckets order nodes better, wide ones are fewer to pass by: a fifth of an edge does well. */
const BUCKETS_PER_EDGE = 5;
const MOST_BUCKETS = 1 << 16;

const bucketsByGraph = new WeakMap<StreetGraph, Buckets>();

/**
 * So many that the longest edge leads once round: what waits is never further ahead. With very
 * uneven lengths buckets are wider instead, which costs time but no exactness. O(edges), once.
 */
function bucketsOf(graph: StreetGraph): Buckets {
  const known = bucketsByGraph.get(graph);
  if (known) return known;
  let longest = 0;
  let sum = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const length = graph.edgeLength[edge] as number;
    if (length > longest) longest = length;
    sum += length;
  }
  const mean = graph.edgeCount > 0 ? sum / graph.edgeCount : 0;
  const width = Math.max(mean / BUCKETS_PER_EDGE, longest / (MOST_BUCKETS - 2));
  const made =
    width > 0
      ? { perUnit: 1 / width, count: 2 ** Math.ceil(Math.log2(longest / width + 2)) }
      : { perUnit: 1, count: 1 };
  bucketsByGraph.set(graph, made);
  return made;
}

/** Forgets the last search and makes room for the buckets. */
function reset(space: SearchWorkspace, { count }: Buckets): void {
  const { distance, touched, owner } = space;
  for (let index = 0; index < space.touchedCount; index += 1) {
    const node = touched[index] as number;
    distance[node] = Number.POSITIVE_INFINITY;
    owner[node] = -1;
  }
  space.touchedCount = 0;
  if (space.first.length < count) space.first = new Int32Array(count).fill(-1);
}

/**
 * Shortest distances from all sources at once, up to a limit (Infinity: all that can be reached,
 * which makes it the nearest sweep). Lengths are whole numbers, so that sums are exact and a node at
 * just the limit is within it (`unitsWithin` gives the limit in units). Afterwards `distance` holds whole units by node, `owner` the index
 * of the source that is nearest (the smaller index on a tie), and `touched` the nodes reached.
 * O(k) for k nodes within the limit where edges are of like length.
 */
export function searchWithin(
  graph: StreetGraph,
  space: SearchWorkspace,
  sources: readonly SearchSource[],
  limit: number,
): void {
  const buckets = bucketsOf(graph);
  reset(space, buckets);
  const { edgeStart, edgeTarget, edgeLength } = graph;
  const { distance, touched, owner, bucket, after, before, first } = space;
  const { perUnit } = buckets;
  const mask = buckets.count - 1;
  let touchedCount = 0;
  let waiting = 0;

  for (let index = 0; index < sources.length; index += 1) {
    const { node, start } = sources[index] as SearchSource;
    const known = distance[node] as number;
    if (start > limit || start >= known) continue;
    if (known === Number.POSITIVE_INFINITY) {
      touched[touchedCount] = node;
      touchedCount += 1;
    }
    distance[node] = start;
    owner[node] = index;
    // Sources may be given in any order and far apart; a bucket too early does no harm.
    if ((bucket[node] as number) >= 0) continue;
    const into = (start * perUnit) & mask;
    const head = first[into] as number;
    first[into] = node;
    after[node] = head;
    before[node] = -1;
    if (head >= 0) before[head] = node;
    bucket[node] = into;
    waiting += 1;
  }

  for (let turn = 0; waiting > 0; turn = (turn + 1) & mask) {
    for (let node = first[turn] as number; node >= 0; node = first[turn] as number) {
      const follower = after[node] as number;
      first[turn] = follower;
      if (follower >= 0) before[follower] = -1;
      bucket[node] = -1;
      waiting -= 1;
      const reached = distance[node] as number;
      const source = owner[node] as number;
      const end = edgeStart[node + 1] as number;
      for (let edge = edgeStart[node] as number; edge < end; edge += 1) {
        const through = reached + (edgeLength[edge] as number);
        if (through > limit) continue;
        const next = edgeTarget[edge] as number;
        const known = distance[next] as number;
        if (through > known || (through === known && source >= (owner[next] as number))) continue;
        distance[next] = through;
        owner[next] = source;
        if (known === Number.POSITIVE_INFINITY) {
          touched[touchedCount] = next;
          touchedCount += 1;
        }
        const into = (through * perUnit) & mask;
        const from = bucket[next] as number;
        if (from === into) continue;
        if (from >= 0) {
          const earlier = before[next] as number;
          const later = after[next] as number;
          if (earlier >= 0) after[earlier] = later;
          else first[from] = later;
          if (later >= 0) before[later] = earlier;
        } else waiting += 1;
        const head = first[into] as number;
        first[into] = next;
        after[next] = head;
        before[next] = -1;
        if (head >= 0) before[head] = next;
        bucket[next] = into;
      }
    }
  }
  space.touchedCount = touchedCount;
}
