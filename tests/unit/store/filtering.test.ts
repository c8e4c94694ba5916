import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { operatingFacilities } from '../../../src/domain/scenario/operating.ts';
import {
  FINANCES,
  OWNERSHIPS,
  PROJECT_KINDS,
  SCHOOL_KINDS,
  STATUSES,
  districtIdSchema,
  locatedSchoolIdSchema,
} from '../../../src/domain/territory/schema.ts';
import type { LocatedSchool } from '../../../src/domain/territory/territory.ts';
import { COMPUTED_SERVICES } from '../../../src/engine/results/results.ts';
import { filterablesIn } from '../../../src/map/filterables.ts';
import { passesFilters } from '../../../src/map/projectPhases.ts';
import {
  countChoices,
  filterablePlace,
  openYearsBetween,
  passes,
  THING_KINDS,
} from '../../../src/store/filtering.ts';
import { changedFilters } from '../../../src/store/offers.ts';
import { defaultFilters, type Filters } from '../../../src/store/shareable.ts';
import { embeddedPack } from '../embeddedPack.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const baseline = applyScenario(city, { edits: [] });
const [firstArea] = city.areas;
if (!firstArea) throw new Error('the small city has no area');
const schools: readonly LocatedSchool[] = SCHOOL_KINDS.map((kind, index) => ({
  id: locatedSchoolIdSchema.parse(`school-${index}`),
  kind,
  kindStatus: 'estimated',
  areaId: firstArea.id,
  districtId: districtIdSchema.parse('101000000'),
  position: [76.9, 43.2],
  status: 'observed',
  source: 'test',
}));
const with_ = (change: Partial<Filters>): Filters => ({ ...defaultFilters(), ...change });

describe('the filter of services', () => {
  it('hides places and projects of the other services, and nothing else', () => {
    const clinics = with_({ services: ['clinic'] });
    const shown = operatingFacilities(baseline, 2025)
      .filter((facility) => passes(filterablePlace(facility), clinics))
      .map(({ id }) => id);
    expect(shown).toEqual(['clinic-1']);
    const projects = city.projects.filter((project) => passesFilters(project, clinics));
    expect(projects.map(({ id }) => id)).toEqual(['project-homes']);
  });

  it('leaves places alone that it does not know', () => {
    const [school] = operatingFacilities(baseline, 2025);
    if (!school) throw new Error('no school');
    const stop = filterablePlace({ ...school, service: 'transport' });
    expect(passes(stop, with_({ services: [] }))).toBe(true);
  });
});

describe('what there is to filter', () => {
  it('is what the map shows in the year: announced projects, and as places once they are open', () => {
    const count = (year: number) => {
      const { place, project } = countChoices(filterablesIn(baseline, year), defaultFilters()).all;
      return { place, project };
    };
    expect(count(2021)).toEqual({ place: 3, project: 0 });
    expect(count(2025)).toEqual({ place: 3, project: 3 });
    // The school is a place by now, the extension part of one; the homes stay.
    expect(count(2028)).toEqual({ place: 4, project: 1 });
  });

  it('is the scenario, not the baseline', () => {
    const edits = [
      editSchema.parse({ id: 'e1', type: 'removeProject', projectId: 'project-homes' }),
      editSchema.parse({
        id: 'e2',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'clinic',
        position: [76.95, 43.2],
        size: 300,
        openYear: 2027,
        finance: 'private',
      }),
    ];
    const things = filterablesIn(applyScenario(city, { edits }), 2026);
    const counts = countChoices(things, defaultFilters());
    expect(counts.exists('projectKinds', 'housing')).toBe(false);
    expect(counts.of('finances', 'private')).toBe(1);
  });
});

describe('the count behind a choice', () => {
  it('is what the choice shows, given all other filters', () => {
    const things = filterablesIn(baseline, 2025);
    const all = countChoices(things, defaultFilters());
    expect(all.of('services', 'school')).toBe(4);
    expect(all.of('areaIds', 'west')).toBe(5);
    const east = countChoices(things, with_({ areaIds: ['east'] as never, services: ['clinic'] }));
    // Its own filter does not count against a choice, all others do.
    expect(east.of('services', 'school')).toBe(1);
    expect(east.of('services', 'clinic')).toBe(0);
    expect(east.of('areaIds', 'west')).toBe(2);
    expect(east.exists('projectKinds', 'housing')).toBe(true);
    expect(east.of('projectKinds', 'housing')).toBe(0);
    expect(east.shown).toEqual({ place: 0, project: 0, settlement: 1, school: 0 });
    expect(east.all).toEqual({ place: 3, project: 3, settlement: 1, school: 0 });
  });

  it('of the years of opening says how many of the projects open in them', () => {
    const counts = countChoices(filterablesIn(baseline, 2025), with_({ openYears: [2029, 2040] }));
    expect([counts.shown.project, counts.openingInAnyYear]).toEqual([1, 3]);
  });

  it('agrees with choosing it alone, whatever else is chosen, in both territories', () => {
    const worlds = (['almaty', 'kazakhstan'] as const).map((id) => {
      const territory = embeddedPack(id);
      const effective = applyScenario(territory, { edits: [] });
      return { areaIds: territory.areas.map((area) => area.id), effective };
    });
    const someOf = <T>(values: readonly T[]) => fc.subarray([...values]);
    const year = fc.integer({ min: 2020, max: 2040 });
    const cases = fc.constantFrom(...worlds).chain(({ areaIds, effective }) =>
      fc.record({
        effective: fc.constant(effective),
        year,
        filters: fc.record({
          services: someOf(COMPUTED_SERVICES),
          ownerships: someOf(OWNERSHIPS),
          finances: someOf(FINANCES),
          statuses: someOf(STATUSES),
          projectKinds: someOf(PROJECT_KINDS),
          areaIds: someOf(areaIds),
          settlementClasses: someOf([1, 2, 3, 4, 5] as const),
          schoolKinds: someOf(SCHOOL_KINDS),
          openYears: fc.option(
            fc
              .tuple(year, year)
              .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
          ),
        }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ effective, year: shownYear, filters: chosen }) => {
        const filters = with_(chosen);
        const things = filterablesIn(effective, shownYear, schools);
        const counts = countChoices(things, filters);
        const choices = [
          ['services', COMPUTED_SERVICES],
          ['ownerships', OWNERSHIPS],
          ['finances', FINANCES],
          ['statuses', STATUSES],
          ['projectKinds', PROJECT_KINDS],
          ['areaIds', effective.territory.areas.map(({ id }) => id)],
          ['settlementClasses', [1, 2, 3, 4, 5]],
          ['schoolKinds', SCHOOL_KINDS],
        ] as const;
        for (const [filter, ids] of choices) {
          for (const id of ids) {
            const alone = { ...filters, [filter]: [id] };
            const shown = things.filter((thing) => thing[filter] === id && passes(thing, alone));
            expect(counts.of(filter, id)).toBe(shown.length);
          }
        }
        for (const kind of THING_KINDS) {
          const shown = things.filter((thing) => thing.thing === kind && passes(thing, filters));
          expect(counts.shown[kind]).toBe(shown.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('filters that have been changed', () => {
  it('are none by default, and none again once the years span everything', () => {
    expect(changedFilters(defaultFilters())).toEqual([]);
    const span = [2018, 2040] as const;
    expect(openYearsBetween(2030, 2040, span)).toEqual([2030, 2040]);
    expect(changedFilters(with_({ openYears: openYearsBetween(2030, 2040, span) }))).toEqual([
      'openYears',
    ]);
    expect(openYearsBetween(2018, 2040, span)).toBeNull();
  });
});
