/** A street graph in compressed sparse rows. What packs carry and it is made of: streetLines.ts. */
import type { LonLat } from '../territory/schema.ts';

/**
 * `edgeStart` has nodeCount + 1 entries; the edges of node n are edgeStart[n] .. edgeStart[n + 1]
 * - 1. Lengths are whole numbers, `unitsPerM` to the metre: centimetres in packs, nanometres where a
 * graph was read from tables. Whole numbers add up without error, so that a way of just the limit
 * is within it. 12 bytes a node and 8 (12) bytes a directed edge.
 */
export type StreetGraph = {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly edgeStart: Uint32Array;
  readonly edgeTarget: Uint32Array;
  readonly edgeLength: Uint32Array | Float64Array;
  readonly unitsPerM: number;
  /** Longitude and latitude by node, in 1e-7 degrees or, in an exact graph, in degrees. */
  readonly coordinates: Int32Array | Float64Array;
  readonly coordinateScale: number;
};

export type StreetEdge = {
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
  /** From `from` to `to` only. */
  readonly oneway?: boolean;
};

export const CENTIMETRES_PER_M = 100;
/** Of graphs read from tables: finer than any table, and exact up to 9,000 km. */
const NANOMETRES_PER_M = 1e9;
/** Of the coordinates that packs carry. */
export const COORDINATE_DEGREES = 1e-7;

/** A length in the graph's units, rounded to a whole one. */
export function unitsOf({ unitsPerM }: StreetGraph, metres: number): number {
  return Math.round(metres * unitsPerM);
}

/** The most whole units that are no longer than a limit; Infinity without one. */
export function unitsWithin({ unitsPerM }: StreetGraph, limitM: number): number {
  const near = Math.round(limitM * unitsPerM);
  return near / unitsPerM <= limitM ? near : near - 1;
}

export function nodeLon(graph: StreetGraph, node: number): number {
  return (graph.coordinates[2 * node] as number) * graph.coordinateScale;
}

export function nodeLat(graph: StreetGraph, node: number): number {
  return (graph.coordinates[2 * node + 1] as number) * graph.coordinateScale;
}

/** Edges as parallel columns: a million of them without a million objects. */
export type StreetEdgeColumns = {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly lengthM: ArrayLike<number>;
  /** 1 where one can only go from `from` to `to`; absent: all run both ways. */
  readonly oneway?: ArrayLike<number>;
};

type Rows = {
  readonly edgeStart: Uint32Array;
  readonly edgeTarget: Uint32Array;
};

/**
 * Counting sort of the directed edges by their start; `lengthsOf` makes room for the lengths and stores them.
 * O(nodes + edges).
 */
function rowsOf(
  nodeCount: number,
  { from, to, lengthM, oneway }: StreetEdgeColumns,
  lengthsOf: (edgeCount: number) => (at: number, lengthM: number) => void,
): Rows {
  const edgeStart = new Uint32Array(nodeCount + 1);
  const count = (node: number) => {
    edgeStart[node + 1] = (edgeStart[node + 1] as number) + 1;
  };
  for (let edge = 0; edge < from.length; edge += 1) {
    const a = from[edge] as number;
    const b = to[edge] as number;
    const metres = lengthM[edge] as number;
    if (!(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount)) {
      throw new RangeError(`edge ${a} to ${b} names a node beyond 0..${nodeCount - 1}`);
    }
    if (!(metres >= 0 && metres < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`edge ${a} to ${b} has length ${metres}`);
    }
    count(a);
    if (!oneway?.[edge]) count(b);
  }
  for (let node = 0; node < nodeCount; node += 1) {
    edgeStart[node + 1] = (edgeStart[node + 1] as number) + (edgeStart[node] as number);
  }
  const next = edgeStart.slice(0, nodeCount);
  const edgeTarget = new Uint32Array(edgeStart[nodeCount] as number);
  const setLength = lengthsOf(edgeTarget.length);
  const put = (a: number, b: number, metres: number) => {
    const at = next[a] as number;
    next[a] = at + 1;
    edgeTarget[at] = b;
    setLength(at, metres);
  };
  for (let edge = 0; edge < from.length; edge += 1) {
    const a = from[edge] as number;
    const b = to[edge] as number;
    const metres = lengthM[edge] as number;
    put(a, b, metres);
    if (!oneway?.[edge]) put(b, a, metres);
  }
  return { edgeStart, edgeTarget };
}

