/** Batches on a real PostgreSQL server, with workers as processes that are killed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aumaq, startAumaq, until } from './aumaq.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { townsFolder, writeExtension, writePlan, writeTown } from './towns.ts';

const TOWNS = ['abay', 'balkhash', 'kentau'];
const YEARS = '2025..2040';
const SEED = 7;
const SAMPLES = 10;

let server: TestPostgres;
let folder = '';
beforeAll(async () => {
  server = await startPostgres('same', 'killed', 'refusing', 'later');
  folder = townsFolder();
  TOWNS.forEach((town, index) => {
    writeTown(folder, town, 4 + 2 * index);
    writeExtension(folder, `${town}-some`, town, 400);
    writeExtension(folder, `${town}-more`, town, 900);
  });
}, 120_000);
afterAll(() => server.dispose());

function plan(more: Readonly<Record<string, unknown>> = {}): string {
  return writePlan(folder, {
    packs: TOWNS,
    scenarios: [
      'baseline',
      '*-some.aumaq.json',
      '*-more.aumaq.json',
      { name: 'roomy homes', assumptions: { 'm2-per-resident': 35 } },
    ],
    years: YEARS,
    samples: { count: SAMPLES, seed: SEED },
    secondsPerJob: 0.3,
    ...more,
  });
}

/** Rows of a table in a database of the server. */
async function rowsOf(database: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.addressOf(database));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What single calls of `evaluate` print for a scenario: rows by sample. */
async function evaluated(town: string, scenario: string, sample: number): Promise<string[]> {
  const args = ['evaluate', '--pack', join(folder, town), '--years', YEARS];
  if (sample > 0) args.push('--sample', `${sample}/${SAMPLES}`, '--seed', String(SEED));
  if (scenario.startsWith(town)) args.push('--scenario', join(folder, `${scenario}.aumaq.json`));
  const { code, out, err } = await aumaq(...args);
  expect([code, err]).toEqual([0, '']);
  return out.trim().split('\n').slice(1);
}

