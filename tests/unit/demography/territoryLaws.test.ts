import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_COUNT } from '../../../src/domain/demography/ageGroups.ts';
import { headCount, type Population } from '../../../src/domain/demography/cohortComponent.ts';
import {
  areaResidents,
  cellResidents,
  projectTerritory,
  type ProjectionOptions,
  type TerritoryProjection,
} from '../../../src/domain/demography/projectTerritory.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import type { DemographyInputs, Observation } from '../../../src/domain/territory/schema.ts';
import type { Project, Territory } from '../../../src/domain/territory/territory.ts';
import { at, cellsInGrid, cityOf } from '../engine/worlds.ts';

const provenance = { status: 'assumption', source: 'test' } as const;
const YEARS = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;

function homes(id: string, eastM: number, openYear: number, floorAreaM2: number): Project {
  const name = { kk: id, ru: id, en: id };
  const position = at(eastM, 0);
  return {
    id: id as Project['id'],
    name,
    ...provenance,
    kind: 'housing',
    phases: [{ startYear: openYear - 2, openYear, floorAreaM2, status: 'planned' }],
    finance: 'private',
    placeStatus: 'observed',
    geometry: { type: 'Point', coordinates: [...position] },
    position,
  };
}

/** Eight homes in two districts of four; so many children of school age each. */
function city(projects: readonly Project[] = [], pupils = 1000): Territory {
  return cityOf({
    cells: cellsInGrid(4, 2, 300, pupils),
    schools: [],
    projects,
    borderEastM: 450,
  });
}

function withDemography(territory: Territory, change: Partial<DemographyInputs>): Territory {
  const { demography } = territory;
  if (!demography) throw new Error('this city has a demography');
  return { ...territory, demography: { ...demography, ...change } };
}

function total(year: number, value: number, status: Observation['status'] = 'forecast') {
  return { year, value, ...provenance, status };
}

function projectionOf(
  territory: Territory,
  assumptions: Readonly<Record<string, number>> = {},
  options?: ProjectionOptions,
): TerritoryProjection {
  const effective = applyScenario(territory, { edits: [] });
  const projection = projectTerritory(
    { ...effective, assumptions: new Map(Object.entries(assumptions)) },
    options,
  );
  if (!projection) throw new Error('this city has a demography');
  return projection;
}

function peopleIn({ people }: TerritoryProjection, index: number): number {
  return people.reduce((sum, years) => sum + headCount(years[index] as Population), 0);
}