function columnsOf(edges: readonly StreetEdge[]): StreetEdgeColumns {
  const from = new Float64Array(edges.length);
  const to = new Float64Array(edges.length);
  const lengthM = new Float64Array(edges.length);
  const oneway = new Uint8Array(edges.length);
  edges.forEach((edge, index) => {
    from[index] = edge.from;
    to[index] = edge.to;
    lengthM[index] = edge.lengthM;
    oneway[index] = edge.oneway ? 1 : 0;
  });
  return { from, to, lengthM, oneway };
}

function flat(nodes: readonly LonLat[]): Float64Array {
  const lonLat = new Float64Array(2 * nodes.length);
  nodes.forEach(([lon, lat], node) => {
    lonLat[2 * node] = lon;
    lonLat[2 * node + 1] = lat;
  });
  return lonLat;
}

/**
 * A graph as packs carry it: lengths in whole centimetres, coordinates in 1e-7 degrees.
 * @throws RangeError on an edge that names no node or has a negative or endless length.
 */
export function buildStreetGraph(
  nodes: readonly LonLat[],
  edges: readonly StreetEdge[],
): StreetGraph {
  return buildStreetGraphOfColumns(flat(nodes), columnsOf(edges));
}

/** The same from columns; `lonLat` holds longitude and latitude of one node after the other. */
export function buildStreetGraphOfColumns(
  lonLat: Float64Array,
  edges: StreetEdgeColumns,
): StreetGraph {
  const coordinates = Int32Array.from(lonLat, (degrees) =>
    Math.round(degrees / COORDINATE_DEGREES),
  );
  return buildPackedGraph(coordinates, edges);
}

/** The same where coordinates are in 1e-7 degrees already; they are kept, not copied. */
export function buildPackedGraph(coordinates: Int32Array, edges: StreetEdgeColumns): StreetGraph {
  let edgeLength = new Uint32Array(0);
  const nodeCount = coordinates.length / 2;
  const rows = rowsOf(nodeCount, edges, (edgeCount) => {
    const lengths = new Uint32Array(edgeCount);
    edgeLength = lengths;
    return (at, lengthM) => {
      lengths[at] = Math.round(lengthM * CENTIMETRES_PER_M);
    };
  });
  return {
    nodeCount,
    edgeCount: edgeLength.length,
    ...rows,
    edgeLength,
    unitsPerM: CENTIMETRES_PER_M,
    coordinates,
    coordinateScale: COORDINATE_DEGREES,
  };
}

/**
 * A graph with lengths to the nanometre and coordinates as they were given, for the command line.
 * @throws RangeError as `buildStreetGraph` does.
 */
export function buildExactGraph(
  nodes: readonly LonLat[],
  edges: readonly StreetEdge[],
): StreetGraph {
  return buildExactGraphOfColumns(flat(nodes), columnsOf(edges));
}

/** The same from columns; `lonLat` is kept, not copied. */
export function buildExactGraphOfColumns(
  lonLat: Float64Array,
  edges: StreetEdgeColumns,
): StreetGraph {
  let edgeLength = new Float64Array(0);
  const nodeCount = lonLat.length / 2;
  const rows = rowsOf(nodeCount, edges, (edgeCount) => {
    const lengths = new Float64Array(edgeCount);
    edgeLength = lengths;
    return (at, lengthM) => {
      lengths[at] = Math.round(lengthM * NANOMETRES_PER_M);
    };
  });
  return {
    nodeCount,
    edgeCount: edgeLength.length,
    ...rows,
    edgeLength,
    unitsPerM: NANOMETRES_PER_M,
    coordinates: lonLat,
    coordinateScale: 1,
  };
}

/** The graph with every edge turned round: searched from a facility it tells the way towards it. */
export function reverseGraph(graph: StreetGraph): StreetGraph {
  const { nodeCount, edgeCount, edgeStart, edgeTarget, edgeLength } = graph;
  const start = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const node = edgeTarget[edge] as number;
    start[node + 1] = (start[node + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  }
  const next = start.slice(0, nodeCount);
  const target = new Uint32Array(edgeCount);
  const length =
    edgeLength instanceof Float64Array ? new Float64Array(edgeCount) : new Uint32Array(edgeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    const end = edgeStart[node + 1] as number;
    for (let edge = edgeStart[node] as number; edge < end; edge += 1) {
      const to = edgeTarget[edge] as number;
      const at = next[to] as number;
      next[to] = at + 1;
      target[at] = node;
      length[at] = edgeLength[edge] as number;
    }
  }
  return { ...graph, edgeStart: start, edgeTarget: target, edgeLength: length };
}
