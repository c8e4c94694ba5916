/**
 * Walks along streets on seeded cities of 50,000 to 1,000,000 nodes: an isochrone of one facility,
 * one to all, the nearest of a hundred for every node, who of 3,000 cells reaches a facility. The
 * first two beside a naive search over objects in the same run, and both find the same.
 */
import {
  bandDecay,
  catchmentOfWeighted,
  floatingCatchment,
  type SupplyColumn,
  weighColumn,
} from '../../src/domain/accessibility/measures.ts';
import { createNetworkAccess } from '../../src/domain/accessibility/networkAccess.ts';
import { reachBands } from '../../src/domain/accessibility/reachBands.ts';
import {
  createSearchWorkspace,
  type SearchWorkspace,
  searchWithin,
} from '../../src/domain/accessibility/search.ts';
import {
  type StreetGraph,
  unitsOf,
  unitsWithin,
} from '../../src/domain/accessibility/streetGraph.ts';
import { seededRandom } from '../unit/assignment/cases.ts';
import { cityGraph } from './cityGraph.ts';
import { objectDijkstra, objectGraph, textbookDijkstra } from './objectDijkstra.ts';

const graphBytes = ({ edgeStart, edgeTarget, edgeLength, coordinates }: StreetGraph) =>
  [edgeStart, edgeTarget, edgeLength, coordinates].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );

const REACH_M = 1500;
const BANDS_M = [500, 1000, 1500];
const CELLS = 3000;
/** A node's share of a search workspace. */
const WORKSPACE_BYTES = 28;
/** Above this size the baseline's objects alone take most of a gigabyte. */
const MOST_NODES_AS_OBJECTS = 300_000;

const round = (value: number) => Number(value.toPrecision(3));

type Times = { readonly minMs: number; readonly medianMs: number };

/** Times of one call each, the first ones left out: they compile. */
function timed(rounds: number, work: (round: number) => unknown): Times {
  const warmUp = Math.min(20, rounds);
  const times: number[] = [];
  for (let at = 0; at < warmUp + rounds; at += 1) {
    const start = performance.now();
    work(at);
    if (at >= warmUp) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    minMs: round(times[0] ?? 0),
    medianMs: round(times[times.length >> 1] ?? 0),
  };
}

const faster = (naive: Times, ours: Times) => round(naive.medianMs / ours.medianMs);

/** Times of two searches that find different things would compare nothing. */
function requireSame(
  space: SearchWorkspace,
  naive: ReadonlyMap<number, number>,
  unitsPerM: number,
): void {
  let same = naive.size === space.touchedCount;
  for (let at = 0; at < space.touchedCount; at += 1) {
    const node = space.touched[at] as number;
    const naiveUnits = Math.round((naive.get(node) ?? 0) * unitsPerM);
    same &&= space.distance[node] === naiveUnits;
  }
  if (!same) throw new Error(`the searches differ: ${space.touchedCount} and ${naive.size} nodes`);
}

