/** A run is a plan that was sent: what is known of it, and what can be done to it. */
import { createHash } from 'node:crypto';
import { InputError } from '../cli/io.ts';
import type { Connection, Database } from './database/database.ts';
import type { ExpandedPlan, NamedSlice } from './plan/expandPlan.ts';
import type { SliceQueue } from './queue/queue.ts';

export type Run = { readonly id: string; readonly name: string; readonly createdOn: Date };

const ID_CHARACTERS = 12;
/** Slices in one statement: a text of a few hundred kB. */
const AT_ONCE = 1000;

/** The same plan over the same files is the same run: sending it again goes on with it. */
export function runIdOf(name: string, { slices }: ExpandedPlan): string {
  const told = slices.map(({ slice, pack, scenario, choices }) => [
    slice.key,
    pack,
    scenario,
    choices,
  ]);
  const hash = createHash('sha256')
    .update(JSON.stringify([name, told]))
    .digest('hex');
  return hash.slice(0, ID_CHARACTERS);
}

/**
 * Writes a plan into the database and its slices into the queue: all of it or nothing. Slices that
 * are finished, of this run or another, are not computed again; those that were cancelled are.
 */
export async function sendRun(
  database: Database,
  queue: SliceQueue,
  name: string,
  plan: ExpandedPlan,
): Promise<string> {
  const id = runIdOf(name, plan);
  await database.transaction(async (connection) => {
    for (const { hash, territory, archive } of plan.packs) {
      await connection.query(
        'INSERT INTO aumaq.pack (hash, territory, archive) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [hash, territory.manifest.id, archive],
      );
    }
    for (const { hash, edits } of plan.scenarios) {
      await connection.query(
        'INSERT INTO aumaq.scenario (hash, edits) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING',
        [hash, JSON.stringify(edits)],
      );
    }
    await connection.query(
      `INSERT INTO aumaq.run (id, name) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET cancelled_on = NULL`,
      [id, name],
    );
    for (let first = 0; first < plan.slices.length; first += AT_ONCE) {
      await sendSlices(connection, queue, id, plan.slices.slice(first, first + AT_ONCE));
    }
  });
  return id;
}

async function sendSlices(
  connection: Connection,
  queue: SliceQueue,
  runId: string,
  slices: readonly NamedSlice[],
): Promise<void> {
  const rows = JSON.stringify(
    slices.map(({ slice, ...names }) => ({
      ...slice,
      evaluation: slice.choices,
      ...names,
      run: runId,
    })),
  );
  await connection.query(
    `INSERT INTO aumaq.slice (key, pack, scenario, choices, first_year, last_year, first_sample,
       last_sample, sample_count, seed, engine_version)
     SELECT (row->>'key')::uuid, row->>'packHash', row->>'scenarioHash', row->'evaluation',
       (row->>'firstYear')::int, (row->>'lastYear')::int, (row->>'firstSample')::int,
       (row->>'lastSample')::int, (row->>'sampleCount')::int, (row->>'seed')::int,
       row->>'engineVersion'
     FROM jsonb_array_elements($1::jsonb) AS row
     ON CONFLICT DO NOTHING`,
    [rows],
  );
  await connection.query(
    `INSERT INTO aumaq.run_slice (run, slice, pack, scenario, choices)
     SELECT row->>'run', (row->>'key')::uuid, row->>'pack', row->>'scenario', row->>'choices'
     FROM jsonb_array_elements($1::jsonb) AS row
     ON CONFLICT DO NOTHING`,
    [rows],
  );
  const unfinished = await connection.query(
    'SELECT key FROM aumaq.slice WHERE key = ANY($1::uuid[]) AND finished_on IS NULL',
    [slices.map(({ slice }) => slice.key)],
  );
  const keys = unfinished.map(({ key }) => String(key));
  await queue.send(connection, keys);
  await queue.resume(connection, keys);
}

/** The run of this id, or, without one, the latest; throws an `InputError` where there is none. */
export async function findRun(database: Database, id: string | undefined): Promise<Run> {
  const [row] = await database.query(
    `SELECT id, name, created_on FROM aumaq.run WHERE $1::text IS NULL OR id = $1
     ORDER BY created_on DESC LIMIT 1`,
    [id ?? null],
  );
  if (row === undefined) {
    const what = id === undefined ? 'no batch was sent there' : `there is no run '${id}'`;
    throw new InputError(database.title, null, what, 'send one: aumaq batch plan.json');
  }
  return { id: String(row.id), name: String(row.name), createdOn: row.created_on as Date };
}

