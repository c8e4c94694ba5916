/** What a plant asks of its town, worked by hand. */
import { describe, expect, it } from 'vitest';
import type { TerritoryProjection } from '../../../src/domain/demography/projection.ts';
import {
  needsOf,
  plantAssumptionsOf,
  plantNewcomers,
} from '../../../src/domain/production/plantNeeds.ts';
import { AGE_GROUPS, SCHOOL_AGE } from '../../../src/domain/territory/ageGroups.ts';

/** Nobody is born, dies or grows older: of ten newcomers one is 2 to 5 and two are 6 to 17. */
const profile = Float64Array.from(AGE_GROUPS, (_, group) =>
  group === SCHOOL_AGE ? 0.2 : AGE_GROUPS[group] === '2-5' ? 0.1 : 0.7 / 3,
);
const projection = {
  baseYear: 2025,
  horizonYear: 2035,
  afterArrival: Array.from({ length: 11 }, () => profile),
} as unknown as TerritoryProjection;

const assumptions = plantAssumptionsOf(
  new Map([
    ['plant-newcomer-share', 0.5],
    ['plant-household-size', 3],
    ['plant-jobs-per-household', 1.5],
    ['plant-filling-years', 4],
  ]),
);
const plant = [{ startYear: 2026, openYear: 2028, jobs: 2000, status: 'planned' as const }];

describe('a plant of 2,000 jobs', () => {
  const byYear = plantNewcomers(plant, assumptions, 2025, 11);

  it('brings 2,000 people: half of the jobs, three people a household of one and a half jobs', () => {
    // 2,000 × 0.5 × 3 / 1.5 = 2,000, a quarter in each of the years 2028 to 2031.
    expect([...byYear]).toEqual([0, 0, 0, 500, 500, 500, 500, 0, 0, 0, 0]);
  });

  it('has 100 pupils more on each 1 January after, up to 400, to the person', () => {
    const pupils = [2028, 2029, 2030, 2031, 2032, 2033].map(
      (year) => needsOf(projection, byYear, 2000, 25, year).pupils,
    );
    expect(pupils).toEqual([0, 100, 200, 300, 400, 400]);
  });

  it('asks for homes of 25 m2 for each, and for a place for each child of 2 to 5', () => {
    const needs = needsOf(projection, byYear, 2000, 25, 2032);
    expect(needs.newcomers).toBe(2000);
    expect(needs.homesM2).toBeCloseTo(50_000, 6);
    expect(needs.preschoolChildren).toBeCloseTo(200, 6);
  });

  it('whose jobs are all filled from the town brings nobody', () => {
    const none = { ...assumptions, newcomerShare: 0 };
    expect(plantNewcomers(plant, none, 2025, 11).every((people) => people === 0)).toBe(true);
  });

  it('in two phases brings as many as two plants', () => {
    const phases = [
      { startYear: 2026, openYear: 2028, jobs: 800, status: 'planned' as const },
      { startYear: 2028, openYear: 2030, jobs: 1200, status: 'planned' as const },
    ];
    const both = plantNewcomers(phases, assumptions, 2025, 11);
    const [first, second] = phases.map((phase) => plantNewcomers([phase], assumptions, 2025, 11));
    both.forEach((people, index) => {
      expect(people).toBeCloseTo((first?.[index] ?? 0) + (second?.[index] ?? 0), 9);
    });
  });
});
