import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleDistanceM } from '../../../src/domain/accessibility/distance.ts';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import { createNodeIndex } from '../../../src/domain/accessibility/nodeIndex.ts';
import { createSearchWorkspace, searchWithin } from '../../../src/domain/accessibility/search.ts';
import {
  buildExactGraph,
  buildStreetGraph,
  nodeLat,
  nodeLon,
  type StreetEdge,
  unitsOf,
} from '../../../src/domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';

const place = fc.tuple(
  fc.double({ min: 76.8, max: 77, noNaN: true }),
  fc.double({ min: 43.1, max: 43.3, noNaN: true }),
);
const graphs = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc.record({
    nodes: fc.array(place, { minLength: count, maxLength: count }),
    edges: fc.array(
      fc.record({
        from: fc.nat(count - 1),
        to: fc.nat(count - 1),
        lengthM: fc.integer({ min: 0, max: 1000 }),
        oneway: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
  }),
);

/** All shortest distances by relaxing every edge n times (Bellman-Ford). */
function bellmanFord(count: number, edges: readonly StreetEdge[], source: number): number[] {
  const distances = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  distances[source] = 0;
  const relax = (from: number, to: number, lengthM: number) => {
    const through = (distances[from] as number) + lengthM;
    if (through < (distances[to] as number)) distances[to] = through;
  };
  for (let round = 0; round < count; round += 1) {
    for (const { from, to, lengthM, oneway } of edges) {
      relax(from, to, lengthM);
      if (!oneway) relax(to, from, lengthM);
    }
  }
  return distances;
}

describe('searching streets', () => {
  it('finds the shortest ways, and nothing beyond the limit, on any graph', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 0, max: 2500 }), ({ nodes, edges }, limitM) => {
        const graph = buildExactGraph(nodes, edges);
        const space = createSearchWorkspace(graph.nodeCount);
        for (let source = 0; source < nodes.length; source += 1) {
          searchWithin(graph, space, [{ node: source, start: 0 }], unitsOf(graph, limitM));
          const expected = bellmanFord(nodes.length, edges, source).map((distanceM) =>
            distanceM <= limitM ? distanceM : Number.POSITIVE_INFINITY,
          );
          expect(Array.from(space.distance, (way) => way / graph.unitsPerM)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives each node to its nearest source, the first one on a tie', () => {
    const nodes: LonLat[] = [0, 1, 2, 3, 4].map((step) => [76.9 + step / 1000, 43.2]);
    const edges = [0, 1, 2, 3].map((from) => ({ from, to: from + 1, lengthM: 100 }));
    const graph = buildStreetGraph(nodes, edges);
    const space = createSearchWorkspace(5);
    searchWithin(
      graph,
      space,
      [
        { node: 4, start: 0 },
        { node: 0, start: 0 },
      ],
      unitsOf(graph, 1000),
    );
    expect([...space.owner]).toEqual([1, 1, 0, 0, 0]);
  });

  it('walks one-way streets towards a facility only in their direction', () => {
    const nodes: LonLat[] = [
      [76.9, 43.2],
      [76.91, 43.2],
    ];
    const graph = buildExactGraph(nodes, [{ from: 0, to: 1, lengthM: 50, oneway: true }]);
    const access = createNetworkAccess(graph, nodes, true);
    expect([...access.columnOf([76.91, 43.2], 1000).points]).toEqual([0, 1]);
    expect([...access.columnOf([76.9, 43.2], 1000).points]).toEqual([0]);
  });

  it('counts both straight walks: to the nearest node, and from it to the facility', () => {
    const nodes: LonLat[] = [
      [76.9, 43.2],
      [76.9, 43.21],
    ];
    const home: LonLat = [76.901, 43.2];
    const school: LonLat = [76.902, 43.21];
    const graph = buildExactGraph(nodes, [{ from: 0, to: 1, lengthM: 1500 }]);
    const { distanceM } = createNetworkAccess(graph, [home], false).columnOf(school, 5000);
    const straight = greatCircleDistanceM(home, nodes[0] as LonLat);
    expect(distanceM[0]).toBeCloseTo(
      straight + 1500 + greatCircleDistanceM(nodes[1] as LonLat, school),
      6,
    );
  });

  it('does not reach across a gap in the streets, however near it looks', () => {
    const nodes: LonLat[] = [
      [76.9, 43.2],
      [76.9001, 43.2],
    ];
    const access = createNetworkAccess(buildExactGraph(nodes, []), nodes, false);
    expect([...access.columnOf([76.9, 43.2], 5000).points]).toEqual([0]);
  });
});

describe('the nearest node', () => {
  it('is the one that looking at all of them finds', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), place, (nodes, at) => {
        const graph = buildExactGraph(nodes, []);
        const distances = nodes.map((_, node) =>
          greatCircleDistanceM(at, [nodeLon(graph, node), nodeLat(graph, node)]),
        );
        const found = createNodeIndex(graph).nearest(at);
        const least = Math.min(...distances);
        expect(found?.walkM).toBe(least);
        expect(found?.node).toBe(distances.indexOf(least));
      }),
    );
  });
});

describe('building a street graph', () => {
  it('refuses edges that name no node', () => {
    const nodes: LonLat[] = [
      [76.9, 43.2],
      [76.91, 43.2],
    ];
    expect(() => buildStreetGraph(nodes, [{ from: 0, to: 3, lengthM: 1 }])).toThrow(RangeError);
  });
});