export type RunStatus = {
  readonly run: string;
  readonly name: string;
  readonly slices: number;
  readonly done: number;
  readonly running: number;
  readonly waiting: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Evaluations written, and of all. */
  readonly evaluationsDone: number;
  readonly evaluations: number;
  /** Seconds that workers have computed, all together. */
  readonly computedS: number;
  /** By what was finished of late; null where nothing was. */
  readonly slicesPerHour: number | null;
  readonly hoursLeft: number | null;
  /** Of those given up: the first few, each with its last error. */
  readonly errors: readonly string[];
};

const ERRORS_SHOWN = 3;

export async function statusOf(
  database: Database,
  queue: SliceQueue,
  run: Run,
): Promise<RunStatus> {
  const [sums] = await database.query(
    `WITH mine AS (
       SELECT slice.*,
         (last_year - first_year + 1) * (last_sample - first_sample + 1) AS evaluations
       FROM aumaq.slice
       WHERE key IN (SELECT slice FROM aumaq.run_slice WHERE run = $1)
     ), late AS (
       SELECT finished_on FROM mine WHERE finished_on > now() - interval '10 minutes'
     )
     SELECT count(*)::int AS slices, count(finished_on)::int AS done,
       coalesce(sum(evaluations), 0)::float8 AS evaluations,
       coalesce(sum(evaluations) FILTER (WHERE finished_on IS NOT NULL), 0)::float8 AS evaluations_done,
       coalesce(sum(seconds), 0)::float8 AS computed,
       (SELECT count(*)::float8 FROM late) AS late,
       (SELECT extract(epoch FROM now() - min(finished_on))::float8 FROM late) AS late_seconds
     FROM mine`,
    [run.id],
  );
  const states = await queue.states(run.id);
  const counted = (state: string) => states.filter((job) => job.state === state).length;
  const [slices, done] = [Number(sums?.slices), Number(sums?.done)];
  const [failed, cancelled, running] = [
    counted('failed'),
    counted('cancelled'),
    counted('running'),
  ];
  const lateS = Math.max(1, Number(sums?.late_seconds ?? 0));
  const slicesPerHour = Number(sums?.late) > 1 ? (3600 * Number(sums?.late)) / lateS : null;
  const left = slices - done - failed - cancelled;
  return {
    run: run.id,
    name: run.name,
    slices,
    done,
    running,
    waiting: Math.max(0, left - running),
    failed,
    cancelled,
    evaluations: Number(sums?.evaluations),
    evaluationsDone: Number(sums?.evaluations_done),
    computedS: Number(sums?.computed),
    slicesPerHour,
    hoursLeft: slicesPerHour === null ? null : left / slicesPerHour,
    errors: states
      .filter(({ state }) => state === 'failed')
      .slice(0, ERRORS_SHOWN)
      .map(({ key, error }) => `${key}: ${error ?? 'its worker died three times'}`),
  };
}

/** Takes from the queue what waits or runs for this run alone. Answers how many slices. */
export async function cancelRun(database: Database, queue: SliceQueue, run: Run): Promise<number> {
  await database.query('UPDATE aumaq.run SET cancelled_on = now() WHERE id = $1', [run.id]);
  const rows = await database.query(
    `SELECT DISTINCT slice.key FROM aumaq.run_slice AS mine JOIN aumaq.slice ON slice.key = mine.slice
     WHERE mine.run = $1 AND slice.finished_on IS NULL AND NOT EXISTS (
       SELECT FROM aumaq.run_slice AS other JOIN aumaq.run ON run.id = other.run
       WHERE other.slice = slice.key AND run.cancelled_on IS NULL)`,
    [run.id],
  );
  return queue.cancel(rows.map(({ key }) => String(key)));
}

/** Puts back into the queue what was given up or cancelled. Answers how many slices. */
export async function retryRun(database: Database, queue: SliceQueue, run: Run): Promise<number> {
  await database.query('UPDATE aumaq.run SET cancelled_on = NULL WHERE id = $1', [run.id]);
  const stopped = (await queue.states(run.id)).filter(
    ({ state }) => state === 'failed' || state === 'cancelled',
  );
  return queue.retry(stopped.map(({ key }) => key));
}
