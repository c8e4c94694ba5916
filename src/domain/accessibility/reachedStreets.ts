/** Which parts of which streets a search has reached, cut at the exact distance on the edge. */
import type { SearchWorkspace } from './search.ts';
import { nodeLat, nodeLon, type StreetGraph } from './streetGraph.ts';

/**
 * Streets that a search touched, one entry for each edge that can be walked both ways and for each
 * one-way edge; parallel arrays.
 */
export type ReachedStreets = {
  readonly count: number;
  /** Ends in degrees: longitude and latitude of the first, then of the second. */
  readonly ends: readonly number[];
  readonly lengthM: readonly number[];
  /** Walk at the first end; Infinity where it was not reached. */
  readonly firstM: readonly number[];
  /** Walk at the second end; Infinity where it was not reached or the street is one-way. */
  readonly secondM: readonly number[];
};

function leadsBack(graph: StreetGraph, from: number, to: number, length: number): boolean {
  const end = graph.edgeStart[from + 1] as number;
  for (let edge = graph.edgeStart[from] as number; edge < end; edge += 1) {
    if (graph.edgeTarget[edge] === to && graph.edgeLength[edge] === length) return true;
  }
  return false;
}

/** All streets at nodes that the latest search in `space` touched. O(edges there). */
export function reachedStreets(graph: StreetGraph, space: SearchWorkspace): ReachedStreets {
  const ends: number[] = [];
  const lengthM: number[] = [];
  const firstM: number[] = [];
  const secondM: number[] = [];
  for (let index = 0; index < space.touchedCount; index += 1) {
    const node = space.touched[index] as number;
    const end = graph.edgeStart[node + 1] as number;
    for (let edge = graph.edgeStart[node] as number; edge < end; edge += 1) {
      const target = graph.edgeTarget[edge] as number;
      const length = graph.edgeLength[edge] as number;
      if (target === node || length === 0) continue;
      const beyondM = (space.distance[target] as number) / graph.unitsPerM;
      const isTwoWay = leadsBack(graph, target, node, length);
      // Met from the other end as well.
      if (isTwoWay && beyondM < Number.POSITIVE_INFINITY && target < node) continue;
      ends.push(
        nodeLon(graph, node),
        nodeLat(graph, node),
        nodeLon(graph, target),
        nodeLat(graph, target),
      );
      lengthM.push(length / graph.unitsPerM);
      firstM.push((space.distance[node] as number) / graph.unitsPerM);
      secondM.push(isTwoWay ? beyondM : Number.POSITIVE_INFINITY);
    }
  }
  return { count: lengthM.length, ends, lengthM, firstM, secondM };
}

/**
 * A reached part of a street, from share `from` to share `to` of its way. The walk to share s is
 * the lesser of `startM` + s · length and `endM` + (1 - s) · length.
 */
export type TakePart = (
  street: number,
  from: number,
  to: number,
  startM: number,
  endM: number,
) => void;

/**
 * Tells all parts within a limit: a whole street where the walks from both ends meet, else what is
 * reached from either end.
 */
export function forEachPart(streets: ReachedStreets, limitM: number, take: TakePart): void {
  for (let street = 0; street < streets.count; street += 1) {
    const lengthM = streets.lengthM[street] as number;
    const firstM = streets.firstM[street] as number;
    const secondM = streets.secondM[street] as number;
    const fromFirst = Math.min(1, (limitM - firstM) / lengthM);
    const fromSecond = Math.min(1, (limitM - secondM) / lengthM);
    if (fromFirst >= 1 || fromSecond >= 1 || fromFirst + fromSecond >= 1) {
      take(street, 0, 1, firstM, secondM);
      continue;
    }
    if (fromFirst > 0) take(street, 0, fromFirst, firstM, Number.POSITIVE_INFINITY);
    if (fromSecond > 0) take(street, 1 - fromSecond, 1, Number.POSITIVE_INFINITY, secondM);
  }
}
