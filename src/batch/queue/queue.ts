/**
 * The queue of slices, by pg-boss in the same database. A worker's heartbeat renews what it holds;
 * what nobody renews goes back to the queue; what fails three times is given up, its error kept.
 */
import PgBoss from 'pg-boss';
import type { Connection, Database } from '../database/database.ts';

/** Of the database: pg-boss keeps its own tables there. */
const QUEUE_SCHEMA = 'aumaq_queue';
const TRIES = 3;
const KEPT_DAYS = 365;
const DAY_S = 86_400;

export type QueueRhythm = {
  /** A job that nobody renews for so long is given to another worker. */
  readonly lostAfterS: number;
};

export const USUAL_RHYTHM: QueueRhythm = { lostAfterS: 60 };

export type SliceState = 'waiting' | 'running' | 'failed' | 'cancelled' | 'done';

/** States of pg-boss in the words of this house. */
const STATE_WORDS: Readonly<Record<string, SliceState>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
};

export class SliceQueue {
  readonly #database: Database;
  readonly #boss: PgBoss;
  /** Engines of different versions have queues of their own: figures of two are never mixed. */
  readonly #name: string;
  readonly #rhythm: QueueRhythm;

  constructor(database: Database, engineVersion: string, rhythm: QueueRhythm = USUAL_RHYTHM) {
    this.#database = database;
    this.#rhythm = rhythm;
    this.#name = `slices-${engineVersion}`;
    this.#boss = new PgBoss({
      db: bossDatabase(database, database.script),
      schema: QUEUE_SCHEMA,
      schedule: false,
      // Whoever computes looks for lost jobs (`returnLost`); one who only asks changes nothing.
      supervise: false,
      retentionDays: KEPT_DAYS,
      deleteAfterDays: KEPT_DAYS,
      archiveCompletedAfterSeconds: KEPT_DAYS * DAY_S,
    });
    // Told by the calls themselves.
    this.#boss.on('error', () => {});
  }

  async open(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(this.#name, {
      name: this.#name,
      retryLimit: TRIES - 1,
      retryDelay: 1,
      expireInSeconds: this.#rhythm.lostAfterS,
      retentionDays: KEPT_DAYS,
    });
  }

  /** Within a transaction: the jobs are there with everything else, or not at all. */
  async send(connection: Connection, keys: readonly string[]): Promise<void> {
    await this.#boss.insert(
      keys.map((id) => ({ id, name: this.#name, data: {} })),
      { db: bossDatabase(connection) },
    );
  }

  /** Up to so many slices that wait; they are held by whoever asked, for as long as it renews them. */
  async take(count: number): Promise<readonly string[]> {
    const jobs = await this.#boss.fetch(this.#name, { batchSize: count });
    return jobs.map(({ id }) => id);
  }

  /** The heartbeat: answers which of the slices are still held. */
  async renew(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#database.query(
      `UPDATE ${QUEUE_SCHEMA}.job SET started_on = now()
       WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'active' RETURNING id`,
      [this.#name, keys],
    );
    return new Set(rows.map(({ id }) => String(id)));
  }

  /** Gives back to the queue what its worker has left. */
  async returnLost(): Promise<void> {
    await this.#boss.expire();
  }

  /** All that counts as running, by the only process that can be: whoever held it is gone. */
  async takeOver(): Promise<void> {
    await this.#database.query(
      `UPDATE ${QUEUE_SCHEMA}.job SET state = 'retry', start_after = now()
       WHERE name = $1 AND state = 'active'`,
      [this.#name],
    );
  }

  /** Whether nothing waits and nothing runs. */
  async isIdle(): Promise<boolean> {
    return (await this.#boss.getQueueSize(this.#name, { before: 'completed' })) === 0;
  }

  async complete(connection: Connection, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    // Its types leave out what it takes for several jobs at once.
    const complete: (...args: [string, string[], null, PgBoss.ConnectionOptions]) => Promise<void> =
      this.#boss.complete as never;
    await complete(this.#name, [...keys], null, { db: bossDatabase(connection) });
  }

  /** One try less; after the last one it is given up with this error. */
  async fail(key: string, message: string): Promise<void> {
    await this.#boss.fail(this.#name, key, { message });
  }

  /** Takes off what waits or runs, whichever engine it is of. Answers how many. */
  async cancel(keys: readonly string[]): Promise<number> {
    const rows = await this.#database.query(
      `UPDATE ${QUEUE_SCHEMA}.job SET state = 'cancelled', completed_on = now()
       WHERE id = ANY($1::uuid[]) AND state < 'completed' RETURNING id`,
      [keys],
    );
    return rows.length;
  }

  /** What was cancelled waits again. */
  async resume(connection: Connection, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.#boss.resume(this.#name, [...keys], { db: bossDatabase(connection) });
  }

  /** Failed ones get another three tries, cancelled ones go on, whichever engine they are of. */
  async retry(keys: readonly string[]): Promise<number> {
    const rows = await this.#database.query(
      `UPDATE ${QUEUE_SCHEMA}.job
       SET state = 'created', retry_count = 0, started_on = NULL, completed_on = NULL, output = NULL,
         start_after = now()
       WHERE id = ANY($1::uuid[]) AND state IN ('failed', 'cancelled') RETURNING id`,
      [keys],
    );
    return rows.length;
  }

  /** Every slice of a run that is in the queue, with its state and the error of its last try. */
  async states(
    runId: string,
  ): Promise<
    readonly { readonly key: string; readonly state: SliceState; readonly error: string | null }[]
  > {
    const rows = await this.#database.query(
      `SELECT DISTINCT job.id, job.state::text AS state,
         coalesce(job.output->>'message', job.output->'value'->>'message') AS error
       FROM aumaq.run_slice AS named JOIN ${QUEUE_SCHEMA}.job ON job.id = named.slice
       WHERE named.run = $1`,
      [runId],
    );
    return rows.map(({ id, state, error }) => ({
      key: String(id),
      state: STATE_WORDS[String(state)] ?? 'waiting',
      error: typeof error === 'string' ? error : null,
    }));
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false });
  }
}

/** What pg-boss asks of a database. Statements without values may be several. */
function bossDatabase(connection: Connection, script?: Database['script']): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const isScript = script !== undefined && (values === undefined || values === null);
      const rows = isScript ? await script(text) : await connection.query(text, values ?? []);
      return { rows: [...rows] };
    },
  };
}
