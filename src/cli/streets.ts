/**
 * Ways along streets that were read from tables: a straight walk to the nearest node, the shortest
 * path, a straight walk from the last node. What joins the streets far away, or a piece of them from
 * which no way leads on, is said.
 */
import { createNetworkAccess, type NetworkAccess } from '../domain/accessibility/networkAccess.ts';
import type { Snapped } from '../domain/accessibility/nodeIndex.ts';
import { buildExactGraphOfColumns } from '../domain/accessibility/streetGraph.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, InputError, printWarning } from './io.ts';
import { startProgress } from './progress.ts';
import type { Edges, Nodes, Places } from './tables.ts';
import type { Walks, Ways } from './ways.ts';
import { kilometres, listed } from './wording.ts';

/** Nobody walks this far to the nearest street. */
const FAR_M = 50_000;

export function waysAlongStreets(
  io: CliIo,
  nodes: Nodes,
  edges: Edges,
  demand: Places,
  supply: Places,
  reportPath: string | undefined,
): Ways {
  const lonLat = new Float64Array(2 * nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    lonLat[2 * node] = nodes.longitudes[node] as number;
    lonLat[2 * node + 1] = nodes.latitudes[node] as number;
  }
  const graph = buildExactGraphOfColumns(lonLat, edges);
  const access = createNetworkAccess(graph, placesOf(demand), edges.oneway.includes(1));
  const pieces = piecesOf(nodes.count, edges);
  const joined = {
    demand: placesOf(demand).map((place) => access.snap(place) as Snapped),
    supply: placesOf(supply).map((place) => access.snap(place) as Snapped),
  };
  if (reportPath !== undefined) {
    const row = (table: 'demand' | 'supply', places: Places) =>
      joined[table].map(({ node, walkM }, at) => [
        table,
        places.ids[at] as string,
        nodes.ids[node] as string,
        walkM,
        pieces.numberOf[node] as number,
      ]);
    const header = ['table', 'id', 'node', 'metres', 'piece'];
    io.writeFile(
      reportPath,
      formatCsv(io, header, [...row('demand', demand), ...row('supply', supply)]),
    );
  }
  warnOfFar(io, access, demand, joined.demand);
  warnOfFar(io, access, supply, joined.supply);
  warnOfCutOff(io, pieces, [demand, joined.demand], [supply, joined.supply]);
  warnOfCutOff(io, pieces, [supply, joined.supply], [demand, joined.demand]);
  return {
    within: (limit): Walks => {
      const report = startProgress(io, 'searching ways');
      return placesOf(supply).map((place, at) => {
        const { points, distanceM } = access.columnOf(place, limit);
        report(at + 1, supply.count);
        return { demands: points, costs: distanceM };
      });
    },
    nearest: (limit, order) => {
      const places = placesOf(supply);
      const inOrder = Array.from(order, (at) => places[at] as LonLat);
      const { distanceM, owner } = access.nearest(inOrder, limit);
      return {
        cost: distanceM.map((walkM) => (walkM === Infinity ? Number.NaN : walkM)),
        supply: owner.map((place) => (place < 0 ? -1 : (order[place] as number))),
      };
    },
  };
}

function placesOf({ count, longitudes, latitudes }: Nodes): LonLat[] {
  return Array.from({ length: count }, (_, at) => [
    longitudes[at] as number,
    latitudes[at] as number,
  ]);
}

function warnOfFar(
  io: CliIo,
  access: NetworkAccess,
  places: Places,
  joined: readonly Snapped[],
): void {
  const far: number[] = [];
  let farthest = 0;
  joined.forEach(({ walkM }, row) => {
    if (walkM <= FAR_M) return;
    far.push(row);
    if (walkM > (joined[farthest] as Snapped).walkM) farthest = row;
  });
  if (far.length === 0) return;
  const farthestM = (joined[farthest] as Snapped).walkM;
  const lon = places.longitudes[farthest] as number;
  const isExchanged =
    Math.abs(lon) <= 90 &&
    (access.snap([places.latitudes[farthest] as number, lon])?.walkM ?? Infinity) < farthestM / 10;
  const away = `${far.length === 1 ? '' : 'up to '}${kilometres(farthestM)} from the nearest street`;
  const question = isExchanged
    ? 'are lon and lat exchanged?'
    : 'are they of the same region as the streets?';
  const what = `${listed(far, places, ['lies', 'lie'])} ${away}; ${question}`;
  if (far.length === places.count) {
    throw new InputError(
      places.file,
      places.lines[0] as number,
      what,
      isExchanged ? 'exchange the columns' : 'give places and streets of one region',
    );
  }
  printWarning(io, what);
}

/** Says whose piece of the streets holds nobody of the other table. */
function warnOfCutOff(
  io: CliIo,
  { numberOf, nodeCount }: Pieces,
  [places, joined]: readonly [Places, readonly Snapped[]],
  [others, othersJoined]: readonly [Places, readonly Snapped[]],
): void {
  const pieceOf = ({ node }: Snapped): number => numberOf[node] as number;
  const met = new Set(othersJoined.map(pieceOf));
  const cutOff = [...joined.keys()].filter((row) => !met.has(pieceOf(joined[row] as Snapped)));
  const [first] = cutOff;
  if (first === undefined) return;
  const piece = pieceOf(joined[first] as Snapped);
  const size = nodeCount[piece - 1] as number;
  const what =
    `${listed(cutOff, places, ['joins', 'join'])} a piece of the streets ` +
    `(the first one piece ${piece}, of ${size} ${size === 1 ? 'node' : 'nodes'}) that holds nothing of ` +
    `${others.file}: no way leads there`;
  if (cutOff.length === places.count) {
    throw new InputError(places.file, places.lines[0] as number, what, 'join the streets');
  }
  printWarning(io, what);
}

type Pieces = {
  /** By node: the number of the connected piece it belongs to, 1 being the largest. */
  readonly numberOf: Uint32Array;
  /** By number less 1: how many nodes it has. */
  readonly nodeCount: readonly number[];
};

/** Connected pieces, whichever way streets run. O(nodes + edges). */
function piecesOf(nodeCount: number, { count, from, to }: Edges): Pieces {
  const leader = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const leaderOf = (node: number): number => {
    let at = node;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  for (let edge = 0; edge < count; edge++) {
    leader[leaderOf(from[edge] as number)] = leaderOf(to[edge] as number);
  }
  const sizes = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const at = leaderOf(node);
    sizes[at] = (sizes[at] as number) + 1;
  }
  const leaders = [...sizes.keys()]
    .filter((node) => (sizes[node] as number) > 0)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const numberOfLeader = new Uint32Array(nodeCount);
  leaders.forEach((node, index) => {
    numberOfLeader[node] = index + 1;
  });
  return {
    numberOf: leader.map((_, node) => numberOfLeader[leaderOf(node)] as number),
    nodeCount: leaders.map((node) => sizes[node] as number),
  };
}
