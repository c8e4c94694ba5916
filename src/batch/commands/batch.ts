/** `aumaq batch`: sends a plan, and says or changes what is of it. */
import { type CliIo, type Command, InputError } from '../../cli/io.ts';
import { choiceOption, parseOptions } from '../../cli/options.ts';
import { expandPlan } from '../plan/expandPlan.ts';
import { readPlan } from '../plan/plan.ts';
import {
  cancelRun,
  findRun,
  type Run,
  type RunStatus,
  retryRun,
  sendRun,
  statusOf,
} from '../runs.ts';
import { USUAL_WORK, work } from '../worker/work.ts';
import { counted } from './counted.ts';
import { leaveStatus, leftStatus } from './leftStatus.ts';
import {
  addressOf,
  folderOf,
  type Opened,
  THREAD_OPTIONS,
  threadsOf,
  untilInterrupted,
  WHERE_OPTIONS,
  withDatabase,
} from './opened.ts';
import { engineVersion } from '../engineVersion.ts';
import { statusLine, statusText } from './statusText.ts';

const PROGRESS_MS = 5000;

export const runBatch: Command = async (args, io) => {
  const [first = '', ...rest] = args;
  if (first === 'status') return status(rest, io);
  if (first === 'cancel') return change(rest, io, 'cancel');
  if (first === 'retry') return change(rest, io, 'retry');
  if (first === 'collect') return (await import('./collect.ts')).runCollect(rest, io);
  return send(args, io);
};

/** `aumaq batch PLAN.json`: to a server it is sent; without one it is computed here, to the end. */
async function send(args: readonly string[], io: CliIo): Promise<number> {
  const specs = { ...WHERE_OPTIONS, ...THREAD_OPTIONS, wait: { type: 'boolean' } } as const;
  const { options, rest } = parseOptions('batch', io, args, specs, 1);
  const [file] = rest;
  if (file === undefined) {
    const remedy = 'write aumaq batch plan.json, or status, cancel, retry, collect';
    throw new InputError('aumaq batch', null, 'no plan is named', remedy);
  }
  addressOf(options);
  const { threads, memoryMb } = threadsOf('batch', options);
  // Everything that can be wrong with a plan is found out before a database is touched.
  const plan = readPlan(io, file);
  const expanded = expandPlan(io, plan, engineVersion());
  return withDatabase(options, async (opened) => {
    const id = await sendRun(opened.database, opened.queue, plan.name, expanded);
    const run = await findRun(opened.database, id);
    io.stderr(
      `run ${id}: ${counted(expanded.evaluations, 'evaluation')} in ` +
        `${counted(expanded.slices.length, 'job')}\n`,
    );
    const { folder } = opened;
    if (folder === null && options.wait !== true) {
      io.stdout(`${id}\n`);
      return 0;
    }
    const final = await untilInterrupted((signal) =>
      folder === null
        ? watched(io, opened, run, signal)
        : computedHere(io, opened, run, signal, { threads, memoryMb, folder }),
    );
    io.stdout(`${id}\n`);
    return isComplete(final) ? 0 : 1;
  });
}

function isComplete({ done, slices }: RunStatus): boolean {
  return done === slices;
}

function isOver({ running, waiting }: RunStatus): boolean {
  return running + waiting === 0;
}

/** Waits for workers elsewhere. */
async function watched(
  io: CliIo,
  { database, queue }: Opened,
  run: Run,
  signal: AbortSignal,
): Promise<RunStatus> {
  for (;;) {
    const now = await statusOf(database, queue, run);
    io.stderr(`progress: ${statusLine(now)}\n`);
    if (isOver(now) || signal.aborted) return ending(io, now);
    await new Promise((resolve) => setTimeout(resolve, PROGRESS_MS));
  }
}

async function computedHere(
  io: CliIo,
  { database, queue }: Opened,
  run: Run,
  signal: AbortSignal,
  { folder, ...size }: { readonly threads: number; readonly memoryMb: number; folder: string },
): Promise<RunStatus> {
  let told = io.now();
  const leave = async () => leaveStatus(folder, await statusOf(database, queue, run));
  await queue.takeOver();
  await leave();
  await work({
    database,
    queue,
    ...size,
    rhythm: USUAL_WORK,
    signal,
    isOver: async () => isOver(await statusOf(database, queue, run)),
    tell: (line) => io.stderr(`note: ${line}\n`),
    progress: async () => {
      if (io.now() - told < PROGRESS_MS) return;
      told = io.now();
      io.stderr(`progress: ${statusLine(await leave())}\n`);
    },
  });
  return ending(io, await statusOf(database, queue, run));
}

function ending(io: CliIo, now: RunStatus): RunStatus {
  io.stderr(`${statusLine(now)}\n`);
  for (const error of now.errors) io.stderr(`warning: given up: ${error}\n`);
  if (!isOver(now)) io.stderr('note: give the same command again to go on\n');
  return now;
}

const RUN_OPTIONS = { ...WHERE_OPTIONS, run: { type: 'string' } } as const;

async function status(args: readonly string[], io: CliIo): Promise<number> {
  const specs = { ...RUN_OPTIONS, format: { type: 'string' } } as const;
  const { options } = parseOptions('batch status', io, args, specs);
  const format = choiceOption('batch status', 'format', options.format, ['text', 'json']);
  const tell = (now: RunStatus): number => {
    io.stdout(format === 'json' ? `${JSON.stringify(now)}\n` : statusText(now));
    return 0;
  };
  const isHere = addressOf(options) === undefined;
  const left = isHere ? leftStatus(folderOf(options), options.run) : null;
  if (left !== null) return tell(left);
  return withDatabase(options, async ({ database, queue }) =>
    tell(await statusOf(database, queue, await findRun(database, options.run))),
  );
}

async function change(
  args: readonly string[],
  io: CliIo,
  verb: 'cancel' | 'retry',
): Promise<number> {
  const { options } = parseOptions(`batch ${verb}`, io, args, RUN_OPTIONS);
  return withDatabase(options, async ({ database, queue }) => {
    const run = await findRun(database, options.run);
    const count = await (verb === 'cancel' ? cancelRun : retryRun)(database, queue, run);
    const what = verb === 'cancel' ? 'taken off the queue' : 'back in the queue';
    io.stderr(`run ${run.id}: ${counted(count, 'job')} ${what}\n`);
    return 0;
  });
}
