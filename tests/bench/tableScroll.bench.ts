/** Scrolls a table of 100,000 rows in a page that is built as for people. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { summed, tasksWhile } from './mainThread.ts';

const LONG_TASK_MS = 50;
const STEPS = 120;
/** A turn of a wheel, and a pull at the bar. */
const SCROLLS = { wheel: 300, bar: 25_000 } as const;

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
      figures[name] = summed(tasks, LONG_TASK_MS);
    }
    return { rows: 100_000, steps: STEPS, ...figures };
  } finally {
    await browser.close();
    await close();
  }
}
