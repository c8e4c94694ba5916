import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complianceOf, verdictOf } from '../../../src/domain/standards/compliance.ts';
import {
  complianceMatrix,
  type Tally,
  tallyByArea,
  tallyByUnit,
  totalTally,
} from '../../../src/domain/standards/tally.ts';
import type { SettlementClass } from '../../../src/domain/territory/schema.ts';
import { evidence, healthLadder, standard, unit } from './worlds.ts';
import { unitsWithout } from '../../../src/domain/standards/remedy.ts';

const NO = Number.NaN;

/** Items met, not met and without data, over several tallies. */
function countsOf(tallies: readonly Tally[]): readonly number[] {
  return (['met', 'notMet', 'noData'] as const).map((count) =>
    tallies.reduce((sum, tally) => sum + tally[count], 0),
  );
}

describe('compliance with the regional standards', () => {
  it('is met up to the threshold, not met beyond, no data where nothing is known', () => {
    const { rows } = complianceOf({
      standards: [standard(1, 'school', 'distance', 500)],
      units: [unit('at', 1), unit('beyond', 1), unit('none', 1), unit('unknown', 1), unit('v', 5)],
      evidence: [evidence('school', 'distance', [500, 500.1, Number.POSITIVE_INFINITY, NO, 0])],
    });
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect([0, 1, 2, 3, 4].map((index) => verdictOf(row, index))).toEqual([
      'met',
      'not met',
      'not met',
      'no data',
      'not applicable',
    ]);
  });

  it('asks for shares and provision to be reached, not to stay below', () => {
    const { rows } = complianceOf({
      standards: [
        standard(3, 'electricity', 'share of homes', 100, 'percent'),
        standard(3, 'school places', 'per 1000 residents', 190, 'places'),
      ],
      units: [unit('full', 3), unit('short', 3)],
      evidence: [
        evidence('electricity', 'share of homes', [100, 99.9]),
        evidence('school places', 'per 1000 residents', [200, 150]),
      ],
    });
    for (const row of rows)
      expect([verdictOf(row, 0), verdictOf(row, 1)]).toEqual(['met', 'not met']);
  });

  it('asks each village for one rung of the health ladder, by its residents', () => {
    const sizes = [300, 500, 501, 1500, 1501, null];
    const { rows } = complianceOf({
      standards: healthLadder,
      units: sizes.map((residents, index) => unit(`v${index}`, 5, residents)),
      evidence: [
        evidence('medical post', 'in place up to', [1, 0, 1, 1, 1, 1]),
        evidence('feldsher-obstetric point', 'in place up to', [0, 0, 1, NO, 0, 1]),
        evidence('ambulatory', 'in place above', [0, 0, 0, 0, 1, 1]),
      ],
    });
    const table = sizes.map((_, index) => rows.map((row) => verdictOf(row, index)));
    expect(table).toEqual([
      ['met', 'not applicable', 'not applicable'],
      ['not met', 'not applicable', 'not applicable'],
      ['not applicable', 'met', 'not applicable'],
      ['not applicable', 'no data', 'not applicable'],
      ['not applicable', 'not applicable', 'met'],
      ['no data', 'no data', 'no data'],
    ]);
  });

  it('calls for a school bus only where the school is beyond the distance', () => {
    const { rows } = complianceOf({
      standards: [standard(5, 'school', 'bus beyond', 3000)],
      units: [unit('near', 5), unit('driven', 5), unit('walks', 5), unit('unknown', 5)],
      evidence: [
        evidence('school', 'distance', [2000, 4000, 4000, NO]),
        evidence('school', 'bus beyond', [0, 1, 0, 1]),
      ],
    });
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect([0, 1, 2, 3].map((index) => verdictOf(row, index))).toEqual([
      'not applicable',
      'met',
      'not met',
      'no data',
    ]);
  });

  it('does not count missing figures as missing services, but says how far they could shift it', () => {
    const total = totalTally(
      complianceOf({
        standards: [standard(1, 'school', 'distance', 500)],
        units: ['a', 'b', 'c', 'd'].map((id) => unit(id, 1)),
        evidence: [evidence('school', 'distance', [100, 900, NO, NO])],
      }),
    );
    expect(total).toEqual({
      met: 1,
      notMet: 1,
      noData: 2,
      share: 0.5,
      lowest: 0.25,
      highest: 0.75,
    });
  });

  it('has no share where nothing is known, and none at all where nothing applies', () => {
    const total = totalTally(
      complianceOf({
        standards: [standard(1, 'x', 'distance', 1)],
        units: [unit('a', 1)],
        evidence: [],
      }),
    );
    expect(total.share).toBeNull();
    expect([total.lowest, total.highest]).toEqual([0, 1]);
    const nothing = complianceOf({ standards: [], units: [], evidence: [] });
    expect(totalTally(nothing).highest).toBeNull();
  });

  it('weighs cells by residents where asked to', () => {
    const compliance = complianceOf({
      standards: [standard(1, 'school', 'distance', 500)],
      units: [unit('many', 1, 900), unit('few', 1, 100)],
      evidence: [evidence('school', 'distance', [100, 900])],
    });
    expect(totalTally(compliance).share).toBe(0.5);
    expect(totalTally(compliance, (index) => compliance.units[index]?.residents ?? 0).share).toBe(
      0.9,
    );
  });

  it('lists the units behind each field of the matrix', () => {
    const compliance = complianceOf({
      standards: [standard(1, 'school', 'distance', 500), standard(2, 'school', 'distance', 750)],
      units: [unit('city', 1), unit('town', 2), unit('far town', 2)],
      evidence: [evidence('school', 'distance', [600, 600, 800])],
    });
    const matrix = complianceMatrix(compliance);
    expect(matrix.map(({ settlementClass, tally }) => [settlementClass, tally.share])).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
    expect(unitsWithout(compliance, 'school', 2)).toEqual([2]);
  });

  it('refuses a column of the wrong length', () => {
    expect(() =>
      complianceOf({
        standards: [],
        units: [unit('a', 1)],
        evidence: [evidence('x', 'distance', [])],
      }),
    ).toThrow('x | distance has 0 values for 1 units');
  });
});

