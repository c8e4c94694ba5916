/**
 * A day of visitors in an hour: sessions of the exhibition one after the other in the built page,
 * with crashes of the worker, losses of the graphics context and what else befalls a hall in between.
 * Prints how the memory went and which sessions got stuck, and writes both to docs/soak.md.
 *
 *   npm run soak -- [--sessions 1000] [--minutes 60] [--short] [--quiet-docs]
 *
 * `--short` takes two to three minutes: each fault comes twice, and memory is told but not judged.
 * `--minutes` ends a run after so long, with as many sessions as there were.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { DRAW_CALLS, launchBrowser, withoutServiceWorker } from '../../scripts/lib/browser.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { type MessageKey, messagesOf } from '../../src/i18n/messages.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { HALL_FAULTS, type Hall, OPENED_ANEW, prepareHall } from './hallFaults.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: 'Infinity' },
    short: { type: 'boolean', default: false },
    'quiet-docs': { type: 'boolean', default: false },
  },
});
const SHORT_SESSIONS = 40;
const SESSIONS = values.short ? SHORT_SESSIONS : Number(values.sessions);
const MOST_MINUTES = Number(values.minutes);
/** In fewer sessions the browser is still compiling what is used often. */
const LEAST_FOR_MEMORY = 400;
/**
 * Sessions after which memory counts as warm: by then each kind of fault has been mended several times
 * and the browser has compiled what is used often.
 */
const WARM_UP = Math.min(200, Math.ceil(SESSIONS / 4));
const CRASH_EVERY = values.short ? 15 : 40;
const LOSS_EVERY = values.short ? 18 : 50;
const HALL_FAULT_EVERY = values.short ? 2 : 8;
const ATTRACT_EVERY = 10;
const MEASURE_EVERY = values.short ? 20 : 50;
/** A step of a session that takes longer is stuck. */
const STUCK_AFTER_MS = 30_000;
/** What visitors are measured against is looked for once, when the page has opened. */
const FIRST_GAME_WITHIN_MS = 300_000;

const CONFIG = {
  language: 'en',
  stories: ['school-in-step', 'managed-urbanisation'],
  attractAfterS: 60,
  resetAfterS: 60,
  countdownS: 20,
};

type Reading = { readonly session: number; readonly heapMB: number; readonly minutes: number };

/** Used heap of the page after collecting garbage; what holds on to other garbage goes in rounds. */
async function heapMB(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/**
 * Leaves out the last step of drawing: without a graphics card it takes ten times as long as all
 * that the page itself does. Buffers, textures, shaders and contexts are made and lost as ever.
 */
async function withoutFillingPixels(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) Object.assign(WebGL2RenderingContext.prototype, { [name]() {} });
  }, DRAW_CALLS);
}

/** A text of the page, whatever stands for what it leaves open. */
function named(key: MessageKey): RegExp {
  const text = messagesOf('en')[key];
  const literal = (part: string) => part.replaceAll(/[\\^$.*+?()[\]|]/g, '\\$&');
  if (!text.includes('{')) return new RegExp(`^${literal(text)}`);
  const [head = ''] = text.split('{');
  return new RegExp(`^${literal(head)}.*${literal(text.slice(text.lastIndexOf('}') + 1))}`);
}

const start = (page: Page) => page.getByRole('button', { name: named('exhibition.game') });

/**
 * Somebody comes, places three schools, looks at the best ones, takes a code, and goes away.
 * @param befalls what happens when the first school has been placed.
 */
async function visit(
  page: Page,
  session: number,
  befalls: (() => Promise<void>) | null,
  patienceMs = STUCK_AFTER_MS,
): Promise<void> {
  await start(page).click();
  for (let school = 0; school < 3; school++) {
    if (school === 1 && befalls) {
      await befalls();
      // The visitor's time may be over by it.
      await page.waitForTimeout(100);
      if (await start(page).isVisible()) return;
    }
    const token = page.locator('.school-token').first();
    // A fault may have placed one more.
    if ((await token.count()) === 0) break;
    const from = await token.boundingBox();
    if (!from) throw new Error('no school to place');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    const x = 560 + ((session * 37 + school * 61) % 140);
    const y = 180 + ((session * 23 + school * 47) % 200);
    await page.mouse.move(x, y);
    await page.mouse.up();
  }
  await page.locator('.verdict-score').waitFor({ timeout: patienceMs });
  if (session % 3 === 0) {
    await page.getByRole('radio', { name: named('game.best') }).click();
    await page.getByRole('radio', { name: named('game.visitor') }).click();
  }
  if (session % 4 === 0) {
    await page.getByRole('button', { name: named('handover.open') }).click();
    await page.locator('.qr-code').waitFor({ timeout: STUCK_AFTER_MS });
    await page.keyboard.press('Escape');
  }
  await page.clock.fastForward(81_000);
  await start(page).waitFor({ timeout: STUCK_AFTER_MS });
  if (session % ATTRACT_EVERY === 0) {
    await page.clock.fastForward(61_000);
    const invitation = page.getByRole('button', { name: named('exhibition.touch') });
    await invitation.waitFor({ timeout: STUCK_AFTER_MS });
    await page.clock.fastForward(30_000);
    await invitation.click();
    await start(page).waitFor({ timeout: STUCK_AFTER_MS });
  }
}

