/** Streets as lines that meet at nodes: what is drawn, named and searched, and what graphs are made of. */
import type { LocalizedText, LonLat } from '../territory/schema.ts';
import {
  buildPackedGraph,
  CENTIMETRES_PER_M,
  COORDINATE_DEGREES,
  type StreetGraph,
} from './streetGraph.ts';

/** As OpenStreetMap's `highway` has them, the widest first. The file holds the place in this list. */
export const STREET_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'pedestrian',
  'footway',
  'path',
  'steps',
  'cycleway',
  'track',
] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];

/** What a line is besides its class, as bits of `flags`. `assumed`: a link that nobody has mapped. */
export const STREET_FLAGS = { oneway: 1, bridge: 2, tunnel: 4, assumed: 8 } as const;

/** No node: a vertex that only gives the line its shape. */
export const NO_NODE = -1;

/**
 * Lines one after the other: the vertices of line i are lineStart[i] .. lineStart[i + 1] - 1.
 * Lines meet where they have the same node and nowhere else. Vehicles on a one-way street go in
 * the order of its vertices. A line of one vertex is a node without a street.
 */
export type StreetLines = {
  readonly lineCount: number;
  readonly nodeCount: number;
  readonly lineStart: Uint32Array;
  /** Longitude and latitude by vertex, in 1e-7 degrees. */
  readonly coordinates: Int32Array;
  /** By vertex: the number of its node, or NO_NODE. */
  readonly node: Int32Array;
  /** By vertex that is a node: centimetres along the line from the node before; else 0. */
  readonly lengthCm: Uint32Array;
  /** By line: place in STREET_CLASSES. */
  readonly streetClass: Uint8Array;
  /** By line: STREET_FLAGS added up. */
  readonly flags: Uint8Array;
  /** By line: storey above (below) the ground. */
  readonly level: Int8Array;
  /** By line: place in `names` plus 1; 0 for none. */
  readonly name: Uint16Array;
  readonly names: readonly LocalizedText[];
  /** What people call the parts of the city: microdistricts, villages, settlements inside it. */
  readonly neighbourhoods: readonly Neighbourhood[];
};

/** A part of a district that people have a name for, as a circle. */
export type Neighbourhood = {
  readonly name: LocalizedText;
  readonly at: LonLat;
  readonly radiusM: number;
  readonly areaId: string;
};

/** Centimetres along a meridian for 1e-7 degrees, on the sphere of 6,371,008.8 m. */
const CM_PER_STEP = 1.1119508;
const RADIANS_PER_STEP = (Math.PI / 180) * COORDINATE_DEGREES;

/** Cosine by its series: additions and products alone, so that all machines agree to the last bit. */
function cosine(radians: number): number {
  const square = radians * radians;
  let value = 1;
  for (let term = 18; term >= 2; term -= 2) value = 1 - (value * square) / (term * (term - 1));
  return value;
}

/** Length of a straight piece in centimetres, not rounded; exact to a millionth below some kilometres. */
function pieceCm(lonA: number, latA: number, lonB: number, latB: number): number {
  const east = (lonA - lonB) * cosine(((latA + latB) / 2) * RADIANS_PER_STEP);
  const north = latA - latB;
  return Math.sqrt(east * east + north * north) * CM_PER_STEP;
}

/**
 * By vertex that is a node: centimetres along the line's vertices since the node before it, rounded;
 * else 0. The lengths of streets that are as long as they are drawn. Centimetres, because what is
 * rounded off adds up over hundreds of crossings: in decimetres to more than a metre.
 */
export function lengthsAlong(
  lines: Pick<StreetLines, 'lineCount' | 'lineStart' | 'node' | 'coordinates'>,
): Uint32Array {
  const { coordinates, node } = lines;
  const lengths = new Uint32Array(node.length);
  for (let line = 0; line < lines.lineCount; line += 1) {
    const start = lines.lineStart[line] as number;
    const end = lines.lineStart[line + 1] as number;
    let along = 0;
    for (let vertex = start + 1; vertex < end; vertex += 1) {
      along += pieceCm(
        coordinates[2 * vertex - 2] as number,
        coordinates[2 * vertex - 1] as number,
        coordinates[2 * vertex] as number,
        coordinates[2 * vertex + 1] as number,
      );
      if (node[vertex] === NO_NODE) continue;
      lengths[vertex] = Math.round(along);
      along = 0;
    }
  }
  return lengths;
}

/** By line: whether a way along it is counted. */
export type IsWay = (streetClass: StreetClass, flags: number) => boolean;

const FAST: ReadonlySet<StreetClass> = new Set([
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
]);
const NOT_FOR_CARS: ReadonlySet<StreetClass> = new Set([
  'pedestrian',
  'footway',
  'path',
  'steps',
  'cycleway',
  'track',
]);

/** On foot: everything but motorways and trunk roads, unless these are counted too. */
export function walkable(alongTrunkRoads: boolean): IsWay {
  return (streetClass) => alongTrunkRoads || !FAST.has(streetClass);
}

export const drivable: IsWay = (streetClass) => !NOT_FOR_CARS.has(streetClass);

/** Pieces of the network with a smaller share of its nodes hang apart: nobody gets anywhere there. */
const LEAST_PIECE_SHARE = 0.01;

/**
 * The graph of the lines that are ways, without small pieces from which or to which no way leads.
 * @param oneWay whether one-way streets bind: vehicles; people on foot go both ways.
 */
