/**
 * What it costs each demand to reach each supply, for commands that work on pairs: from ready-made
 * costs, along streets, or as the crow flies where neither is given.
 */
import { haversineM } from '../domain/accessibility/distance.ts';
import { type Nearest, nearest } from '../domain/accessibility/measures.ts';
import { type CliIo, InputError, printWarning } from './io.ts';
import { startProgress } from './progress.ts';
import { waysAlongStreets } from './streets.ts';
import { type Places, readCosts, readEdges, readNodes } from './tables.ts';
import type { Walks, Ways } from './ways.ts';
import { kilometres, listed } from './wording.ts';

export type WalkSource = {
  readonly costs?: string | undefined;
  readonly nodes?: string | undefined;
  readonly edges?: string | undefined;
  readonly 'snap-report'?: string | undefined;
};

/** Options of every command that works on pairs, as `parseOptions` takes them. */
export const WALK_OPTIONS = {
  nodes: { type: 'string' },
  edges: { type: 'string' },
  costs: { type: 'string' },
  'snap-report': { type: 'string' },
} as const;

/** Reads what `source` names; throws an `InputError` where it names too much or too little. */
export function openWays(
  command: string,
  io: CliIo,
  source: WalkSource,
  demand: Places,
  supply: Places,
): Ways {
  const { costs, nodes, edges, 'snap-report': snapReport } = source;
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
  if (nodes !== undefined && edges !== undefined) {
    const nodeTable = readNodes(io, nodes);
    const edgeTable = readEdges(io, edges, nodeTable);
    return waysAlongStreets(io, nodeTable, edgeTable, demand, supply, snapReport);
  }
  if (snapReport !== undefined) {
    throw usageError(command, '--snap-report is given without streets', 'add --nodes and --edges');
  }
  return costs === undefined
    ? waysAcross(io, demand, supply)
    : waysOfCosts(io, costs, demand, supply);
}

function usageError(command: string, what: string, remedy: string): InputError {
  return new InputError(`aumaq ${command}`, null, what, remedy);
}

/** The nearest of columns that stand in order of preference, as indices of the supplies. */
function nearestOf(walks: Walks, demandCount: number, limit: number, order: Int32Array): Nearest {
  const columns = Array.from(order, (supply) => walks[supply] as Walks[number]);
  const found = nearest(columns, demandCount, limit, (a, b) => a < b);
  return {
    cost: found.cost,
    supply: found.supply.map((place) => (place < 0 ? -1 : (order[place] as number))),
  };
}

function waysOfCosts(io: CliIo, path: string, demand: Places, supply: Places): Ways {
  const { pairs, demand: demandOf, cost } = readCosts(io, path, demand, supply);
  const within = (limit: number): Walks =>
    supply.ids.map((_, at) => {
      const rows = pairs.row.subarray(pairs.start[at], pairs.start[at + 1]);
      const kept = limit === Infinity ? rows : rows.filter((row) => (cost[row] as number) <= limit);
      const demands = new Int32Array(kept.length);
      const costs = new Float64Array(kept.length);
      for (let pair = 0; pair < kept.length; pair++) {
        const row = kept[pair] as number;
        demands[pair] = demandOf[row] as number;
        costs[pair] = cost[row] as number;
      }
      return { demands, costs };
    });
  return {
    within,
    nearest: (limit, order) => nearestOf(within(limit), demand.count, limit, order),
  };
}

/** Straight lines on the sphere. */
function waysAcross(io: CliIo, demand: Places, supply: Places): Ways {
  warnOfExchanged(io, demand, supply);
  const acrossM = (from: number, at: number): number =>
    haversineM(
      demand.longitudes[from] as number,
      demand.latitudes[from] as number,
      supply.longitudes[at] as number,
      supply.latitudes[at] as number,
    );
  const within = (limit: number): Walks => {
    const report = startProgress(io, 'measuring distances');
    const demands = new Int32Array(demand.count);
    const costs = new Float64Array(demand.count);
    return supply.ids.map((_, at) => {
      let count = 0;
      for (let from = 0; from < demand.count; from++) {
        const distanceM = acrossM(from, at);
        if (distanceM > limit) continue;
        demands[count] = from;
        costs[count] = distanceM;
        count++;
      }
      report(at + 1, supply.count);
      return { demands: demands.slice(0, count), costs: costs.slice(0, count) };
    });
  };
  return {
    within,
    nearest: (limit, order) => nearestOf(within(limit), demand.count, limit, order),
  };
}

/** Farther than this from any supply, a place is looked at again with its coordinates exchanged. */
const SUSPICIOUS_M = 1_000_000;

/** Says which demand lies near a supply only when longitude and latitude change places. */
function warnOfExchanged(io: CliIo, demand: Places, supply: Places): void {
  const nearestM = (lon: number, lat: number): number => {
    let leastM = Infinity;
    for (let at = 0; at < supply.count; at++) {
      const eastM = supply.longitudes[at] as number;
      leastM = Math.min(leastM, haversineM(lon, lat, eastM, supply.latitudes[at] as number));
      if (leastM < SUSPICIOUS_M / 10) break;
    }
    return leastM;
  };
  const rows: number[] = [];
  let farthestM = 0;
  for (let row = 0; row < demand.count; row++) {
    const lon = demand.longitudes[row] as number;
    const lat = demand.latitudes[row] as number;
    const asGivenM = nearestM(lon, lat);
    if (asGivenM < SUSPICIOUS_M || Math.abs(lon) > 90) continue;
    if (nearestM(lat, lon) > asGivenM / 10) continue;
    rows.push(row);
    farthestM = Math.max(farthestM, asGivenM);
  }
  if (rows.length === 0) return;
  const what = `${listed(rows, demand, ['lies', 'lie'])} up to ${kilometres(farthestM)} from the nearest row of ${supply.file}; are lon and lat exchanged?`;
  if (rows.length === demand.count) {
    throw new InputError(demand.file, demand.lines[0] as number, what, 'exchange the columns');
  }
  printWarning(io, what);
}
