import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { operatingFacilities } from '../../../src/domain/scenario/operating.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { NAMES_OF_ADDED } from '../../../src/i18n/messages/namesOfAdded.ts';
import { smallCity } from '../territory/smallCity.ts';

let counter = 0;
function edit(content: object): Edit {
  return editSchema.parse({ id: `e${++counter}`, ...content });
}
const city = smallCity();

/** Id and capacity of what operates, in order. */
function operating(year: number, ...edits: Edit[]): string[] {
  return operatingFacilities(applyScenario(city, { edits }), year).map(
    ({ id, capacity }) => `${id}=${capacity}`,
  );
}

const newSchool = {
  type: 'addProject',
  projectId: 'new-1',
  kind: 'school',
  position: [76.95, 43.25],
  size: 600,
  openYear: 2028,
  finance: 'private',
};

describe('what operates in a year', () => {
  it('is the baseline first, then projects whose phases have opened, summed', () => {
    expect(operating(2026)).toEqual(['school-1=100', 'school-2=300', 'clinic-1=50']);
    expect(operating(2027)).toContain('project-school=200');
    expect(operating(2029)).toContain('project-school=300');
  });

  it('counts an extension with the school it extends and not as a school of its own', () => {
    expect(operating(2028)).toEqual([
      'school-1=150',
      'school-2=300',
      'clinic-1=50',
      'project-school=200',
    ]);
    const [before, after] = [2027, 2028].map(
      (year) => operatingFacilities(applyScenario(city, { edits: [] }), year)[0]?.capacityStatus,
    );
    expect([before, after]).toEqual(['observed', 'planned']);
  });

  it('lists what edits add at the end, open from their year on', () => {
    const opened = edit({
      type: 'openFacility',
      facilityId: 'own-1',
      service: 'clinic',
      ownership: 'private',
      position: [77.1, 43.3],
      capacity: 70,
      openYear: 2026,
    });
    const added = edit(newSchool);
    expect(operating(2027, added, opened).slice(-2)).toEqual(['project-school=200', 'own-1=70']);
    expect(operating(2028, added, opened).slice(-2)).toEqual(['own-1=70', 'new-1=600']);
    const last = operatingFacilities(applyScenario(city, { edits: [added] }), 2028).at(-1);
    expect(last).toMatchObject({ ownership: 'private', origin: 'edit', areaId: 'west' });
  });

  it('leaves out a facility from the year it closes, with what would have extended it', () => {
    const closed = edit({ type: 'closeFacility', facilityId: 'school-1', closeYear: 2028 });
    expect(operating(2027, closed)).toContain('school-1=100');
    expect(operating(2028, closed).join()).not.toContain('school-1');
  });

  it('gives a facility its new capacity from a year on, extensions on top', () => {
    const extended = edit({
      type: 'extendFacility',
      facilityId: 'school-1',
      capacity: 180,
      fromYear: 2027,
    });
    expect(operating(2026, extended)).toContain('school-1=100');
    expect(operating(2027, extended)).toContain('school-1=180');
    expect(operating(2028, extended)).toContain('school-1=230');
  });

  it('gives the same objects again for what has not changed', () => {
    const before = operatingFacilities(applyScenario(city, { edits: [] }), 2027);
    const after = operatingFacilities(applyScenario(city, { edits: [edit(newSchool)] }), 2028);
    expect(after[1]).toBe(before[1]);
    expect(after[3]).toBe(before[3]);
  });
});

describe('applying edits', () => {
  it('leaves the baseline and everything untouched as it was', () => {
    const frozen = JSON.stringify(city);
    const effective = applyScenario(city, {
      edits: [
        edit({ type: 'moveFacility', facilityId: 'school-1', position: [77.1, 43.2] }),
        edit({ type: 'resizeProject', projectId: 'project-homes', size: 8000 }),
      ],
    });
    expect(JSON.stringify(city)).toBe(frozen);
    expect(effective.facilities[0]).toMatchObject({ position: [77.1, 43.2], areaId: 'east' });
    expect(effective.facilities[1]).toBe(city.facilities[1]);
    expect(effective.projects[0]).toBe(city.projects[0]);
    expect(applyScenario(city, { edits: [] }).facilities).toBe(city.facilities);
  });

  it('scales all phases to the new size and keeps seats whole', () => {
    const { projects } = applyScenario(city, {
      edits: [
        edit({ type: 'resizeProject', projectId: 'project-school', size: 100 }),
        edit({ type: 'resizeProject', projectId: 'project-homes', size: 8000 }),
      ],
    });
    expect(projects[0]?.phases.map(({ capacity }) => capacity)).toEqual([67, 33]);
    expect(projects[2]?.phases.map(({ floorAreaM2 }) => floorAreaM2)).toEqual([2000, 6000]);
  });

  it('shifts the start of a phase with its opening', () => {
    const { projects } = applyScenario(city, {
      edits: [
        edit({
          type: 'rephaseProject',
          projectId: 'project-school',
          phaseIndex: 0,
          openYear: 2030,
        }),
      ],
    });
    expect(projects[0]?.phases[0]).toMatchObject({ startYear: 2028, openYear: 2030 });
    expect(projects[0]?.phases[1]).toBe(city.projects[0]?.phases[1]);
  });

  it('removes a project, also one that an edit has added', () => {
    const removed = edit({ type: 'removeProject', projectId: 'new-1' });
    expect(operating(2030, edit(newSchool), removed)).toEqual(operating(2030));
    const { projects } = applyScenario(city, {
      edits: [edit({ type: 'removeProject', projectId: 'project-school' })],
    });
    expect(projects).toEqual(city.projects.slice(1));
  });

  it('changes assumptions and standards without touching the pack', () => {
    const { assumptions, standards } = applyScenario(city, {
      edits: [
        edit({ type: 'changeAssumption', assumptionId: 'm2-per-resident', value: 30 }),
        edit({ type: 'changeStandard', standardId: 'school-walk', threshold: 800 }),
      ],
    });
    expect(assumptions.get('m2-per-resident')).toBe(30);
    expect(standards[0]).toMatchObject({ threshold: 800, status: 'assumption' });
    expect(city.manifest.standards[0]?.threshold).toBe(500);
  });

  it('calls what nobody has named in the words of who shows it, and by its id where nobody has words', () => {
    const nameIn = (territory: Territory) =>
      applyScenario(territory, { edits: [edit(newSchool)] }).projects.at(-1)?.name;
    expect(nameIn(city)).toEqual({ kk: 'new-1', ru: 'new-1', en: 'new-1' });
    expect(nameIn({ ...city, namesOfAdded: NAMES_OF_ADDED })).toEqual({
      kk: 'Жаңа мектеп 1',
      ru: 'Новая школа 1',
      en: 'New school 1',
    });
  });

  it('passes over what names unknown things and says so', () => {
    const unknown = edit({ type: 'moveFacility', facilityId: 'nobody', position: [76.9, 43.2] });
    const again = edit({ ...newSchool, projectId: 'school-1' });
    const effective = applyScenario(city, { edits: [unknown, again] });
    expect(effective.ignored).toEqual([unknown.id, again.id]);
    expect(effective.projects).toBe(city.projects);
  });
});
