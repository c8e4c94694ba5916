/** Times on the road against a search of another kind, and agglomerations by them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_ROAD_ASSUMPTIONS,
  linesInYear,
  nearestOnLine,
  roadNetwork,
} from '../../../src/domain/settlements/roadNetwork.ts';
import {
  agglomerationsByRoad,
  coresOf,
  minutesFrom,
} from '../../../src/domain/settlements/roadTime.ts';
import { greatCircleM } from '../../../src/domain/territory/geometry.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { embedded } from '../embeddedPack.ts';

const { settlements, infrastructure } = embedded('kazakhstan').territory;
const { corridorSpeedKmh, offCorridorSpeedKmh, detour } = DEFAULT_ROAD_ASSUMPTIONS;

const offMinutes = (a: LonLat, b: LonLat) =>
  ((greatCircleM(a, b) * detour) / 1000 / offCorridorSpeedKmh) * 60;
const alongMinutes = (a: LonLat, b: LonLat) => (greatCircleM(a, b) / 1000 / corridorSpeedKmh) * 60;

/**
 * Another way to the same times: every way between two stops is tried again until none is quicker (Bellman and
 * Ford), where the page settles one stop after the other.
 */
function timesByTrying(
  from: LonLat,
  to: readonly LonLat[],
  lines: readonly (readonly LonLat[])[],
): number[] {
  const times = new Map<string, number>([[`place 0`, 0]]);
  const ways: { a: string; b: string; minutes: number }[] = [];
  const places = [from, ...to];
  for (const line of lines) {
    const stops = line.map((at, corner) => ({ at, along: corner }));
    for (const [which, place] of places.entries()) {
      const { position, piece, along } = nearestOnLine(place, line);
      stops.push({ at: position, along: piece + along });
      const minutes = offMinutes(place, position);
      ways.push({ a: `place ${which}`, b: position.join(), minutes });
    }
    stops.sort((a, b) => a.along - b.along);
    for (const [index, stop] of stops.slice(1).entries()) {
      const before = stops[index]?.at as LonLat;
      const minutes = alongMinutes(before, stop.at);
      ways.push({ a: before.join(), b: stop.at.join(), minutes });
    }
  }
  for (const [index, place] of to.entries())
    ways.push({ a: 'place 0', b: `place ${index + 1}`, minutes: offMinutes(from, place) });
  const timeOf = (stop: string) => times.get(stop) ?? Number.POSITIVE_INFINITY;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const { a, b, minutes } of [
      ...ways,
      ...ways.map(({ a, b, ...way }) => ({ ...way, a: b, b: a })),
    ]) {
      // Nobody drives on through another place off the corridors.
      if (a.startsWith('place') && a !== 'place 0') continue;
      if (timeOf(a) + minutes >= timeOf(b)) continue;
      times.set(b, timeOf(a) + minutes);
      isBetter = true;
    }
  }
  return to.map((_, index) => timeOf(`place ${index + 1}`));
}

const near = fc.tuple(
  fc.double({ min: 70, max: 72, noNaN: true }),
  fc.double({ min: 50, max: 51, noNaN: true }),
);

describe('times on the road', () => {
  test('are those of a search of another kind, on made corridors that meet and miss each other', () => {
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 2, maxLength: 4 }),
        fc.array(near, { minLength: 1, maxLength: 3 }),
        fc.array(near, { minLength: 1, maxLength: 6 }),
        near,
        (first, rest, to, from) => {
          const lines = [first, [first[1] as LonLat, ...rest]];
          const places = [from, ...to];
          const network = roadNetwork(places, lines, DEFAULT_ROAD_ASSUMPTIONS);
          const { minutes } = minutesFrom([0], places, network, DEFAULT_ROAD_ASSUMPTIONS);
          const expected = timesByTrying(from, to, lines);
          expected.forEach((time, index) => {
            expect(minutes[index + 1]).toBeCloseTo(time, 6);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a town on the corridor are its length over the speed: 80 km in an hour', () => {
    const line: LonLat[] = [
      [70, 50],
      [71, 50],
      [72, 50],
    ];
    const places = line;
    const network = roadNetwork(places, [line], DEFAULT_ROAD_ASSUMPTIONS);
    const { minutes } = minutesFrom([0], places, network, DEFAULT_ROAD_ASSUMPTIONS);
    const lengthKm = (greatCircleM([70, 50], [71, 50]) * 2) / 1000;
    expect(minutes[2]).toBeCloseTo((lengthKm / 80) * 60, 9);
  });

  test('off every corridor are the great circle with its detour at the lower speed', () => {
    const places: LonLat[] = [
      [70, 50],
      [70.3, 50],
    ];
    const network = roadNetwork(places, [], DEFAULT_ROAD_ASSUMPTIONS);
    const { minutes } = minutesFrom([0], places, network, DEFAULT_ROAD_ASSUMPTIONS);
    expect(minutes[1]).toBeCloseTo(offMinutes([70, 50], [70.3, 50]), 9);
  });
});

describe('agglomerations by road', () => {
  const highways = linesInYear(infrastructure, 'highway', 2025);
  const byRoad = (minutes: number) =>
    agglomerationsByRoad(settlements, highways, 2025, minutes, DEFAULT_ROAD_ASSUMPTIONS);

  test('of the country are those of a search of another kind', () => {
    const cores = coresOf(settlements);
    const others = settlements.filter(
      (one) =>
        !cores.includes(one) &&
        cores.some((core) => greatCircleM(core.position, one.position) < 130_000),
    );
    const near = highways.filter((line) =>
      cores.some((core) => nearestOnLine(core.position, line).distanceM < 130_000),
    );
    const found = byRoad(90);
    const memberOf = new Map(
      found.agglomerations.flatMap(({ core, members }) =>
        members.map(({ settlement }) => [settlement.id, core.id] as const),
      ),
    );
    const positions = others.map(({ position }) => position);
    const times = cores.map((core) => timesByTrying(core.position, positions, near));
    others.forEach((one, index) => {
      const own = times.map((row) => row[index] as number);
      const least = Math.min(...own);
      // Other places of the country break pieces of a corridor, and so bend the great circle by a hair.
      if (Math.abs(least - 90) < 0.1) return;
      const expected = least <= 90 ? cores[own.indexOf(least)]?.id : undefined;
      expect([one.name.en, memberOf.get(one.id)]).toEqual([one.name.en, expected]);
    });
  });

  test('hold within an hour whom they hold within ninety minutes, and nobody twice', () => {
    const hour = byRoad(60);
    const longer = byRoad(90);
    hour.agglomerations.forEach(({ core, members }) => {
      const wide = longer.agglomerations.find((one) => one.core.id === core.id);
      const ids = wide?.members.map(({ settlement }) => settlement.id);
      expect(ids).toEqual(expect.arrayContaining(members.map(({ settlement }) => settlement.id)));
    });
    for (const { agglomerations, outside } of [hour, longer]) {
      const members = agglomerations.reduce((sum, one) => sum + one.members.length + 1, 0);
      expect(members + outside.length).toBe(settlements.length);
    }
  });

  test('grow with the speed that is assumed', () => {
    const faster = agglomerationsByRoad(settlements, highways, 2025, 90, {
      ...DEFAULT_ROAD_ASSUMPTIONS,
      offCorridorSpeedKmh: 60,
    });
    expect(faster.outside.length).toBeLessThan(byRoad(90).outside.length);
  });
});
