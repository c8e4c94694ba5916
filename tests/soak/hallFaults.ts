/** What happens to a screen in a hall, done to the page while somebody plays. */
import type { CDPSession, Page } from 'playwright-core';

/** Things of the page's surroundings that faults change. */
export type Hall = {
  readonly page: Page;
  readonly session: CDPSession;
  /** What the server answers for exhibition.json from now on. */
  readonly answerConfig: (answer: { readonly contentType: string; readonly body: string }) => void;
  readonly config: string;
};

const HOUR_MS = 3_600_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** To be put in before the page opens: a wake lock that can be refused, a screen that can be off. */
export async function prepareHall(page: Page): Promise<void> {
  // Methods, not arrows with a name: those would ask for a helper of the compiler's, which a page does not have.
  await page.addInitScript(() => {
    const hall = { refusesWakeLock: false, isScreenOff: false, sentinels: [] as EventTarget[] };
    Object.assign(window, { aumaqHall: hall });
    Object.defineProperty(Navigator.prototype, 'wakeLock', {
      configurable: true,
      value: {
        async request() {
          if (hall.refusesWakeLock) throw new DOMException('refused', 'NotAllowedError');
          const sentinel = Object.assign(new EventTarget(), {
            released: false,
            async release() {},
          });
          hall.sentinels.push(sentinel);
          return sentinel;
        },
      },
    });
    Object.defineProperty(Document.prototype, 'visibilityState', {
      configurable: true,
      get() {
        return hall.isScreenOff ? 'hidden' : 'visible';
      },
    });
  });
}

type HallState = { refusesWakeLock: boolean; isScreenOff: boolean; sentinels: EventTarget[] };

/** Screen off: the browser takes the wake lock away and tells the page. */
async function screen(page: Page, isOff: boolean, refusesWakeLock: boolean): Promise<void> {
  await page.evaluate(
    ([off, refuses]) => {
      const { aumaqHall } = window as unknown as { aumaqHall: HallState };
      Object.assign(aumaqHall, { isScreenOff: off, refusesWakeLock: refuses });
      if (off) {
        for (const sentinel of aumaqHall.sentinels.splice(0)) {
          Object.assign(sentinel, { released: true });
          sentinel.dispatchEvent(new Event('release'));
        }
      }
      document.dispatchEvent(new Event('visibilitychange'));
    },
    [isOff, refusesWakeLock] as const,
  );
}

async function touch(
  { session }: Hall,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  touchPoints: readonly { readonly x: number; readonly y: number; readonly id: number }[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
}

async function pointerCancelled(hall: Hall): Promise<void> {
  const token = await hall.page.locator('.school-token').first().boundingBox();
  if (!token) return;
  const start = { x: token.x + token.width / 2, y: token.y + token.height / 2, id: 1 };
  await touch(hall, 'touchStart', [start]);
  await touch(hall, 'touchMove', [{ ...start, x: 600, y: 260 }]);
  await touch(hall, 'touchCancel', []);
}

/** Ten fingers and a nose, two of them on schools. */
async function elevenTouches(hall: Hall): Promise<void> {
  const tokens = await hall.page.locator('.school-token').all();
  const boxes = await Promise.all(tokens.slice(0, 2).map((token) => token.boundingBox()));
  const onSchools = boxes.flatMap((box) =>
    box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [],
  );
  const onMap = Array.from({ length: 11 - onSchools.length }, (_, finger) => ({
    x: 540 + 20 * finger,
    y: 180 + 20 * finger,
  }));
  const fingers = [...onSchools, ...onMap].map((place, id) => ({ ...place, id }));
  await touch(hall, 'touchStart', fingers);
  await touch(
    hall,
    'touchMove',
    fingers.map(({ x, y, id }) => ({ id, x: x + 15, y: y - 12 })),
  );
  await touch(hall, 'touchEnd', []);
}

async function screenOffAndOn({ page, session }: Hall): Promise<void> {
  await screen(page, true, false);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await pause(300);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await screen(page, false, false);
}

async function wakeLockRefused({ page }: Hall): Promise<void> {
  await screen(page, true, true);
  await screen(page, false, true);
  await page.clock.fastForward(5_000);
  await screen(page, false, false);
}

/** The mouse's button, the keyboard's, and the browser's own. */
async function back({ page, session }: Hall): Promise<void> {
  await page.keyboard.press('Alt+ArrowLeft');
  const at = { x: 600, y: 260, button: 'back', clickCount: 1 } as const;
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  for (let step = 0; step < 3; step++) {
    await page.evaluate(() => history.back());
    await pause(100);
  }
}

async function clockMoved({ page }: Hall, byMs: number): Promise<void> {
  const nowMs = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(nowMs + byMs);
}

/** The power goes, and what the server has instead of the file is a page, or half a file. */
async function reopenedWith(hall: Hall, contentType: string, body: string): Promise<void> {
  const start = hall.page.locator('.exhibition[data-activity="start"]');
  hall.answerConfig({ contentType, body });
  await hall.page.reload();
  await start.waitFor();
  hall.answerConfig({ contentType: 'application/json', body: hall.config });
  await hall.page.reload();
  await start.waitFor();
}

/** By name, in the order in which they come round. */
export const HALL_FAULTS: Readonly<Record<string, (hall: Hall) => Promise<void>>> = {
  pointercancel: pointerCancelled,
  'eleven touches': elevenTouches,
  'screen off and on': screenOffAndOn,
  'clock back an hour': (hall) => clockMoved(hall, -HOUR_MS),
  'clock forward three days': (hall) => clockMoved(hall, 72 * HOUR_MS),
  'asleep for three days': ({ page }) => page.clock.fastForward(72 * HOUR_MS),
  'wake lock refused': wakeLockRefused,
  Back: back,
  'exhibition.json as HTML': (hall) => reopenedWith(hall, 'text/html', '<h1>Log in</h1>'),
  'exhibition.json half edited': (hall) =>
    reopenedWith(hall, 'application/json', hall.config.slice(0, -20)),
};

/** Those that the page does not outlive: it is opened anew. */
export const OPENED_ANEW: ReadonlySet<string> = new Set([
  'exhibition.json as HTML',
  'exhibition.json half edited',
]);