describe('a batch on a server', { timeout: 240_000 }, () => {
  it('gives, row by row, what single calls of evaluate give, whichever of two workers computes', async () => {
    const database = ['--database', server.addressOf('same')];
    const sent = await aumaq('batch', plan(), ...database);
    expect(sent.err).toMatch(/^run [0-9a-f]{12}: 2,112 evaluations in \d+ jobs\n$/);
    const workers = [1, 2].map(() =>
      startAumaq(folder, ['worker', ...database, '--threads', '1', '--until-idle']),
    );
    for (const { ended } of workers) expect(await ended).toBe(0);

    const collected = await aumaq(
      'batch',
      'collect',
      ...database,
      '--format',
      'csv',
      '--out',
      join(folder, 'results'),
    );
    expect([collected.code, collected.err]).toEqual([0, '']);
    const [header, ...rows] = readFileSync(join(folder, 'results/figures.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(header).toBe(
      'pack,scenario,choices,sample,year,area,indicator,value,unit,engine_version,pack_hash,scenario_hash,seed',
    );
    const found = new Map<string, string[]>();
    for (const row of rows) {
      const [town, scenario, , sample, ...figure] = row.split(',');
      const key = `${town} ${scenario} ${sample}`;
      found.set(key, [...(found.get(key) ?? []), figure.slice(0, 5).join(',')]);
    }
    expect(found.size).toBe(3 * 4 * (SAMPLES + 1));
    for (const town of TOWNS) {
      for (const scenario of ['baseline', `${town}-some`, `${town}-more`]) {
        for (let sample = 0; sample <= SAMPLES; sample++) {
          expect(found.get(`${town} ${scenario} ${sample}`)).toEqual(
            await evaluated(town, scenario, sample),
          );
        }
      }
    }
    // Drawn assumptions do change figures, and each row says what it was computed with.
    expect(found.get('abay baseline 1')).not.toEqual(found.get('abay baseline 2'));
    expect(rows[0]).toMatch(/,0\.1\.0-[0-9a-f]{12},[0-9a-f]{64},[0-9a-f]{64},7$/);
    const busy = await rowsOf('same', 'SELECT DISTINCT worker FROM aumaq.slice');
    expect(busy).toHaveLength(2);
  });

  it('loses and doubles nothing when a worker is killed, the database goes away and a collector dies', async () => {
    const database = ['--database', server.addressOf('killed')];
    const worker = () =>
      startAumaq(folder, [
        'worker',
        ...database,
        '--threads',
        '1',
        '--until-idle',
        '--lost-after',
        '2',
      ]);
    await aumaq(
      'batch',
      plan({ secondsPerJob: 0.1, samples: { count: 25, seed: SEED } }),
      ...database,
    );
    const done = async () =>
      Number((await rowsOf('killed', 'SELECT count(finished_on) AS n FROM aumaq.slice'))[0]?.n);

    const doomed = worker();
    const steady = worker();
    await until(async () => (await done()) > 5);
    doomed.process.kill('SIGKILL');
    expect(await doomed.ended).toBeNull();
    await server.kill();
    await until(() => steady.err().includes('is away'));
    await server.start();
    const cut = ['batch', 'collect', ...database, '--format', 'csv', '--out', join(folder, 'cut')];
    const collector = startAumaq(folder, cut);
    await until(() => existsSync(join(folder, 'cut')));
    collector.process.kill('SIGKILL');
    await collector.ended;
    expect(await steady.ended).toBe(0);

    const status = await aumaq('batch', 'status', ...database, '--format', 'json');
    const now = JSON.parse(status.out) as Record<string, number>;
    expect(now).toMatchObject({ failed: 0, waiting: 0, running: 0, evaluations: 3 * 4 * 16 * 26 });
    expect(now.done).toBe(now.slices);
    const [counted] = await rowsOf(
      'killed',
      'SELECT count(*)::int AS rows, count(DISTINCT (slice, sample, year))::int AS distinct FROM aumaq.evaluation',
    );
    expect(counted).toEqual({ rows: 3 * 4 * 16 * 26, distinct: 3 * 4 * 16 * 26 });
    expect((await aumaq(...cut)).code).toBe(0);
    const figures = readFileSync(join(folder, 'cut/figures.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const evaluations = new Set(figures.map((row) => row.split(',').slice(0, 5).join(',')));
    expect(evaluations.size).toBe(3 * 4 * 16 * 26);
    expect(new Set(figures).size).toBe(figures.length);
    expect(steady.err()).toContain('is away');
    expect(steady.err()).not.toContain(server.password);
  });

  it('refuses in one line what cannot be done, shows no password and leaves the database as it was', async () => {
    const path = plan({ samples: undefined });
    const tables = async (database: string) =>
      rowsOf(
        database,
        "SELECT count(*)::int AS n FROM pg_class WHERE relnamespace::regnamespace::text ~ 'aumaq'",
      );
    const refusal = async (address: string) => {
      const { code, out, err } = await aumaq('batch', path, '--database', address);
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toContain(server.password);
      expect(err.trim().split('\n')).toHaveLength(1);
      return err;
    };
    const wrong = 'mistyped-password';
    expect(await refusal(server.addressOf('refusing', 'postgres', wrong))).toMatch(
      /^error: database refusing at 127\.0\.0\.1:\d+: the password is refused; check user/,
    );
    expect(await refusal(server.addressOf('nowhere'))).toMatch(/there is no database of this name/);
    expect(await refusal(server.addressOf('refusing', 'planner'))).toMatch(/no right to do this/);
    expect(await refusal('postgres://planner:secret@127.0.0.1:1/x')).toMatch(/no database answers/);
    expect(await refusal('planner:secret@host')).toMatch(/no address of a PostgreSQL database/);
    expect(await tables('refusing')).toEqual([{ n: 0 }]);

    const damaged = writePlan(folder, { packs: ['abay', 'nowhere'] });
    const { err } = await aumaq('batch', damaged, '--database', server.addressOf('refusing'));
    expect(err).toMatch(
      /^error: .*nowhere\/pack\.json:1: there is no such file; check the path\n$/,
    );
    expect(await tables('refusing')).toEqual([{ n: 0 }]);

    await rowsOf('later', 'CREATE SCHEMA aumaq; CREATE TABLE aumaq.version (version int)');
    await rowsOf('later', 'INSERT INTO aumaq.version VALUES (99)');
    const [before] = await tables('later');
    plan({ samples: undefined });
    expect(await refusal(server.addressOf('later'))).toMatch(
      /its tables are of a later Aumaq \(version 99, this one knows 1\)/,
    );
    expect(await tables('later')).toEqual([before]);
  });
});
