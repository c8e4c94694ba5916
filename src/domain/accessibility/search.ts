/**
 * Bounded Dijkstra on the street graph. A workspace is made once and reused: a search allocates
 * nothing and resets only the nodes that the last one touched.
 */
import type { StreetGraph } from './streetGraph.ts';

/** Arrays that searches on graphs of up to `nodeCount` nodes share. 24 bytes a node. */
export type SearchWorkspace = {
  /** Distance by node in metres of the latest search; Infinity where it did not get. */
  readonly distanceM: Float64Array;
  /** Nodes that the latest search touched, the first `touchedCount` entries. */
  readonly touched: Uint32Array;
  touchedCount: number;
  /** 4-ary heap of nodes by distance, and each node's place in it plus one (0: not in it). */
  readonly heap: Uint32Array;
  readonly heapPlace: Uint32Array;
  heapSize: number;
  /** Index of the source from which the node was reached, where sources have owners. */
  readonly owner: Int32Array;
};

export function createSearchWorkspace(nodeCount: number): SearchWorkspace {
  return {
    distanceM: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
    touched: new Uint32Array(nodeCount),
    touchedCount: 0,
    heap: new Uint32Array(nodeCount),
    heapPlace: new Uint32Array(nodeCount),
    heapSize: 0,
    owner: new Int32Array(nodeCount).fill(-1),
  };
}

export type SearchSource = {
  readonly node: number;
  /** Metres already walked when the node is reached. */
  readonly startM: number;
};

function reset(space: SearchWorkspace): void {
  const { distanceM, touched, heapPlace, owner } = space;
  for (let index = 0; index < space.touchedCount; index += 1) {
    const node = touched[index] as number;
    distanceM[node] = Number.POSITIVE_INFINITY;
    heapPlace[node] = 0;
    owner[node] = -1;
  }
  space.touchedCount = 0;
  space.heapSize = 0;
}

/** Moves a node towards the root until its parent is nearer. */
function siftUp(space: SearchWorkspace, node: number, from: number): void {
  const { heap, heapPlace, distanceM } = space;
  const key = distanceM[node] as number;
  let place = from;
  while (place > 0) {
    const parentPlace = (place - 1) >> 2;
    const parent = heap[parentPlace] as number;
    if ((distanceM[parent] as number) <= key) break;
    heap[place] = parent;
    heapPlace[parent] = place + 1;
    place = parentPlace;
  }
  heap[place] = node;
  heapPlace[node] = place + 1;
}

/** Takes the nearest node out of the heap. */
function pop(space: SearchWorkspace): number {
  const { heap, heapPlace, distanceM } = space;
  const top = heap[0] as number;
  heapPlace[top] = 0;
  space.heapSize -= 1;
  const size = space.heapSize;
  if (size === 0) return top;
  const node = heap[size] as number;
  const key = distanceM[node] as number;
  let place = 0;
  for (;;) {
    const first = 4 * place + 1;
    if (first >= size) break;
    let least = first;
    let leastKey = distanceM[heap[first] as number] as number;
    const end = Math.min(first + 4, size);
    for (let child = first + 1; child < end; child += 1) {
      const childKey = distanceM[heap[child] as number] as number;
      if (childKey < leastKey) {
        least = child;
        leastKey = childKey;
      }
    }
    if (leastKey >= key) break;
    const child = heap[least] as number;
    heap[place] = child;
    heapPlace[child] = place + 1;
    place = least;
  }
  heap[place] = node;
  heapPlace[node] = place + 1;
  return top;
}

/**
 * Shortest distances from all sources at once, up to a limit. Afterwards `distanceM` holds metres
 * by node, `owner` the index of the source that is nearest (the smaller index on a tie), and
 * `touched` the nodes reached. O(k log k) for k nodes within the limit.
 */
export function searchWithin(
  graph: StreetGraph,
  space: SearchWorkspace,
  sources: readonly SearchSource[],
  limitM: number,
): void {
  reset(space);
  const { edgeStart, edgeTarget, edgeLength } = graph;
  const metresPerUnit = 1 / graph.unitsPerM;
  const { distanceM, touched, heapPlace, owner } = space;
  for (let index = 0; index < sources.length; index += 1) {
    const { node, startM } = sources[index] as SearchSource;
    const known = distanceM[node] as number;
    if (startM > limitM || startM >= known) continue;
    if (known === Number.POSITIVE_INFINITY) {
      touched[space.touchedCount] = node;
      space.touchedCount += 1;
    }
    distanceM[node] = startM;
    owner[node] = index;
    const place = heapPlace[node] as number;
    if (place === 0) {
      space.heapSize += 1;
      siftUp(space, node, space.heapSize - 1);
    } else siftUp(space, node, place - 1);
  }
  while (space.heapSize > 0) {
    const node = pop(space);
    const reachedM = distanceM[node] as number;
    const source = owner[node] as number;
    const end = edgeStart[node + 1] as number;
    for (let edge = edgeStart[node] as number; edge < end; edge += 1) {
      const next = edgeTarget[edge] as number;
      const throughM = reachedM + (edgeLength[edge] as number) * metresPerUnit;
      if (throughM > limitM) continue;
      const known = distanceM[next] as number;
      if (throughM > known) continue;
      if (throughM === known) {
        if (source >= (owner[next] as number)) continue;
        owner[next] = source;
        // Already done, which takes an edge of length 0: its neighbours have to hear of the owner.
        if ((heapPlace[next] as number) === 0) {
          space.heapSize += 1;
          siftUp(space, next, space.heapSize - 1);
        }
        continue;
      }
      distanceM[next] = throughM;
      owner[next] = source;
      if (known === Number.POSITIVE_INFINITY) {
        touched[space.touchedCount] = next;
        space.touchedCount += 1;
        space.heapSize += 1;
        siftUp(space, next, space.heapSize - 1);
      } else siftUp(space, next, (heapPlace[next] as number) - 1);
    }
  }
}