function measure(nodeCount: number, seed: number): Record<string, unknown> {
  const started = performance.now();
  const { graph, place } = cityGraph(nodeCount, seed);
  const builtMs = performance.now() - started;
  const cells = Array.from({ length: CELLS }, place);
  const access = createNetworkAccess(graph, cells, false);
  const space = createSearchWorkspace(graph.nodeCount);
  const places = Array.from({ length: 100 }, place);
  const sources = places.flatMap((at) => {
    const found = access.snap(at);
    if (!found) return [];
    const start = unitsOf(graph, found.walkM);
    return [{ node: found.node, start, startM: start / graph.unitsPerM }];
  });
  const at = (index: number) => sources.slice(index % sources.length, (index % sources.length) + 1);
  const anyPlace = (index: number) => places[index % places.length] ?? [0, 0];

  const reach = unitsWithin(graph, REACH_M);
  const isochrone = timed(200, (index) => searchWithin(graph, space, at(index), reach));
  const reachedNodes = space.touchedCount;
  const toAll = timed(5, (index) => searchWithin(graph, space, at(index), Infinity));
  const nearest = timed(5, () => searchWithin(graph, space, sources, Infinity));
  const column = timed(200, (index) => access.columnOf(anyPlace(index), REACH_M));
  const bands = timed(40, (index) => reachBands(access, anyPlace(index), BANDS_M));

  const ours = {
    nodes: graph.nodeCount,
    directedEdges: graph.edgeCount,
    builtMs: Math.round(builtMs),
    bytesPerDirectedEdge: round(graphBytes(graph) / graph.edgeCount),
    bytesPerDirectedEdgeWithWorkspace: round(
      (graphBytes(graph) + WORKSPACE_BYTES * graph.nodeCount) / graph.edgeCount,
    ),
    [`distances within ${REACH_M} m of one facility (${reachedNodes} nodes)`]: isochrone,
    [`the same as ${BANDS_M.length} bands of streets and outlines`]: bands,
    [`who of ${CELLS} cells walks at most ${REACH_M} m to it`]: column,
    'one to all': toAll,
    'nearest of 100 for every node': nearest,
    // Of the whole process so far: the largest graph comes first, before any baseline.
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  if (graph.nodeCount > MOST_NODES_AS_OBJECTS) return ours;

  const objects = objectGraph(graph);
  searchWithin(graph, space, at(0), reach);
  requireSame(space, objectDijkstra(objects, at(0), REACH_M), graph.unitsPerM);
  const naiveBounded = timed(40, (index) => objectDijkstra(objects, at(index), REACH_M));
  const naiveCut = timed(3, (index) => objectDijkstra(objects, at(index), REACH_M, false));
  const textbook = timed(5, (index) => {
    const [source] = at(index);
    if (source) textbookDijkstra(objects, source, REACH_M);
  });
  const naiveToAll = timed(3, (index) => objectDijkstra(objects, at(index), Infinity));
  return {
    ...ours,
    'naive, over objects': {
      [`distances within ${REACH_M} m, stopping there`]: naiveBounded,
      [`distances within ${REACH_M} m, every node set to infinity first`]: textbook,
      [`distances within ${REACH_M} m, the whole graph searched and cut`]: naiveCut,
      'one to all': naiveToAll,
    },
    'times faster than naive': {
      'isochrone, naive stopping at the limit': faster(naiveBounded, isochrone),
      'isochrone, naive setting every node first': faster(textbook, isochrone),
      'isochrone, naive searching everything': faster(naiveCut, isochrone),
      'one to all': faster(naiveToAll, toAll),
    },
  };
}

/** Enhanced floating catchment of 10,000 places and 300 sites, 0.9 million pairs. */
function measureCatchment(): Record<string, unknown> {
  const random = seededRandom(4);
  const places = 10_000;
  const decay = bandDecay([
    { upTo: 300, weight: 1 },
    { upTo: 600, weight: 0.68 },
    { upTo: 1000, weight: 0.22 },
  ]);
  const site = (): SupplyColumn => {
    const demands = Array.from({ length: places }, (_, at) => at).filter(() => random() < 0.3);
    return {
      demands: Int32Array.from(demands),
      costs: Float64Array.from(demands, () => 1000 * random()),
    };
  };
  const columns = Array.from({ length: 300 }, site);
  const capacities = new Float64Array(columns.length).fill(800);
  const people = Float64Array.from({ length: places }, () => Math.round(200 * random()));
  const weighted = columns.map((column) => weighColumn(column, decay));
  return {
    pairs: columns.reduce((sum, { demands }) => sum + demands.length, 0),
    'from costs': timed(20, () => floatingCatchment(columns, capacities, people, decay)),
    'columns weighed before': timed(40, () => catchmentOfWeighted(weighted, capacities, people)),
    'one site moved': timed(40, (round) => {
      const moved = round % columns.length;
      weighted[moved] = weighColumn(columns[moved] as SupplyColumn, decay);
      return catchmentOfWeighted(weighted, capacities, people);
    }),
  };
}

/** Figures by size, and what limits each. The largest comes first: its memory is its own. */
export function run(): Record<string, unknown> {
  return {
    // Seen in profiles (250,000 nodes).
    limits: {
      isochrone: 'passing on distances along edges; memory not yet in the cache slows a new place',
      ratio:
        'a naive search that stops at the limit visits the same nodes and only pays more for ' +
        'each: arrays alone win a small factor, stopping wins the orders of magnitude',
      bands: 'three quarters go to grid points beside the streets, a few per cent to the search',
      'one to all': 'memory: the larger the graph, the more of it lies outside the cache',
      memory: '8 bytes an edge and 12 a node; 28 more a node for a search workspace',
    },
    'a million nodes': measure(1_000_000, 3),
    'city of 250,000 nodes': measure(250_000, 2),
    'town of 50,000 nodes': measure(50_000, 1),
    'floating catchment': measureCatchment(),
  };
}

if (process.argv[1]?.endsWith('accessibility.bench.ts'))
  console.log(JSON.stringify(run(), null, 1));
