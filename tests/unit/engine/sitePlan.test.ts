import { describe, expect, it } from 'vitest';
import { haversineM } from '../../../src/domain/accessibility/distance.ts';
import { type Edit, editSchema, type Scenario } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { Cancelled } from '../../../src/engine/engine.ts';
import type { SearchWatch, SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { gridStreets, smallTown } from './worlds.ts';

const territory = smallTown();
const scenario = (edits: readonly Edit[]): Scenario => ({
  version: 3,
  territoryId: territory.manifest.id,
  contentHash: 'tiny-hash',
  name: '',
  edits: [...edits],
});
const YEAR = territory.manifest.baseYear + 1;

function ask(changed: Partial<SitePlanRequest> = {}): SitePlanRequest {
  return {
    scenario: scenario([]),
    choices: DEFAULT_CHOICES,
    year: YEAR,
    openYear: YEAR,
    service: 'school',
    aim: 'seated',
    siteCount: 3,
    seats: { least: 10, most: 60 },
    budgetMillionTenge: null,
    finance: 'state',
    minDistanceM: 0,
    seconds: 60,
    ...changed,
  };
}

function engine(): CityEngine {
  const made = new CityEngine();
  made.load(territory, gridStreets(22, 22, 100));
  return made;
}

const goOn = async () => 'go on' as const;
const plan = (changed: Partial<SitePlanRequest> = {}) => engine().planSites(ask(changed), goOn);

describe('a search as it goes on', () => {
  const watched = async (watch: SearchWatch) => engine().planSites(ask(), watch);

  it('tells a first choice at once, and never a worse one or a looser bound after', async () => {
    const told: { objective: number; bound: number }[] = [];
    const found = await watched(async (_, finding) => {
      if (finding) told.push(finding);
      return 'go on';
    });
    expect(told.length).toBeGreaterThan(0);
    for (const [at, { objective, bound }] of [...told, found].entries()) {
      expect(bound).toBeGreaterThanOrEqual(objective);
      expect(objective).toBeGreaterThanOrEqual(told[at - 1]?.objective ?? 0);
      expect(bound).toBeLessThanOrEqual(told[at - 1]?.bound ?? Infinity);
    }
  });

  it('answers with the best so far when that is enough, and its bound holds', async () => {
    const first: number[] = [];
    const found = await watched(async (_, finding) => {
      if (finding === undefined) return 'go on';
      first.push(finding.objective);
      return 'enough';
    });
    const best = await watched(goOn);
    expect(found.sites.length).toBeGreaterThan(0);
    expect(found.objective).toBeGreaterThanOrEqual(first[0] ?? Infinity);
    expect(found.bound).toBeGreaterThanOrEqual(best.objective);
  });

  it('waits as long as the promise of its progress is held', async () => {
    let release = () => {};
    let isAnswered = false;
    const answer = watched(
      (_, finding) =>
        new Promise((resolve) => {
          release = () => resolve('go on');
          if (finding === undefined) release();
        }),
    ).then(() => {
      isAnswered = true;
    });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(isAnswered).toBe(false);
    const letGo = setInterval(() => release(), 1);
    await answer;
    clearInterval(letGo);
  });
});

describe('where to build', () => {
  it.each(['seated', 'covering', 'walks'] as const)(
    'promises for "%s" what an evaluation with the proposed places gives',
    async (aim) => {
      const found = await plan({ aim });
      expect(found.sites.length).toBeGreaterThan(0);
      const edits = found.sites.map(({ position, seats }, index) =>
        editSchema.parse({
          id: `e${index}`,
          type: 'addProject',
          projectId: `new-${index}`,
          kind: 'school',
          position,
          size: seats,
          openYear: YEAR,
          finance: 'state',
        }),
      );
      const at = { choices: DEFAULT_CHOICES, year: YEAR };
      const before = engine().evaluate({ ...at, scenario: scenario([]) });
      const after = engine().evaluate({ ...at, scenario: scenario(edits) });
      expect(before.assignment.totals.unplacedByOptimum - found.newlySeated).toBe(
        after.assignment.totals.unplacedByOptimum,
      );
      const share = after.total.networkCoverage.school - before.total.networkCoverage.school;
      expect(found.newlyCovered).toBeCloseTo(share * before.total.children.school, 1);
      for (const { seats } of found.sites) {
        expect(seats).toBeGreaterThanOrEqual(10);
        expect(seats).toBeLessThanOrEqual(60);
      }
    },
  );

  it('keeps the budget and the distance, and a larger budget never brings less', async () => {
    let seated = 0;
    for (const budgetMillionTenge of [50, 100, 500]) {
      const found = await plan({ aim: 'covering', budgetMillionTenge, minDistanceM: 500 });
      expect(found.costMillionTenge).toBeLessThanOrEqual(budgetMillionTenge);
      expect(found.objective).toBeGreaterThanOrEqual(seated);
      seated = found.objective;
      for (const [index, one] of found.sites.entries()) {
        for (const other of found.sites.slice(index + 1)) {
          expect(haversineM(...one.position, ...other.position)).toBeGreaterThanOrEqual(500);
        }
      }
    }
    expect(seated).toBeGreaterThan(0);
  });

  it('says that the budget is too small, and stops when told to', async () => {
    expect(await plan({ budgetMillionTenge: 1 })).toMatchObject({ reason: 'too small budget' });
    await expect(engine().planSites(ask(), goOn, { aborted: true })).rejects.toBeInstanceOf(
      Cancelled,
    );
  });
});
