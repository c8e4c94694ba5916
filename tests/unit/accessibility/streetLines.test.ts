import { describe, expect, it } from 'vitest';
import { createSearchWorkspace, searchWithin } from '../../../src/domain/accessibility/search.ts';
import type { StreetGraph } from '../../../src/domain/accessibility/streetGraph.ts';
import { nodeLon } from '../../../src/domain/accessibility/streetGraph.ts';
import {
  drivable,
  graphOfLines,
  stronglyConnected,
  walkable,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { type StreetDraft, streetsOf } from './streetsOf.ts';

const row = (count: number): LonLat[] =>
  Array.from({ length: count }, (_, step) => [76.9 + step / 1000, 43.2]);

/** Way from one node to another by their place in the row; Infinity where none leads there. */
function wayM(graph: StreetGraph, from: LonLat, to: LonLat): number {
  const nodeAt = ([lon]: LonLat) =>
    Array.from({ length: graph.nodeCount }, (_, node) => node).find(
      (node) => Math.abs(nodeLon(graph, node) - lon) < 1e-6,
    );
  const [start, end] = [nodeAt(from), nodeAt(to)];
  if (start === undefined || end === undefined) return Number.POSITIVE_INFINITY;
  const space = createSearchWorkspace(graph.nodeCount);
  searchWithin(graph, space, [{ node: start, start: 0 }], Number.POSITIVE_INFINITY);
  return (space.distance[end] as number) / graph.unitsPerM;
}

describe('graphs made of streets', () => {
  const nodes = row(4);
  const [a, b, c, d] = nodes as [LonLat, LonLat, LonLat, LonLat];
  const drafts: readonly StreetDraft[] = [
    { from: 0, to: 1, lengthM: 100, streetClass: 'residential' },
    { from: 1, to: 2, lengthM: 100, streetClass: 'trunk' },
    { from: 1, to: 2, lengthM: 700, streetClass: 'footway' },
    { from: 2, to: 3, lengthM: 100, streetClass: 'residential', oneway: true },
    { from: 3, to: 2, lengthM: 400, streetClass: 'residential', oneway: true },
  ];
  const streets = streetsOf(nodes, drafts);

  it('are walked round a trunk road, unless walking along trunk roads is counted', () => {
    expect(wayM(graphOfLines(streets, walkable(false), false), a, c)).toBe(800);
    expect(wayM(graphOfLines(streets, walkable(true), false), a, c)).toBe(200);
  });

  it('are driven along trunk roads and not along footways, one-way streets in their direction', () => {
    const driven = graphOfLines(streets, drivable, true);
    expect(wayM(driven, a, c)).toBe(200);
    expect([wayM(driven, c, d), wayM(driven, d, c)]).toEqual([100, 400]);
  });

  it('are walked both ways in a one-way street', () => {
    const walked = graphOfLines(streets, walkable(false), false);
    expect([wayM(walked, c, d), wayM(walked, d, c)]).toEqual([100, 100]);
    expect(wayM(walked, b, d)).toBe(800);
  });

  it('leave out nodes that only a trunk road meets, so that nobody starts from there', () => {
    const cut = streetsOf(row(3), [
      { from: 0, to: 1, lengthM: 100 },
      { from: 1, to: 2, lengthM: 100, streetClass: 'trunk' },
    ]);
    expect(graphOfLines(cut, walkable(false), false).nodeCount).toBe(2);
  });

  it('leave out small pieces that hang apart, and keep a second town', () => {
    const chain = (first: number, count: number): StreetDraft[] =>
      Array.from({ length: count - 1 }, (_, step) => ({
        from: first + step,
        to: first + step + 1,
        lengthM: 10,
      }));
    const crumb = streetsOf(row(402), [...chain(0, 400), ...chain(400, 2)]);
    expect(graphOfLines(crumb, walkable(false), false).nodeCount).toBe(400);
    const town = streetsOf(row(440), [...chain(0, 400), ...chain(400, 40)]);
    expect(graphOfLines(town, walkable(false), false).nodeCount).toBe(440);
  });

  it('know what can be reached there and back', () => {
    const graph = graphOfLines(
      streetsOf(row(5), [
        { from: 0, to: 1, lengthM: 10, oneway: true },
        { from: 1, to: 2, lengthM: 10, oneway: true },
        { from: 2, to: 0, lengthM: 10, oneway: true },
        { from: 2, to: 3, lengthM: 10, oneway: true },
        { from: 3, to: 4, lengthM: 10 },
      ]),
      drivable,
      true,
    );
    const [p, q, r, s, t] = stronglyConnected(graph);
    expect([q, r]).toEqual([p, p]);
    expect(t).toBe(s);
    expect(s).not.toBe(p);
  });
});
