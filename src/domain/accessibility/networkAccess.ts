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
import { reverseGraph, type StreetGraph, unitsOf, unitsWithin } from './streetGraph.ts';

/** Demand points within the limit of one facility, ascending, with the whole walk in metres. */
export type ReachColumn = {
  readonly points: Int32Array;
  readonly distanceM: Float64Array;
};

/** By demand point: the whole walk to the nearest place, and which that is. */
export type NearestPlaces = {
  /** Infinity beyond the limit. */
  readonly distanceM: Float64Array;
  /** Index of the place, the smaller one on a tie; -1 beyond the limit. */
  readonly owner: Int32Array;
};

export type NetworkAccess = {
  readonly graph: StreetGraph;
  /** The graph turned round where it has one-way streets: searched from a place, who gets there. */
  readonly towards: StreetGraph;
  readonly snap: (place: LonLat) => Snapped | null;
  /**
   * Demand points that walk at most `limitM` to a place: straight walk to their nearest node +
   * shortest path + straight walk from the place's nearest node, each in whole units of the graph.
   * O(k log k) for k nodes in reach.
   */
  readonly columnOf: (place: LonLat, limitM: number) => ReachColumn;
  /**
   * The nearest of some places for each demand point. One search from all places at once,
   * O(nodes log nodes) however many they are.
   */
  readonly nearest: (places: readonly LonLat[], limitM: number) => NearestPlaces;
};

const EMPTY: ReachColumn = { points: new Int32Array(0), distanceM: new Float64Array(0) };

/** Demand points by node in compressed sparse rows. */
type PointsByNode = {
  readonly start: Uint32Array;
  readonly point: Int32Array;
  /** Straight walk to the node, in the graph's whole units. */
  readonly walk: Float64Array;
};

function pointsByNode(
  index: NodeIndex,
  graph: StreetGraph,
  points: readonly LonLat[],
): PointsByNode {
  const { nodeCount } = graph;
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
  const walk = new Float64Array(point.length);
  snapped.forEach((found, pointIndex) => {
    if (!found) return;
    const at = next[found.node] as number;
    next[found.node] = at + 1;
    point[at] = pointIndex;
    walk[at] = unitsOf(graph, found.walkM);
  });
  return { start, point, walk };
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
  return accessAlong(oneWay ? reverseGraph(graph) : graph, snapDemand(graph, demand));
}

/** The ways of a graph with one-way edges to a place, and those from it. */
export function accessBothWays(
  graph: StreetGraph,
  demand: readonly LonLat[],
): { readonly to: NetworkAccess; readonly from: NetworkAccess } {
  const snapped = snapDemand(graph, demand);
  return { to: accessAlong(reverseGraph(graph), snapped), from: accessAlong(graph, snapped) };
}

/** What both directions share: a graph's nodes do not move when it is turned round. */
type SnappedDemand = {
  readonly graph: StreetGraph;
  readonly index: NodeIndex;
  readonly rows: PointsByNode;
  readonly demandCount: number;
};

function snapDemand(graph: StreetGraph, demand: readonly LonLat[]): SnappedDemand {
  const index = createNodeIndex(graph);
  return {
    graph,
    index,
    rows: pointsByNode(index, graph, demand),
    demandCount: demand.length,
  };
}

function accessAlong(
  towards: StreetGraph,
  { graph, index, rows, demandCount }: SnappedDemand,
): NetworkAccess {
  const space: SearchWorkspace = createSearchWorkspace(graph.nodeCount);
  // Scratch for every column: each point belongs to one node, so it is found at most once.
  const found = new Int32Array(demandCount);
  const walkOf = new Float64Array(demandCount);
  return {
    graph,
    towards,
    snap: index.nearest,
    columnOf: (place, limitM) => {
      const snapped = index.nearest(place);
      if (!snapped) return EMPTY;
      const start = unitsOf(graph, snapped.walkM);
      const limit = unitsWithin(graph, limitM);
      searchWithin(towards, space, [{ node: snapped.node, start }], limit);
      let count = 0;
      for (let at = 0; at < space.touchedCount; at += 1) {
        const node = space.touched[at] as number;
        const end = rows.start[node + 1] as number;
        for (let row = rows.start[node] as number; row < end; row += 1) {
          const whole = (rows.walk[row] as number) + (space.distance[node] as number);
          if (whole > limit) continue;
          const point = rows.point[row] as number;
          found[count] = point;
          walkOf[point] = whole / graph.unitsPerM;
          count += 1;
        }
      }
      const points = found.slice(0, count).sort();
      const distanceM = new Float64Array(count);
      for (let at = 0; at < count; at += 1) distanceM[at] = walkOf[points[at] as number] as number;
      return { points, distanceM };
    },
    nearest: (places, limitM) => {
      const distanceM = new Float64Array(demandCount).fill(Number.POSITIVE_INFINITY);
      const owner = new Int32Array(demandCount).fill(-1);
      const limit = unitsWithin(graph, limitM);
      const sources = places.flatMap((place): SearchSource[] => {
        const snapped = index.nearest(place);
        return snapped ? [{ node: snapped.node, start: unitsOf(graph, snapped.walkM) }] : [];
      });
      searchWithin(towards, space, sources, limit);
      for (let at = 0; at < space.touchedCount; at += 1) {
        const node = space.touched[at] as number;
        const end = rows.start[node + 1] as number;
        for (let row = rows.start[node] as number; row < end; row += 1) {
          const whole = (rows.walk[row] as number) + (space.distance[node] as number);
          if (whole > limit) continue;
          const point = rows.point[row] as number;
          distanceM[point] = whole / graph.unitsPerM;
          owner[point] = space.owner[node] as number;
        }
      }
      return { distanceM, owner };
    },
  };
}