export function graphOfLines(lines: StreetLines, isWay: IsWay, oneWay: boolean): StreetGraph {
  // An edge ends at a vertex: there are no more of them.
  const most = lines.node.length;
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const lengthM = new Float64Array(most);
  const isOneWay = new Uint8Array(most);
  const isUsed = new Uint8Array(lines.nodeCount);
  let count = 0;
  for (let line = 0; line < lines.lineCount; line += 1) {
    const flags = lines.flags[line] as number;
    if (!isWay(STREET_CLASSES[lines.streetClass[line] as number] as StreetClass, flags)) continue;
    const oneWayHere = oneWay && (flags & STREET_FLAGS.oneway) !== 0 ? 1 : 0;
    const end = lines.lineStart[line + 1] as number;
    let last = NO_NODE;
    for (let vertex = lines.lineStart[line] as number; vertex < end; vertex += 1) {
      const node = lines.node[vertex] as number;
      if (node === NO_NODE) continue;
      isUsed[node] = 1;
      if (last !== NO_NODE) {
        from[count] = last;
        to[count] = node;
        lengthM[count] = (lines.lengthCm[vertex] as number) / CENTIMETRES_PER_M;
        isOneWay[count] = oneWayHere;
        count += 1;
      }
      last = node;
    }
  }
  const whole = buildPackedGraph(nodeCoordinates(lines), {
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    lengthM: lengthM.subarray(0, count),
    oneway: isOneWay.subarray(0, count),
  });
  return withoutCrumbs(whole, isUsed);
}

function nodeCoordinates({ nodeCount, node, coordinates }: StreetLines): Int32Array {
  const places = new Int32Array(2 * nodeCount);
  for (let vertex = 0; vertex < node.length; vertex += 1) {
    const at = node[vertex] as number;
    if (at === NO_NODE) continue;
    places[2 * at] = coordinates[2 * vertex] as number;
    places[2 * at + 1] = coordinates[2 * vertex + 1] as number;
  }
  return places;
}

/** The graph without unused nodes and without small pieces; the others keep their order. */
function withoutCrumbs(graph: StreetGraph, isUsed: Uint8Array): StreetGraph {
  const { nodeCount, edgeStart, edgeTarget, edgeLength, coordinates } = graph;
  const piece = stronglyConnected(graph);
  /** By the number of a piece: its nodes that are used. */
  const sizes = new Uint32Array(nodeCount);
  let used = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (!isUsed[node]) continue;
    used += 1;
    sizes[piece[node] as number] = (sizes[piece[node] as number] as number) + 1;
  }
  const renumbered = new Int32Array(nodeCount).fill(NO_NODE);
  let keptNodes = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (!isUsed[node]) continue;
    if ((sizes[piece[node] as number] as number) < LEAST_PIECE_SHARE * used) continue;
    renumbered[node] = keptNodes;
    keptNodes += 1;
  }
  const places = new Int32Array(2 * keptNodes);
  const start = new Uint32Array(keptNodes + 1);
  const targets = new Uint32Array(graph.edgeCount);
  const lengths = new Uint32Array(graph.edgeCount);
  let keptEdges = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const index = renumbered[node] as number;
    if (index === NO_NODE) continue;
    places[2 * index] = coordinates[2 * node] as number;
    places[2 * index + 1] = coordinates[2 * node + 1] as number;
    for (let edge = edgeStart[node] as number; edge < (edgeStart[node + 1] as number); edge += 1) {
      const target = renumbered[edgeTarget[edge] as number] as number;
      if (target === NO_NODE) continue;
      targets[keptEdges] = target;
      lengths[keptEdges] = edgeLength[edge] as number;
      keptEdges += 1;
    }
    start[index + 1] = keptEdges;
  }
  return {
    ...graph,
    nodeCount: keptNodes,
    edgeCount: keptEdges,
    edgeStart: start,
    edgeTarget: targets.slice(0, keptEdges),
    edgeLength: lengths.slice(0, keptEdges),
    coordinates: places,
  };
}

/**
 * By node a number that it shares with all nodes to which a way leads and from which one leads back
 * (Tarjan 1972, without recursion). O(nodes + edges).
 */
export function stronglyConnected(graph: StreetGraph): Int32Array {
  const { nodeCount, edgeStart, edgeTarget } = graph;
  const piece = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const nextEdge = edgeStart.slice(0, nodeCount);
  /** Nodes whose piece is not known yet, in the order in which they were met. */
  const open = new Int32Array(nodeCount);
  let openCount = 0;
  /** The way from the root to where the search is. */
  const path = new Int32Array(nodeCount);
  let visited = 0;
  for (let root = 0; root < nodeCount; root += 1) {
    if ((order[root] as number) >= 0) continue;
    path[0] = root;
    let depth = 1;
    while (depth > 0) {
      const node = path[depth - 1] as number;
      if ((order[node] as number) < 0) {
        order[node] = visited;
        low[node] = visited;
        visited += 1;
        open[openCount] = node;
        openCount += 1;
      }
      const edge = nextEdge[node] as number;
      if (edge < (edgeStart[node + 1] as number)) {
        nextEdge[node] = edge + 1;
        const target = edgeTarget[edge] as number;
        if ((order[target] as number) < 0) {
          path[depth] = target;
          depth += 1;
        } else if ((piece[target] as number) < 0) {
          low[node] = Math.min(low[node] as number, order[target] as number);
        }
        continue;
      }
      depth -= 1;
      if (depth > 0) {
        const parent = path[depth - 1] as number;
        low[parent] = Math.min(low[parent] as number, low[node] as number);
      }
      if (low[node] !== order[node]) continue;
      for (let member = NO_NODE; member !== node; ) {
        openCount -= 1;
        member = open[openCount] as number;
        piece[member] = node;
      }
    }
  }
  return piece;
}
