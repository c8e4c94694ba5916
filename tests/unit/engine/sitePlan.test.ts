import { describe, expect, it, vi } from 'vitest';
import { haversineM } from '../../../src/domain/accessibility/distance.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { Evaluation } from '../../../src/engine/evaluation/evaluation.ts';
import { Cancelled } from '../../../src/engine/engine.ts';
import type { SearchWatch, SitePlan, SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { ask, engine, goOn, scenario, territory, YEAR } from './siteQuestions.ts';

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

  it('is ready for a question that it was left at before: the years are not evaluated again', async () => {
    const runs = vi.spyOn(Evaluation.prototype, 'run');
    const asked = engine();
    const untilFirst = async (year: number): Promise<number> => {
      runs.mockClear();
      const left = { aborted: false };
      const watch: SearchWatch = async (_, finding) => {
        left.aborted = finding !== undefined;
        return 'go on';
      };
      const years = [YEAR, year].map((each) => ({ year: each, budgetMillionTenge: null }));
      await expect(asked.planSites(ask({ years }), watch, left)).rejects.toBeInstanceOf(Cancelled);
      return runs.mock.calls.length;
    };
    expect(await untilFirst(YEAR + 1)).toBe(2);
    expect(await untilFirst(YEAR + 1)).toBe(0);
    // Of another question only what is new.
    expect(await untilFirst(YEAR + 2)).toBe(1);
    runs.mockRestore();
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

  /** The edits that a person would get. */
  const editsOf = ({ sites }: SitePlan, kind: 'school' | 'preschool' = 'school'): Edit[] =>
    sites.map(({ position, seats, openYear, extendedId, capacity }, index) =>
      editSchema.parse(
        extendedId === null
          ? {
              id: `e${index}`,
              type: 'addProject',
              projectId: `new-${index}`,
              kind,
              position,
              size: seats,
              openYear,
              finance: 'state',
            }
          : {
              id: `e${index}`,
              type: 'extendFacility',
              facilityId: extendedId,
              capacity,
              fromYear: openYear,
            },
      ),
    );
  /** Short walks leave some without a place. */
  const choices = { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 400 };
  const unplaced = (edits: readonly Edit[], year: number) =>
    engine().evaluate({ choices, year, scenario: scenario(edits) }).assignment.totals
      .unplacedByOptimum;

  it('opens sites year by year within the money, and promises what evaluations of the years give', async () => {
    const years = [0, 1, 2].map((later) => ({ year: YEAR + later, budgetMillionTenge: 200 }));
    const found = await plan({ years, choices });
    expect(found.sites.length).toBeGreaterThan(1);
    let spent = 0;
    for (const [at, { year, newlySeated, costMillionTenge }] of found.byYear.entries()) {
      spent += costMillionTenge;
      expect(spent).toBeLessThanOrEqual(200 * (at + 1));
      expect(newlySeated).toBe(unplaced([], year) - unplaced(editsOf(found), year));
    }
    expect(found.byYear.map(({ year }) => year)).toEqual(years.map(({ year }) => year));
    expect(found.bound).toBeGreaterThanOrEqual(found.objective);
    expect(found.costMillionTenge).toBeCloseTo(spent, 9);
  });

  it('makes the worst-off district as well off as it promises, by evaluations', async () => {
    const school = await plan({ aim: 'fairest', choices });
    const sharesOf = (of: SitePlan, service: 'school' | 'preschool') => {
      const { areas, assignment, services } = engine().evaluate({
        choices,
        year: YEAR,
        scenario: scenario(editsOf(of, service)),
      });
      const { demand, networkDistanceM } = services[service];
      const { flowCell, flowPupils, unplaced: left } = assignment;
      const seated = new Float64Array(left.length);
      flowCell.forEach((cell, flow) => {
        seated[cell] = (seated[cell] as number) + (flowPupils[flow] as number);
      });
      return areas.map((_, index) => {
        let all = 0;
        let served = 0;
        territory.cells.forEach(({ areaId }, cell) => {
          if (areaId !== territory.areas[index]?.id) return;
          const children = Math.round(demand[cell] as number);
          const isNear = (networkDistanceM[cell] as number) <= choices.standardDistanceM[service];
          const placed = seated[cell] as number;
          const isSchool = service === 'school';
          all += isSchool ? placed + (left[cell] as number) : children;
          served += isSchool ? placed : isNear ? children : 0;
        });
        return served / all;
      });
    };
    expect(school.districts.map(({ after: share }) => share)).toEqual(
      sharesOf(school, 'school').map((share) => expect.closeTo(share, 9)),
    );
    expect(Math.min(...sharesOf(school, 'school'))).toBeCloseTo(school.objective, 9);
    expect(school.objective).toBeGreaterThan(Math.min(...school.districts.map((of) => of.before)));
    expect(school.bound).toBeGreaterThanOrEqual(school.objective);
    const preschool = await plan({ aim: 'fairest', choices, service: 'preschool', siteCount: 2 });
    expect(Math.min(...sharesOf(preschool, 'preschool'))).toBeCloseTo(preschool.objective, 9);
  });

  it('keeps seats in step with new homes, as far as evaluations of the years show it', async () => {
    const homesYear = territory.manifest.baseYear + 3;
    const years = [0, 1, 2].map((later) => {
      return { year: homesYear + later, budgetMillionTenge: 150 };
    });
    // A seat within the standard's walk is one within the longest walk.
    const near = { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 500 };
    const found = await plan({ aim: 'in step', years, choices: near, siteCount: 2 });
    expect(found.inStep?.after).toBeGreaterThan(found.inStep?.before ?? 1);
    expect(found.inStep?.after).toBeCloseTo(found.objective, 9);
    expect(found.bound).toBeGreaterThanOrEqual(found.objective);
    const early = [{ year: territory.manifest.baseYear, budgetMillionTenge: 150 }];
    expect(await plan({ aim: 'in step', years: early })).toMatchObject({ reason: 'nobody counts' });
    await expect(plan({ aim: 'in step' })).rejects.toThrow('no years');
  });

  it('finds the least money for which so many pupils find a place', async () => {
    const target = 40;
    const found = await plan({ target, choices });
    expect(found.newlySeated).toBeGreaterThanOrEqual(target);
    expect(found.bound).toBeLessThanOrEqual(found.objective);
    expect(found.costMillionTenge).toBeLessThanOrEqual(found.objective + 1e-6);
    expect(await plan({ target: 1_000_000, choices })).toMatchObject({
      reason: 'target out of reach',
    });
  });

  it('builds on given plots alone, no larger than they allow, and extends what stands', async () => {
    const { facilities } = territory;
    const school = facilities.find(({ service }) => service === 'school');
    if (!school) throw new Error('no school');
    const [cell, other] = territory.cells;
    if (!cell || !other) throw new Error('no cells');
    const found = await plan({
      choices,
      candidates: 'plots',
      plots: [
        { position: cell.centre, mostSeats: 20 },
        { position: other.centre, mostSeats: 30 },
      ],
      extendable: [{ facilityId: school.id, mostSeats: 100 }],
    });
    expect(found.sites.length).toBeGreaterThan(0);
    for (const { plot, extendedId, seats, position } of found.sites) {
      if (extendedId !== null) {
        expect(position).toEqual(school.position);
        expect(seats).toBeLessThanOrEqual(100);
      } else expect(seats).toBeLessThanOrEqual(plot === 0 ? 20 : 30);
    }
    expect(found.newlySeated).toBe(unplaced([], YEAR) - unplaced(editsOf(found), YEAR));
  });

  it('has required sites in and forbidden ones out', async () => {
    const free = await plan({ siteCount: 1, choices });
    const [best] = free.sites;
    const cell = territory.cells.find(({ centre }) => centre !== best?.position);
    if (!best || !cell) throw new Error('no site');
    const required = await plan({ siteCount: 2, required: [cell.centre], choices });
    expect(required.sites.map(({ position }) => position)).toContainEqual(cell.centre);
    const [longitude, latitude] = best.position;
    const ring = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([x = 0, y = 0]): LonLat => [longitude + x / 500, latitude + y / 500]);
    const forbidden = await plan({ siteCount: 1, forbidden: [ring], choices });
    expect(free.objective).toBeGreaterThan(0);
    expect(forbidden.sites.map(({ position }) => position)).not.toContainEqual(best.position);
    expect(forbidden.objective).toBeLessThanOrEqual(free.objective);
  });
});
