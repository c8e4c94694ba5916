import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, editSchema, type Scenario } from '../../../src/domain/scenario/scenario.ts';
import { withoutPlace } from '../../../src/domain/scenario/withoutPlace.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import {
  DEFAULT_CHOICES,
  type EvaluationChoices,
  type YearResults,
} from '../../../src/engine/results/results.ts';
import { at, gridStreets, smallTown, threeCellsTwoSchools } from './worlds.ts';

const scenarioOf = (territory: Territory, edits: readonly Edit[]): Scenario => ({
  version: 3,
  territoryId: territory.manifest.id,
  contentHash: 'tiny-hash',
  name: '',
  edits: [...edits],
});
const edit = (content: object): Edit => editSchema.parse({ id: 'e1', ...content });
const school = (eastM: number, northM: number, size: number, openYear = 2026) =>
  edit({
    type: 'addProject',
    projectId: 'new-1',
    kind: 'school',
    position: at(eastM, northM),
    size,
    openYear,
    finance: 'state',
  });

function engineOf(territory: Territory, streets: ArrayBuffer | null = null) {
  const engine = new CityEngine();
  engine.load(territory, streets);
  return async (
    edits: readonly Edit[],
    placeId: string,
    years: readonly number[],
    choices: EvaluationChoices = DEFAULT_CHOICES,
  ) => {
    const comparison = withoutPlace(edits, territory, placeId);
    if (!comparison) throw new Error(`there is no ${placeId}`);
    const before = scenarioOf(territory, comparison.before);
    const after = scenarioOf(territory, comparison.after);
    const effects = await engine.localEffect({ before, after, choices, placeId, years }, () => {});
    const evaluated = years.map((year) => ({
      before: engine.evaluate({ scenario: before, choices, year }),
      after: engine.evaluate({ scenario: after, choices, year }),
    }));
    return { effects: effects ?? [], evaluated, asks: comparison.asks };
  };
}

describe('the local effect of a school', () => {
  const choices = {
    ...DEFAULT_CHOICES,
    assignmentMaxDistanceM: 350,
    standardDistanceM: { ...DEFAULT_CHOICES.standardDistanceM, school: 200 },
  };
  const ask = engineOf(threeCellsTwoSchools());

  it('tells who goes there, who had no place, whom it relieves, and what walks it saves', async () => {
    const { effects } = await ask([school(300, 0, 90)], 'new-1', [2025, 2026], choices);
    expect(effects[0]).toMatchObject({ year: 2025, isOpen: false, goThere: 0, neighbours: [] });
    const [, opened] = effects;
    if (opened?.kind !== 'service') throw new Error('a school is a service');
    // 80 of the middle cell's 100 found no place within 350 m; 10 more leave the full school.
    expect(opened).toMatchObject({ isOpen: true, goThere: 90, hadNoSeat: 80 });
    expect(opened.neighbours).toMatchObject([{ id: 'west', before: 120, after: 110 }]);
    expect([opened.newlyWithin, opened.noLongerWithin]).toEqual([100, 0]);
    expect(opened.shorterFor).toBe(100);
    expect(opened.savedM / 100).toBeCloseTo(300, 0);
  });

  it('of one that stands is told as if it were closed, and of one that is changed by its changes', async () => {
    const stands = await ask([], 'west', [2026], choices);
    expect(stands.asks).toBe('place');
    expect(stands.effects[0]).toMatchObject({ goThere: 120, hadNoSeat: 120 });
    const larger = edit({
      type: 'extendFacility',
      facilityId: 'west',
      capacity: 150,
      fromYear: 2026,
    });
    const changed = await ask([larger], 'west', [2026], choices);
    expect(changed.asks).toBe('edits');
    expect(changed.effects[0]).toMatchObject({
      goThere: 150,
      hadNoSeat: 30,
      newlyWithin: 0,
      here: { seated: 30, within: 0 },
    });
  });
});

describe('what is told here and elsewhere', () => {
  const territory = smallTown();
  const ask = engineOf(territory, gridStreets(22, 22, 100));
  const within = ({ services }: YearResults, standardM: number) =>
    services.school.demand.reduce(
      (sum, people, cell) =>
        sum + ((services.school.networkDistanceM[cell] as number) <= standardM ? people : 0),
      0,
    );

  it('adds up to the difference of the totals, wherever a school is put or taken from', async () => {
    const places = fc.record({
      eastM: fc.integer({ min: 0, max: 2100 }),
      northM: fc.integer({ min: 0, max: 2100 }),
      size: fc.integer({ min: 1, max: 600 }),
      id: fc.constantFrom('new-1', 'school-2026', 'place-0', 'place-5'),
      maxM: fc.constantFrom(500, 900, 3000),
      mode: fc.constantFrom('optimal' as const, 'nearest' as const),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ eastM, northM, size, id, maxM, mode }) => {
        const choices = {
          ...DEFAULT_CHOICES,
          assignmentMaxDistanceM: maxM,
          assignmentMode: mode,
        };
        const { effects, evaluated } = await ask(
          [school(eastM, northM, size, 2025)],
          id,
          [2025, 2029],
          choices,
        );
        evaluated.forEach(({ before, after }, index) => {
          const effect = effects[index];
          if (effect?.kind !== 'service') throw new Error('a school is a service');
          const { here, elsewhere, goThere, neighbours } = effect;
          const totals = (results: typeof before) => results.assignment.totals;
          const lessUnplaced = totals(before).unplaced - totals(after).unplaced;
          expect(here.seated + elsewhere.seated).toBe(lessUnplaced);
          const standardM = choices.standardDistanceM.school;
          expect(here.within + elsewhere.within).toBeCloseTo(
            within(after, standardM) - within(before, standardM),
            6,
          );
          expect(effect.newlyWithin - effect.noLongerWithin).toBeCloseTo(here.within, 6);
          // Whoever goes there has left another school, or had none.
          const at = before.facilities.findIndex((row) => row.id === id);
          const wentThere = at < 0 ? 0 : (before.assignment.pupils[at] as number);
          const moved = neighbours.reduce((sum, row) => sum + row.after - row.before, 0);
          expect(goThere - wentThere + moved).toBe(totals(after).placed - totals(before).placed);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the local effect of homes', () => {
  it('tells residents and pupils by year, where they come from, and whether there are places', async () => {
    const territory = smallTown();
    const ask = engineOf(territory, gridStreets(22, 22, 100));
    const { effects } = await ask([], 'homes-2027', [2026, 2029, 2030]);
    const [before, , last] = effects;
    if (before?.kind !== 'homes' || last?.kind !== 'homes') throw new Error('they are homes');
    expect(before.residents).toBe(0);
    expect(last.residents).toBeGreaterThan(100);
    expect(last.pupils).toBeGreaterThan(0);
    expect(last.seatsInReach).toBeLessThanOrEqual(last.pupils);
    expect(last.newcomers + last.movers).toBeGreaterThan(0);
  });
});
