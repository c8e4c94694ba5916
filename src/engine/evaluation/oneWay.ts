import type { StreetGraph } from '../../domain/accessibility/streetGraph.ts';

/** Whether some edge cannot be walked back at the same length: then ways there and back differ. */
export function hasOneWayEdges(graph: StreetGraph): boolean {
  const { nodeCount, edgeStart, edgeTarget, edgeLength } = graph;
  for (let node = 0; node < nodeCount; node++) {
    const end = edgeStart[node + 1] as number;
    for (let edge = edgeStart[node] as number; edge < end; edge++) {
      const target = edgeTarget[edge] as number;
      const backEnd = edgeStart[target + 1] as number;
      let isThereBack = false;
      for (let back = edgeStart[target] as number; back < backEnd && !isThereBack; back++) {
        isThereBack = edgeTarget[back] === node && edgeLength[back] === edgeLength[edge];
      }
      if (!isThereBack) return true;
    }
  }
  return false;
}
