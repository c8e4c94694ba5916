/** What a worker reads from the database: slices to compute, scenarios and packs. */
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { EvaluationChoices } from '../../engine/results/results.ts';
import type { Database } from '../database/database.ts';
import type { Task } from './messages.ts';

/** Those of the slices that are not finished yet, with what they ask for. */
export async function tasksOf(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Task>> {
  const rows = await database.query(
    `SELECT slice.*, scenario.edits FROM aumaq.slice JOIN aumaq.scenario ON hash = scenario
     WHERE key = ANY($1::uuid[]) AND finished_on IS NULL`,
    [keys],
  );
  return new Map(
    rows.map((row): [string, Task] => [
      String(row.key),
      {
        // Written by `sendRun`, checked there.
        edits: row.edits as readonly Edit[],
        slice: {
          key: String(row.key),
          packHash: String(row.pack),
          scenarioHash: String(row.scenario),
          choices: row.choices as EvaluationChoices,
          firstYear: Number(row.first_year),
          lastYear: Number(row.last_year),
          firstSample: Number(row.first_sample),
          lastSample: Number(row.last_sample),
          sampleCount: Number(row.sample_count),
          seed: Number(row.seed),
          engineVersion: String(row.engine_version),
        },
      },
    ]),
  );
}

/** Packs as they are sent, kept by hash up to so many bytes: threads ask for the same ones. */
export class PackShelf {
  readonly #database: Database;
  readonly #mostBytes: number;
  readonly #archives = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;

  constructor(database: Database, mostBytes: number) {
    this.#database = database;
    this.#mostBytes = mostBytes;
  }

  async archiveOf(hash: string): Promise<Uint8Array> {
    const known = this.#archives.get(hash);
    if (known) return known;
    const asked = this.#read(hash);
    this.#archives.set(hash, asked);
    try {
      const archive = await asked;
      this.#bytes += archive.length;
      if (this.#bytes > this.#mostBytes) {
        this.#archives.clear();
        this.#bytes = 0;
      }
      return archive;
    } catch (error) {
      this.#archives.delete(hash);
      throw error;
    }
  }

  async #read(hash: string): Promise<Uint8Array> {
    const [row] = await this.#database.query('SELECT archive FROM aumaq.pack WHERE hash = $1', [
      hash,
    ]);
    if (row === undefined) throw new Error(`the pack ${hash} is not in the database`);
    return row.archive as Uint8Array;
  }
}
