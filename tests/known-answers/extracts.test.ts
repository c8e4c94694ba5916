/** Extracts of OpenStreetMap and a timetable, counted with other tools. */
import { describe, expect, it } from 'vitest';
import initSqlJs from 'sql.js';
import { COMMAND_LINE_LIMITS } from '../../src/importing/limits.ts';
import { type Read, readFiles } from '../../src/importing/readFiles.ts';
import { countStreets, DEFAULT_WALKING_RULES } from '../../src/importing/territory/walkingRules.ts';
import { haveKnownAnswers, knownAnswerBytes } from './folder.ts';

async function readOne(family: string, file: string): Promise<Read> {
  const read = await readFiles([{ name: file, bytes: knownAnswerBytes(family, file) }], {
    limits: COMMAND_LINE_LIMITS,
    sqlite: () => initSqlJs(),
  });
  const [first] = read.ok ? read.value : [];
  if (!first) throw new Error(`${file} cannot be read`);
  return first;
}

describe.skipIf(!haveKnownAnswers('osm'))('extracts of OpenStreetMap', () => {
  it.each([
    ['monaco.osm.pbf', 3296, 3111, 144.2, 13_005, 12_638, 2],
    ['helsinki.osm.pbf', 2650, 2466, 89.4, 5841, 5667, 433],
    ['liechtenstein.osm.pbf', 4660, 4637, 1136.7, 54_244, 53_537, 8991],
  ])(
    '%s has the streets that osmium counts',
    async (file, ways, walkable, km, nodes, piece, buildings) => {
      const read = await readOne('osm', file);
      if (read.kind !== 'osm') throw new Error('no extract');
      const counted = countStreets(read.data, DEFAULT_WALKING_RULES);
      const buildingWays = [...read.data.ways.with('building')].length;
      expect(counted.ways).toBe(ways);
      // Two lifts of Helsinki are ways to walk here.
      expect(Math.abs(counted.walkableWays - walkable)).toBeLessThanOrEqual(2);
      expect(counted.walkableM / 1000 / km).toBeCloseTo(1, 3);
      expect(Math.abs(counted.nodes - nodes)).toBeLessThanOrEqual(4);
      expect(counted.largestPieceNodes).toBe(piece);
      expect(Math.abs(buildingWays - buildings)).toBeLessThanOrEqual(1);
    },
  );
});

describe.skipIf(!haveKnownAnswers('gtfs'))('a timetable', () => {
  it.each([
    {
      day: '20260114',
      departures: 16_273,
      served: 97,
      stops: { '0-1': [353, 54], '0-2': [413, 52], '0-24': [391, 62], '0-380': [37, 16] },
    },
    {
      day: '20260118',
      departures: 7563,
      served: 94,
      stops: { '0-1': [171, 22], '0-2': [175, 15], '0-24': [168, 21], '0-380': [20, 7] },
    },
  ])('has the departures of $day', async ({ day, departures, served, stops }) => {
    const read = await readOne('gtfs', 'monaco-gtfs.zip');
    if (read.kind !== 'timetable') throw new Error('no timetable');
    expect(read.timetable.stops).toHaveLength(98);
    const counts = read.timetable.departuresOn(day);
    expect(counts.size).toBe(served);
    expect([...counts.values()].reduce((sum, count) => sum + count.day, 0)).toBe(departures);
    for (const [stop, expected] of Object.entries(stops)) {
      expect([counts.get(stop)?.day, counts.get(stop)?.morning], stop).toEqual(expected);
    }
  });
});
