/** A walk of just the limit is within it: along streets, in the engine and at the command line. */
import { describe, expect, it } from 'vitest';
import { runAccess } from '../../../src/cli/access.ts';
import { memoryIo } from '../../../src/cli/io.ts';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import {
  nodeLat,
  nodeLon,
  type StreetGraph,
} from '../../../src/domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { Walking } from '../../../src/engine/evaluation/walking.ts';
import { cityGraph } from '../../bench/cityGraph.ts';
import { cityOf } from '../engine/worlds.ts';

/** Shortest ways in whole centimetres by settling the nearest unsettled node, over and over. */
function wholeCentimetres(graph: StreetGraph, source: number, most: number): Map<number, number> {
  const settled = new Map<number, number>();
  const open = new Map([[source, 0]]);
  while (open.size > 0) {
    const [node, way] = [...open].reduce((least, entry) => (entry[1] < least[1] ? entry : least));
    open.delete(node);
    if (way > most) break;
    settled.set(node, way);
    const end = graph.edgeStart[node + 1] as number;
    for (let edge = graph.edgeStart[node] as number; edge < end; edge += 1) {
      const next = graph.edgeTarget[edge] as number;
      const through = way + (graph.edgeLength[edge] as number);
      if (!settled.has(next) && through < (open.get(next) ?? Infinity)) open.set(next, through);
    }
  }
  return settled;
}

const { graph } = cityGraph(10_000, 18);
const nodes = Array.from({ length: graph.nodeCount }, (_, node): LonLat => {
  return [nodeLon(graph, node), nodeLat(graph, node)];
});

describe('a limit that a walk meets to the centimetre', () => {
  const source = 5_050;
  const from = nodes[source] as LonLat;
  const ways = wholeCentimetres(graph, source, 90_000);

  it('holds just who a search in whole numbers reaches, on a seeded city', () => {
    const access = createNetworkAccess(graph, nodes, false);
    const limits = [...new Set(ways.values())].filter((way) => way > 30_000).slice(0, 300);
    expect(limits.length).toBe(300);
    for (const limit of limits) {
      const expected = [...ways].filter(([, way]) => way <= limit).map(([node]) => node);
      const { points, distanceM } = access.columnOf(from, limit / 100);
      expect([...points]).toEqual(expected.sort((a, b) => a - b));
      points.forEach((node, at) => {
        expect(distanceM[at]).toBe((ways.get(node) as number) / 100);
      });
    }
  });

  it('is kept by the sweep from many places, which tells whose is nearest', () => {
    const access = createNetworkAccess(graph, nodes, false);
    const places = [from, nodes[7_070] as LonLat, nodes[2_121] as LonLat];
    const columns = places.map((place) => access.columnOf(place, 600));
    const { distanceM, owner } = access.nearest(places, 600);
    nodes.forEach((_, node) => {
      const walks = columns.map((column) => column.distanceM[column.points.indexOf(node)]);
      const least = Math.min(...walks.map((walkM) => walkM ?? Infinity));
      expect(distanceM[node]).toBe(least);
      expect(owner[node]).toBe(walks.indexOf(least));
    });
  });

  it('is kept by the page: streets of a pack, and straight walks where it has none', () => {
    const { cells } = cityOf({
      cells: [{ eastM: 0, northM: 0, pupils: 1 }],
      schools: [],
      borderEastM: 0,
    });
    const [home] = cells;
    if (!home) throw new Error('no cell');
    const atNodes = [...ways.keys()].map((node) => ({ ...home, centre: nodes[node] as LonLat }));
    const along = new Walking(atNodes, graph);
    const limitM = Math.max(...ways.values()) / 100;
    expect(along.columnFrom(from, limitM).cells.length).toBe(ways.size);
    const straight = new Walking(atNodes, null).columnFrom(from, limitM).distancesM;
    for (const walkM of straight) expect(walkM).toBe(Math.round(walkM * 100) / 100);
  });
});

describe('aumaq access at just the limit', () => {
  it('counts a walk whose lengths add up to the catchment', () => {
    // Added as floating-point metres, these come to 0.30000000000000004 and 600.3000000000001.
    const steps = [0.1, 0.2];
    const far = [200.1, 200.1, 200.1];
    const lengths = [...steps, ...far];
    const csv = (header: string, rows: string[]) => [header, ...rows, ''].join('\n');
    const { io, stdout } = memoryIo({
      'd.csv': csv('id,lon,lat,population', ['near,76.902,43,1', 'far,76.905,43,1']),
      's.csv': csv('id,lon,lat,capacity', ['s,76.9,43,1', 't,76.902,43.1,1']),
      'n.csv': csv(
        'id,lon,lat',
        ['76.9', '76.901', '76.902', '76.903', '76.904', '76.905'].map(
          (lon, n) => `n${n},${lon},43`,
        ),
      ),
      'e.csv': csv(
        'from,to,length_m',
        lengths.map((length, n) => `n${n},n${n + 1},${length}`),
      ),
    });
    const run = (rest: string) => {
      const files = '--demand d.csv --supply s.csv --nodes n.csv --edges e.csv';
      expect(runAccess(`${files} ${rest}`.split(' '), io)).toBe(0);
    };
    run('--method coverage --catchment 0.3');
    run('--method nearest --catchment 600.6');
    expect(stdout()).toBe('id,value\nnear,1\nfar,0\nid,value,supply\nnear,0.3,s\nfar,600.6,s\n');
  });
});
