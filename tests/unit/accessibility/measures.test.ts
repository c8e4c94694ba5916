import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandDecay,
  binaryDecay,
  coverage,
  floatingCatchment,
  gaussianDecay,
  nearest,
  type SupplyColumn,
  threeStepCatchment,
} from '../../../src/domain/accessibility/measures.ts';
import { runAccess } from '../../../src/cli/access.ts';
import { InputError, memoryIo } from '../../../src/cli/io.ts';

/** Two homes, two schools: near reaches both, far only the second. */
const columns: readonly SupplyColumn[] = [
  { demands: [0], costs: [100] },
  { demands: [0, 1], costs: [500, 200] },
];
const people = [30, 10];
const seats = [20, 40];

describe('floating catchments worked by hand', () => {
  it('2SFCA with a binary catchment', () => {
    // R = 20/30 and 40/40: near gets both ratios, far the second.
    const access = floatingCatchment(columns, seats, people, binaryDecay(600));
    expect([...access]).toEqual([20 / 30 + 1, 1]);
  });

  it('E2SFCA with bands, the upper bound belonging to its band', () => {
    const decay = bandDecay([
      { upTo: 500, weight: 0.5 },
      { upTo: 200, weight: 1 },
    ]);
    // Second school: 30 · 0.5 + 10 · 1 = 25, R = 40/25.
    const access = floatingCatchment(columns, seats, people, decay);
    expect(access[0]).toBeCloseTo(20 / 30 + (40 / 25) * 0.5, 12);
    expect(access[1]).toBeCloseTo(40 / 25, 12);
  });

  it('3SFCA: near people choose between two schools', () => {
    // G of near: 1/2 each; far: 1. R = 20/15 and 40/(15 + 10).
    const access = threeStepCatchment(columns, seats, people, binaryDecay(600));
    expect(access[0]).toBeCloseTo(0.5 * (20 / 15) + 0.5 * (40 / 25), 12);
    expect(access[1]).toBeCloseTo(40 / 25, 12);
  });

  it('the gaussian decay is 1 at the door, 0 at the catchment and beyond', () => {
    const decay = gaussianDecay(1000);
    expect(decay(0)).toBe(1);
    expect(decay(1000)).toBeCloseTo(0, 12);
    expect(decay(1001)).toBe(0);
    expect(decay(500)).toBeCloseTo((Math.exp(-0.125) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)), 12);
  });

  it('gives 0 to who reaches nothing, and nothing of a school that nobody reaches', () => {
    const lonely: SupplyColumn[] = [{ demands: [], costs: [] }];
    expect([...floatingCatchment(lonely, [100], [5], binaryDecay(500))]).toEqual([0]);
    expect([...threeStepCatchment(lonely, [100], [5], binaryDecay(500))]).toEqual([0]);
  });
});

const worlds = fc
  .record({ homes: fc.integer({ min: 1, max: 8 }), schools: fc.integer({ min: 1, max: 6 }) })
  .chain(({ homes, schools }) =>
    fc.record({
      people: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: homes, maxLength: homes }),
      seats: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: schools, maxLength: schools }),
      costs: fc.array(
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: homes, maxLength: homes }),
        { minLength: schools, maxLength: schools },
      ),
    }),
  );

describe('what holds for any town', () => {
  it('people times access add up to the seats that anybody reaches', () => {
    fc.assert(
      fc.property(worlds, ({ people: counts, seats: supply, costs }) => {
        const pairs = costs.map((row) => ({ demands: row.map((_, home) => home), costs: row }));
        const reached = supply.reduce(
          (sum, amount, school) =>
            sum + ((costs[school] as number[]).some((cost) => cost <= 1000) ? amount : 0),
          0,
        );
        for (const measure of [floatingCatchment, threeStepCatchment]) {
          const access = measure(pairs, supply, counts, binaryDecay(1000));
          const given = access.reduce(
            (sum, value, home) => sum + value * (counts[home] as number),
            0,
          );
          expect(given).toBeCloseTo(reached, 6);
        }
      }),
    );
  });

  it('covers exactly those who have a nearest facility', () => {
    fc.assert(
      fc.property(worlds, ({ people: counts, costs }) => {
        const pairs = costs.map((row) => ({ demands: row.map((_, home) => home), costs: row }));
        const covered = coverage(pairs, counts.length, 700);
        const found = nearest(pairs, counts.length, 700, (a, b) => a < b);
        covered.forEach((value, home) => {
          expect(value).toBe((found.supply[home] as number) >= 0 ? 1 : 0);
          const least = Math.min(...costs.map((row) => row[home] as number));
          if (value === 1) expect(found.cost[home]).toBe(least);
        });
      }),
    );
  });
});

describe('aumaq access', () => {
  const files = {
    'd.csv': 'id,lon,lat,population\na,76.9,43.2,30\nb,76.9,43.3,10\n',
    's.csv': 'id,lon,lat,capacity\ns2,76.9,43.2,20\ns1,76.9,43.2,40\n',
    'c.csv': 'demand,supply,cost\na,s2,100\na,s1,100\nb,s1,900\n',
  };
  const run = (line: string): string => {
    const { io, stdout } = memoryIo(files);
    runAccess(line.split(' '), io);
    return stdout();
  };
  const tables = '--demand d.csv --supply s.csv --costs c.csv';

  it('gives a tie to the smaller id and leaves who is out of reach empty', () => {
    expect(run(`${tables} --method nearest --catchment 500`)).toBe(
      'id,value,supply\na,100,s1\nb,,\n',
    );
  });

  it('covers by great circle where neither costs nor streets are given', () => {
    expect(run('--demand d.csv --supply s.csv --method coverage --catchment 500')).toBe(
      'id,value\na,1\nb,0\n',
    );
  });

  it('computes the enhanced catchment from bands alone', () => {
    expect(run(`${tables} --method e2sfca --bands 500:1,1000:0.5`)).toContain(
      'b,0.571428571428571',
    );
  });

  it.each([
    [`${tables} --method walking --catchment 500`, /method/],
    [`${tables} --method coverage`, /catchment/],
    [`${tables} --method e2sfca --catchment 500`, /bands/],
    [`${tables} --method e2sfca --bands 500`, /bands/],
    [`${tables} --nodes n.csv --method coverage --catchment 5`, /costs/],
  ])('refuses %s', (line, message) => {
    expect(() => run(line)).toThrow(InputError);
    expect(() => run(line)).toThrow(message);
  });
});
