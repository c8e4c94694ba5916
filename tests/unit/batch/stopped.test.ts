/** Jobs that do not come to their end: given up, cancelled, and what puts them back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/batch/database/database.ts';
import { prepareSchema } from '../../../src/batch/database/schema.ts';
import { serverDatabase } from '../../../src/batch/database/server.ts';
import { expandPlan } from '../../../src/batch/plan/expandPlan.ts';
import { readPlan } from '../../../src/batch/plan/plan.ts';
import { SliceQueue } from '../../../src/batch/queue/queue.ts';
import {
  cancelRun,
  findRun,
  type Run,
  retryRun,
  sendRun,
  statusOf,
} from '../../../src/batch/runs.ts';
import { USUAL_WORK, work } from '../../../src/batch/worker/work.ts';
import { processIo } from '../../../src/cli/processIo.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { townsFolder, writePlan, writeTown } from './towns.ts';

const folder = townsFolder();
for (const town of ['abay', 'kentau']) writeTown(folder, town, 4);
let server: TestPostgres;
let database: Database;
let queue: SliceQueue;
let newerQueue: SliceQueue;
beforeAll(async () => {
  server = await startPostgres('stopped');
  database = serverDatabase(server.addressOf('stopped'));
  await prepareSchema(database);
  queue = new SliceQueue(database, '1');
  newerQueue = new SliceQueue(database, '2');
  for (const one of [queue, newerQueue]) await one.open();
}, 120_000);
afterAll(async () => {
  await Promise.all([queue.close(), newerQueue.close()]);
  await database.close();
  await server.dispose();
});

/** The same slices under whichever name. */
async function sent(name: string, packs: readonly string[], years = '2025'): Promise<Run> {
  const path = writePlan(folder, { packs, years });
  const plan = expandPlan(processIo, readPlan(processIo, path), '1');
  return findRun(database, await sendRun(database, queue, name, plan));
}

it('gives a job up after three tries, computes the others, and takes it up when asked to', {
  timeout: 120_000,
}, async () => {
  const run = await sent('poisonous', ['abay', 'kentau']);
  const [sound] = await database.query("SELECT archive FROM aumaq.pack WHERE territory = 'kentau'");
  await database.query("UPDATE aumaq.pack SET archive = 'poison' WHERE territory = 'kentau'");
  const told: string[] = [];
  const computed = () =>
    work({
      database,
      queue,
      threads: 1,
      memoryMb: 1000,
      rhythm: { ...USUAL_WORK, pollMs: 50 },
      signal: new AbortController().signal,
      isOver: () => queue.isIdle(),
      tell: (line) => told.push(line),
    });
  expect(await computed()).toBe(1);
  expect(told).toHaveLength(3);
  expect(new Set(told)).toEqual(new Set([expect.stringMatching(/^a job failed: ./)]));
  const givenUp = await statusOf(database, queue, run);
  expect(givenUp).toMatchObject({ done: 1, failed: 1, waiting: 0, running: 0 });
  const reason = told[0]?.replace('a job failed: ', '');
  expect(givenUp.errors).toEqual([expect.stringMatching(/^[0-9a-f-]{36}: ./)]);
  expect(givenUp.errors[0]).toContain(reason);

  await database.query("UPDATE aumaq.pack SET archive = $1 WHERE territory = 'kentau'", [
    sound?.archive,
  ]);
  expect(await retryRun(database, queue, run)).toBe(1);
  expect(await computed()).toBe(1);
  expect(await statusOf(database, queue, run)).toMatchObject({ done: 2, failed: 0 });
});

it('cancels what no other run asks for, and takes it up when it is sent again', {
  timeout: 120_000,
}, async () => {
  const unfinished = (name: string) => sent(name, ['abay'], '2030');
  const [one, other] = [await unfinished('one'), await unfinished('other')];
  expect(await cancelRun(database, queue, one)).toBe(0);
  expect(await statusOf(database, queue, one)).toMatchObject({ waiting: 1, cancelled: 0 });
  // By a newer Aumaq than the one that sent it.
  expect(await cancelRun(database, newerQueue, other)).toBe(1);
  expect(await statusOf(database, queue, other)).toMatchObject({ waiting: 0, cancelled: 1 });
  expect(await cancelRun(database, queue, other)).toBe(0);
  const third = await unfinished('a third');
  expect(await statusOf(database, queue, third)).toMatchObject({ waiting: 1, cancelled: 0 });
});