async function crashWorkers(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    if (!worker.url().includes('maplibre')) {
      // The page may have put another in its place before the answer comes.
      await worker
        .evaluate(() => {
          setTimeout(() => {
            throw new Error('injected');
          });
        })
        .catch(() => {});
    }
  }
}

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const gl = document.querySelector<HTMLCanvasElement>('.map canvas')?.getContext('webgl2');
    const extension = gl?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('there is no map to lose');
    extension.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 200));
    extension.restoreContext();
  });
  await page.locator('.graphics-note').waitFor({ state: 'detached', timeout: STUCK_AFTER_MS });
}

const server = await serve({ folder: await ensureBuilt() });
const browser = await launchBrowser(['--js-flags=--expose-gc']);
const context = await browser.newContext({
  viewport: { width: 960, height: 600 },
  hasTouch: true,
});
const page = await context.newPage();
await withoutServiceWorker(page);
await withoutFillingPixels(page);
await page.clock.install();
await prepareHall(page);
const config = JSON.stringify(CONFIG);
let configAnswer = { contentType: 'application/json', body: config };
await page.route('**/exhibition.json', (route) => route.fulfill(configAnswer));
const complaints: string[] = [];
page.on('pageerror', (error) => complaints.push(error.message));
let reloads = -1;
page.on('load', () => {
  reloads += 1;
});
const startedMs = Date.now();
await page.goto(`${server.url}?mode=exhibition`);
const session = await context.newCDPSession(page);
await start(page).waitFor({ timeout: STUCK_AFTER_MS });

const hall: Hall = {
  page,
  session,
  config,
  answerConfig: (answer) => {
    configAnswer = { ...answer };
  },
};
/**
 * The fault that befalls a session, if one does. Where memory is judged, the page is opened anew in
 * the first round only: whatever it had held on to would be gone with it.
 */
function faultOf(count: number): string | null {
  if (count % HALL_FAULT_EVERY !== 0) return null;
  const names = Object.keys(HALL_FAULTS);
  const nth = count / HALL_FAULT_EVERY - 1;
  if (nth < names.length) return names[nth] ?? null;
  const again = values.short ? names : names.filter((name) => !OPENED_ANEW.has(name));
  return again[(nth - names.length) % again.length] ?? null;
}

// Not counted: whoever comes while the page has just been opened waits for the best places.
await visit(page, 1, null, FIRST_GAME_WITHIN_MS);

