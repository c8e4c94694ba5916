import { describe, expect, it } from 'vitest';
import {
  financeAssumptionsOf,
  financeOf,
  monthlyIndexIn,
  financeWithInvestment,
} from '../../../src/domain/finance/finance.ts';
import type { Project } from '../../../src/domain/territory/territory.ts';
import { projectPropertiesSchema } from '../../../src/domain/territory/schema.ts';

function school(
  id: string,
  finance: string,
  capacity: number,
  openYear: number,
  more: object = {},
): Project {
  return {
    ...projectPropertiesSchema.parse({
      id,
      name: { kk: id, ru: id, en: id },
      status: 'planned',
      source: 'test',
      kind: 'school',
      phases: [{ startYear: openYear - 2, openYear, capacity, status: 'planned' }],
      finance,
      placeStatus: 'estimated',
      ...more,
    }),
    geometry: { type: 'Point', coordinates: [76.9, 43.2] },
    position: [76.9, 43.2],
  };
}

const assumptions = financeAssumptionsOf(
  new Map([
    ['mci-2025', 4000],
    ['mci-growth', 0.1],
    ['cost-per-seat-state', 5],
    ['cost-per-seat-private', 4],
  ]),
);

describe('finance', () => {
  it('sums capital by who pays, published costs before assumed ones', () => {
    const projects = [
      school('a', 'state', 1000, 2026),
      school('b', 'private', 500, 2027),
      school('c', 'state', 300, 2027, { costMillionTenge: 2100 }),
      school('d', 'state', 300, 2050),
    ];
    const result = financeOf(projects, ['school'], 2025, 2030, assumptions);
    expect(result.capital.state).toBe(5000 + 2100);
    expect(result.capital.private).toBe(2000);
    expect(result.privateShare).toBeCloseTo(2000 / 9100, 12);
    expect(result.seats).toBe(1800);
  });

  it('lets the assumptions in force speak where the pack has assumed a cost', () => {
    const assumed = school('a', 'state', 1000, 2026, {
      costMillionTenge: 4200,
      costStatus: 'assumption',
    });
    const published = school('b', 'state', 1000, 2026, {
      costMillionTenge: 4200,
      costStatus: 'observed',
    });
    const costOf = (project: Project) =>
      financeOf([project], ['school'], 2025, 2030, assumptions).capital.state;
    expect([costOf(assumed), costOf(published)]).toEqual([5000, 4200]);
  });

  it('pays 96 monthly indices a private seat for eight years and then no more', () => {
    const result = financeOf(
      [school('b', 'private', 1000, 2026)],
      ['school'],
      2025,
      2036,
      assumptions,
    );
    const payment = (year: number) => result.years.find((row) => row.year === year)?.seatPayments;
    expect(payment(2025)).toBe(0);
    expect(payment(2026)).toBeCloseTo((1000 * 96 * 4400) / 1e6, 6);
    expect(payment(2033)).toBeGreaterThan(0);
    expect(payment(2034)).toBe(0);
  });

  it('goes on paying for seats that opened before the first year shown', () => {
    const projects = [school('b', 'private', 1000, 2020), school('c', 'private', 500, 2016)];
    const result = financeOf(projects, ['school'], 2025, 2029, assumptions);
    expect(result.years.map(({ seatPayments }) => seatPayments > 0)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(result.years[0]?.seatPayments).toBeCloseTo((1000 * 96 * 4000) / 1e6, 6);
    expect([result.seats, result.capital.private]).toEqual([0, 0]);
  });

  it('pays 47 indices for seats in a rebuilt school', () => {
    const rebuilt = school('r', 'private', 100, 2025, { extends: 'school-1' });
    const [first] = financeOf([rebuilt], ['school'], 2025, 2025, assumptions).years;
    expect(first?.seatPayments).toBeCloseTo((100 * 47 * 4000) / 1e6, 9);
  });

  it('pays by the same index in a pack that does not have it: the law is one for the country', () => {
    const law = new Map([
      ['mci-2023', 3450],
      ['mci-2024', 3692],
      ['mci-2025', 3932],
      ['mci-2026', 4325],
    ]);
    for (const year of [2023, 2025, 2026, 2030]) {
      const without = monthlyIndexIn(financeAssumptionsOf(new Map()), year);
      expect(without).toBe(monthlyIndexIn(financeAssumptionsOf(law), year));
    }
  });

  it('lets the monthly index grow after the last published year', () => {
    expect(monthlyIndexIn(assumptions, 2025)).toBe(4000);
    expect(monthlyIndexIn(assumptions, 2027)).toBeCloseTo(4840, 6);
  });

  it('counts a private investment in capital, share, payments and seats, two years after it is spent', () => {
    const invested = { ...assumptions, investmentAYear: 4000 };
    const planned = [school('a', 'state', 1000, 2026)];
    const result = financeWithInvestment(planned, ['school'], 2025, 2030, invested);
    expect(result.years.map(({ privateSeats }) => privateSeats)).toEqual([
      0, 0, 1000, 1000, 1000, 1000,
    ]);
    expect(result.seats).toBe(5000);
    expect(result.capital.private).toBe(16_000);
    expect(result.privateShare).toBeCloseTo(16 / 21, 12);
    expect(result.years[2]?.seatPayments).toBeCloseTo((1000 * 96 * 4840) / 1e6, 6);
    expect(financeWithInvestment(planned, ['school'], 2025, 2030, assumptions)).toEqual(
      financeOf(planned, ['school'], 2025, 2030, assumptions),
    );
  });

  it('tells payments in the money of the first year beside those of their own', () => {
    const [, , third] = financeOf(
      [school('a', 'private', 1000, 2025)],
      ['school'],
      2025,
      2030,
      assumptions,
    ).years;
    expect(third?.seatPaymentsAtFirstIndex).toBeCloseTo((1000 * 96 * 4000) / 1e6, 6);
    expect(third?.seatPayments).toBeCloseTo((1000 * 96 * 4840) / 1e6, 6);
  });
});
