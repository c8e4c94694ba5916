/**
 * The street graph in compressed sparse rows, and its compact binary form in a pack.
 *
 * Binary form, little endian: magic "AUMQ", version, node count, edge count (four Uint32), then
 * node coordinates (Int32 pairs, 1e-7 degrees), edgeStart (Uint32, nodes + 1), edgeTarget (Uint32)
 * and edgeLengthDm (Uint32). All blocks start on a multiple of four bytes, so that reading makes
 * views and copies nothing.
 */
import { type Parsed, refused, taken } from '../parsed.ts';
import type { LonLat } from '../territory/schema.ts';

/**
 * `edgeStart` has nodeCount + 1 entries; the edges of node n are edgeStart[n] .. edgeStart[n + 1]
 * - 1. Lengths are `edgeLength / unitsPerM` metres: whole decimetres in packs, exact metres where
 * a graph was read from tables. 12 bytes a node and 8 (12) bytes a directed edge.
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

export const DECIMETRES_PER_M = 10;
const DEGREES = 1e-7;

export function nodeLon(graph: StreetGraph, node: number): number {
  return (graph.coordinates[2 * node] as number) * graph.coordinateScale;
}

export function nodeLat(graph: StreetGraph, node: number): number {
  return (graph.coordinates[2 * node + 1] as number) * graph.coordinateScale;
}

type Rows = {
  readonly edgeStart: Uint32Array;
  readonly edgeTarget: Uint32Array;
  readonly order: readonly { readonly edge: StreetEdge; readonly at: number }[];
};

/** Counting sort of the directed edges by their start. O(nodes + edges). */
function rowsOf(nodeCount: number, edges: readonly StreetEdge[]): Rows {
  const edgeStart = new Uint32Array(nodeCount + 1);
  const count = (node: number) => {
    edgeStart[node + 1] = (edgeStart[node + 1] as number) + 1;
  };
  for (const { from, to, lengthM, oneway } of edges) {
    if (!(from >= 0 && from < nodeCount && to >= 0 && to < nodeCount)) {
      throw new RangeError(`edge ${from} to ${to} names a node beyond 0..${nodeCount - 1}`);
    }
    if (!(lengthM >= 0)) throw new RangeError(`edge ${from} to ${to} has length ${lengthM}`);
    count(from);
    if (!oneway) count(to);
  }
  for (let node = 0; node < nodeCount; node += 1) {
    edgeStart[node + 1] = (edgeStart[node + 1] as number) + (edgeStart[node] as number);
  }
  const next = edgeStart.slice(0, nodeCount);
  const edgeTarget = new Uint32Array(edgeStart[nodeCount] as number);
  const order: { edge: StreetEdge; at: number }[] = [];
  const put = (edge: StreetEdge, from: number, to: number) => {
    const at = next[from] as number;
    next[from] = at + 1;
    edgeTarget[at] = to;
    order.push({ edge, at });
  };
  for (const edge of edges) {
    put(edge, edge.from, edge.to);
    if (!edge.oneway) put(edge, edge.to, edge.from);
  }
  return { edgeStart, edgeTarget, order };
}

/**
 * A graph as packs carry it: lengths in whole decimetres, coordinates in 1e-7 degrees.
 * @throws RangeError on an edge that names no node or has a negative length.
 */
