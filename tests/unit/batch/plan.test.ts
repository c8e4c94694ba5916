/** What a plan may ask for, and what it is refused for, before any database is touched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFault } from '../../../src/batch/database/faults.ts';
import { serverDatabase } from '../../../src/batch/database/server.ts';
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
    [
      { packs: ['abay'], scenarios: [{ name: 'x', assumptions: { 'm2-per-resident': 1e9 } }] },
      /'x' sets 'm2-per-resident' to 1000000000, 'abay' allows 15 to 40/,
    ],
    [
      {
        packs: ['*'],
        samples: { count: 10_000, seed: 1 },
        secondsPerJob: 0.001,
        choices: Array.from({ length: 300 }, (_, index) => ({ name: `choice ${index}` })),
      },
      /it asks for more than 500,000 jobs; give longer jobs/,
    ],
  ])('%j is refused with the place and what to do', (plan, expected) => {
    expect(refusalOf(plan)).toMatch(expected);
  });

  it.each([
    [
      '53100',
      'could not extend file: No space left',
      /the disk of the database is full; make room/,
    ],
    ['ENOENT', 'connect ENOENT /run/.s.PGSQL.5432', /a file or socket that the address names/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate', /its certificate is not trusted/],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'Hostname does not match',
      /is of another host; give the host/,
    ],
    ['CERT_HAS_EXPIRED', 'certificate has expired', /has expired; have it renewed/],
    [
      '',
      'The server does not support SSL connections',
      /without encryption only; leave sslmode out/,
    ],
  ])('hears in one line of a database that says %s', (code, said, expected) => {
    const fault = String(
      databaseFault('database country at db', Object.assign(new Error(said), { code })),
    );
    expect(fault).toMatch(expected);
    expect(fault).toMatch(/^InputError: database country at db: .*$/);
  });

  it('is sent to no address whose signs cannot be read, and none of them is repeated', () => {
    const addresses = ['postgres://u:se%zzcret@db/x', 'postgres://u:secret@db/%zz'];
    for (const address of addresses) {
      expect(() => serverDatabase(address)).toThrow(
        /^--database: a % in this address .* %25 for a %/,
      );
      expect(() => serverDatabase(address)).not.toThrow(/cret/);
    }
  });
});
