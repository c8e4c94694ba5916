import { booleanPointInPolygon, distance, lineString, pointToLineDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import {
  GRID_M,
  reachBands,
  STREET_DEPTH_M,
} from '../../../src/domain/accessibility/reachBands.ts';
import { createSearchWorkspace, searchWithin } from '../../../src/domain/accessibility/search.ts';
import {
  buildExactGraph,
  nodeLat,
  nodeLon,
  type StreetGraph,
  unitsOf,
} from '../../../src/domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { cityGraph } from '../../bench/cityGraph.ts';
import { seededRandom } from '../assignment/cases.ts';

const LIMITS_M = [200, 500];
/** A point every so many metres along a street stands for all of it. */
const STEP_M = 4;

type Sample = { readonly at: LonLat; readonly walkM: number };

/** Points on the streets with the walk to each, by going through every edge from both ends. */
function samplesOf(graph: StreetGraph, distance: Float64Array): Sample[] {
  const samples: Sample[] = [];
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const startM = (distance[node] as number) / graph.unitsPerM;
    if (startM === Infinity) continue;
    for (
      let edge = graph.edgeStart[node] as number;
      edge < (graph.edgeStart[node + 1] as number);
      edge += 1
    ) {
      const to = graph.edgeTarget[edge] as number;
      const lengthM = (graph.edgeLength[edge] as number) / graph.unitsPerM;
      for (let alongM = 0; alongM <= lengthM; alongM += STEP_M) {
        const share = alongM / lengthM;
        const lon = nodeLon(graph, node);
        const lat = nodeLat(graph, node);
        samples.push({
          at: [lon + share * (nodeLon(graph, to) - lon), lat + share * (nodeLat(graph, to) - lat)],
          walkM: startM + alongM,
        });
      }
    }
  }
  return samples;
}

describe('what is reached in a city', () => {
  const { graph, place } = cityGraph(400, 7);
  const access = createNetworkAccess(graph, [], false);
  const random = seededRandom(5);

  it('holds the places within the walk, and no others, but for the grid', () => {
    let clearlyOut = 0;
    let clearlyIn = 0;
    for (let round = 0; round < 3; round += 1) {
      const from = place();
      const snapped = access.snap(from);
      if (!snapped) throw new Error('no node');
      const space = createSearchWorkspace(graph.nodeCount);
      searchWithin(
        graph,
        space,
        [{ node: snapped.node, start: unitsOf(graph, snapped.walkM) }],
        unitsOf(graph, 1000),
      );
      const samples = samplesOf(graph, space.distance);
      for (const { maxDistanceM, area } of reachBands(access, from, LIMITS_M)) {
        for (let probe = 0; probe < 60; probe += 1) {
          const at: LonLat = [
            from[0] + ((random() - 0.5) * maxDistanceM) / 40_000,
            from[1] + ((random() - 0.5) * maxDistanceM) / 55_000,
          ];
          const isInside = booleanPointInPolygon(at, area);
          const excessM = Math.min(
            ...samples.map((sample) => {
              const besideM = 1000 * distance(at, sample.at);
              return Math.max(sample.walkM + besideM - maxDistanceM, besideM - STREET_DEPTH_M);
            }),
          );
          if (excessM > GRID_M) {
            expect(isInside).toBe(false);
            clearlyOut += 1;
          } else if (excessM < -GRID_M) {
            expect(isInside).toBe(true);
            clearlyIn += 1;
          }
        }
      }
    }
    expect(clearlyOut).toBeGreaterThan(50);
    expect(clearlyIn).toBeGreaterThan(50);
  });

  it('is as much street as the edges hold, each metre once', () => {
    const from = place();
    const snapped = access.snap(from);
    if (!snapped) throw new Error('no node');
    const [near, far] = reachBands(access, from, LIMITS_M);
    const lengthOf = (lines: readonly (readonly number[][])[]) =>
      lines.reduce(
        (sum, line) => sum + 1000 * distance(line[0] as number[], line[1] as number[]),
        0,
      );
    const space = createSearchWorkspace(graph.nodeCount);
    for (const reach of [near, far]) {
      if (!reach) throw new Error('no band');
      searchWithin(
        graph,
        space,
        [{ node: snapped.node, start: unitsOf(graph, snapped.walkM) }],
        unitsOf(graph, reach.maxDistanceM),
      );
      let expectedM = 0;
      for (let node = 0; node < graph.nodeCount; node += 1) {
        const end = graph.edgeStart[node + 1] as number;
        for (let edge = graph.edgeStart[node] as number; edge < end; edge += 1) {
          const to = graph.edgeTarget[edge] as number;
          const lengthM = (graph.edgeLength[edge] as number) / graph.unitsPerM;
          const drawnM =
            1000 *
            distance(
              [nodeLon(graph, node), nodeLat(graph, node)],
              [nodeLon(graph, to), nodeLat(graph, to)],
            );
          const leftM = (at: number) =>
            Math.max(0, reach.maxDistanceM - (space.distance[at] as number) / graph.unitsPerM);
          // Each edge is met twice, once from each end: half of it each time.
          expectedM += (drawnM * Math.min(1, (leftM(node) + leftM(to)) / lengthM)) / 2;
        }
      }
      expect(lengthOf(reach.streets.coordinates) / expectedM).toBeCloseTo(1, 3);
    }
  });

  it('follows one-way streets towards the place', () => {
    const nodes: LonLat[] = [0, 1, 2].map((step) => [76.9 + step / 400, 43.2]);
    const oneWay = buildExactGraph(nodes, [
      { from: 0, to: 1, lengthM: 203, oneway: true },
      { from: 1, to: 2, lengthM: 203, oneway: true },
    ]);
    const network = createNetworkAccess(oneWay, [], true);
    const [reach] = reachBands(network, nodes[1] as LonLat, [100]);
    const street = lineString([nodes[0] as LonLat, nodes[1] as LonLat]);
    expect(reach?.streets.coordinates).toHaveLength(1);
    for (const end of reach?.streets.coordinates.flat() ?? []) {
      expect(pointToLineDistance(end, street, { units: 'meters' })).toBeLessThan(0.2);
    }
  });
});
