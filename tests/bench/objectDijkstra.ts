/**
 * The search as one writes it first: a Map of node objects with arrays of neighbours, a binary
 * heap of entries that may be stale, distances in a Map. The baseline of the benches.
 */
import type { StreetGraph } from '../../src/domain/accessibility/streetGraph.ts';

type Street = { readonly to: StreetNode; readonly lengthM: number };
type StreetNode = { readonly id: number; readonly streets: Street[] };
type Entry = { readonly node: StreetNode; readonly distanceM: number };

type Source = { readonly node: number; readonly startM: number };

export type ObjectGraph = ReadonlyMap<number, StreetNode>;

/** The same streets with the same lengths, as objects. */
export function objectGraph(graph: StreetGraph): ObjectGraph {
  const metresPerUnit = 1 / graph.unitsPerM;
  const nodes = new Map<number, StreetNode>();
  for (let id = 0; id < graph.nodeCount; id += 1) nodes.set(id, { id, streets: [] });
  for (const node of nodes.values()) {
    const end = graph.edgeStart[node.id + 1] as number;
    for (let edge = graph.edgeStart[node.id] as number; edge < end; edge += 1) {
      const to = nodes.get(graph.edgeTarget[edge] as number) as StreetNode;
      node.streets.push({ to, lengthM: (graph.edgeLength[edge] as number) * metresPerUnit });
    }
  }
  return nodes;
}

function push(heap: Entry[], entry: Entry): void {
  heap.push(entry);
  let place = heap.length - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if ((heap[parent] as Entry).distanceM <= entry.distanceM) break;
    heap[place] = heap[parent] as Entry;
    place = parent;
  }
  heap[place] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    const right = heap[child + 1];
    if (right && right.distanceM < (heap[child] as Entry).distanceM) child += 1;
    if ((heap[child] as Entry).distanceM >= last.distanceM) break;
    heap[place] = heap[child] as Entry;
    place = child;
  }
  heap[place] = last;
  return top;
}

/** Metres by node within the limit; without `stopAtLimit` the whole graph is searched, then cut. */
export function objectDijkstra(
  graph: ObjectGraph,
  sources: readonly Source[],
  limitM: number,
  stopAtLimit = true,
): Map<number, number> {
  const distances = new Map<number, number>();
  const heap: Entry[] = [];
  for (const { node: id, startM } of sources) {
    const node = graph.get(id);
    if (!node || startM > limitM) continue;
    distances.set(id, startM);
    push(heap, { node, distanceM: startM });
  }
  for (let entry = pop(heap); entry; entry = pop(heap)) {
    if (entry.distanceM > (distances.get(entry.node.id) ?? Infinity)) continue;
    for (const { to, lengthM } of entry.node.streets) {
      const distanceM = entry.distanceM + lengthM;
      if (stopAtLimit && distanceM > limitM) continue;
      if (distanceM >= (distances.get(to.id) ?? Infinity)) continue;
      distances.set(to.id, distanceM);
      push(heap, { node: to, distanceM });
    }
  }
  if (!stopAtLimit) {
    for (const [id, distanceM] of distances) if (distanceM > limitM) distances.delete(id);
  }
  return distances;
}

/**
 * The same as textbooks write it: first every node is infinitely far, then the nearest is taken out
 * until one lies beyond the limit.
 */
export function textbookDijkstra(graph: ObjectGraph, source: Source, limitM: number) {
  const distances = new Map<number, number>();
  for (const id of graph.keys()) distances.set(id, Infinity);
  const start = graph.get(source.node);
  const heap: Entry[] = [];
  if (start) {
    distances.set(source.node, source.startM);
    push(heap, { node: start, distanceM: source.startM });
  }
  for (let entry = pop(heap); entry && entry.distanceM <= limitM; entry = pop(heap)) {
    if (entry.distanceM > (distances.get(entry.node.id) ?? Infinity)) continue;
    for (const { to, lengthM } of entry.node.streets) {
      const distanceM = entry.distanceM + lengthM;
      if (distanceM >= (distances.get(to.id) ?? Infinity)) continue;
      distances.set(to.id, distanceM);
      push(heap, { node: to, distanceM });
    }
  }
  return distances;
}
