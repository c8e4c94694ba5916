/** What every command of batches begins with: which database, its tables, the queue. */
import { availableParallelism, totalmem } from 'node:os';
import { InputError } from '../../cli/io.ts';
import { numberOption } from '../../cli/options.ts';
import type { Database } from '../database/database.ts';
import { embeddedDatabase } from '../database/embedded.ts';
import { databaseFault } from '../database/faults.ts';
import { prepareSchema } from '../database/schema.ts';
import { serverDatabase } from '../database/server.ts';
import { engineVersion } from '../engineVersion.ts';
import { type QueueRhythm, SliceQueue } from '../queue/queue.ts';

/** The embedded database of a laptop, in the folder where the command is given. */
const USUAL_FOLDER = '.aumaq-batch';
/** A password on the command line is seen by everybody on the machine: this is not. */
const ADDRESS_VARIABLE = 'AUMAQ_DATABASE';

export const WHERE_OPTIONS = {
  database: { type: 'string' },
  folder: { type: 'string' },
} as const;

export type Where = { readonly database?: string; readonly folder?: string };

export type Opened = {
  readonly database: Database;
  readonly queue: SliceQueue;
  readonly engine: string;
  /** The folder of the embedded database; null where it is a server that other machines reach. */
  readonly folder: string | null;
};

/** The address of the server; undefined where the embedded one is meant. */
export function addressOf({ database, folder }: Where): string | undefined {
  if (database !== undefined && folder !== undefined) {
    throw new InputError('aumaq batch', null, '--database and --folder are both given', 'give one');
  }
  return (
    database ?? (folder === undefined ? process.env[ADDRESS_VARIABLE] || undefined : undefined)
  );
}

/** The folder of the embedded database, for where no server is meant. */
export function folderOf({ folder = USUAL_FOLDER }: Where): string {
  return folder;
}

/** Opens the database, does the work and closes it; faults of it come as one line. */
export async function withDatabase<Result>(
  where: Where,
  work: (opened: Opened) => Promise<Result>,
  rhythm?: QueueRhythm,
): Promise<Result> {
  const address = addressOf(where);
  const folder = folderOf(where);
  const engine = engineVersion();
  let database: Database | undefined;
  let queue: SliceQueue | undefined;
  try {
    database = address === undefined ? await embeddedDatabase(folder) : serverDatabase(address);
    await prepareSchema(database);
    queue = new SliceQueue(database, engine, rhythm);
    await queue.open();
    return await work({
      database,
      queue,
      engine,
      folder: address === undefined ? folder : null,
    });
  } catch (error) {
    throw databaseFault(database?.title ?? folder, error);
  } finally {
    await queue?.close().catch(() => {});
    await database?.close().catch(() => {});
  }
}

export const THREAD_OPTIONS = { threads: { type: 'string' }, memory: { type: 'string' } } as const;

const MOST_THREADS = 256;
/** Of the machine's memory, what threads may take together unless told otherwise. */
const SHARE_OF_MEMORY = 0.7;
const MB = 1024 * 1024;

export function threadsOf(
  command: string,
  options: { readonly threads?: string; readonly memory?: string },
): { readonly threads: number; readonly memoryMb: number } {
  const bounds = { min: 1, max: MOST_THREADS, whole: true };
  return {
    threads: numberOption(command, 'threads', options.threads, bounds) ?? availableParallelism(),
    memoryMb:
      numberOption(command, 'memory', options.memory, { min: 100 }) ??
      Math.floor((SHARE_OF_MEMORY * totalmem()) / MB),
  };
}

/** Gives the work a signal that ends it at Ctrl+C, and when the machine is shut down. */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const end = () => controller.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
