import { describe, expect, it } from 'vitest';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { planByArea, planByYear } from '../../../src/engine/results/planEffect.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { at, gridStreets, smallTown } from './worlds.ts';

const territory = smallTown();
const engine = new CityEngine();
engine.load(territory, gridStreets(22, 22, 100));
const trendOf = (edits: readonly Edit[]) => {
  const scenario = {
    version: 3 as const,
    territoryId: territory.manifest.id,
    contentHash: 'tiny-hash',
    name: '',
    edits: [...edits],
  };
  return engine.trend({ scenario, choices: DEFAULT_CHOICES }, () => {});
};
const school = editSchema.parse({
  id: 'e1',
  type: 'addProject',
  projectId: 'new-1',
  kind: 'school',
  position: at(600, 600),
  size: 350,
  openYear: 2027,
  finance: 'state',
});

describe('the effect of a plan by year and district', () => {
  it('begins in the year in which the school opens, and is said to be good', async () => {
    const [plan, baseline] = [await trendOf([school]), await trendOf([])];
    const seats = planByYear(plan, baseline, 'capacity.school', null);
    expect(seats.map(({ change }) => change)).toEqual([0, 0, 0, 0, 350, 350, 350, 350]);
    expect(seats.map(({ verdict }) => verdict).slice(3, 5)).toEqual(['neither', 'better']);
    const lack = planByYear(plan, baseline, 'seatShortage', null);
    expect(lack.every(({ verdict, change }) => change < 0 === (verdict === 'better'))).toBe(true);
  });

  it('by district adds up to the whole, and is the opposite the other way round', async () => {
    const [plan, baseline] = [await trendOf([school]), await trendOf([])];
    for (const measure of ['unplaced', 'capacity.school', 'residents'] as const) {
      const whole = planByYear(plan, baseline, measure, null).find(({ year }) => year === 2028);
      const districts = planByArea(plan, baseline, measure, 2028);
      expect(districts.reduce((sum, { change }) => sum + change, 0)).toBe(whole?.change);
      const back = planByArea(baseline, plan, measure, 2028);
      expect(back.map(({ change }) => change)).toEqual(districts.map(({ change }) => 0 - change));
    }
  });

  it('of what nobody can judge, and of no change, there is no verdict', async () => {
    const [plan, baseline] = [await trendOf([school]), await trendOf([])];
    for (const { change, verdict } of planByYear(plan, baseline, 'residents', null)) {
      expect([change, verdict]).toEqual([0, 'neither']);
    }
  });
});
