/**
 * Tasks of a page's main thread: how long it does not answer. Of each it tells the time by the clock and
 * the processor's own: on a machine that others use too, the clock counts their work as well.
 */
import type { CDPSession } from 'playwright-core';

type Task = { readonly clockMs: number; readonly processorMs: number };

/** How many take longer than that, and the longest. */
export function summed(tasks: readonly Task[], longMs: number) {
  const round = (ms: number) => Math.round(10 * ms) / 10;
  const by = (ms: (task: Task) => number) => ({
    [`over${longMs}Ms`]: tasks.filter((task) => ms(task) > longMs).length,
    longestMs: round(Math.max(0, ...tasks.map(ms))),
  });
  return { clock: by(({ clockMs }) => clockMs), processor: by(({ processorMs }) => processorMs) };
}

type TraceEvent = {
  readonly name: string;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** Tasks of the page's main thread while something is done. */
export async function tasksWhile(
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<readonly Task[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    categories: 'disabled-by-default-devtools.timeline,__metadata',
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const main = new Set(
    events.filter(({ args }) => args?.name === 'CrRendererMain').map(({ tid }) => tid),
  );
  return events.flatMap(({ name, tid, dur = 0, tdur = 0 }) =>
    name === 'RunTask' && main.has(tid) ? [{ clockMs: dur / 1000, processorMs: tdur / 1000 }] : [],
  );
}
