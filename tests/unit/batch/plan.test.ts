/** What a plan may ask for, and what it is refused for, before any database is touched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFault } from '../../../src/batch/database/faults.ts';
import { expandPlan } from '../../../src/batch/plan/expandPlan.ts';
import { readPlan } from '../../../src/batch/plan/plan.ts';
import { processIo } from '../../../src/cli/processIo.ts';
import { runIdOf } from '../../../src/batch/runs.ts';
import { townsFolder, writeExtension, writePlan, writeTown } from './towns.ts';

const folder = townsFolder();
writeTown(folder, 'abay', 4);
writeTown(folder, 'kentau', 6);
writeExtension(folder, 'abay-more', 'abay', 900);
writeExtension(folder, 'kentau-more', 'kentau', 900);
writeExtension(folder, 'elsewhere', 'atlantis', 900);
writeFileSync(
  join(folder, 'damaged.aumaq.json'),
  '{"version": 2, "territoryId": "abay", "edits": 3}',
);

const quiet = { ...processIo, stderr: () => {} };

function expanded(plan: Readonly<Record<string, unknown>>, engine = 'engine-1') {
  return expandPlan(quiet, readPlan(quiet, writePlan(folder, plan)), engine);
}

function refusalOf(plan: Readonly<Record<string, unknown>>): string {
  try {
    expanded(plan);
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') return error.message;
    throw error;
  }
  return 'it was taken';
}

describe('a plan', () => {
  it('evaluates each scenario on the packs of its territory, under one name in all towns', () => {
    const more = { name: 'more places', from: '*-more.aumaq.json' };
    const { slices, evaluations } = expanded({ packs: ['*'], scenarios: ['baseline', more] });
    expect(slices.map(({ pack, scenario }) => `${pack}: ${scenario}`)).toEqual([
      'abay: baseline',
      'abay: more places',
      'kentau: baseline',
      'kentau: more places',
    ]);
    expect(evaluations).toBe(4 * 16);
  });

  it('is cut into jobs that hold every sample and year once', () => {
    const { slices } = expanded({
      packs: ['abay'],
      samples: { count: 9, seed: 3 },
      secondsPerJob: 0.02,
    });
    const evaluated = slices.flatMap(({ slice }) => {
      const pairs: string[] = [];
      for (let sample = slice.firstSample; sample <= slice.lastSample; sample++) {
        for (let year = slice.firstYear; year <= slice.lastYear; year++) {
          pairs.push(`${sample} ${year}`);
        }
      }
      return pairs;
    });
    expect(slices.length).toBeGreaterThan(10);
    expect(evaluated).toHaveLength(10 * 16);
    expect(new Set(evaluated).size).toBe(10 * 16);
  });

  it('is the same run when it is sent again, and another once a fact, a choice or the engine differs', () => {
    const plan = { packs: ['abay'], choices: [{ name: 'far', assignmentMaxDistanceM: 5000 }] };
    const id = runIdOf('towns', expanded(plan));
    expect(runIdOf('towns', expanded(plan))).toBe(id);
    expect(runIdOf('towns', expanded(plan, 'engine-2'))).not.toBe(id);
    expect(runIdOf('towns', expanded({ packs: ['abay'] }))).not.toBe(id);
    expect(runIdOf('towns', expanded({ ...plan, packs: ['kentau'] }))).not.toBe(id);
  });

  it.each([
    [{ packs: [] }, /plan\.json: packs: /],
    [{ packs: ['no-*'] }, /packs: 'no-\*' names no pack; check the path/],
    [{ packs: ['abay'], version: 2 }, /version 2 is of a later Aumaq, this one knows 1/],
    [
      { packs: ['abay'], years: '2025..2060' },
      /years are '2025\.\.2060', 'abay' covers 2020 to 2040/,
    ],
    [{ packs: ['abay'], samples: { count: 0, seed: 1 } }, /plan\.json: samples\.count: /],
    [{ packs: ['abay'], colour: 'red' }, /plan\.json: .*colour/],
    [
      { packs: ['abay'], scenarios: ['gone.aumaq.json'] },
      /'gone\.aumaq\.json' names no file|no such file/,
    ],
    [
      { packs: ['abay'], scenarios: ['damaged.aumaq.json'] },
      /damaged\.aumaq\.json:1: .*no list of edits/,
    ],
    [
      { packs: ['abay'], scenarios: ['elsewhere.aumaq.json'] },
      /'elsewhere' is of none of the plan's packs/,
    ],
    [{ packs: ['abay'], scenarios: ['#v=1&t=abay'] }, /a link has no name/],
    [
      { packs: ['abay'], scenarios: [{ name: 'x', assumptions: { moon: 1 } }] },
      /'x' changes 'moon', which 'abay' does not list/,
    ],
    [{ packs: ['abay'], scenarios: ['baseline', 'baseline'] }, /two are called 'baseline'/],
  ])('%j is refused with the place and what to do', (plan, expected) => {
    expect(refusalOf(plan)).toMatch(expected);
  });

  it('hears of a full disk in one line', () => {
    const full = Object.assign(new Error('could not extend file: No space left'), {
      code: '53100',
    });
    expect(String(databaseFault('database country at db', full))).toBe(
      'InputError: database country at db: the disk of the database is full; make room and start again: nothing is lost',
    );
  });
});
