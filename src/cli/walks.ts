/**
 * What it costs each demand to reach each supply, for commands that work on pairs: from ready-made
 * costs, along streets, or as the crow flies where neither is given. By supply, within a limit.
 */
import { type CliIo, InputError } from './io.ts';
import { type Edges, type Nodes, type Places, readCosts, readEdges, readNodes } from './tables.ts';

export type WalkSource = {
  readonly costs?: string | undefined;
  readonly nodes?: string | undefined;
  readonly edges?: string | undefined;
};

/** By supply: indices of the demand within reach, and the cost of one person's way, parallel. */
export type Walks = readonly {
  readonly demands: Int32Array;
  readonly costs: Float64Array;
}[];

/** Reads what `source` names; throws an `InputError` where it names too much or too little. */
export function readWalks(
  command: string,
  io: CliIo,
  source: WalkSource,
  demand: Places,
  supply: Places,
  limit = Infinity,
): Walks {
  const { costs, nodes, edges } = source;
  if (costs !== undefined && (nodes !== undefined || edges !== undefined)) {
    throw usageError(
      command,
      '--costs is given beside --nodes or --edges',
      'give one or the other',
    );
  }
  if ((nodes === undefined) !== (edges === undefined)) {
    const [given, missing] = nodes === undefined ? ['edges', 'nodes'] : ['nodes', 'edges'];
    throw usageError(command, `--${given} is given without --${missing}`, 'give both or neither');
  }
  if (costs !== undefined) return walksFromCosts(io, costs, demand, supply, limit);
  if (nodes === undefined || edges === undefined) {
    return gather(supply.count, demand.count, limit, (at, take) => {
      for (let from = 0; from < demand.count; from++) take(from, apartM(demand, from, supply, at));
    });
  }
  const nodeTable = readNodes(io, nodes);
  return walksAlongStreets(nodeTable, readEdges(io, edges, nodeTable), demand, supply, limit);
}

function usageError(command: string, what: string, remedy: string): InputError {
  return new InputError(`aumaq ${command}`, null, what, remedy);
}

function gather(
  supplyCount: number,
  demandCount: number,
  limit: number,
  visit: (supply: number, take: (demand: number, cost: number) => void) => void,
): Walks {
  const demands = new Int32Array(demandCount);
  const costs = new Float64Array(demandCount);
  return Array.from({ length: supplyCount }, (_, supply) => {
    let count = 0;
    visit(supply, (demand, cost) => {
      if (!(cost <= limit) || cost === Infinity) return;
      demands[count] = demand;
      costs[count] = cost;
      count++;
    });
    return { demands: demands.slice(0, count), costs: costs.slice(0, count) };
  });
}