/** Reloads of the page behind which somebody has played: the best places are found anew after each. */
let judgedReloads = reloads;
const befell = new Map<string, number>();
const readings: Reading[] = [];
const stuck: string[] = [];
let crashes = 0;
let losses = 0;
let sessions = 0;
const minutes = () => (Date.now() - startedMs) / 60_000;
for (let count = 1; count <= SESSIONS; count++) {
  sessions = count;
  const isLast = count === SESSIONS || minutes() > MOST_MINUTES;
  const fault = faultOf(count);
  const befall = fault === null ? undefined : HALL_FAULTS[fault];
  try {
    const patienceMs = reloads > judgedReloads ? FIRST_GAME_WITHIN_MS : STUCK_AFTER_MS;
    judgedReloads = reloads;
    await visit(page, count, befall ? () => befall(hall) : null, patienceMs);
    if (fault !== null) {
      befell.set(fault, (befell.get(fault) ?? 0) + 1);
      // Turned forward on the start screen, the clock would begin the stories, which hide the start.
      if (!(await start(page).isVisible())) await page.clock.fastForward(81_000);
      await start(page).waitFor({ timeout: STUCK_AFTER_MS });
      console.log(`${count} ${fault}, ${minutes().toFixed(1)} min`);
    }
    // Before anything is broken: a map that has just been replaced is held until the next visitor.
    if (count === WARM_UP || count % MEASURE_EVERY === 0 || isLast) {
      const reading = {
        session: count,
        heapMB: await heapMB(session),
        minutes: minutes(),
      };
      readings.push(reading);
      console.log(
        `${count} sessions, ${reading.heapMB.toFixed(1)} MB, ${reading.minutes.toFixed(1)} min`,
      );
    }
    if (count % CRASH_EVERY === 0) {
      await crashWorkers(page);
      crashes += 1;
    }
    if (count % LOSS_EVERY === 0) {
      await loseContext(page);
      losses += 1;
    }
  } catch (error) {
    console.log(
      `session ${count} is stuck${fault === null ? '' : ` after ${fault}`}: ${error instanceof Error ? error.message.slice(0, 300) : error}`,
    );
    stuck.push(
      `session ${count}${fault === null ? '' : `, ${fault}`}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    await page.reload();
    await start(page).waitFor({ timeout: STUCK_AFTER_MS });
    await visit(page, 1, null, FIRST_GAME_WITHIN_MS);
  }
  if (isLast) break;
}
const uncaught = complaints.filter((line) => !line.includes('injected'));
// The page's own count: the clock that leaps over a request makes the worker count as hung as well.
await page.keyboard.press('Control+Alt+KeyH');
const faults = await page
  .locator('.health dl > div', { hasText: 'Faults' })
  .locator('dd')
  .textContent({ timeout: STUCK_AFTER_MS });
await browser.close();
await server.close();

const warm = readings.find((reading) => reading.session >= WARM_UP) ?? readings.at(-1);
const last = readings.at(-1);
if (!warm || !last) throw new Error(`nothing was measured; stuck: ${stuck.join('; ')}`);
const growth = last.heapMB / warm.heapMB - 1;
const figures = [
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Chromium with software rendering.`,
  '',
  '| what                                                   |    figure |',
  '|--------------------------------------------------------|----------:|',
  `| sessions                                               | ${String(sessions).padStart(9)} |`,
  `| minutes they took                                      | ${last.minutes.toFixed(0).padStart(9)} |`,
  `| worker crashes injected                                | ${String(crashes).padStart(9)} |`,
  `| losses of the graphics context injected                | ${String(losses).padStart(9)} |`,
  ...[...befell].map(([name, count]) => `| ${name.padEnd(54)} | ${String(count).padStart(9)} |`),
  `| stuck sessions                                         | ${String(stuck.length).padStart(9)} |`,
  `| reloads of the page                                    | ${String(reloads).padStart(9)} |`,
  `| uncaught errors besides the injected                   | ${String(uncaught.length).padStart(9)} |`,
  `| heap after warm-up (${String(WARM_UP).padStart(3)} sessions), MB                  | ${warm.heapMB.toFixed(1).padStart(9)} |`,
  `| heap at the end, MB                                    | ${last.heapMB.toFixed(1).padStart(9)} |`,
  `| growth (limit 10 %)                                    | ${`${(100 * growth).toFixed(1)} %`.padStart(9)} |`,
  '',
  `Faults that the page itself counted, all mended: ${faults}.`,
  '',
  'Heap after so many sessions, MB:',
  '',
  readings.map(({ session: at, heapMB: used }) => `${at}: ${used.toFixed(1)}`).join(', '),
  ...(stuck.length > 0 ? ['', 'Stuck:', '', ...stuck.slice(0, 20).map((line) => `- ${line}`)] : []),
  ...(uncaught.length > 0
    ? ['', 'Uncaught:', '', ...[...new Set(uncaught)].slice(0, 20).map((line) => `- ${line}`)]
    : []),
].join('\n');
console.log(figures);
const isJudged = sessions >= LEAST_FOR_MEMORY;
if (!values['quiet-docs']) {
  const path = new URL('../../docs/soak.md', import.meta.url);
  const part = isJudged ? 'long' : 'short';
  const [opening, closing] = [
    `<!-- ${part} run: written by npm run soak -->`,
    `<!-- end of ${part} -->`,
  ];
  const before = readFileSync(path, 'utf8');
  const from = before.indexOf(opening) + opening.length;
  const to = before.indexOf(closing);
  if (to < from) throw new Error(`docs/soak.md has no place for a ${part} run`);
  writeFileSync(path, `${before.slice(0, from)}\n\n${figures}\n\n${before.slice(to)}`);
}
process.exitCode = stuck.length > 0 || uncaught.length > 0 || (isJudged && growth > 0.1) ? 1 : 0;
