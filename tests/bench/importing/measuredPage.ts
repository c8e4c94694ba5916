/**
 * The built page in a browser, with what each step of somebody's work costs it: seconds, tasks of the
 * main thread, memory. Nothing is painted: without a graphics card that takes longer than all that the
 * page itself does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import {
  launchBrowser,
  mapAtRest,
  watchDrawing,
  withoutServiceWorker,
} from '../../../scripts/lib/browser.ts';
import { ensureBuilt } from '../../../scripts/lib/build.ts';
import { serve } from '../../../scripts/lib/serve.ts';
import { summed, tasksWhile } from '../mainThread.ts';

const LONG_TASK_MS = 100;
const PATIENCE_MS = 150_000;

export type MeasuredPage = {
  readonly page: Page;
  /** Where the page is served. */
  readonly url: string;
  /** Does a step and keeps what it cost under its name. */
  readonly told: (name: string, act: () => Promise<unknown>) => Promise<void>;
};

/** Opens the embedded city, has `act` done with it, and gives what its steps cost. */
export async function measured(
  act: (opened: MeasuredPage) => Promise<void>,
): Promise<Readonly<Record<string, object>>> {
  const { url, close } = await serve({ folder: await ensureBuilt() });
  const browser = await launchBrowser();
  const figures: Record<string, object> = {};
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await withoutServiceWorker(page);
    await watchDrawing(page, false);
    await page.goto(`${url}#v=1&t=almaty&lang=en`);
    await mapAtRest(page);
    const session = await page.context().newCDPSession(page);
    const system = await browser.newBrowserCDPSession();
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const pages = processInfo.flatMap(({ id, type }) => (type === 'renderer' ? [id] : []));
    const told = async (name: string, step: () => Promise<unknown>) => {
      const memory = mostMemory(pages);
      const start = performance.now();
      const tasks = await tasksWhile(session, step);
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      figures[name] = { seconds, ...summed(tasks, LONG_TASK_MS), memoryMb: memory() };
      console.error(name, JSON.stringify(figures[name]));
    };
    await act({ page, url, told });
  } finally {
    await browser.close();
    await close();
  }
  return figures;
}

/**
 * Has the most memory of some processes counted from now on.
 * @returns gives what they held at most since, beyond what they hold now, MB; null where the system does
 *   not tell.
 */
function mostMemory(processes: readonly number[]): () => number | null {
  const of = (id: number, line: string) =>
    Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  const sum = (line: string) => processes.reduce((total, id) => total + of(id, line), 0);
  try {
    const before = sum('VmRSS');
    for (const id of processes) writeFileSync(`/proc/${id}/clear_refs`, '5');
    return () => Math.round((sum('VmHWM') - before) / 1024);
  } catch {
    return () => null;
  }
}