function walksFromCosts(
  io: CliIo,
  path: string,
  demand: Places,
  supply: Places,
  limit: number,
): Walks {
  const pairs = readCosts(io, path, demand, supply);
  const rowsOf: number[][] = Array.from({ length: supply.count }, () => []);
  for (let row = 0; row < pairs.count; row++) rowsOf[pairs.supply[row] as number]?.push(row);
  return gather(supply.count, demand.count, limit, (at, take) => {
    for (const row of rowsOf[at] ?? []) {
      take(pairs.demand[row] as number, pairs.cost[row] as number);
    }
  });
}

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance (haversine, on Turf's sphere). */
function apartM(a: Nodes, aIndex: number, b: Nodes, bIndex: number): number {
  const latitudeA = (a.latitudes[aIndex] as number) * RADIANS;
  const latitudeB = (b.latitudes[bIndex] as number) * RADIANS;
  const turn = (b.longitudes[bIndex] as number) - (a.longitudes[aIndex] as number);
  const half =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.sin((turn * RADIANS) / 2) ** 2 * Math.cos(latitudeA) * Math.cos(latitudeB);
  return 2 * EARTH_RADIUS_M * Math.atan2(Math.sqrt(half), Math.sqrt(1 - half));
}

type Joints = { readonly node: Int32Array; readonly walkM: Float64Array };

/** The nearest node of each place (ties to the lower index): outwards from its latitude. */
function joinNodes(nodes: Nodes, places: Places): Joints {
  const order = Int32Array.from(Array(nodes.count).keys()).sort(
    (a, b) => (nodes.latitudes[a] as number) - (nodes.latitudes[b] as number) || a - b,
  );
  const latitudes = Float64Array.from(order, (node) => nodes.latitudes[node] as number);
  const node = new Int32Array(places.count);
  const walkM = new Float64Array(places.count).fill(Infinity);
  for (let place = 0; place < places.count; place++) {
    const latitude = places.latitudes[place] as number;
    let above = lowerBound(latitudes, latitude);
    let below = above - 1;
    const tryNode = (at: number): boolean => {
      const offM = Math.abs((latitudes[at] as number) - latitude) * RADIANS * EARTH_RADIUS_M;
      // A hair of leeway, so that rounding never ends the search one node early.
      if (offM > (walkM[place] as number) * (1 + 1e-12)) return false;
      const candidate = order[at] as number;
      const distanceM = apartM(places, place, nodes, candidate);
      const best = walkM[place] as number;
      if (distanceM < best || (distanceM === best && candidate < (node[place] as number))) {
        walkM[place] = distanceM;
        node[place] = candidate;
      }
      return true;
    };
    for (let isGoingUp = true, isGoingDown = true; isGoingUp || isGoingDown; ) {
      isGoingUp &&= above < order.length && tryNode(above++);
      isGoingDown &&= below >= 0 && tryNode(below--);
    }
  }
  return { node, walkM };
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** People walk to the supply, so that the search runs from it against the direction of the edges. */
function walksAlongStreets(
  nodes: Nodes,
  edges: Edges,
  demand: Places,
  supply: Places,
  limit: number,
): Walks {
  const against = reversedStreets(nodes.count, edges);
  const fromDemand = joinNodes(nodes, demand);
  const toSupply = joinNodes(nodes, supply);
  const search = createSearch(nodes.count);
  return gather(supply.count, demand.count, limit, (at, take) => {
    const lastWalkM = toSupply.walkM[at] as number;
    runSearch(against, search, toSupply.node[at] as number, limit - lastWalkM);
    for (let from = 0; from < demand.count; from++) {
      const path = search.distanceM[fromDemand.node[from] as number] as number;
      take(from, (fromDemand.walkM[from] as number) + path + lastWalkM);
    }
  });
}

type Streets = {
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly lengthM: Float64Array;
};

function reversedStreets(nodeCount: number, edges: Edges): Streets {
  const start = new Uint32Array(nodeCount + 1);
  const forEachArc = (visit: (from: number, to: number, edge: number) => void): void => {
    for (let edge = 0; edge < edges.count; edge++) {
      const from = edges.from[edge] as number;
      const to = edges.to[edge] as number;
      visit(to, from, edge);
      if (edges.oneway[edge] === 0) visit(from, to, edge);
    }
  };
  let count = 0;
  forEachArc((from) => {
    start[from + 1] = (start[from + 1] as number) + 1;
    count++;
  });
  for (let node = 0; node < nodeCount; node++) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  }
  const next = start.slice();
  const target = new Uint32Array(count);
  const lengthM = new Float64Array(count);
  forEachArc((from, to, edge) => {
    const at = next[from] as number;
    target[at] = to;
    lengthM[at] = edges.lengthM[edge] as number;
    next[from] = at + 1;
  });
  return { start, target, lengthM };
}

type Search = {
  readonly distanceM: Float64Array;
  readonly touched: number[];
  /** Binary heap of nodes with the distances they were put in with; stale entries are skipped. */
  readonly heapNode: number[];
  readonly heapM: number[];
};

function createSearch(nodeCount: number): Search {
  return {
    distanceM: new Float64Array(nodeCount).fill(Infinity),
    touched: [],
    heapNode: [],
    heapM: [],
  };
}

/** Dijkstra from a node up to a limit; resets what the search before it touched. */
function runSearch(streets: Streets, search: Search, source: number, limitM: number): void {
  const { distanceM, touched, heapNode } = search;
  for (const node of touched) distanceM[node] = Infinity;
  touched.length = 0;
  if (limitM < 0) return;
  distanceM[source] = 0;
  touched.push(source);
  push(search, source, 0);
  while (heapNode.length > 0) {
    const fromM = search.heapM[0] as number;
    const node = pop(search);
    if (fromM > (distanceM[node] as number)) continue;
    const until = streets.start[node + 1] as number;
    for (let arc = streets.start[node] as number; arc < until; arc++) {
      const to = streets.target[arc] as number;
      const toM = fromM + (streets.lengthM[arc] as number);
      if (toM > limitM || toM >= (distanceM[to] as number)) continue;
      if (distanceM[to] === Infinity) touched.push(to);
      distanceM[to] = toM;
      push(search, to, toM);
    }
  }
}

function push({ heapNode, heapM }: Search, node: number, distanceM: number): void {
  let at = heapNode.length;
  heapNode.push(node);
  heapM.push(distanceM);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heapM[above] as number) <= distanceM) break;
    heapM[at] = heapM[above] as number;
    heapNode[at] = heapNode[above] as number;
    at = above;
  }
  heapM[at] = distanceM;
  heapNode[at] = node;
}

function pop({ heapNode, heapM }: Search): number {
  const top = heapNode[0] as number;
  const node = heapNode.pop() as number;
  const distanceM = heapM.pop() as number;
  const size = heapNode.length;
  if (size === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && (heapM[below + 1] as number) < (heapM[below] as number)) below++;
    if ((heapM[below] as number) >= distanceM) break;
    heapM[at] = heapM[below] as number;
    heapNode[at] = heapNode[below] as number;
    at = below;
  }
  heapM[at] = distanceM;
  heapNode[at] = node;
  return top;
}
