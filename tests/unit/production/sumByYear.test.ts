/** Needs of several plants together, year by year. */
import { expect, it } from 'vitest';
import { type PlantPlan, sumByYear } from '../../../src/domain/production/plantPlans.ts';

const plan = (jobs: number, pupils: number) =>
  ({
    years: [2025, 2026].map((year, index) => ({
      year,
      jobs: jobs * index,
      residents: 0,
      homesM2: 10 * pupils * index,
      homesInReachM2: pupils * index,
      pupils: pupils * index,
      seatsInReach: (pupils * index) / 2,
      seats: 500,
    })),
  }) as unknown as PlantPlan;

it('needs of plants add up, and what their towns have in common is not counted twice', () => {
  const [first, second] = sumByYear([plan(100, 20), plan(300, 60)]);
  expect(first).toMatchObject({ year: 2025, jobs: 0, pupils: 0 });
  expect(second).toMatchObject({
    year: 2026,
    jobs: 400,
    homesM2: 800,
    homesInReachM2: 80,
    pupils: 80,
    seatsInReach: 40,
  });
  expect(sumByYear([])).toEqual([]);
});
