/** Batches on a real PostgreSQL server, with workers as processes that are killed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeatureCollection } from 'geojson';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aumaq, startAumaq, until } from './aumaq.ts';
import { SERVER_USER, startPostgres, type TestPostgres } from './postgres.ts';
import { tinyDisk } from './tinyDisk.ts';
import { serverDatabase } from '../../../src/batch/database/server.ts';
import { writePage } from '../../../src/batch/collect/page.ts';
import { findRun } from '../../../src/batch/runs.ts';
import { processIo } from '../../../src/cli/processIo.ts';
import { readOverview } from '../../../src/share/overview.ts';
import { townsFolder, writeExtension, writePlan, writeScenario, writeTown } from './towns.ts';

const TOWNS = ['abay', 'balkhash', 'kentau'];
const YEARS = '2025..2040';
const SEED = 7;
const SAMPLES = 10;
/** What the scenario of assumptions changes; `evaluate` takes it as a file. */
const ROOMY = { type: 'changeAssumption', assumptionId: 'm2-per-resident', value: 35 };

let server: TestPostgres;
let folder = '';
beforeAll(async () => {
  server = await startPostgres('killed', 'refusing', 'later');
  folder = townsFolder();
  TOWNS.forEach((town, index) => {
    writeTown(folder, town, 4 + 2 * index);
    writeExtension(folder, `${town}-some`, town, 400);
    writeExtension(folder, `${town}-more`, town, 900);
    writeScenario(folder, `${town}-roomy`, town, ROOMY);
  });
}, 120_000);
const tiny = tinyDisk();
afterAll(async () => {
  await server.dispose();
  tiny?.dispose();
});

function plan(more: Readonly<Record<string, unknown>> = {}): string {
  return writePlan(folder, {
    packs: TOWNS,
    scenarios: [
      'baseline',
      '*-some.aumaq.json',
      '*-more.aumaq.json',
      { name: 'roomy homes', assumptions: { [ROOMY.assumptionId]: ROOMY.value } },
    ],
    years: YEARS,
    samples: { count: SAMPLES, seed: SEED },
    secondsPerJob: 0.2,
    ...more,
  });
}

/** Rows that a statement answers in a database of the server. */
async function rowsOf(database: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.addressOf(database));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What single calls of `evaluate` print, by town, scenario and sample. */
async function evaluatedAlone(): Promise<ReadonlyMap<string, readonly string[]>> {
  const alone = new Map<string, readonly string[]>();
  for (const town of TOWNS) {
    for (const [scenario, file] of [
      ['baseline', null],
      [`${town}-some`, `${town}-some`],
      [`${town}-more`, `${town}-more`],
      ['roomy homes', `${town}-roomy`],
    ] as const) {
      for (let sample = 0; sample <= SAMPLES; sample++) {
        const args = ['evaluate', '--pack', join(folder, town), '--years', YEARS];
        if (file !== null) args.push('--scenario', join(folder, `${file}.aumaq.json`));
        if (sample > 0) args.push('--sample', `${sample}/${SAMPLES}`, '--seed', String(SEED));
        const { code, out, err } = await aumaq(...args);
        expect([code, err]).toEqual([0, '']);
        alone.set(`${town} ${scenario} ${sample}`, out.trim().split('\n').slice(1));
      }
    }
  }
  return alone;
}

/** Rows of `figures.csv` as `evaluate` prints them, in the order of the file. */
function collectedIn(path: string): ReadonlyMap<string, readonly string[]> {
  const [header, ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  expect(header).toBe(
    'pack,scenario,choices,sample,year,area,indicator,value,unit,engine_version,pack_hash,scenario_hash,seed',
  );
  // Each says what it was computed with.
  expect(rows[0]).toMatch(/,0\.1\.0-[0-9a-f]{12},[0-9a-f]{64},[0-9a-f]{64},7$/);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [town, scenario, , sample, ...figure] = row.split(',');
    const key = `${town} ${scenario} ${sample}`;
    const known = found.get(key) ?? [];
    found.set(key, known);
    known.push(figure.slice(0, 5).join(','));
  }
  return found;
}

