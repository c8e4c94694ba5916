import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { haversineM } from '../../../src/domain/accessibility/distance.ts';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import { createSearchWorkspace, searchWithin } from '../../../src/domain/accessibility/search.ts';
import {
  nodeLat,
  nodeLon,
  type StreetGraph,
} from '../../../src/domain/accessibility/streetGraph.ts';
import { decodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import {
  drivable,
  graphOfLines,
  STREET_FLAGS,
  type StreetLines,
  stronglyConnected,
  walkable,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { seededRandom } from '../assignment/cases.ts';
import { embeddedPack } from '../embeddedPack.ts';

const SAMPLED_STARTS = 5;
const SAMPLED_ENDS = 100;
/** What is rounded off at each crossing adds up over a city: far less than the metre that is asked. */
const MOST_APART_M = 0.25;

let bytes: Buffer;
let streets: StreetLines;
let walked: StreetGraph;
let driven: StreetGraph;
let territory: Territory;

beforeAll(() => {
  bytes = readFileSync('public/geo/almaty/streets.bin');
  const read = decodeStreets(Uint8Array.from(bytes).buffer);
  if (!read.ok) throw new Error(read.problems[0]?.what);
  streets = read.value;
  walked = graphOfLines(streets, walkable(false), false);
  driven = graphOfLines(streets, drivable, true);
  territory = embeddedPack('almaty');
}, 60_000);

/** Streets of the table as another reader would take them: ways between all vertices, by place. */
type Ways = Map<string, { readonly to: string; readonly lengthM: number }[]>;

function waysOfTable(isCounted: (streetClass: string) => boolean, oneWay: boolean): Ways {
  const ways: Ways = new Map();
  const join = (from: string, to: string, lengthM: number) => {
    const known = ways.get(from);
    if (known) known.push({ to, lengthM });
    else ways.set(from, [{ to, lengthM }]);
  };
  const rows = readFileSync('data/almaty/streets.csv', 'utf8').trim().split('\n').slice(1);
  for (const row of rows) {
    // Names may be quoted; class and line never are.
    const streetClass = row.split(',')[1] ?? '';
    if (!isCounted(streetClass)) continue;
    const isOneWay = /,yes,[^,]*,[^,]*,[^,]*,[^,]*$/.test(row);
    const numbers = (row.split(',').at(-1) ?? '').split(' ').map(Number);
    let [lon, lat] = [numbers[0] ?? 0, numbers[1] ?? 0];
    for (let at = 2; at < numbers.length; at += 2) {
      const [nextLon, nextLat] = [lon + (numbers[at] ?? 0), lat + (numbers[at + 1] ?? 0)];
      const lengthM = haversineM(lon / 1e6, lat / 1e6, nextLon / 1e6, nextLat / 1e6);
      join(`${lon} ${lat}`, `${nextLon} ${nextLat}`, lengthM);
      if (!(oneWay && isOneWay)) join(`${nextLon} ${nextLat}`, `${lon} ${lat}`, lengthM);
      [lon, lat] = [nextLon, nextLat];
    }
  }
  return ways;
}

/** Dijkstra 1959 with a heap, by place. */
function searchTable(ways: Ways, start: string): ReadonlyMap<string, number> {
  const least = new Map([[start, 0]]);
  const heap: (readonly [number, string])[] = [[0, start]];
  const before = (a: number, b: number) =>
    (heap[a]?.[0] ?? Number.POSITIVE_INFINITY) < (heap[b]?.[0] ?? Number.POSITIVE_INFINITY);
  const swap = (a: number, b: number) => {
    const kept = heap[a] as readonly [number, string];
    heap[a] = heap[b] as readonly [number, string];
    heap[b] = kept;
  };
  while (heap.length > 0) {
    const [sofarM, place] = heap[0] as readonly [number, string];
    const last = heap.pop() as readonly [number, string];
    if (heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ; ) {
        const child = before(2 * at + 2, 2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (!before(child, at)) break;
        swap(child, at);
        at = child;
      }
    }
    if (sofarM > (least.get(place) ?? Number.POSITIVE_INFINITY)) continue;
    for (const { to, lengthM } of ways.get(place) ?? []) {
      const throughM = sofarM + lengthM;
      if (throughM >= (least.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      least.set(to, throughM);
      heap.push([throughM, to]);
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) {
        swap(at, (at - 1) >> 1);
      }
    }
  }
  return least;
}

function placeOf(graph: StreetGraph, node: number): string {
  return `${Math.round(nodeLon(graph, node) * 1e6)} ${Math.round(nodeLat(graph, node) * 1e6)}`;
}

/** Ways between random nodes by the pack and by the table. */
function compared(
  graph: StreetGraph,
  ways: Ways,
  seed: number,
): { ours: number; theirs: number }[] {
  const random = seededRandom(seed);
  const anyNode = () => Math.floor(random() * graph.nodeCount);
  const space = createSearchWorkspace(graph.nodeCount);
  return Array.from({ length: SAMPLED_STARTS }, anyNode).flatMap((start) => {
    searchWithin(graph, space, [{ node: start, start: 0 }], Number.POSITIVE_INFINITY);
    const table = searchTable(ways, placeOf(graph, start));
    return Array.from({ length: SAMPLED_ENDS }, anyNode).map((end) => ({
      ours: (space.distance[end] as number) / graph.unitsPerM,
      theirs: table.get(placeOf(graph, end)) ?? Number.POSITIVE_INFINITY,
    }));
  });
}

function nearlyEqual(pairs: readonly { ours: number; theirs: number }[]): void {
  // Where the table ends the pack goes on along an assumed link: the exclave is no island.
  const known = pairs.filter(({ theirs }) => theirs < Number.POSITIVE_INFINITY);
  expect(known.length).toBeGreaterThan(0.9 * pairs.length);
  for (const { ours, theirs } of known) expect(Math.abs(ours - theirs)).toBeLessThan(MOST_APART_M);
}

describe('streets of Almaty', () => {
  it('are as far from each other on foot as an independent search over the table says', () => {
    const ways = waysOfTable((streetClass) => !/^(motorway|trunk)/.test(streetClass), false);
    nearlyEqual(compared(walked, ways, 16));
  });

  it('are as far from each other by car, one-way streets in their direction', () => {
    const onFootOnly = /^(pedestrian|footway|path|steps|cycleway|track)$/;
    const ways = waysOfTable((streetClass) => !onFootOnly.test(streetClass), true);
    nearlyEqual(compared(driven, ways, 17));
  });

  it('hang together in one network on foot, and one by car there and back', () => {
    for (const graph of [walked, driven]) {
      expect(new Set(stronglyConnected(graph)).size).toBe(1);
      expect(graph.nodeCount).toBeGreaterThan(30_000);
    }
  });

  it('are joined to the exclave and to the western piece by links marked as assumed', () => {
    const assumed = [...streets.flags.keys()].filter(
      (line) => ((streets.flags[line] as number) & STREET_FLAGS.assumed) !== 0,
    );
    // Both pieces, and the exclave once more: the shortest link to it ends at a track.
    expect(assumed).toHaveLength(3);
    for (const line of assumed) {
      const first = streets.lineStart[line] as number;
      const last = (streets.lineStart[line + 1] as number) - 1;
      const degrees = (vertex: number) =>
        [0, 1].map((axis) => (streets.coordinates[2 * vertex + axis] as number) * 1e-7) as [
          number,
          number,
        ];
      const straightM = haversineM(...degrees(first), ...degrees(last));
      expect((streets.lengthCm[last] as number) / 100 / straightM).toBeCloseTo(1.3, 2);
    }
  });

  it('reach the cells of 99 % of the residents within 300 m of their middle, on foot and by car', () => {
    const people = ({ residents }: (typeof territory.cells)[number]) =>
      residents.reduce((sum, count) => sum + count, 0);
    const all = territory.cells.reduce((sum, cell) => sum + people(cell), 0);
    for (const graph of [walked, driven]) {
      const { snap } = createNetworkAccess(graph, [], false);
      const near = territory.cells
        .filter(({ centre }) => (snap(centre)?.walkM ?? Number.POSITIVE_INFINITY) < 300)
        .reduce((sum, cell) => sum + people(cell), 0);
      expect(near / all).toBeGreaterThan(0.99);
    }
  });

  it('lead to the exclave and to the western piece on foot and by car', () => {
    const nodesWithin = (graph: StreetGraph, [west, south, east, north]: readonly number[]) =>
      Array.from({ length: graph.nodeCount }, (_, node) => node).filter((node) => {
        const [lon, lat] = [nodeLon(graph, node), nodeLat(graph, node)];
        return (
          lon > Number(west) && lon < Number(east) && lat > Number(south) && lat < Number(north)
        );
      }).length;
    for (const graph of [walked, driven]) {
      expect(nodesWithin(graph, [77.128, 43.335, 77.166, 43.366])).toBeGreaterThan(200);
      expect(nodesWithin(graph, [76.785, 43.286, 76.797, 43.314])).toBeGreaterThan(50);
    }
  });

  it('are called after people in Kazakh and English, not by the Russian genitive of their names', () => {
    const genitive = /(вича|ого|вского|Шмидта|Раимбека|Бальзака) (көшесі|даңғылы|тұйық көшесі)/;
    expect(streets.names.map(({ kk }) => kk).filter((name) => genitive.test(name))).toEqual([]);
    const english = /(vicha|ogo|vskogo|Shmidta|Raimbeka) (Street|Avenue|Lane)/;
    expect(streets.names.map(({ en }) => en).filter((name) => english.test(name))).toEqual([]);
  });

  it('take at most 700 kB on their way to the page', () => {
    // Not pressed as hard as a build does it, which takes seconds: what is sent is less.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    expect(brotliCompressSync(bytes, { params }).length).toBeLessThan(700_000);
  });
});
