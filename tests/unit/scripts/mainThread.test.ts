import { describe, expect, it } from 'vitest';
import { longestOf, recordingTasks, tasksOf } from '../../../scripts/lib/mainThread.ts';

const PAGE = { pid: 7, tid: 1 };
const task = (ts: number, dur: number, tdur: number, where = PAGE) => ({
  ...where,
  name: 'ThreadControllerImpl::RunTask',
  cat: 'toplevel',
  ph: 'X',
  ts,
  dur,
  tdur,
});
const mark = (ts: number, name: string) => ({
  ...PAGE,
  name,
  cat: 'blink.user_timing',
  ph: 'I',
  ts,
});

describe('what holds the main thread', () => {
  const events = [
    task(0, 900_000, 800_000),
    mark(10, 'drawn'),
    task(20, 160_000, 40_000),
    task(30, 70_000, 60_000),
    // Of another thread, and of another process with threads of the same number.
    task(40, 500_000, 500_000, { pid: 7, tid: 2 }),
    task(50, 500_000, 500_000, { pid: 8, tid: 1 }),
    mark(60, 'watched: nobody watches'),
    task(70, 2_700_000, 80_000),
    mark(80, 'watched: the year is moved'),
    task(90, 30_000, 20_000),
  ];
  // In the record threads take turns as they like.
  const shuffled = [...events].reverse();
  const tasks = tasksOf(shuffled, { drawn: 'figures are put on the map' });

  it('is told by the clock and by the processor, which other work on the machine does not lengthen', () => {
    expect(longestOf(tasks)).toEqual([
      { during: 'figures are put on the map', count: 2, ms: 160, processorMs: 60 },
      { during: 'the year is moved', count: 0, ms: 30, processorMs: 20 },
    ]);
  });

  it('leaves out what the measuring itself has the page wait for', () => {
    expect(tasks.map(({ ms }) => ms)).toEqual([160, 70, 30]);
  });
});

describe('a record', () => {
  /** Like a browser, which records one thing at a time. */
  function recorder() {
    let isRecording = false;
    return {
      startTracing: async () => {
        if (isRecording) throw new Error('already tracing');
        isRecording = true;
      },
      stopTracing: async () => {
        isRecording = false;
        return Buffer.from('{"traceEvents":[]}');
      },
    };
  }

  it('ends with what failed in it, so that the next one begins', async () => {
    const browser = recorder();
    const failing = recordingTasks(browser, {}, () => Promise.reject(new Error('no such button')));
    await expect(failing).rejects.toThrow('no such button');
    const next = await recordingTasks(browser, {}, async () => 'done');
    expect(next).toEqual({ result: 'done', tasks: [] });
  });
});