describe('the projection of a territory', () => {
  it('meets published totals exactly, and straight between them', () => {
    const territory = withDemography(city(), { controlTotals: [total(2027, 50_000)] });
    const projection = projectionOf(territory);
    const start = peopleIn(projection, 0);
    expect(peopleIn(projection, 2)).toBeCloseTo(50_000, 6);
    expect(peopleIn(projection, 1)).toBeCloseTo((start + 50_000) / 2, 6);
    expect(Math.abs(projection.controlGap[2] as number)).toBeLessThan(1e-6);
    expect(projection.controlGap[3]).toBeNaN();
  });

  it('meets them where fewer people are wanted than there are, without emptying any age', () => {
    const territory = withDemography(city(), { controlTotals: [total(2030, 30_000)] });
    const projection = projectionOf(territory);
    expect(peopleIn(projection, 5)).toBeCloseTo(30_000, 6);
    for (const years of projection.people) {
      for (const { women, men } of years) {
        expect(Math.min(...women, ...men)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('empties no age below zero, whoever leaves and however many', () => {
    for (const netMigration of [-1e9, -5000]) {
      // Those who go are infants, of whom there are few.
      const shares = {
        'newcomers-share-0-1': 0.9,
        'newcomers-share-2-5': 0.1,
        'newcomers-share-6-17': 0,
        'newcomers-share-63-plus': 0,
      };
      const assumptions = { 'net-migration': netMigration, ...shares };
      const { people } = projectionOf(city(), assumptions, { meetControlTotals: false });
      for (const years of people) {
        for (const { women, men } of years) {
          expect(Math.min(...women, ...men)).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  it('says how far it is from them when migration is as assumed', () => {
    const territory = withDemography(city(), { controlTotals: [total(2026, 50_000)] });
    const projection = projectionOf(
      territory,
      { 'net-migration': 100 },
      { meetControlTotals: false },
    );
    expect(projection.balances.reduce((sum, [year]) => sum + (year?.migrants ?? 0), 0)).toBeCloseTo(
      100,
      8,
    );
    expect(projection.controlGap[1]).toBeCloseTo(peopleIn(projection, 1) - 50_000, 8);
  });

  it('moves forecast totals and not observed ones when less growth comes true', () => {
    const territory = withDemography(city(), {
      controlTotals: [total(2026, 48_000, 'observed'), total(2028, 52_000)],
    });
    const projection = projectionOf(territory, { 'published-growth-share': 0.5 });
    expect(peopleIn(projection, 1)).toBeCloseTo(48_000, 6);
    expect(peopleIn(projection, 3)).toBeCloseTo(50_000, 6);
    expect(projection.controlGap[3]).toBeCloseTo(-2000, 6);
  });

  it('fills homes by the occupancy curve and draws from other homes what does not come from outside', () => {
    // 40,000 m2 for 25 m2 each: 1,600 people in the end, 95 % of them after four years.
    const projection = projectionOf(city([homes('new', 0, 2026, 40_000)]), {
      'm2-per-resident': 25,
      'net-migration': 0,
    });
    const arrived = projection.newcomers[0]?.byYear ?? [];
    expect([...arrived].map((people) => Math.round(people))).toEqual([0, 480, 560, 272, 144, 64]);
    const [western, eastern] = projection.balances.map((years) => years[1]?.migrants as number);
    expect(western).toBeGreaterThan(200);
    expect((western as number) + (eastern as number)).toBeCloseTo(0, 6);
  });

  it('keeps balances to 1e-9 and homes no more people than there are, whatever is built', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            eastM: fc.integer({ min: -500, max: 1500 }),
            openYear: fc.integer({ min: 2020, max: 2030 }),
            floorAreaM2: fc.integer({ min: 0, max: 400_000 }),
          }),
          { maxLength: 5 },
        ),
        fc.option(fc.integer({ min: 30_000, max: 90_000 })),
        (plans, control) => {
          const projects = plans.map(({ eastM, openYear, floorAreaM2 }, index) =>
            homes(`homes-${index}`, eastM, openYear, floorAreaM2),
          );
          const territory = withDemography(city(projects), {
            controlTotals: control === null ? [] : [total(2030, control)],
          });
          const projection = projectionOf(territory, { 'net-migration': 500 });
          for (const { start, births, deaths, migrants, end } of projection.balances.flat()) {
            const gap = start + births - deaths + migrants - end;
            expect(Math.abs(gap) / Math.max(1, start)).toBeLessThan(1e-9);
          }
          for (const year of YEARS) expectCellsToAddUp(territory, projection, year);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the same totals whether its districts are one or two', () => {
    const territory = withDemography(city([homes('new', 0, 2026, 40_000)]), {
      controlTotals: [total(2028, 60_000)],
    });
    const [first, second] = territory.demography?.areas ?? [];
    if (!first || !second) throw new Error('this city has two districts');
    const one: Territory = {
      ...withDemography(territory, {
        areas: [
          {
            ...first,
            women: first.women.map((count, age) => count + (second.women[age] as number)),
            men: first.men.map((count, age) => count + (second.men[age] as number)),
          },
        ],
      }),
      areas: territory.areas.slice(0, 1),
      cells: territory.cells.map((cell) => ({ ...cell, areaId: first.areaId })),
    };
    const [apart, joined] = [projectionOf(territory), projectionOf(one)];
    for (let index = 0; index < 6; index += 1) {
      for (const sex of ['women', 'men'] as const) {
        joined.people[0]?.[index]?.[sex].forEach((count, age) => {
          const sum = apart.people.reduce((all, years) => all + (years[index]?.[sex][age] ?? 0), 0);
          expect(Math.abs(sum - count)).toBeLessThan(1e-6);
        });
      }
    }
  });

  it('scales the base year to the published population of earlier years', () => {
    const territory = city();
    const [western] = territory.areas;
    if (!western) throw new Error('this city has districts');
    const base = western.population[0]?.value ?? 0;
    const earlier = {
      ...territory,
      areas: territory.areas.map((area) => ({
        ...area,
        population: [total(2023, base / 2, 'observed'), ...area.population],
      })),
    };
    const projection = projectionOf(earlier);
    const sumIn = (year: number) =>
      areaResidents(projection, earlier, year)
        .slice(0, GROUP_COUNT)
        .reduce((sum, count) => sum + count, 0);
    expect(sumIn(2023)).toBeCloseTo(base / 2, 6);
    expect(sumIn(2024)).toBeCloseTo(base * 0.75, 6);
    expect(sumIn(2025)).toBeCloseTo(base, 6);
  });

  it('places newcomers in the cell of their homes, where children then grow up', () => {
    const territory = city([homes('new', 0, 2025, 100_000)]);
    const before = cellResidents(projectionOf(city()), city(), 2030);
    const projection = projectionOf(territory);
    const after = cellResidents(projection, territory, 2030);
    const sumOfCell = (cells: Float64Array, cell: number) =>
      cells.slice(cell * GROUP_COUNT, (cell + 1) * GROUP_COUNT).reduce((sum, n) => sum + n, 0);
    expect(sumOfCell(after, 0)).toBeGreaterThan(sumOfCell(before, 0) + 3000);
    for (const cell of [1, 2, 3, 4, 5, 6, 7]) {
      expect(sumOfCell(after, cell)).toBeLessThan(sumOfCell(before, cell));
    }
  });
});

/** Each age group's cells add up to the people of their area. */
function expectCellsToAddUp(
  territory: Territory,
  projection: TerritoryProjection,
  year: number,
): void {
  const areas = areaResidents(projection, territory, year);
  const cells = cellResidents(projection, territory, year);
  const sums = new Float64Array(areas.length);
  territory.cells.forEach(({ areaId }, cell) => {
    const area = territory.areas.findIndex(({ id }) => id === areaId);
    for (let group = 0; group < GROUP_COUNT; group += 1) {
      const count = cells[cell * GROUP_COUNT + group] as number;
      expect(count).toBeGreaterThanOrEqual(0);
      const slot = area * GROUP_COUNT + group;
      sums[slot] = (sums[slot] as number) + count;
    }
  });
  sums.forEach((sum, slot) => {
    expect(Math.abs(sum - (areas[slot] as number))).toBeLessThan(1e-6);
  });
}
