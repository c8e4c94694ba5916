/** What would mend most for least, against a count by hand and on the pack that ships. */
import { describe, expect, test } from 'vitest';
import { complianceOf, verdictOf } from '../../../src/domain/standards/compliance.ts';
import { settlementsInput } from '../../../src/domain/standards/inputs.ts';
import { mendings } from '../../../src/domain/standards/mending.ts';
import { isMostlyKnown, totalTally } from '../../../src/domain/standards/tally.ts';
import { accessOf } from '../../../src/domain/settlements/access.ts';
import {
  DEFAULT_ROAD_ASSUMPTIONS,
  linesInYear,
} from '../../../src/domain/settlements/roadNetwork.ts';
import { drivingTimes } from '../../../src/domain/settlements/roadTime.ts';
import { type LonLat, settlementIdSchema } from '../../../src/domain/territory/schema.ts';
import type { Settlement } from '../../../src/domain/territory/territory.ts';
import { embeddedPack } from '../embeddedPack.ts';
import { evidence, standard, unit } from './worlds.ts';

const territory = embeddedPack('kazakhstan');
const { settlements, manifest, infrastructure } = territory;
const highwaysIn = (year: number) => linesInYear(infrastructure, 'highway', year);
const timesFrom = drivingTimes(settlements, highwaysIn(2025), DEFAULT_ROAD_ASSUMPTIONS);
const [anyPlace] = settlements as readonly [Settlement, ...Settlement[]];
const placed = (id: string, position: LonLat): Settlement => ({
  ...anyPlace,
  id: settlementIdSchema.parse(id),
  position,
});

describe('mending', () => {
  // a and b lie 7 km apart, c and d 700 km away from them and 7 km from each other, e alone.
  const places = [
    placed('a', [66, 50]),
    placed('b', [66.1, 50]),
    placed('c', [76, 50]),
    placed('d', [76.1, 50]),
    placed('e', [56, 50]),
  ];
  const units = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    unit(id, 5, { a: 100, b: 200, c: 1000, d: 2000, e: 9000 }[id] ?? 0),
  );
  const judged = complianceOf({
    standards: [standard(5, 'hospital', 'distance', 10_000)],
    units,
    evidence: [evidence('hospital', 'distance', [90_000, 90_000, 90_000, 90_000, 90_000])],
  });

  test('takes the place that mends most items first, then the next beside it', () => {
    const found = mendings(judged, places, drivingTimes(places, [], DEFAULT_ROAD_ASSUMPTIONS));
    expect(found.map(({ items, residents }) => [items, residents])).toEqual([
      [2, 3000],
      [2, 300],
      [1, 9000],
    ]);
    expect(found.reduce((sum, { items }) => sum + items, 0)).toBe(5);
  });

  test('leaves alone what is met, and what nobody knows', () => {
    const known = complianceOf({
      standards: [standard(5, 'hospital', 'distance', 10_000)],
      units,
      evidence: [evidence('hospital', 'distance', [5_000, Number.NaN, 5_000, 5_000, 5_000])],
    });
    expect(mendings(known, places, drivingTimes(places, [], DEFAULT_ROAD_ASSUMPTIONS))).toEqual([]);
  });

  test('of the country mends every item once that a distance or time leaves unmet', () => {
    const compliance = complianceOf(
      settlementsInput(
        territory,
        manifest.standards,
        2025,
        highwaysIn(2025),
        DEFAULT_ROAD_ASSUMPTIONS,
      ),
    );
    const found = mendings(compliance, settlements, timesFrom);
    const unmet = compliance.rows
      .filter(({ standard: { measure } }) => measure === 'distance' || measure === 'travel time')
      .reduce((sum, { verdicts }) => sum + verdicts.filter((verdict) => verdict === 2).length, 0);
    expect(found.reduce((sum, { items }) => sum + items, 0)).toBe(unmet);
    const items = found.map((one) => one.items);
    expect(items).toEqual([...items].sort((a, b) => b - a));
  });
});

test('of the country most is unknown, so that no share stands by itself', () => {
  const compliance = complianceOf(
    settlementsInput(
      territory,
      manifest.standards,
      2025,
      highwaysIn(2025),
      DEFAULT_ROAD_ASSUMPTIONS,
    ),
  );
  expect(isMostlyKnown(totalTally(compliance))).toBe(false);
});

describe('what is near', () => {
  const rows = accessOf(
    settlements,
    infrastructure,
    2025,
    highwaysIn(2025),
    DEFAULT_ROAD_ASSUMPTIONS,
  );
  const named = (name: string) => rows.find(({ settlement }) => settlement.name.en === name);

  test('of a town is its own hospital', () => {
    for (const { settlement, hospitalMinutes, hospitalTown } of rows) {
      if (settlement.settlementClass > 2) continue;
      expect(hospitalMinutes).toBe(0);
      expect(hospitalTown?.settlementClass).toBeLessThanOrEqual(2);
    }
  });

  test('is a railway, a highway and an airport at Astana', () => {
    const astana = named('Astana');
    expect(astana?.railwayM).toBeLessThan(1_000);
    expect(astana?.highwayM).toBeLessThan(1_000);
    expect(astana?.airportM).toBeLessThan(30_000);
  });

  test('grows no farther with the years, as lines open and none closes', () => {
    const later = accessOf(
      settlements,
      infrastructure,
      2035,
      highwaysIn(2035),
      DEFAULT_ROAD_ASSUMPTIONS,
    );
    rows.forEach((row, index) => {
      expect(later[index]?.railwayM).toBeLessThanOrEqual(row.railwayM);
      expect(later[index]?.hospitalMinutes).toBeLessThanOrEqual(row.hospitalMinutes + 1e-6);
    });
  });

  test('is judged by the minutes that the table tells', () => {
    const compliance = complianceOf(
      settlementsInput(
        territory,
        manifest.standards,
        2025,
        highwaysIn(2025),
        DEFAULT_ROAD_ASSUMPTIONS,
      ),
    );
    for (const row of compliance.rows) {
      if (row.standard.service !== 'hospital' || row.standard.measure !== 'travel time') continue;
      rows.forEach(({ settlement, hospitalMinutes }, index) => {
        if (settlement.settlementClass !== row.standard.settlementClass) return;
        const expected = hospitalMinutes <= row.standard.threshold ? 'met' : 'not met';
        expect(verdictOf(row, index)).toBe(expected);
      });
    }
  });
});