describe('a batch on a server', { timeout: 240_000 }, () => {
  it('gives, row by row, what single calls of evaluate give, though a worker is killed, the database is away for ten seconds and a collector dies', async () => {
    const database = ['--database', server.addressOf('killed')];
    const worker = () =>
      startAumaq(folder, [
        ...['worker', ...database, '--threads', '1', '--until-idle', '--lost-after', '2'],
      ]);
    const sent = await aumaq('batch', plan(), ...database);
    expect(sent.err).toMatch(/^run [0-9a-f]{12}: 2,112 evaluations in \d+ jobs\n$/);
    const computedBy = async (least: number) =>
      rowsOf(
        'killed',
        `SELECT worker FROM aumaq.slice WHERE worker IS NOT NULL GROUP BY worker HAVING count(*) >= ${least}`,
      );

    const doomed = worker();
    const steady = worker();
    await until(async () => (await computedBy(2)).length === 2);
    doomed.process.kill('SIGKILL');
    expect(await doomed.ended).toBeNull();
    await server.kill();
    const [alone] = await Promise.all([evaluatedAlone(), pause(10_000)]);
    expect(steady.err()).toContain('is away: waiting for it');
    await server.start();
    const cut = ['batch', 'collect', ...database, '--format', 'csv', '--out', join(folder, 'cut')];
    const collector = startAumaq(folder, cut);
    await until(() => existsSync(join(folder, 'cut')));
    collector.process.kill('SIGKILL');
    await collector.ended;
    expect(await steady.ended).toBe(0);
    expect(steady.err()).not.toContain(server.password);
    // What the dead worker held went back to the queue, and was computed by the other.
    const [lost] = await rowsOf(
      'killed',
      'SELECT count(*)::int AS jobs FROM aumaq_queue.job WHERE retry_count > 0',
    );
    expect(lost?.jobs).toBeGreaterThan(0);

    const status = await aumaq('batch', 'status', ...database, '--format', 'json');
    const now = JSON.parse(status.out) as Record<string, number>;
    expect(now).toMatchObject({ failed: 0, waiting: 0, running: 0, evaluations: 3 * 4 * 16 * 11 });
    expect(now.done).toBe(now.slices);
    const [counted] = await rowsOf(
      'killed',
      'SELECT count(*)::int AS rows, count(DISTINCT (slice, sample, year))::int AS distinct FROM aumaq.evaluation',
    );
    expect(counted).toEqual({ rows: 3 * 4 * 16 * 11, distinct: 3 * 4 * 16 * 11 });
    const again = await aumaq(...cut);
    expect([again.code, again.err]).toEqual([0, '']);
    const found = collectedIn(join(folder, 'cut/figures.csv'));
    expect([...found.keys()].sort()).toEqual([...alone.keys()].sort());
    for (const [key, rows] of alone) expect(found.get(key), key).toEqual(rows);
    // Drawn assumptions do change figures.
    expect(found.get('abay baseline 1')).not.toEqual(found.get('abay baseline 2'));
  });

  it('hands out maps as GeoJSON, and a page on which each town is one press from its own map', async () => {
    const database = ['--database', server.addressOf('killed')];
    const out = join(folder, 'maps');
    const { out: told } = await aumaq(
      ...['batch', 'collect', ...database, '--format', 'geojson', '--out', out],
    );
    expect(told.trim().split('\n')).toEqual(
      ['area', 'facility', 'cell'].map((layer) => join(out, `${layer}.geojson`)),
    );
    const read = (layer: string) =>
      JSON.parse(readFileSync(join(out, `${layer}.geojson`), 'utf8')) as FeatureCollection;
    expect(read('area').features).toHaveLength(2 * TOWNS.length);
    expect(read('cell').features).toHaveLength(4 + 6 + 8);
    const school = read('facility').features.find(
      ({ properties }) => properties?.pack === 'kentau' && properties.id === 'school-1',
    );
    expect(school).toMatchObject({
      properties: { service: 'school', ownership: 'state', area: 'west', capacity: 100 },
      geometry: { type: 'Point', coordinates: [76.901, 43.21] },
    });

    const built = join(folder, 'dist');
    mkdirSync(built);
    writeFileSync(join(built, 'overview.html'), '<!doctype html>');
    const site = join(folder, 'site');
    const from = serverDatabase(server.addressOf('killed'));
    await writePage(processIo, from, await findRun(from, undefined), site, built);
    await from.close();
    expect(existsSync(join(site, 'overview.html'))).toBe(true);
    const overview = readOverview(JSON.parse(readFileSync(join(site, 'overview.json'), 'utf8')));
    if (overview === null) throw new Error('the page cannot read its overview');
    expect(overview.plans[0]).toBe('baseline');
    expect(overview.towns.map(({ territoryId }) => territoryId)).toEqual(TOWNS);
    for (const { territoryId, files, links, values } of overview.towns) {
      for (const file of files) {
        expect(readFileSync(join(site, 'geo', territoryId, file))).toEqual(
          readFileSync(join(folder, territoryId, file)),
        );
      }
      const more = overview.plans.indexOf(`${territoryId}-more`);
      expect(links[more]).toContain(`t=${territoryId}`);
      expect(links[more]).not.toBe(links[0]);
      expect(values[more]?.[0]?.some((value) => value !== null)).toBe(true);
      // Of the other towns' plans it has nothing.
      expect(links.filter((link) => link !== null)).toHaveLength(4);
    }
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
    const coded = 'p%40ss%2Fw%3Ard';
    const ofCoded = await refusal(server.addressOf('refusing', 'postgres', coded));
    expect(ofCoded).toMatch(/the password is refused/);
    expect(ofCoded).not.toMatch(/p%40ss|p@ss|w:rd/);
    expect(await tables('refusing')).toEqual([{ n: 0 }]);
    const toKilled = ['--database', server.addressOf('killed')];
    const maps = await aumaq('batch', 'collect', ...toKilled, '--format', 'postgis');
    expect([maps.code, maps.err]).toEqual([
      1,
      expect.stringMatching(
        /^error: .*: it has no PostGIS; .* or collect as geojson or parquet\n$/,
      ),
    ]);

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

  it.skipIf(tiny === null)(
    'ends in one line on a full disk, and leaves nothing half done',
    async () => {
      if (tiny === null) return;
      const rows = () =>
        rowsOf(
          'full_disk',
          'SELECT (SELECT count(*) FROM aumaq.slice)::int AS slices, (SELECT count(*) FROM aumaq.run)::int AS runs',
        );
      await rowsOf('killed', `CREATE TABLESPACE tiny LOCATION '${tiny.folderOf(SERVER_USER)}'`);
      await rowsOf('killed', 'CREATE DATABASE full_disk TABLESPACE tiny');
      const database = ['--database', server.addressOf('full_disk')];
      expect((await aumaq('batch', plan({ samples: undefined }), ...database)).code).toBe(0);
      const before = await rows();
      tiny.fill();
      const many = plan({ secondsPerJob: 0.001, samples: { count: 30, seed: 1 } });
      const { code, out, err } = await aumaq('batch', many, ...database);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(
        /^error: database full_disk at 127\.0\.0\.1:\d+: the disk of the database is full; make room and start again: nothing is lost\n$/,
      );
      expect(await rows()).toEqual(before);

      const results = join(tiny.folder, 'results');
      const collect = [
        'batch',
        'collect',
        '--database',
        server.addressOf('killed'),
        '--out',
        results,
      ];
      const cut = await aumaq(...collect, '--format', 'csv');
      expect([cut.code, cut.err]).toEqual([
        1,
        expect.stringMatching(
          /^error: .*figures\.csv: .*space.*; name another folder with --out\n$/,
        ),
      ]);
      expect(readdirSync(results)).toEqual([]);
    },
  );
});
