import { describe, expect, it } from 'vitest';
import { SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import { planIdSchema } from '../../../src/store/planId.ts';
import type { Plan } from '../../../src/workspace/library/plan.ts';
import {
  readPlansFile,
  writeLibraryFile,
  writePlanFile,
} from '../../../src/workspace/library/planFiles.ts';
import { aStory } from './someStories.ts';
import { school } from './tabs.ts';

const KNOWN = ['almaty', 'kazakhstan'];

function plan(name: string, territoryId = 'almaty'): Plan {
  return {
    id: planIdSchema.parse('aplanaplan'),
    description: 'for the <akimat> & "others"',
    revision: 3,
    changedAt: 0,
    turn: 1,
    branchOf: null,
    isDeleted: false,
    marks: [],
    scenario: {
      version: SCENARIO_VERSION,
      territoryId,
      contentHash: 'abc',
      name,
      edits: [school(1), school(2)],
    },
  };
}

describe('plans written to a file and read again', () => {
  it('are the same, one or all of them', () => {
    const [a, b] = [plan('A'), plan('Ә', 'kazakhstan')];
    expect(readPlansFile(writePlanFile(a), KNOWN)).toEqual({
      ok: true,
      value: { plans: [{ scenario: a.scenario, description: a.description }], stories: [] },
      notes: [],
    });
    const read = readPlansFile(writeLibraryFile([a, b], []), KNOWN);
    expect(read.ok && read.value.plans.map(({ scenario }) => scenario)).toEqual([
      a.scenario,
      b.scenario,
    ]);
  });

  it('take the stories of the library along, also where there is no plan', () => {
    const told = [aStory('one', 'two'), aStory('three')];
    for (const plans of [[plan('A')], []]) {
      const read = readPlansFile(writeLibraryFile(plans, told), KNOWN);
      expect(read).toMatchObject({ ok: true, value: { stories: told }, notes: [] });
      expect(read.ok && read.value.plans).toHaveLength(plans.length);
    }
  });

  it('of a library that held plans only are still read', () => {
    const former = `{"format":"aumaq-library","version":1,"plans":[${writePlanFile(plan('A'))}]}`;
    expect(readPlansFile(former, KNOWN)).toMatchObject({
      ok: true,
      value: { plans: [{ scenario: { name: 'A' } }], stories: [] },
    });
  });

  it('of a former version, which said neither version nor format, are still read', () => {
    const old = JSON.stringify({
      territory: 'almaty',
      hash: 'x',
      title: 'Old',
      changes: [{ do: 'close-school', school: 'school-017', year: 2027 }],
    });
    const read = readPlansFile(old, KNOWN);
    expect(read.ok && read.value.plans[0]?.scenario).toMatchObject({
      name: 'Old',
      edits: [{ type: 'closeFacility', closeYear: 2027 }],
    });
  });

  it('of a territory that the page does not have are left out and named', () => {
    const read = readPlansFile(writeLibraryFile([plan('A'), plan('B', 'atlantis')], []), KNOWN);
    expect(read.ok && read.value.plans).toHaveLength(1);
    expect(read.ok && read.notes[0]?.message).toEqual({
      key: 'plans.unknownTerritory',
      params: { territory: 'atlantis' },
    });
  });

  it.each([
    ['of a later version', '{"format":"aumaq-library","version":9,"plans":[]}', 'plans.laterFile'],
    ['that hold a story', '{"format":"aumaq-story","steps":[]}', 'note.isStory'],
    ['that are none', 'nothing', 'plans.noFile'],
  ])('%s are refused with a reason', (_, text, key) => {
    const read = readPlansFile(text, KNOWN);
    expect(read.ok ? null : read.problems[0]?.message?.key).toBe(key);
  });
});
