/**
 * What it costs each demand to reach each supply, for commands that work on pairs: from ready-made
 * costs, along streets, or as the crow flies where neither is given. By supply, within a limit.
 */
import { greatCircleDistanceM } from '../domain/accessibility/distance.ts';
import { createNetworkAccess } from '../domain/accessibility/networkAccess.ts';
import { buildExactGraphOfColumns } from '../domain/accessibility/streetGraph.ts';
import type { LonLat } from '../domain/territory/schema.ts';
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
      for (let from = 0; from < demand.count; from++) {
        take(from, greatCircleDistanceM(placeOf(demand, from), placeOf(supply, at)));
      }
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

function placeOf(places: Nodes, index: number): LonLat {
  return [places.longitudes[index] as number, places.latitudes[index] as number];
}

function placesOf(places: Nodes): LonLat[] {
  return Array.from({ length: places.count }, (_, index) => placeOf(places, index));
}

/** Straight walk to the nearest node, shortest path, straight walk from the last node. */
function walksAlongStreets(
  nodes: Nodes,
  edges: Edges,
  demand: Places,
  supply: Places,
  limit: number,
): Walks {
  const lonLat = new Float64Array(2 * nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    lonLat[2 * node] = nodes.longitudes[node] as number;
    lonLat[2 * node + 1] = nodes.latitudes[node] as number;
  }
  const graph = buildExactGraphOfColumns(lonLat, edges);
  const access = createNetworkAccess(graph, placesOf(demand), edges.oneway.includes(1));
  return placesOf(supply).map((place) => {
    const { points, distanceM } = access.columnOf(place, limit);
    return { demands: points, costs: distanceM };
  });
}
