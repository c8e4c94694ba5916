/**
 * What the queue costs: ten thousand small jobs through it against the same work in one process, and two
 * workers against one. On a real PostgreSQL server from npm, on this machine, as a worker runs them.
 */
import { availableParallelism, loadavg } from 'node:os';
import { serverDatabase } from '../../src/batch/database/server.ts';
import { prepareSchema } from '../../src/batch/database/schema.ts';
import { engineVersion } from '../../src/batch/engineVersion.ts';
import { expandPlan, type ExpandedPlan } from '../../src/batch/plan/expandPlan.ts';
import { readPlan } from '../../src/batch/plan/plan.ts';
import { openedPack } from '../../src/batch/plan/sentPack.ts';
import { SliceQueue } from '../../src/batch/queue/queue.ts';
import { sendRun } from '../../src/batch/runs.ts';
import { evaluateSlice } from '../../src/batch/worker/evaluateSlice.ts';
import { USUAL_WORK, work } from '../../src/batch/worker/work.ts';
import { processIo } from '../../src/cli/processIo.ts';
import { sampledEdits } from '../../src/domain/demography/sampledEdits.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import { startPostgres } from '../unit/batch/postgres.ts';
import { townsFolder, writePlan, writeTown } from '../unit/batch/towns.ts';

/** AUMAQ_BENCH_JOBS asks for fewer where ten thousand take too long. */
const JOBS = Number(process.env.AUMAQ_BENCH_JOBS ?? 10_000);
const DATABASES = ['one', 'two'];

/** So many jobs of one evaluation each: nothing but the queue. */
function smallJobs(): ExpandedPlan {
  const folder = townsFolder();
  writeTown(folder, 'abay', 4);
  const plan = writePlan(folder, {
    packs: ['abay'],
    years: '2030',
    samples: { count: JOBS - 1, seed: 1 },
    secondsPerJob: 0.001,
  });
  const expanded = expandPlan(processIo, readPlan(processIo, plan), engineVersion());
  return expanded;
}

/** Seconds of the same slices one after the other in this process, without any queue. */
function inOneProcess({ packs, scenarios, slices }: ExpandedPlan) {
  const [pack] = packs;
  if (!pack) throw new Error('no pack');
  const { territory, streets } = openedPack(pack.archive);
  const engine = new CityEngine();
  engine.load(territory, streets);
  const edits = scenarios[0]?.edits ?? [];
  const start = performance.now();
  const before = process.cpuUsage();
  const draws = sampledEdits(territory, edits, { count: JOBS - 1, seed: 1 });
  for (const { slice } of slices) evaluateSlice(engine, territory, edits, draws, slice);
  return { wallS: (performance.now() - start) / 1000, processorS: processorS(before) };
}

/** Seconds of processor that this process has taken since, threads and all; the database's are its own. */
function processorS(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Seconds from the first job taken to the last one written. */
async function throughQueue(address: string, plan: ExpandedPlan, threads: number) {
  const database = serverDatabase(address);
  await prepareSchema(database);
  const queue = new SliceQueue(database, engineVersion());
  await queue.open();
  const sending = performance.now();
  await sendRun(database, queue, 'bench', plan);
  const sendS = (performance.now() - sending) / 1000;
  const before = process.cpuUsage();
  await work({
    database,
    queue,
    threads,
    memoryMb: 2000 * threads,
    rhythm: USUAL_WORK,
    signal: new AbortController().signal,
    isOver: () => queue.isIdle(),
    tell: (line) => console.error(line),
  });
  const processor = processorS(before);
  const [measured] = await database.query(
    `SELECT extract(epoch FROM max(finished_on) - min(finished_on))::float8 AS wall,
       pg_total_relation_size('aumaq.evaluation')::float8 AS bytes
     FROM aumaq.slice`,
  );
  await queue.close();
  await database.close();
  return {
    sendS,
    wallS: Number(measured?.wall),
    processorS: processor,
    bytes: Number(measured?.bytes),
  };
}

const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

export async function run(): Promise<Record<string, unknown>> {
  const plan = smallJobs();
  const jobs = plan.slices.length;
  const alone = inOneProcess(plan);
  const server = await startPostgres(...DATABASES);
  try {
    const one = await throughQueue(server.addressOf('one'), plan, 1);
    const two = await throughQueue(server.addressOf('two'), plan, 2);
    const overheadMs = (1000 * (one.wallS - alone.wallS)) / jobs;
    const overheadProcessorMs = (1000 * (one.processorS - alone.processorS)) / jobs;
    return {
      jobs,
      evaluations: plan.evaluations,
      cores: availableParallelism(),
      /** More than there are cores: other work was in the way, times are upper bounds. */
      loadOfTheMachine: rounded(loadavg()[0] ?? 0, 1),
      inOneProcessS: rounded(alone.wallS),
      inOneProcessProcessorS: rounded(alone.processorS),
      sendingJobsPerSecond: rounded(jobs / one.sendS, 0),
      oneWorkerS: rounded(one.wallS),
      jobsPerSecondOfOneWorker: rounded(jobs / one.wallS, 0),
      oneWorkerProcessorS: rounded(one.processorS),
      overheadMsPerJob: rounded(overheadMs),
      overheadProcessorMsPerJob: rounded(overheadProcessorMs),
      overheadOfAJobOfOneSecond: rounded(overheadMs / 1000, 4),
      twoWorkersS: rounded(two.wallS),
      twoWorkersProcessorS: rounded(two.processorS),
      timesFasterWithTwo: rounded(one.wallS / two.wallS, 2),
      bytesOfAnEvaluation: rounded(one.bytes / plan.evaluations, 0),
    };
  } finally {
    await server.dispose();
  }
}
