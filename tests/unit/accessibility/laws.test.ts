import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleDistanceM } from '../../../src/domain/accessibility/distance.ts';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import { createSearchWorkspace, searchWithin } from '../../../src/domain/accessibility/search.ts';
import {
  buildExactGraph,
  type StreetEdge,
  unitsOf,
} from '../../../src/domain/accessibility/streetGraph.ts';
import { travelMinutes } from '../../../src/domain/accessibility/travelTime.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';

const place = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }))
  .map(([east, north]): LonLat => [76.9 + east / 20_000, 43.2 + north / 25_000]);

const towns = fc.integer({ min: 1, max: 10 }).chain((nodeCount) =>
  fc.record({
    nodes: fc.array(place, { minLength: nodeCount, maxLength: nodeCount }),
    edges: fc.array(
      fc.record({
        from: fc.nat(nodeCount - 1),
        to: fc.nat(nodeCount - 1),
        // Few lengths, 0 among them: many ways are equally long.
        lengthM: fc.integer({ min: 0, max: 4 }).map((step) => step * 100),
        oneway: fc.boolean(),
      }),
      { maxLength: 25 },
    ),
    homes: fc.array(place, { maxLength: 12 }),
    facility: place,
    limitM: fc.integer({ min: 0, max: 1500 }),
  }),
);

/** Ways between all pairs (Floyd 1962). */
function allWays(nodeCount: number, edges: readonly StreetEdge[]): number[][] {
  const ways = Array.from({ length: nodeCount }, (_, from) =>
    Array.from({ length: nodeCount }, (__, to) => (from === to ? 0 : Infinity)),
  );
  const way = (from: number, to: number) => ways[from]?.[to] ?? Infinity;
  const shorten = (from: number, to: number, lengthM: number) => {
    const row = ways[from];
    if (row && lengthM < way(from, to)) row[to] = lengthM;
  };
  for (const { from, to, lengthM, oneway } of edges) {
    shorten(from, to, lengthM);
    if (!oneway) shorten(to, from, lengthM);
  }
  for (let over = 0; over < nodeCount; over += 1) {
    for (let from = 0; from < nodeCount; from += 1) {
      for (let to = 0; to < nodeCount; to += 1) shorten(from, to, way(from, over) + way(over, to));
    }
  }
  return ways;
}

/** Walks are whole nanometres in a graph read from tables, so that sums are exact. */
const wholeNm = (metres: number) => Math.round(metres * 1e9);

function nearestOf(nodes: readonly LonLat[], at: LonLat) {
  const walks = nodes.map((node) => greatCircleDistanceM(at, node));
  const walkM = Math.min(...walks);
  return { node: walks.indexOf(walkM), walk: wholeNm(walkM) };
}

describe('who reaches a facility', () => {
  it('is who walks no more than the limit to their node, along streets and from the last node', () => {
    fc.assert(
      fc.property(towns, ({ nodes, edges, homes, facility, limitM }) => {
        const ways = allWays(nodes.length, edges);
        const goal = nearestOf(nodes, facility);
        const expected = homes.flatMap((home, index) => {
          const start = nearestOf(nodes, home);
          const wayM = ways[start.node]?.[goal.node] ?? Infinity;
          const walkM = (start.walk + wholeNm(wayM) + goal.walk) / 1e9;
          return walkM <= limitM ? [[index, walkM] as const] : [];
        });
        const access = createNetworkAccess(buildExactGraph(nodes, edges), homes, true);
        // Searched before with another limit: nothing of that may be left.
        access.columnOf(facility, 700);
        const { points, distanceM } = access.columnOf(facility, limitM);
        expect([...points].map((point, at) => [point, distanceM[at]])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is part of who reaches it within a longer walk, at the same distance', () => {
    fc.assert(
      fc.property(towns, ({ nodes, edges, homes, facility, limitM }) => {
        const access = createNetworkAccess(buildExactGraph(nodes, edges), homes, true);
        const all = access.columnOf(facility, 10_000);
        const near = access.columnOf(facility, limitM);
        const kept = [...all.points].flatMap((point, at) => {
          const walkM = all.distanceM[at] as number;
          return walkM <= limitM ? [[point, walkM]] : [];
        });
        expect([...near.points].map((point, at) => [point, near.distanceM[at]])).toEqual(kept);
      }),
    );
  });

  it('walks as far there as back where no street is one-way', () => {
    fc.assert(
      fc.property(towns, place, ({ nodes, edges, facility }, home) => {
        const bothWays = edges.map(({ from, to, lengthM }) => ({ from, to, lengthM }));
        const graph = buildExactGraph(nodes, bothWays);
        const there = createNetworkAccess(graph, [home], false).columnOf(facility, 5000);
        const back = createNetworkAccess(graph, [facility], false).columnOf(home, 5000);
        expect(there.points).toEqual(back.points);
        if (there.points.length > 0) {
          expect(there.distanceM[0]).toBeCloseTo(back.distanceM[0] as number, 9);
        }
      }),
    );
  });
});

describe('the walk to the nearest of several places', () => {
  it('is the least of the walks to each of them, and infinite beyond the limit', () => {
    fc.assert(
      fc.property(
        towns,
        fc.array(place, { maxLength: 4 }),
        ({ nodes, edges, homes, limitM }, places) => {
          const access = createNetworkAccess(buildExactGraph(nodes, edges), homes, true);
          const expected = homes.map((_, home) => {
            const walksM = places.map((facility) => {
              const { points, distanceM } = access.columnOf(facility, 20_000);
              return distanceM[points.indexOf(home)] ?? Infinity;
            });
            return Math.min(Infinity, ...walksM);
          });
          access.nearest(places, limitM).distanceM.forEach((walkM, home) => {
            const leastM = expected[home] as number;
            expect(walkM).toBe(leastM <= limitM ? leastM : Infinity);
          });
        },
      ),
    );
  });
});

describe('a search from several sources', () => {
  it('gives every node to its nearest source, the first on a tie, streets of no length too', () => {
    fc.assert(
      fc.property(
        towns,
        fc.array(fc.tuple(fc.nat(9), fc.constantFrom(0, 100, 200)), { maxLength: 5 }),
        ({ nodes, edges, limitM }, starts) => {
          const ways = allWays(nodes.length, edges);
          const sources = starts.map(([node, startM]) => ({ node: node % nodes.length, startM }));
          const space = createSearchWorkspace(nodes.length);
          const graph = buildExactGraph(nodes, edges);
          searchWithin(
            graph,
            space,
            sources.map(({ node, startM }) => ({ node, start: unitsOf(graph, startM) })),
            unitsOf(graph, limitM),
          );
          nodes.forEach((_, node) => {
            const reached = sources.map(
              (source) => source.startM + (ways[source.node]?.[node] ?? Infinity),
            );
            const leastM = Math.min(Infinity, ...reached);
            const isReached = leastM <= limitM;
            expect((space.distance[node] as number) / graph.unitsPerM).toBe(
              isReached ? leastM : Infinity,
            );
            expect(space.owner[node]).toBe(isReached ? reached.indexOf(leastM) : -1);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('time on the way', () => {
  it('is distance over speed', () => {
    expect(travelMinutes(15_000, 60)).toBe(15);
  });
});
