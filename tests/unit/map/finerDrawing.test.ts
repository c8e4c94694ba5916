/** A map that is drawn finer for a picture, and as before when it is taken or fails. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawnFiner } from '../../../src/map/finerDrawing.ts';

const SCREEN = 1;

function mapOf(widthPx: number) {
  const canvas = { width: widthPx, height: widthPx / 2 };
  let pinned: number | null = null;
  const map = {
    getContainer: () => ({ clientWidth: widthPx }),
    getCanvas: () => canvas,
    getPixelRatio: () => pinned ?? SCREEN,
    setPixelRatio: (ratio: number | null) => {
      pinned = ratio;
      canvas.width = widthPx * (ratio ?? SCREEN);
      canvas.height = canvas.width / 2;
    },
    triggerRepaint: () => {},
  } as unknown as Parameters<typeof drawnFiner>[0];
  return { map, canvas, pinnedTo: () => pinned };
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('whoever shares the canvas hears of both sizes', async () => {
  const { map, canvas, pinnedTo } = mapOf(1000);
  const told: number[][] = [];
  const taken = await drawnFiner(
    map,
    3500,
    (...size) => told.push(size),
    async () => canvas.width,
  );
  expect(taken).toBe(3500);
  expect(told).toEqual([
    [3500, 1750],
    [1000, 500],
  ]);
  // The screen's own again, also where the window moves to a finer one.
  expect(pinnedTo()).toBeNull();
});

it('a picture that fails leaves the map as it was', async () => {
  const { map, canvas, pinnedTo } = mapOf(1000);
  const failing = async () => Promise.reject(new Error('lost'));
  await expect(drawnFiner(map, 3500, () => {}, failing)).rejects.toThrow('lost');
  expect([canvas.width, pinnedTo()]).toEqual([1000, null]);
});

it('a screen that is fine enough is taken as it is', async () => {
  const { map } = mapOf(4000);
  const told: number[][] = [];
  await drawnFiner(
    map,
    3500,
    (...size) => told.push(size),
    async () => {},
  );
  expect(told).toEqual([]);
});