const classArbitrary = fc.constantFrom<SettlementClass>(1, 2, 3, 4, 5);
const worldArbitrary = fc
  .array(
    fc.record({
      settlementClass: classArbitrary,
      area: fc.constantFrom('north', 'south'),
      distance: fc.oneof(fc.double({ min: 0, max: 2000, noNaN: true }), fc.constant(Number.NaN)),
    }),
    { maxLength: 30 },
  )
  .map((places) => ({
    standards: ([1, 2, 3, 4, 5] as const).map((settlementClass) =>
      standard(settlementClass, 'school', 'distance', 300 * settlementClass),
    ),
    units: places.map(({ settlementClass, area }, index) =>
      unit(`u${index}`, settlementClass, 100, area),
    ),
    evidence: [
      evidence(
        'school',
        'distance',
        places.map(({ distance }) => distance),
      ),
    ],
  }));

describe('laws of compliance', () => {
  it('areas, units and matrix fields add up to the total', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const compliance = complianceOf(world);
        const total = totalTally(compliance);
        const parts = [
          [...tallyByArea(compliance).values()],
          tallyByUnit(compliance),
          complianceMatrix(compliance).map(({ tally }) => tally),
        ];
        for (const tallies of parts) expect(countsOf(tallies)).toEqual(countsOf([total]));
      }),
    );
  });

  it('a laxer distance never makes fewer places comply, and shares lie between their bounds', () => {
    fc.assert(
      fc.property(worldArbitrary, fc.double({ min: 1, max: 3, noNaN: true }), (world, factor) => {
        const before = totalTally(complianceOf(world));
        const laxer = world.standards.map((row) => ({ ...row, threshold: row.threshold * factor }));
        const after = totalTally(complianceOf({ ...world, standards: laxer }));
        expect(after.met).toBeGreaterThanOrEqual(before.met);
        for (const { share, lowest, highest } of [before, after])
          if (share !== null) {
            expect(share).toBeGreaterThanOrEqual(lowest as number);
            expect(share).toBeLessThanOrEqual(highest as number);
          }
      }),
    );
  });

  it('learning a figure never leaves more unknown than before', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const known = evidence(
          'school',
          'distance',
          Array.from(world.evidence[0]?.values ?? [], (value) => (Number.isNaN(value) ? 0 : value)),
        );
        expect(totalTally(complianceOf({ ...world, evidence: [known] })).noData).toBe(0);
      }),
    );
  });
});
