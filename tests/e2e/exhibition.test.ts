/** An exhibition looks after itself: visitors come, play, take their state along, and leave no trace. */
import jsQR from 'jsqr';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mapAtRest } from '../../scripts/lib/browser.ts';
import { type MessageKey, messagesOf } from '../../src/i18n/messages.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import { EMBEDDED_TERRITORIES } from '../../src/store/territories.ts';
import { openPage, withBrowser } from './harness.ts';
import { loneliestOf, partsOf, schoolsOfAlmaty } from './reading.ts';

withBrowser();

const HALL = { width: 960, height: 600 };
const CONFIG = {
  language: 'en',
  stories: ['school-in-step'],
  attractAfterS: 60,
  resetAfterS: 90,
  countdownS: 20,
  pin: '2030',
};

const text = (key: MessageKey) => messagesOf('en')[key];
const noSchools = /^Place/;

/** A clock that can be turned forward, and a file of the hall. */
const prepareHall =
  (config: object = {}) =>
  async (page: Page): Promise<void> => {
    await page.clock.install();
    await page.route('**/exhibition.json', (route) =>
      route.fulfill({ json: { ...CONFIG, ...config } }),
    );
  };

/** Opens an exhibition. */
async function openExhibition(config: object = {}, search = '?mode=exhibition') {
  const opened = await openPage({
    search,
    hash: '',
    viewport: HALL,
    touch: true,
    prepare: prepareHall(config),
  });
  await opened.page.getByRole('button', { name: noSchools }).waitFor();
  await mapAtRest(opened.page);
  return opened;
}

type Finger = { readonly x: number; readonly y: number; readonly id: number };

/** Fingers as a touch screen reports them, several at once. */
async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: readonly Finger[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
}

