import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { describeEdits } from '../../../src/domain/scenario/describeEdits.ts';
import { facilityCapacity, ownPart } from '../../../src/domain/scenario/facilityCapacity.ts';
import { mergeEdit } from '../../../src/domain/scenario/mergeEdit.ts';
import { operatingFacilities } from '../../../src/domain/scenario/operating.ts';
import { openedSize, sizeOf } from '../../../src/domain/scenario/projectSize.ts';
import { checkEdits } from '../../../src/domain/scenario/restoreScenario.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { Project, Territory } from '../../../src/domain/territory/territory.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const edit = (content: object): Edit => editSchema.parse({ id: 'set', ...content });
const withEdit = (territory: Territory, edits: readonly Edit[], more: Edit) =>
  applyScenario(territory, { edits: mergeEdit(edits, more) });
const total = (effective: ReturnType<typeof applyScenario>, year: number) =>
  operatingFacilities(effective, year).reduce((sum, { capacity }) => sum + capacity, 0);

const year = fc.integer({ min: 2020, max: 2040 });
const seats = fc.integer({ min: 1, max: 3000 });
const phases = fc.array(
  fc.record({ openYear: year, capacity: seats }).map(({ openYear, capacity }) => ({
    startYear: openYear - 2,
    openYear,
    capacity,
    status: 'planned' as const,
  })),
  { minLength: 1, maxLength: 4 },
);
/** The small city with schools, a school in phases and extensions of any size and year. */
const cities = fc
  .record({
    capacities: fc.tuple(seats, seats, seats),
    school: phases,
    extension: phases,
    second: fc.option(phases),
  })
  .map(({ capacities, school, extension, second }): Territory => {
    const [phased, extending] = city.projects as [Project, Project];
    const further = second && [
      { ...extending, id: 'extension-2' as Project['id'], phases: second },
    ];
    return {
      ...city,
      facilities: city.facilities.map((facility, index) => ({
        ...facility,
        capacity: capacities[index] ?? 0,
      })),
      projects: [
        { ...phased, phases: school },
        { ...extending, phases: extension },
        ...(further ?? []),
      ],
    };
  });
const earlierEdits = fc
  .array(
    fc.oneof(
      fc.record({
        type: fc.constant('extendFacility'),
        facilityId: fc.constantFrom('school-1', 'school-2'),
        capacity: seats,
        fromYear: year,
      }),
      fc.record({
        type: fc.constant('closeFacility'),
        facilityId: fc.constantFrom('school-1', 'school-2', 'clinic-1'),
        closeYear: year,
      }),
      fc.record({
        type: fc.constant('resizeProject'),
        projectId: fc.constantFrom('project-school', 'project-extension', 'new-1'),
        size: seats,
      }),
      fc.record({
        type: fc.constant('rephaseProject'),
        projectId: fc.constantFrom('project-school', 'project-extension', 'new-1'),
        phaseIndex: fc.constant(0),
        openYear: year,
      }),
    ),
    { maxLength: 4 },
  )
  .map((contents) => contents.map((content, index) => edit({ ...content, id: `e${index}` })));

const added = edit({
  id: 'added',
  type: 'addProject',
  projectId: 'new-1',
  kind: 'school',
  position: [76.95, 43.25],
  size: 900,
  openYear: 2028,
  finance: 'state',
});

describe('setting a capacity', () => {
  it('of a facility shows what was set, and the total moves by exactly the difference', () => {
    const ids = fc.constantFrom('school-1', 'school-2', 'clinic-1');
    fc.assert(
      fc.property(
        cities,
        earlierEdits,
        ids,
        year,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (territory, edits, id, shownYear, share) => {
          const before = applyScenario(territory, { edits });
          const now = facilityCapacity(before, id, shownYear);
          const operates = operatingFacilities(before, Math.max(shownYear, 2025)).find(
            (row) => row.id === id,
          );
          expect(now?.capacity).toBe(operates?.capacity);
          if (!now) return;
          const { fromYear, range } = now;
          const set = Math.round(range.min + share * (range.max - range.min));
          const extend = edit({
            type: 'extendFacility',
            facilityId: id,
            capacity: ownPart(set, now),
            fromYear,
          });
          expect(checkEdits([extend], territory).notes).toEqual([]);
          const changed = withEdit(territory, edits, extend);
          expect(facilityCapacity(changed, id, shownYear)?.capacity).toBe(set);
          const shown = operatingFacilities(changed, fromYear).find((row) => row.id === id);
          expect(shown?.capacity).toBe(set);
          expect(total(changed, fromYear) - total(before, fromYear)).toBe(set - now.capacity);
          const sentence = describeEdits(territory, [...edits, extend]).at(-1);
          expect(sentence?.note.params.size).toBe(set);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a project in phases shows what was set, and each year gains what opens in it', () => {
    fc.assert(
      fc.property(
        cities,
        earlierEdits,
        fc.constantFrom('project-school', 'project-extension', 'new-1'),
        seats,
        (territory, earlier, id, set) => {
          const edits = [added, ...earlier];
          const before = applyScenario(territory, { edits });
          const project = before.projects.find((row) => row.id === id);
          if (!project) throw new Error('the project is gone');
          const changed = withEdit(
            territory,
            edits,
            edit({ type: 'resizeProject', projectId: id, size: set }),
          );
          const resized = changed.projects.find((row) => row.id === id);
          if (!resized) throw new Error('the project is gone');
          expect(sizeOf(resized)).toBe(set);
          for (const each of [2025, 2028, 2034, 2040]) {
            const counts =
              id !== 'project-extension' ||
              operatingFacilities(before, each).some((row) => row.id === 'school-1');
            const gain = openedSize(resized, each) - openedSize(project, each);
            expect(total(changed, each) - total(before, each)).toBe(counts ? gain : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cannot go below what extension projects add, which have a size of their own', () => {
    const effective = applyScenario(city, { edits: [] });
    expect(facilityCapacity(effective, 'school-1', 2030)).toEqual({
      fromYear: 2030,
      capacity: 150,
      fromExtensions: 50,
      range: { min: 50, max: 5050 },
    });
    expect(facilityCapacity(effective, 'school-1', 2021)?.fromYear).toBe(2025);
  });
});