export function buildStreetGraph(
  nodes: readonly LonLat[],
  edges: readonly StreetEdge[],
): StreetGraph {
  const { edgeStart, edgeTarget, order } = rowsOf(nodes.length, edges);
  const edgeLength = new Uint32Array(edgeTarget.length);
  for (const { edge, at } of order) edgeLength[at] = Math.round(edge.lengthM * DECIMETRES_PER_M);
  const coordinates = new Int32Array(2 * nodes.length);
  nodes.forEach(([lon, lat], node) => {
    coordinates[2 * node] = Math.round(lon / DEGREES);
    coordinates[2 * node + 1] = Math.round(lat / DEGREES);
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edgeTarget.length,
    edgeStart,
    edgeTarget,
    edgeLength,
    unitsPerM: DECIMETRES_PER_M,
    coordinates,
    coordinateScale: DEGREES,
  };
}

/** A graph that keeps lengths and coordinates as they were given, for the command line. */
export function buildExactGraph(
  nodes: readonly LonLat[],
  edges: readonly StreetEdge[],
): StreetGraph {
  const { edgeStart, edgeTarget, order } = rowsOf(nodes.length, edges);
  const edgeLength = new Float64Array(edgeTarget.length);
  for (const { edge, at } of order) edgeLength[at] = edge.lengthM;
  return {
    nodeCount: nodes.length,
    edgeCount: edgeTarget.length,
    edgeStart,
    edgeTarget,
    edgeLength,
    unitsPerM: 1,
    coordinates: Float64Array.from(nodes.flat()),
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

const MAGIC = 0x514d5541;
const VERSION = 1;
const HEADER_WORDS = 4;

/** The binary form of a graph with whole decimetres, for a pack. */
export function encodeStreetGraph(graph: StreetGraph): ArrayBuffer {
  const { nodeCount, edgeCount, edgeStart, edgeTarget, edgeLength, coordinates } = graph;
  if (!(edgeLength instanceof Uint32Array) || !(coordinates instanceof Int32Array)) {
    throw new TypeError('only a graph in whole decimetres can be written: use buildStreetGraph');
  }
  const words = HEADER_WORDS + 2 * nodeCount + (nodeCount + 1) + 2 * edgeCount;
  const buffer = new ArrayBuffer(4 * words);
  const all = new Uint32Array(buffer);
  all.set([MAGIC, VERSION, nodeCount, edgeCount]);
  let at = HEADER_WORDS;
  new Int32Array(buffer).set(coordinates, at);
  at += 2 * nodeCount;
  all.set(edgeStart, at);
  at += nodeCount + 1;
  all.set(edgeTarget, at);
  all.set(edgeLength, at + edgeCount);
  return buffer;
}

/** Views on the binary form; refuses what is not one, cut short or inconsistent. */
export function decodeStreetGraph(buffer: ArrayBuffer): Parsed<StreetGraph> {
  const bad = (what: string) =>
    refused({ where: 'streets.bin', what, remedy: 'build the pack again with npm run geo' });
  if (buffer.byteLength < 4 * (HEADER_WORDS + 1) || buffer.byteLength % 4 !== 0) {
    return bad(`${buffer.byteLength} bytes are no street graph`);
  }
  const all = new Uint32Array(buffer);
  const [magic, version, nodeCount = 0, edgeCount = 0] = all;
  if (magic !== MAGIC) return bad('it does not begin with "AUMQ"');
  if (version !== VERSION) return bad(`got v${version} data when expected v${VERSION}`);
  const words = HEADER_WORDS + 2 * nodeCount + (nodeCount + 1) + 2 * edgeCount;
  if (all.length !== words) {
    return bad(
      `${nodeCount} nodes and ${edgeCount} edges take ${4 * words} bytes, not ${buffer.byteLength}`,
    );
  }
  let at = HEADER_WORDS;
  const coordinates = new Int32Array(buffer, 4 * at, 2 * nodeCount);
  at += 2 * nodeCount;
  const edgeStart = new Uint32Array(buffer, 4 * at, nodeCount + 1);
  at += nodeCount + 1;
  const edgeTarget = new Uint32Array(buffer, 4 * at, edgeCount);
  const edgeLength = new Uint32Array(buffer, 4 * (at + edgeCount), edgeCount);
  if (edgeStart[0] !== 0 || edgeStart[nodeCount] !== edgeCount)
    return bad('its rows do not add up');
  for (let node = 0; node < nodeCount; node += 1) {
    if ((edgeStart[node] as number) > (edgeStart[node + 1] as number)) {
      return bad(`the edges of node ${node} end before they begin`);
    }
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if ((edgeTarget[edge] as number) >= nodeCount) return bad(`edge ${edge} leads to no node`);
  }
  return taken({
    nodeCount,
    edgeCount,
    edgeStart,
    edgeTarget,
    edgeLength,
    unitsPerM: DECIMETRES_PER_M,
    coordinates,
    coordinateScale: DEGREES,
  });
}