async function middleOf(page: Page, index: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.school-token').nth(index).boundingBox();
  if (!box) throw new Error(`there is no school ${index} to place`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a school from the tray with one finger. */
async function dragSchool(page: Page, session: CDPSession, to: { x: number; y: number }) {
  const from = await middleOf(page, 0);
  await touch(session, 'touchStart', [{ ...from, id: 1 }]);
  for (const part of [0.3, 0.7, 1]) {
    const x = from.x + part * (to.x - from.x);
    const y = from.y + part * (to.y - from.y);
    await touch(session, 'touchMove', [{ x, y, id: 1 }]);
  }
  await touch(session, 'touchEnd', []);
}

/** What the code on the page says, as a phone's camera would read it. */
async function decodeCode(page: Page): Promise<string> {
  const svg = await page.locator('.handover svg:not(.icon)').evaluate((node) => node.outerHTML);
  const camera = await page.context().newPage();
  const side = 800;
  const pixels = await camera.evaluate(
    async ([markup, size]) => {
      const image = new Image();
      const source = markup.includes('xmlns')
        ? markup
        : markup.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = 'white';
      context.fillRect(0, 0, size, size);
      context.drawImage(image, 40, 40, size - 80, size - 80);
      return Array.from(context.getImageData(0, 0, size, size).data);
    },
    [svg, side] as const,
  );
  await camera.close();
  const code = jsQR(Uint8ClampedArray.from(pixels), side, side);
  if (!code) throw new Error('the code cannot be read');
  return code.data;
}

describe('an exhibition', () => {
  test('goes from stories to a visitor, the score, their phone, and back to the start', async () => {
    const { page, context } = await openExhibition();
    const session = await context.newCDPSession(page);

    await page.clock.fastForward(61_000);
    const invitation = page.getByRole('button', { name: text('exhibition.touch') });
    await invitation.waitFor();
    await page.touchscreen.tap(500, 300);
    await page.getByRole('button', { name: noSchools }).click();

    await mapAtRest(page);
    const places = [
      { x: 560, y: 180 },
      { x: 640, y: 380 },
      { x: 700, y: 220 },
    ];
    for (const place of places) await dragSchool(page, session, place);
    expect(await page.locator('.school-token').count()).toBe(0);
    await page.locator('.verdict-score').waitFor();
    await mapAtRest(page);
    const shownCount = await page.locator('.game-count strong').innerText();
    expect(Number(shownCount.replaceAll(/\D/g, ''))).toBeGreaterThan(0);

    await page.getByRole('radio', { name: /computer/ }).click();
    await page.waitForFunction(() => document.querySelector('.contestant[aria-checked="true"]'));
    expect(await page.locator('.game-count strong').innerText(), 'stays the visitor’s').toBe(
      shownCount,
    );
    await page.getByRole('radio', { name: text('game.visitor') }).click();

    await page.getByRole('button', { name: text('handover.open') }).click();
    const link = await decodeCode(page);
    await page
      .getByRole('button', { name: text('page.close'), exact: true })
      .last()
      .click();
    // That a link opens what was seen, journey.test.ts shows.
    const { state, notes } = decodeLink(new URL(link).hash, EMBEDDED_TERRITORIES);
    expect(notes).toEqual([]);
    expect(state.edits.map(({ type }) => type)).toEqual(places.map(() => 'addProject'));
    expect(state, 'to work with').toMatchObject({ mode: 'plan', panel: 'scenario' });
    expect(new URL(link).search).toBe('');

    await page.clock.fastForward(95_000);
    await page.getByText(text('exhibition.still')).waitFor();
    await page.clock.fastForward(20_000);
    await page.getByRole('button', { name: noSchools }).waitFor();
    await page.getByRole('button', { name: noSchools }).click();
    expect(await page.locator('.school-token').count(), 'nothing of the visitor is left').toBe(3);
  });

  test('asks a desk before it begins, lets two visitors carry two schools at once, is left by the PIN behind the mark and by nothing else, and gives everything back behind it', async () => {
    const { page, context, button } = await openPage({
      language: 'ru',
      touch: true,
      link: { t: 'almaty', y: 2031, panel: 'scenario', c: '76.93,43.24,13', theme: 'projector' },
      prepare: prepareHall(),
    });
    await mapAtRest(page);
    await button('service.school').click();
    await button('scenario.addAtCentre').click();
    await page.waitForURL(/[#&]e=/);
    const before = partsOf(page.url());
    await button('exhibition.open').click();
    await page.getByText(messagesOf('ru')['exhibition.askLeave']).waitFor();
    await button('exhibition.begin').click();

    await page.getByRole('button', { name: noSchools }).click();
    await mapAtRest(page);
    const session = await context.newCDPSession(page);
    const [left, right] = [await middleOf(page, 0), await middleOf(page, 1)];
    await touch(session, 'touchStart', [
      { ...left, id: 1 },
      { ...right, id: 2 },
    ]);
    for (const part of [0.5, 1]) {
      await touch(session, 'touchMove', [
        { x: left.x + part * (740 - left.x), y: left.y + part * (450 - left.y), id: 1 },
        { x: right.x + part * (960 - right.x), y: right.y + part * (240 - right.y), id: 2 },
      ]);
    }
    await touch(session, 'touchEnd', []);
    expect(await page.locator('.school-token').count()).toBe(1);

    await page.getByRole('button', { name: text('exhibition.home') }).click();
    expect(await page.locator('.school-token').count()).toBe(0);
    await page.getByRole('button', { name: noSchools }).waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    for (let step = 0; step < 3; step++) await page.evaluate(() => history.back());
    await page.waitForTimeout(300);
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('button', { name: noSchools }).count()).toBe(1);
    const dialog = page.getByRole('dialog', { name: text('leave.title') });
    await page.keyboard.press('Control+Alt+KeyL');
    for (const digit of '1234') await dialog.getByRole('button', { name: digit }).click();
    await dialog.getByText(text('leave.wrong')).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const mark = await page.locator('.exhibition-mark').boundingBox();
    if (!mark) throw new Error('there is no mark');
    await page.mouse.move(mark.x + 10, mark.y + 10);
    await page.mouse.down();
    await page.clock.fastForward(5_000);
    await page.mouse.up();
    for (const digit of '2030') await dialog.getByRole('button', { name: digit }).click();
    await page.getByRole('tab').first().waitFor();
    await page.waitForURL((url) => !url.searchParams.has('mode'));
    // The address follows the page, some time after it.
    await expect.poll(() => partsOf(page.url()), { timeout: 20_000 }).toEqual(before);
    await page.keyboard.press('Control+z');
    await page.getByText(messagesOf('ru')['scenario.none']).waitFor();
  });

  test('speaks the language of the address, says in another what is wrong in its configuration, comes back from a lost graphics context and a crashed worker, and keeps the record', async () => {
    const { page } = await openExhibition(
      { pin: 'secret', resetAfterS: 'soon' },
      '?mode=exhibition&lang=en&theme=light',
    );
    const { lang, theme } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.theme,
    }));
    expect([lang, theme]).toEqual(['en', 'light']);
    await page.getByRole('radio', { name: 'Қазақша' }).click();
    const inKazakh = page.getByRole('region', { name: messagesOf('kk')['health.title'] });
    await inKazakh.getByText(messagesOf('kk')['config.expects.pin']).waitFor();
    await inKazakh.getByText('exhibition.json: resetAfterS').waitFor();
    await page.keyboard.press('Control+Alt+KeyH');
    await inKazakh.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'English' }).click();

    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('.map canvas')?.getContext('webgl2');
      const extension = gl?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      Object.assign(window, { aumaqRestore: () => extension?.restoreContext() });
    });
    await page.getByText(text('page.webglLost')).waitFor();
    await page.evaluate(() => (window as unknown as { aumaqRestore: () => void }).aumaqRestore());
    await page.getByText(text('page.webglLost')).waitFor({ state: 'detached' });

    for (const worker of page.workers()) {
      await worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('injected');
        });
      });
    }
    await page.keyboard.press('Control+Alt+KeyH');
    const health = page.getByRole('region', { name: text('health.title') });
    await health.getByText(`${text('health.fault.worker')} 1`).waitFor();
    await health.getByText(new RegExp(`${text('health.fault.graphics')} 1`)).waitFor();

    await page.getByRole('button', { name: noSchools }).click();
    await mapAtRest(page);
    await page.locator('.school-token').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.game-count strong')?.textContent !== '–',
    );
    expect(await page.locator('.school-token').count()).toBe(2);
  });

  test('is sharp on a wall of more than 4,096 pixels, and a touch finds what it touches', async () => {
    const { schools, everything } = schoolsOfAlmaty();
    const school = loneliestOf(schools, everything);
    const { zoom, rightPx } = { zoom: 14, rightPx: 700 };
    const longitude = school.at[0] - (rightPx * 360) / (512 * 2 ** zoom);
    const { page } = await openPage({
      viewport: { width: 2060, height: 320 },
      deviceScale: 2,
      search: '?embed',
      link: { t: 'almaty', c: `${longitude.toFixed(6)},${school.at[1]},${zoom}` },
    });
    await mapAtRest(page, 90_000);
    const canvas = page.locator('.map canvas').first();
    const [devicePx, pagePx] = await canvas.evaluate((one: HTMLCanvasElement) => [
      one.width,
      one.clientWidth,
    ]);
    expect(pagePx).toBe(2060);
    expect(devicePx).toBe(4120);
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the map has no canvas');
    await page.mouse.click(box.x + box.width / 2 + rightPx, box.y + box.height / 2);
    await page
      .getByRole('region', { name: text('search.kind.facility') })
      .getByRole('heading', { level: 2, name: school.name.en })
      .waitFor();
  });
});
