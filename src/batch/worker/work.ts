/** The life of a worker: takes slices, has its threads compute them, writes, and renews what it holds. */
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { isAway } from '../database/faults.ts';
import type { SliceQueue } from '../queue/queue.ts';
import { ComputingThread } from './computingThread.ts';
import type { Task } from './messages.ts';
import { ResultWriter } from './resultWriter.ts';
import { PackShelf, tasksOf } from './tasks.ts';
import { threadProgram } from './threadProgram.ts';

export type WorkRhythm = {
  /** How long an empty queue is left alone. */
  readonly pollMs: number;
  readonly heartbeatMs: number;
  readonly lookForLostMs: number;
  /** How long a database may be away before the worker gives up. */
  readonly patienceMs: number;
};

export const USUAL_WORK: WorkRhythm = {
  pollMs: 1000,
  heartbeatMs: 15_000,
  lookForLostMs: 10_000,
  patienceMs: 30 * 60_000,
};

export type WorkOptions = {
  readonly database: Database;
  readonly queue: SliceQueue;
  readonly threads: number;
  /** For all threads together. */
  readonly memoryMb: number;
  readonly rhythm: WorkRhythm;
  /** Ends the work: what is held goes back to the queue by itself. */
  readonly signal: AbortSignal;
  /** Whether an empty queue is the end. */
  readonly isOver: () => Promise<boolean>;
  /** One line for whoever watches. */
  readonly tell: (line: string) => void;
  /** Asked after every round. */
  readonly progress?: () => Promise<void>;
};

const SHELF_BYTES = 256 * 1024 * 1024;

/** Resolves with how many slices it computed. Throws where the database stays away for too long. */
export async function work(options: WorkOptions): Promise<number> {
  const { database, queue, threads, memoryMb, rhythm, signal, isOver, tell } = options;
  const shelf = new PackShelf(database, SHELF_BYTES);
  const writer = new ResultWriter(database, queue, `${hostname()}:${process.pid}`);
  const patiently = whenBack(database.title, rhythm.patienceMs, signal, tell);
  const program = await threadProgram();
  const archiveOf = (hash: string) => patiently(() => shelf.archiveOf(hash));
  const idle = Array.from(
    { length: threads },
    () => new ComputingThread(program, archiveOf, memoryMb / threads),
  );
  const all = [...idle];
  /** Slices of this worker by key; those that a thread computes with it. */
  const held = new Map<string, ComputingThread | null>();
  const ready: Task[] = [];
  const running = new Set<Promise<void>>();
  let computed = 0;
  let broken: unknown;
  const stopped = ended(signal);

  const computeOne = async (thread: ComputingThread, task: Task): Promise<void> => {
    const { key } = task.slice;
    held.set(key, thread);
    try {
      const done = await thread.compute(task).catch((error: Error) => error);
      if (!(done instanceof Error)) {
        await patiently(() => writer.write({ key, ...done }));
        computed++;
      } else if (held.has(key)) {
        tell(`a job failed: ${done.message}`);
        await patiently(() => queue.fail(key, done.message));
      }
    } catch (error) {
      if (!signal.aborted) broken ??= error;
    } finally {
      held.delete(key);
      idle.push(thread);
    }
  };

  /** Starts what can be started. */
  const startReady = (): void => {
    while (ready.length > 0 && idle.length > 0) {
      const task = ready.shift() as Task;
      if (!held.has(task.slice.key)) continue;
      const one = computeOne(idle.shift() as ComputingThread, task).finally(() => {
        running.delete(one);
        startReady();
      });
      running.add(one);
    }
  };

  const takeMore = async (): Promise<boolean> => {
    // As many again as there are threads: none waits for the database.
    const room = 2 * threads - held.size;
    if (room <= 0) return true;
    const keys = await queue.take(room);
    if (keys.length === 0) return false;
    for (const key of keys) held.set(key, null);
    const tasks = await patiently(() => tasksOf(database, keys));
    const finished = keys.filter((key) => !tasks.has(key));
    for (const key of finished) held.delete(key);
    await patiently(() => queue.complete(database, finished));
    ready.push(...tasks.values());
    startReady();
    return true;
  };

  const renew = async (): Promise<void> => {
    if (held.size === 0) return;
    const keys = [...held.keys()];
    const still = await queue.renew(keys);
    for (const key of keys.filter((one) => !still.has(one))) {
      // Cancelled, or given to another while this one was away: the thread is wanted elsewhere.
      const thread = held.get(key);
      held.delete(key);
      await thread?.stop();
    }
  };

  const timers = [
    setInterval(() => void renew().catch(() => {}), rhythm.heartbeatMs),
    setInterval(() => void queue.returnLost().catch(() => {}), rhythm.lookForLostMs),
  ];
  try {
    while (!signal.aborted && broken === undefined) {
      const isFull = await takeMore();
      await options.progress?.();
      if (isFull && running.size > 0) await Promise.race([...running, stopped]);
      else if (running.size === 0 && (await patiently(isOver))) break;
      else
        await Promise.race([
          pause(rhythm.pollMs, undefined, { signal }).catch(() => {}),
          ...running,
        ]);
    }
    if (broken !== undefined) throw broken;
    return computed;
  } finally {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(all.map((thread) => thread.stop()));
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

const FIRST_WAIT_MS = 250;
/** A machine that is up again is noticed soon; a hundred workers ask it fifty times a second. */
const LONGEST_WAIT_MS = 2000;

/** Tries again what fails because the database is away, ever less often, until it is back. */
function whenBack(
  title: string,
  patienceMs: number,
  signal: AbortSignal,
  tell: (line: string) => void,
) {
  return async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      try {
        return await attempt();
      } catch (error) {
        const isOver = signal.aborted || performance.now() - start > patienceMs;
        if (!isAway(error) || isOver) throw error;
        if (waitMs === FIRST_WAIT_MS) tell(`${title} is away: waiting for it`);
        await pause(waitMs, undefined, { signal }).catch(() => {});
      }
    }
  };
}
