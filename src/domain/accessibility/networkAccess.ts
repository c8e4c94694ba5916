/**
 * Who reaches a facility along the streets, and how far they walk. Everything else (coverage,
 * nearest, floating catchment, assignment) is computed from these columns.
 */
import type { LonLat } from '../territory/schema.ts';
import { createNodeIndex, type NodeIndex, type Snapped } from './nodeIndex.ts';
import {
  createSearchWorkspace,
  type SearchSource,
  type SearchWorkspace,
  searchWithin,
} from './search.ts';
import { reverseGraph, type StreetGraph } from './streetGraph.ts';

/** Demand points within the limit of one facility, ascending, with the whole walk in metres. */
export type ReachColumn = {
  readonly points: Int32Array;
  readonly distanceM: Float64Array;
};

export type NetworkAccess = {
  readonly graph: StreetGraph;
  /** The graph turned round where it has one-way streets: searched from a place, who gets there. */
  readonly towards: StreetGraph;
  readonly snap: (place: LonLat) => Snapped | null;
  /**
   * Demand points that walk at most `limitM` to a place: straight walk to their nearest node +
   * shortest path + straight walk from the place's nearest node. O(k log k) for k nodes in reach.
   */
  readonly columnOf: (place: LonLat, limitM: number) => ReachColumn;
  /**
   * By demand point: the whole walk to the nearest of some places; Infinity beyond the limit. One
   * search from all places at once, O(nodes log nodes) however many they are.
   */
  readonly nearestM: (places: readonly LonLat[], limitM: number) => Float64Array;
};

/** Keeps a way that is just as long as the limit from being lost to rounding. */
const SLACK_M = 1e-6;

const EMPTY: ReachColumn = { points: new Int32Array(0), distanceM: new Float64Array(0) };

/** Demand points by node in compressed sparse rows. */
type PointsByNode = {
  readonly start: Uint32Array;
  readonly point: Int32Array;
  readonly walkM: Float64Array;
};

function pointsByNode(
  index: NodeIndex,
  nodeCount: number,
  points: readonly LonLat[],
): PointsByNode {
  const snapped = points.map((point) => index.nearest(point));
  const start = new Uint32Array(nodeCount + 1);
  for (const found of snapped) {
    if (found) start[found.node + 1] = (start[found.node + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  }
  const next = start.slice(0, nodeCount);
  const point = new Int32Array(start[nodeCount] as number);
  const walkM = new Float64Array(point.length);
  snapped.forEach((found, pointIndex) => {
    if (!found) return;
    const at = next[found.node] as number;
    next[found.node] = at + 1;
    point[at] = pointIndex;
    walkM[at] = found.walkM;
  });
  return { start, point, walkM };
}

/**
 * @param demand places of the demand points; columns speak of them by index.
 * @param oneWay whether the graph has one-way edges: people walk towards the facility, so that
 * the search from it has to follow edges backwards.
 */
export function createNetworkAccess(
  graph: StreetGraph,
  demand: readonly LonLat[],
  oneWay: boolean,
): NetworkAccess {
  const index = createNodeIndex(graph);
  const towards = oneWay ? reverseGraph(graph) : graph;
  const rows = pointsByNode(index, graph.nodeCount, demand);
  const space: SearchWorkspace = createSearchWorkspace(graph.nodeCount);
  // Scratch for every column: each point belongs to one node, so it is found at most once.
  const found = new Int32Array(demand.length);
  const walkOf = new Float64Array(demand.length);
  return {
    graph,
    towards,
    snap: index.nearest,
    columnOf: (place, limitM) => {
      const snapped = index.nearest(place);
      if (!snapped || snapped.walkM > limitM) return EMPTY;
      // Ways are measured from the node and the walks added at the end: equal ways stay equal.
      const pathLimitM = limitM - snapped.walkM + SLACK_M;
      searchWithin(towards, space, [{ node: snapped.node, startM: 0 }], pathLimitM);
      let count = 0;
      for (let at = 0; at < space.touchedCount; at += 1) {
        const node = space.touched[at] as number;
        const end = rows.start[node + 1] as number;
        for (let row = rows.start[node] as number; row < end; row += 1) {
          const pathM = space.distanceM[node] as number;
          const walkM = (rows.walkM[row] as number) + pathM + snapped.walkM;
          if (walkM > limitM) continue;
          const point = rows.point[row] as number;
          found[count] = point;
          walkOf[point] = walkM;
          count += 1;
        }
      }
      const points = found.slice(0, count).sort();
      const distanceM = new Float64Array(count);
      for (let at = 0; at < count; at += 1) distanceM[at] = walkOf[points[at] as number] as number;
      return { points, distanceM };
    },
    nearestM: (places, limitM) => {
      const nearest = new Float64Array(demand.length).fill(Number.POSITIVE_INFINITY);
      const sources = places.flatMap((place): SearchSource[] => {
        const snapped = index.nearest(place);
        return snapped && snapped.walkM <= limitM
          ? [{ node: snapped.node, startM: snapped.walkM }]
          : [];
      });
      searchWithin(towards, space, sources, limitM + SLACK_M);
      for (let at = 0; at < space.touchedCount; at += 1) {
        const node = space.touched[at] as number;
        const end = rows.start[node + 1] as number;
        for (let row = rows.start[node] as number; row < end; row += 1) {
          const walkM = (rows.walkM[row] as number) + (space.distanceM[node] as number);
          if (walkM <= limitM) nearest[rows.point[row] as number] = walkM;
        }
      }
      return nearest;
    },
  };
}
