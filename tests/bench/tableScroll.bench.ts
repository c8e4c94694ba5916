/**
 * Scrolls a table of 100,000 rows in a page that is built as for people. Of each task of the main
 * thread it tells the time by the clock and the processor's own: on a machine that others use too,
 * the clock counts their work as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { CDPSession } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';

const LONG_TASK_MS = 50;
const STEPS = 120;
/** A turn of a wheel, and a pull at the bar. */
const SCROLLS = { wheel: 300, bar: 25_000 } as const;

type Task = { readonly clockMs: number; readonly processorMs: number };

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-table-'));
  try {
    await build({
      configFile: false,
      root: join(import.meta.dirname, 'tableScroll'),
      plugins: [react()],
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
    });
    return await scrolled(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scrolled(folder: string) {
  const { url, close } = await serve({ folder });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
    await page.goto(url);
    await page.locator('.data-table-row').first().waitFor();
    const session = await page.context().newCDPSession(page);
    const figures: Record<string, object> = {};
    for (const [name, stepPx] of Object.entries(SCROLLS)) {
      const tasks = await tasksWhile(session, () =>
        page.evaluate(
          async ([steps, px]) => {
            const scroller = document.querySelector('.data-table-scroller');
            for (let step = 0; step < steps && scroller; step += 1) {
              scroller.scrollTop += px;
              await new Promise(requestAnimationFrame);
            }
          },
          [STEPS, stepPx] as const,
        ),
      );
      figures[name] = summed(tasks);
    }
    return { rows: 100_000, steps: STEPS, ...figures };
  } finally {
    await browser.close();
    await close();
  }
}

function summed(tasks: readonly Task[]) {
  const round = (ms: number) => Math.round(10 * ms) / 10;
  const by = (ms: (task: Task) => number) => ({
    over50Ms: tasks.filter((task) => ms(task) > LONG_TASK_MS).length,
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
async function tasksWhile(
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
