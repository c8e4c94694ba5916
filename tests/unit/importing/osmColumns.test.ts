/** Extracts come in any order: what editors and servers write is not always sorted. */
import { describe, expect, it } from 'vitest';
import { OsmCollector } from '../../../src/importing/osm/collector.ts';
import { integers } from '../../../src/importing/osm/growingColumn.ts';
import { NO_TAGS } from '../../../src/importing/osm/tags.ts';
import { lonLatOf, ringOf } from '../../../src/importing/territory/outlines.ts';

const street = new Map([['highway', 'residential']]);

describe('an extract', () => {
  it.each([
    ['before the ways', [3, 5, 9], false],
    ['after the ways that name them', [3, 5, 9], true],
    ['in no order, before and after', [9, 3, 5], true],
    ['in no order', [9, 3, 5], false],
  ])('has the nodes of its ways where they come %s', (_, ids, isWayFirst) => {
    const into = new OsmCollector('any.osm');
    const addWay = () => into.addWay(100, [3, 9, 4, 5], street);
    if (isWayFirst) addWay();
    for (const id of ids) into.addNode(id, id * 1e7, 0, NO_TAGS);
    if (!isWayFirst) addWay();
    const data = into.finished();
    const [way] = data.ways;
    // Node 4 was cut off.
    const longitudes = Array.from(way?.nodes ?? [], (node) =>
      node < 0 ? null : Math.round(lonLatOf(data, node)[0]),
    );
    expect(longitudes).toEqual([3, 9, null, 5]);
  });

  it('finds a way by its id in any order', () => {
    const into = new OsmCollector('any.osm');
    for (const id of [1, 2, 3, 4]) into.addNode(id, id * 1e7, (id % 2) * 1e7, NO_TAGS);
    into.addWay(8, [1, 2, 3, 1], street);
    into.addWay(7, [1, 2], NO_TAGS);
    const data = into.finished();
    const ring = data.ways.byId(8);
    expect(ring && ringOf(ring, data)).toHaveLength(4);
    expect(data.ways.byId(7)?.nodes).toHaveLength(2);
    expect(data.ways.byId(9)).toBeNull();
    expect([...data.ways.with('highway')].map(({ id }) => id)).toEqual([8]);
  });
});

describe('a column', () => {
  it('gives stretches that lie across its blocks', () => {
    const column = integers();
    for (let value = 0; value < 40_000; value += 1) column.push(value);
    for (const [start, end] of [
      [0, 3],
      [16_380, 16_390],
      [16_384, 16_386],
      [10, 39_999],
    ] as const) {
      const stretch = column.slice(start, end);
      expect(stretch).toHaveLength(end - start);
      expect(stretch[0]).toBe(start);
      expect(stretch.at(-1)).toBe(end - 1);
    }
    expect(column.at(40_000)).toBeNaN();
  });
});
