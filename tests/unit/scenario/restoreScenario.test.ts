import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/domain/scenario/migrations.ts';
import { restoreScenario } from '../../../src/domain/scenario/restoreScenario.ts';
import { SCENARIO_VERSION, scenarioSchema } from '../../../src/domain/scenario/scenario.ts';
import { smallCity } from '../territory/smallCity.ts';
import { editLists } from './randomEdits.ts';

const city = smallCity();
function fixture(version: number): Record<string, unknown> {
  const url = new URL(`./fixtures/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}
function restored(saved: unknown) {
  const parsed = restoreScenario(saved, city);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

describe('restoring a scenario', () => {
  it('has a migration from every earlier version, without gaps', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(
      Array.from({ length: SCENARIO_VERSION }, (_, index) => index + 1),
    );
  });

  it('takes what the present version saved, unchanged and without notes', () => {
    const { value, notes } = restored(fixture(3));
    expect(value).toEqual(fixture(3));
    expect(notes).toEqual([]);
  });

  it.each([1, 2])('opens what version %i saved without a change to its edits', (version) => {
    const { value, notes } = restored(fixture(version));
    expect(value).toEqual({ ...fixture(version), version: SCENARIO_VERSION });
    expect(notes).toEqual([]);
  });

  it('brings a scenario of version 0 up to date and says what it could not keep', () => {
    const { value, notes } = restored(fixture(0));
    expect(value).toMatchObject({ version: SCENARIO_VERSION, name: 'Three ideas for the west' });
    expect(value.edits.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'e1 addProject',
      'e2 moveFacility',
      'e3 closeFacility',
      'e4 extendFacility',
      'e5 rephaseProject',
    ]);
    expect(value.edits[0]).toMatchObject({ finance: 'private', name: 'Near the park', size: 600 });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.what).toMatch(/^edit 6 was left out/);
  });

  it('says that the facts have changed since it was saved, and keeps the edits', () => {
    const { value, notes } = restored({ ...fixture(1), contentHash: 'other-facts' });
    expect(notes.map(({ message }) => message?.key)).toEqual(['note.packChanged']);
    expect(value.edits).toHaveLength(11);
    expect(value.contentHash).toBe(city.manifest.contentHash);
  });

  it('drops edits that name unknown things, lie elsewhere or repeat an addition', () => {
    const [add, ...rest] = fixture(1).edits as Record<string, unknown>[];
    const { value, notes } = restored({
      ...fixture(1),
      edits: [
        add,
        { ...add, id: 'e20' },
        { id: 'e21', type: 'closeFacility', facilityId: 'gone', closeYear: 2030 },
        { id: 'e22', type: 'moveFacility', facilityId: 'school-1', position: [10, 50] },
        { id: 'e23', type: 'changeAssumption', assumptionId: 'gone', value: 1 },
        {
          id: 'e24',
          type: 'rephaseProject',
          projectId: 'project-school',
          phaseIndex: 7,
          openYear: 2030,
        },
        ...rest,
      ],
    });
    expect(value.edits).toHaveLength(11);
    expect(notes).toHaveLength(5);
  });

  it('brings an assumption back into its range with a note', () => {
    const edits = [
      { id: 'a', type: 'changeAssumption', assumptionId: 'm2-per-resident', value: 99 },
    ];
    const { value, notes } = restored({ ...fixture(1), edits });
    expect(value.edits[0]).toMatchObject({ value: 40 });
    expect(notes[0]?.message).toMatchObject({ key: 'note.fitted', params: { value: 40 } });
  });

  it('gives repeated ids a new one', () => {
    const edit = { id: 'e1', type: 'closeFacility', facilityId: 'school-1', closeYear: 2030 };
    const { value } = restored({
      ...fixture(1),
      edits: [edit, { ...edit, facilityId: 'school-2' }],
    });
    expect(value.edits.map(({ id }) => id)).toEqual(['e1', 'e2']);
  });

  it.each([
    ['nothing', null, /no saved scenario/],
    ['a list', [], /no saved scenario/],
    ['a newer version', { ...fixture(1), version: 4 }, /newer Aumaq/],
    ['a version that is no number', { ...fixture(1), version: 'one' }, /no whole number/],
    ['another territory', { ...fixture(1), territoryId: 'kazakhstan' }, /belongs to the territory/],
    ['no edits', { ...fixture(1), edits: null }, /no list of edits/],
  ])('refuses %s with a reason', (_, saved, reason) => {
    const parsed = restoreScenario(saved, city);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems[0]?.what).toMatch(reason);
  });

  it('never throws and only gives valid scenarios, whatever was saved', () => {
    const damaged = fc.record(
      {
        version: fc.oneof(fc.constant(3), fc.constant(1), fc.constant(0), fc.jsonValue()),
        territoryId: fc.constantFrom('small-city', 'small-city', 'x'),
        territory: fc.constant('small-city'),
        contentHash: fc.jsonValue(),
        name: fc.jsonValue(),
        edits: fc.oneof(
          fc.array(
            fc.oneof(
              fc.jsonValue(),
              editLists(1).map(([edit]) => edit),
            ),
          ),
        ),
        changes: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.jsonValue()), (saved) => {
        const parsed = restoreScenario(saved, city);
        if (parsed.ok) {
          expect(scenarioSchema.safeParse(parsed.value).success).toBe(true);
          expect(restoreScenario(parsed.value, city)).toEqual({ ...parsed, notes: [] });
        }
      }),
      { numRuns: 500 },
    );
  });
});
