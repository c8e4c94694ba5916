import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { LARGEST_SIZE, SIZE_RANGES } from '../../../src/domain/scenario/limits.ts';
import { mergeEdit, newEditId, newPlaceId } from '../../../src/domain/scenario/mergeEdit.ts';
import { operatingFacilities } from '../../../src/domain/scenario/operating.ts';
import { SIZED_KINDS, sizeOf } from '../../../src/domain/scenario/projectSize.ts';
import { checkEdits } from '../../../src/domain/scenario/restoreScenario.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { NAMES_OF_ADDED } from '../../../src/i18n/messages/namesOfAdded.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = { ...smallCity(), namesOfAdded: NAMES_OF_ADDED };
const edit = (content: object): Edit => editSchema.parse({ id: 'e1', ...content });
const school = (id: string, size: number, openYear = 2027): Edit =>
  edit({
    id: `${id}`,
    type: 'addProject',
    projectId: id,
    kind: 'school',
    position: [76.95, 43.25],
    size,
    openYear,
    finance: 'state',
  });
const values = (notes: ReturnType<typeof checkEdits>['notes']) =>
  notes.map(({ message }) => [message?.key, message?.params.value]);

describe('sizes that come from outside', () => {
  it('of schools are brought to a whole seat and to the largest school, with a note each', () => {
    const { value, notes } = checkEdits([school('new-1', 10_000_000), school('new-2', 0.5)], city);
    expect(value).toMatchObject([{ size: 5000 }, { size: 1 }]);
    expect(values(notes)).toEqual([
      ['note.fitted', 5000],
      ['note.fitted', 1],
    ]);
    expect(notes[0]?.message?.params.part).toMatchObject({ en: 'New school 1' });
  });

  it('of many schools together stay what so many schools can have', () => {
    const edits = Array.from({ length: 300 }, (_, index) => school(`new-${index + 1}`, 10_000_000));
    const { value } = checkEdits(edits, city);
    const seats = operatingFacilities(applyScenario(city, { edits: value }), 2030)
      .filter(({ origin }) => origin === 'edit')
      .reduce((sum, { capacity }) => sum + capacity, 0);
    expect(seats).toBe(300 * SIZE_RANGES.school.max);
  });

  it('may be as large as the place is by the facts', () => {
    const files = smallCity();
    const huge = {
      ...files,
      projects: files.projects.map((project) =>
        project.id === 'project-school'
          ? { ...project, phases: project.phases.map((phase) => ({ ...phase, capacity: 20_000 })) }
          : project,
      ),
    };
    const resized = edit({ type: 'resizeProject', projectId: 'project-school', size: 40_000 });
    expect(checkEdits([resized], huge)).toEqual({ value: [resized], notes: [] });
    expect(checkEdits([resized], city).value).toMatchObject([{ size: 5000 }]);
  });

  it('and years and thresholds are fitted too, whatever the edit, and once fitted stay so', () => {
    const anything = fc.record({
      kind: fc.constantFrom(...SIZED_KINDS),
      size: fc.double({ min: 0, max: LARGEST_SIZE, noNaN: true }),
      capacity: fc.integer({ min: 0, max: 20_000 }),
      year: fc.integer({ min: 1900, max: 2150 }),
      threshold: fc.double({ noNaN: true, noDefaultInfinity: true }),
    });
    fc.assert(
      fc.property(anything, ({ kind, size, capacity, year, threshold }) => {
        const edits = [
          { ...school('new-1', size, year), kind },
          edit({ id: 'e2', type: 'resizeProject', projectId: 'project-homes', size }),
          edit({
            id: 'e3',
            type: 'rephaseProject',
            projectId: 'project-homes',
            phaseIndex: 0,
            openYear: year,
          }),
          edit({
            id: 'e4',
            type: 'extendFacility',
            facilityId: 'school-1',
            capacity,
            fromYear: year,
          }),
          edit({ id: 'e5', type: 'closeFacility', facilityId: 'school-2', closeYear: year }),
          edit({ id: 'e6', type: 'changeStandard', standardId: 'school-walk', threshold }),
        ];
        const { value, notes } = checkEdits(edits, city);
        expect(value).toHaveLength(edits.length);
        expect(checkEdits(value, city)).toEqual({ value, notes: [] });
        const isSame = JSON.stringify(value) === JSON.stringify(edits);
        expect(notes.length === 0).toBe(isSame);
        const { projects, standards } = applyScenario(city, { edits: value });
        const added = projects.find(({ id }) => id === 'new-1');
        const sized = added ? sizeOf(added) : Number.NaN;
        expect(Number.isInteger(sized)).toBe(true);
        expect(sized).toBeGreaterThanOrEqual(SIZE_RANGES[kind].min);
        expect(sized).toBeLessThanOrEqual(SIZE_RANGES[kind].max);
        expect(added?.phases[0]?.openYear).toBeGreaterThanOrEqual(2025);
        expect(added?.phases[0]?.openYear).toBeLessThanOrEqual(2040);
        expect(standards[0]?.threshold).toBeGreaterThanOrEqual(50);
        expect(standards[0]?.threshold).toBeLessThanOrEqual(5000);
      }),
    );
  });
});

describe('ids of new places', () => {
  const addedTo = (edits: readonly Edit[]) => {
    const id = newPlaceId(edits);
    return mergeEdit(edits, { ...school(id, 900), id: newEditId(edits) });
  };

  it('never come twice, whatever ids a link has brought', () => {
    const number = fc.oneof(
      fc.constantFrom(999_999, 1_000_000, 999_999_999, 1_000_000_000, Number.MAX_SAFE_INTEGER),
      fc.integer({ min: 1, max: 5 }),
    );
    const brought = fc.array(
      fc.tuple(
        fc.oneof(
          number.map((n) => `new-${n}`),
          fc.constantFrom('new-', 'new-1e3', 'x', 'new-01'),
        ),
        number.map((n) => `e${n}`),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(brought, (ids) => {
        let edits: readonly Edit[] = ids.map(([placeId, id]) => ({
          ...school(placeId, 900),
          id: editSchema.parse({ ...school('x', 1), id }).id,
        }));
        edits = checkEdits(edits, city).value;
        const before = edits.length;
        const distinct = new Set(edits.map(({ id }) => id)).size;
        for (let count = 0; count < 3; count++) edits = addedTo(edits);
        expect(edits).toHaveLength(before + 3);
        expect(new Set(edits.map(({ id }) => id)).size).toBe(distinct + 3);
        const { ignored } = applyScenario(city, { edits });
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('pass over what the territory itself calls so', () => {
    expect(newPlaceId([], (id) => id === 'new-1')).toBe('new-2');
  });
});
