/**
 * Writes what was computed and takes it off the queue, in one transaction: both happen or neither.
 * What comes while it writes is written together next, so that small jobs do not wait for the disk
 * one by one.
 */
import type { Connection, Database } from '../database/database.ts';
import type { SliceQueue } from '../queue/queue.ts';
import type { Computed } from './computingThread.ts';

export type Finished = Computed & { readonly key: string };

type Pending = Finished & {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
};

export class ResultWriter {
  readonly #database: Database;
  readonly #queue: SliceQueue;
  /** Which machine computed it. */
  readonly #worker: string;
  #pending: Pending[] = [];
  #writing = false;

  constructor(database: Database, queue: SliceQueue, worker: string) {
    this.#database = database;
    this.#queue = queue;
    this.#worker = worker;
  }

  /** Resolves once the slice is in the database for good. */
  write(finished: Finished): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ ...finished, resolve, reject });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#pending.length > 0) {
      const together = this.#pending;
      this.#pending = [];
      try {
        await this.#database.transaction(async (connection) => {
          await writeSlices(connection, together, this.#worker);
          await this.#queue.complete(
            connection,
            together.map(({ key }) => key),
          );
        });
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.#writing = false;
  }
}

/** A slice that is there already, by whichever worker, stays as it is. */
async function writeSlices(
  connection: Connection,
  finished: readonly Finished[],
  worker: string,
): Promise<void> {
  const axes = new Map(finished.map(({ result }) => [result.axis.hash, result.axis]));
  await connection.query(
    `INSERT INTO aumaq.axis (hash, area, indicator, unit)
     SELECT row->>'hash', ARRAY(SELECT jsonb_array_elements_text(row->'area')),
       ARRAY(SELECT jsonb_array_elements_text(row->'indicator')),
       ARRAY(SELECT jsonb_array_elements_text(row->'unit'))
     FROM jsonb_array_elements($1::jsonb) AS row ON CONFLICT DO NOTHING`,
    [JSON.stringify([...axes.values()])],
  );
  const written = await connection.query(
    `UPDATE aumaq.slice SET finished_on = now(), seconds = done.seconds, axis = done.axis, worker = $2
     FROM jsonb_to_recordset($1::jsonb) AS done (key uuid, seconds float8, axis text)
     WHERE slice.key = done.key AND slice.finished_on IS NULL RETURNING slice.key`,
    [
      // In one order everywhere: two writers that lock the same rows do not wait for each other.
      JSON.stringify(
        finished
          .map(({ key, seconds, result }) => ({ key, seconds, axis: result.axis.hash }))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
      ),
      worker,
    ],
  );
  const first = new Set(written.map(({ key }) => String(key)));
  const years = finished
    .filter(({ key }) => first.has(key))
    .flatMap(({ key, result }) => result.years.map((year) => ({ slice: key, ...year })));
  await connection.query(
    `INSERT INTO aumaq.evaluation (slice, sample, year, value)
     SELECT slice, sample, year, "values"::float8[]
     FROM jsonb_to_recordset($1::jsonb) AS row (slice uuid, sample int, year int, "values" text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(years)],
  );
}
