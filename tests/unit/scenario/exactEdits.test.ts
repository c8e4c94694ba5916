import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { capacitySteps } from '../../../src/domain/scenario/capacitySteps.ts';
import { diffScenarios } from '../../../src/domain/scenario/diffScenarios.ts';
import { placeOfEdit } from '../../../src/domain/scenario/editPlace.ts';
import { mergeEdit, newEditId } from '../../../src/domain/scenario/mergeEdit.ts';
import { sizeOf } from '../../../src/domain/scenario/projectSize.ts';
import { checkEdits } from '../../../src/domain/scenario/restoreScenario.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { decodeEdits, encodeEdits } from '../../../src/share/link/editsCode.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
let count = 0;
const edit = (content: object): Edit => editSchema.parse({ id: `e${++count}`, ...content });
const merged = (...edits: Edit[]) =>
  edits.reduce<readonly Edit[]>(
    (list, one) => mergeEdit(list, { ...one, id: newEditId(list) }),
    [],
  );
const homes = {
  type: 'addProject',
  projectId: 'new-1',
  kind: 'housing',
  position: [76.92, 43.23],
  size: 60_000,
  openYear: 2027,
  finance: 'private',
};
const close = { type: 'closeFacility', facilityId: 'school-1', closeYear: 2029 };

describe('an edit that is switched off', () => {
  const off = edit({ ...close, off: true });

  it('changes nothing', () => {
    expect(applyScenario(city, { edits: [off] })).toEqual(applyScenario(city, { edits: [] }));
  });

  it('comes back out of a link and past the check, off as it was', () => {
    const decoded = decodeEdits(encodeEdits([off])) as Edit[];
    expect(decoded).toEqual([{ ...off }]);
    expect(checkEdits(decoded, city)).toEqual({ value: decoded, notes: [] });
  });

  it('tells no two plans apart', () => {
    expect(diffScenarios({ edits: [off] }, { edits: [] })).toEqual([]);
    const on = edit(close);
    expect(diffScenarios({ edits: [off] }, { edits: [on] })).toEqual([{ kind: 'onlyB', b: on }]);
  });

  it('leaves room for what it would take away, and for what hangs on it', () => {
    const edits = [
      edit({ type: 'removeProject', projectId: 'project-school', off: true }),
      edit({ type: 'moveProject', projectId: 'project-school', position: [76.9, 43.2] }),
      edit({
        type: 'openFacility',
        facilityId: 'new-2',
        service: 'clinic',
        ownership: 'state',
        position: [76.9, 43.2],
        capacity: 90,
        openYear: 2026,
        off: true,
      }),
      edit({ type: 'closeFacility', facilityId: 'new-2', closeYear: 2030 }),
    ];
    expect(checkEdits(edits, city)).toEqual({ value: edits, notes: [] });
  });

  it('gives way to what is said of the same thing later', () => {
    const [only, ...rest] = merged(off, edit({ ...close, closeYear: 2031 }));
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ closeYear: 2031 });
    expect(only?.off).toBeUndefined();
  });
});

describe('phases of one’s own', () => {
  const phases = [
    { openYear: 2027, size: 60_000 },
    { openYear: 2029, size: 70_001 },
    { openYear: 2031, size: 50_000 },
  ];

  it('become part of what one has added, to the last square metre', () => {
    const [only, ...rest] = merged(
      edit(homes),
      edit({ type: 'setPhases', projectId: 'new-1', phases }),
      edit({ type: 'setFinance', projectId: 'new-1', finance: 'partnership' }),
    );
    expect(rest).toEqual([]);
    const [project] = applyScenario(city, { edits: only ? [only] : [] }).projects.slice(-1);
    expect(project?.phases.map(({ openYear, floorAreaM2 }) => [openYear, floorAreaM2])).toEqual([
      [2027, 60_000],
      [2029, 70_001],
      [2031, 50_000],
    ]);
    expect(project?.finance).toBe('partnership');
  });

  it('take the place of what was said of the former ones', () => {
    const edits = merged(
      edit({ type: 'resizeProject', projectId: 'project-homes', size: 9_000 }),
      edit({ type: 'rephaseProject', projectId: 'project-homes', phaseIndex: 0, openYear: 2030 }),
      edit({ type: 'setPhases', projectId: 'project-homes', phases: phases.slice(0, 1) }),
    );
    expect(edits).toHaveLength(1);
    const project = applyScenario(city, { edits }).projects.find(
      ({ id }) => id === 'project-homes',
    );
    expect(project && sizeOf(project)).toBe(60_000);
  });

  it('keep a link readable for older pages as long as there are none', () => {
    const state = { ...defaultState('almaty', 'city', 2025), edits: [edit(homes)] };
    expect(encodeLink(state, [])).toMatch(/^#v=1&/);
    const phased = { ...state, edits: [edit({ ...homes, furtherPhases: phases.slice(1) })] };
    expect(encodeLink(phased, [])).toMatch(/^#v=2&/);
  });
});

it('a facility tells its capacity now, with its extensions, by an edit, and when it closes', () => {
  const edits = [
    edit({ type: 'extendFacility', facilityId: 'school-1', capacity: 180, fromYear: 2027 }),
    edit({ ...close, closeYear: 2035 }),
  ];
  const steps = capacitySteps(applyScenario(city, { edits }), edits, 'school-1');
  expect(
    steps.map(({ year, capacity, causes }) => [year, capacity, causes.map(({ kind }) => kind)]),
  ).toEqual([
    [2025, 100, ['now']],
    [2027, 180, ['edit']],
    [2028, 230, ['extension']],
    [2035, 0, ['closes']],
  ]);
});

it('an edit leads to its place, also where that is taken out or switched off', () => {
  const removal = edit({ type: 'removeProject', projectId: 'project-school' });
  const added = edit({ ...homes, name: 'By the canal', off: true });
  const effective = applyScenario(city, { edits: [removal, added] });
  expect(placeOfEdit(removal, effective)).toMatchObject({ id: 'project-school', isThere: false });
  expect(placeOfEdit(added, effective)?.name.en).toBe('By the canal');
  expect(placeOfEdit(edit(close), effective)).toMatchObject({ id: 'school-1', isThere: true });
});
