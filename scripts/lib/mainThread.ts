/**
 * What held a page's main thread, task by task: how long by the clock, and how long it took the processor. By the clock
 * the work of everything else on the machine counts as well; the processor's time is the page's own.
 */
import type { Browser, Page } from 'playwright-core';

type Tracing = Pick<Browser, 'startTracing' | 'stopTracing'>;

/** A task of the main thread. */
export type Task = {
  readonly during: string;
  readonly ms: number;
  readonly processorMs: number;
};

/** An event of Chromium's record; times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
};

const TASK = 'ThreadControllerImpl::RunTask';
const WATCHED = 'watched: ';
const NOBODY = 'nobody watches';

/** From now on tasks are noted as of this; null: of nothing, as while the measuring itself keeps the page busy. */
export async function watchAs(page: Page, during: string | null): Promise<void> {
  await page.evaluate((mark) => performance.mark(mark), `${WATCHED}${during ?? NOBODY}`);
}

/**
 * Records while something is done; one page at a time in a browser. Where it fails the record ends all the same,
 * so that the next one can begin.
 * @param alsoFrom what the page itself marks, and what is watched from there on.
 * @returns what came of it, and all tasks that were watched, in their order.
 */
export async function recordingTasks<Result>(
  browser: Tracing,
  alsoFrom: Readonly<Record<string, string>>,
  act: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly tasks: readonly Task[] }> {
  await browser.startTracing(undefined, {
    categories: ['-*', 'toplevel', 'blink.user_timing'],
  });
  let result: Result;
  try {
    result = await act();
  } catch (error) {
    // What failed is told, and not that the record of it could not be had.
    await browser.stopTracing().catch(() => {});
    throw error;
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  return { result, tasks: tasksOf(traceEvents, alsoFrom) };
}

/** What was watched from the mark on; null: nothing; undefined: it is no such mark. */
function watchedFrom(
  { name, cat }: TraceEvent,
  alsoFrom: Readonly<Record<string, string>>,
): string | null | undefined {
  if (!cat.includes('blink.user_timing')) return undefined;
  if (!name.startsWith(WATCHED)) return alsoFrom[name];
  const during = name.slice(WATCHED.length);
  return during === NOBODY ? null : during;
}

/** The tasks of the thread in which the marks were set. O(events · log). */
export function tasksOf(
  events: readonly TraceEvent[],
  alsoFrom: Readonly<Record<string, string>>,
): readonly Task[] {
  const inOrder = [...events].sort((a, b) => a.ts - b.ts);
  const marked = inOrder.find((event) => watchedFrom(event, alsoFrom) !== undefined);
  let during: string | null = null;
  return inOrder.flatMap((event): Task[] => {
    if (event.pid !== marked?.pid || event.tid !== marked.tid) return [];
    const watched = watchedFrom(event, alsoFrom);
    if (watched !== undefined) during = watched;
    if (event.name !== TASK || event.ph !== 'X' || during === null) return [];
    return [{ during, ms: (event.dur ?? 0) / 1000, processorMs: (event.tdur ?? 0) / 1000 }];
  });
}

export type Longest = {
  readonly during: string;
  /** Tasks over 50 ms by the clock. */
  readonly count: number;
  readonly ms: number;
  /** Of the task that took the processor longest. */
  readonly processorMs: number;
};

const LONG_MS = 50;

/** For each thing that was watched, in the order in which it was first. */
export function longestOf(tasks: readonly Task[]): readonly Longest[] {
  const found = new Map<string, Longest>();
  for (const { during, ms, processorMs } of tasks) {
    const before = found.get(during) ?? { during, count: 0, ms: 0, processorMs: 0 };
    found.set(during, {
      during,
      count: before.count + (ms > LONG_MS ? 1 : 0),
      ms: Math.max(before.ms, ms),
      processorMs: Math.max(before.processorMs, processorMs),
    });
  }
  return [...found.values()];
}
