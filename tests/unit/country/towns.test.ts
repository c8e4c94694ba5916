/** Growth of towns between censuses, and the rank-size rule, by hand and on the pack that ships. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankSize, residentsAtRank } from '../../../src/domain/settlements/rankSize.ts';
import { SMALL_TOWN_RESIDENTS } from '../../../src/domain/settlements/system.ts';
import { sortedTowns, townRows } from '../../../src/domain/settlements/townGrowth.ts';
import type { ResidentCount, Town } from '../../../src/domain/territory/schema.ts';
import type { Settlement } from '../../../src/domain/territory/territory.ts';
import { embedded } from '../embeddedPack.ts';

const { territory, details } = embedded('kazakhstan');
const { settlements } = territory;

const provenance = { status: 'observed', source: 'made' } as const;
const counted = (count: ResidentCount['count'], year: number, value: number): ResidentCount => ({
  count,
  year,
  value,
  ...provenance,
});

/** The first town of the pack with other counts. */
function rowOf(...counts: ResidentCount[]) {
  const place = settlements.find(({ role }) => role === 'town') as Settlement;
  const made: Settlement = {
    ...place,
    population: [{ year: 2015, value: 1000, status: 'estimated', source: 'made' }],
  };
  const town: Town = { settlementId: made.id, counts };
  const [row] = townRows([made], [town]);
  if (!row) throw new Error('the town has no row');
  return row;
}

describe('growth of a town', () => {
  test('between two censuses ten years apart is the mean of a year', () => {
    const { betweenCensuses, trend } = rowOf(
      counted('census', 1999, 10_000),
      counted('census', 2009, 10_000 * 1.02 ** 10),
    );
    expect(betweenCensuses).toHaveLength(1);
    expect(betweenCensuses[0]?.perYear).toBeCloseTo(0.02, 9);
    expect(trend).toBe('growing');
  });

  test('is not told from an estimate that the census corrected: Sarkand did not lose 40 % in a year', () => {
    const row = rowOf(
      counted('census', 2009, 12_000),
      counted('estimate', 2020, 10_630),
      counted('census', 2021, 12_000 * 1.01 ** 12.52),
    );
    expect(row.lately?.perYear).toBeCloseTo(0.01, 9);
    expect(row.betweenCensuses).toHaveLength(1);
    expect(row.sinceCensus).toBeNull();
  });

  test('goes on from the last census to an estimate after it, but a trend takes five years', () => {
    const row = rowOf(counted('census', 2021, 20_000), counted('estimate', 2023, 21_000));
    expect(row.sinceCensus?.perYear).toBeCloseTo(1.05 ** (1 / 1.33) - 1, 9);
    expect(row.lately).toBeNull();
    expect(row.trend).toBeNull();
  });

  test('leaves out a count of other ground: a rural district with its town', () => {
    const row = rowOf(counted('census', 2021, 26_166), counted('estimate', 2023, 38_958));
    expect(row.latest.value).toBe(26_166);
    expect(row.sinceCensus).toBeNull();
  });

  test('within half a percent a year is holding', () => {
    const trendOver = (perYear: number) =>
      rowOf(counted('census', 1999, 10_000), counted('census', 2009, 10_000 * (1 + perYear) ** 10))
        .trend;
    expect(trendOver(0.0049)).toBe('holding');
    expect(trendOver(-0.0049)).toBe('holding');
    expect(trendOver(0.0051)).toBe('growing');
    expect(trendOver(-0.0051)).toBe('shrinking');
  });
});

describe('the towns of the country', () => {
  const rows = townRows(settlements, details.towns);
  const named = (name: string) => rows.find(({ settlement }) => settlement.name.en === name);

  test('are all cities and towns of the list, each once', () => {
    const urban = settlements.filter(({ role }) =>
      ['capital', 'city of national significance', 'region centre', 'town'].includes(role),
    );
    const ids = rows.map(({ settlement }) => settlement.id);
    expect(ids).toEqual(expect.arrayContaining(urban.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tell of Ridder and Serebryansk as shrinking, of Astana and Kaskelen as growing', () => {
    expect(named('Ridder')?.trend).toBe('shrinking');
    expect(named('Serebryansk')?.trend).toBe('shrinking');
    expect(named('Astana')?.trend).toBe('growing');
    expect(named('Kaskelen')?.trend).toBe('growing');
    expect(
      named('Ridder')?.betweenCensuses.map(({ fromYear, toYear }) => [fromYear, toYear]),
    ).toEqual([
      [1999, 2009],
      [2009, 2021],
    ]);
  });

  test('hold the 27 single-industry towns of the programme of 2012-2020', () => {
    expect(rows.filter(({ isSingleIndustry }) => isSingleIndustry)).toHaveLength(27);
  });

  test('are small below 50,000 residents', () => {
    for (const { latest, isSmall } of rows) {
      expect(isSmall).toBe(latest.value < SMALL_TOWN_RESIDENTS);
    }
  });

  test('sorted by growth or decline end with those of which it is not known', () => {
    for (const order of ['growth', 'decline'] as const) {
      const known = sortedTowns(rows, order).map(({ lately }) => lately?.perYear ?? null);
      const firstUnknown = known.indexOf(null);
      expect(known.slice(firstUnknown).every((perYear) => perYear === null)).toBe(true);
      const told = known.slice(0, firstUnknown) as number[];
      const sign = order === 'growth' ? -1 : 1;
      expect(told).toEqual([...told].sort((a, b) => sign * (a - b)));
    }
  });
});

describe('rank and size', () => {
  test('of a made series gives back its exponent, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 2.5, noNaN: true }),
        fc.integer({ min: 5, max: 80 }),
        (exponent, count) => {
          const sizes = Array.from({ length: count }, (_, at) => 1e6 * (at + 1) ** -exponent);
          const found = rankSize([...sizes].reverse());
          expect(found?.exponent).toBeCloseTo(exponent, 9);
          expect(found?.first).toBeCloseTo(1e6, 3);
          expect(found?.fit).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('is the line of the normal equations', () => {
    // ln rank: 0, ln 2, ln 3, ln 4, ln 5; ln size: 4, 3, 3, 2, 2 → slope by the normal equations.
    const found = rankSize([4, 3, 3, 2, 2].map((power) => Math.exp(power)));
    const xs = [1, 2, 3, 4, 5].map(Math.log);
    const sumX = xs.reduce((sum, x) => sum + x);
    const sumXY = xs.reduce((sum, x, at) => sum + x * ([4, 3, 3, 2, 2][at] as number), 0);
    const sumXX = xs.reduce((sum, x) => sum + x * x, 0);
    const slope = (5 * sumXY - sumX * 14) / (5 * sumXX - sumX ** 2);
    expect(found?.exponent).toBeCloseTo(-slope, 12);
    expect(found && Math.log(residentsAtRank(found, 1))).toBeCloseTo((14 - slope * sumX) / 5, 12);
  });

  test('makes no line of four towns, or of equal ones', () => {
    expect(rankSize([4, 3, 2, 1])).toBeNull();
    expect(rankSize([7, 7, 7, 7, 7, 7])).toBeNull();
  });
});
