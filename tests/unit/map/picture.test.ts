import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Drawing, takePicture, takePrintPicture } from '../../../src/map/picture.ts';

/** A map that draws when it is told to. */
function drawing(isLost = false) {
  const listeners = new Map<string, Set<() => void>>();
  const of = (event: string) => listeners.get(event) ?? new Set();
  const map: Drawing = {
    getCanvas: () =>
      ({ width: 2, height: 1, getContext: () => ({ isContextLost: () => isLost }) }) as never,
    triggerRepaint: () => {},
    on: (event, then) => listeners.set(event, of(event).add(then)),
    off: (event, then) => of(event).delete(then),
  };
  const happens = (event: string) => {
    for (const then of [...of(event)]) then();
  };
  return {
    map,
    happens,
    waiting: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  const canvas = () => ({ width: 0, height: 0, getContext: () => null });
  vi.stubGlobal('document', { createElement: canvas });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a picture is a copy of the frame that is drawn next', async () => {
  const { map, happens, waiting } = drawing();
  const picture = takePicture(map);
  happens('render');
  expect(await picture).toMatchObject({ width: 2, height: 1 });
  expect(waiting()).toBe(0);
});

it.each(['webglcontextlost', 'remove'])('a picture ends when the map meets a %s', async (event) => {
  const { map, happens, waiting } = drawing();
  const picture = takePicture(map);
  happens(event);
  await expect(picture).rejects.toThrow('not drawn');
  expect(waiting()).toBe(0);
});

it('a picture of a map whose graphics are lost already, or that never draws, ends too', async () => {
  await expect(takePicture(drawing(true).map)).rejects.toThrow('not drawn');
  const never = takePicture(drawing().map);
  const outcome = expect(never).rejects.toThrow('not drawn');
  await vi.advanceTimersByTimeAsync(10_000);
  await outcome;
});

/** A map that can be drawn finer; `ratios` tells how fine it was asked to be. */
function fineDrawing(pitch = 0) {
  const made = drawing();
  const ratios: number[] = [];
  const map = {
    ...made.map,
    getPixelRatio: () => 1,
    setPixelRatio: (ratio: number) => ratios.push(ratio),
    getContainer: () => ({ clientWidth: 1754 }),
    getPitch: () => pitch,
    getBearing: () => 30,
    // A hundredth of a degree along the equator for every pixel.
    unproject: ([x]: [number, number]) => ({ lng: x / 100, lat: 0 }),
  };
  return { ...made, map, ratios };
}

it('a picture for paper is drawn finer, tells its scale and leaves the screen as it was', async () => {
  const { map, happens, ratios } = fineDrawing();
  const picture = takePrintPicture(map);
  happens('render');
  await vi.advanceTimersByTimeAsync(0);
  happens('render');
  const { metresPerPixel, bearing } = await picture;
  expect(ratios).toEqual([2, 1]);
  // 1,112 m in a pixel of the page, 1,754 of these on a canvas of 2.
  expect(metresPerPixel).toBeCloseTo((1111.95 * 1754) / 2, -3);
  expect(bearing).toBe(30);
});

it('a picture for paper of a tilted map has no scale, and a map that is lost is left as it was', async () => {
  const tilted = fineDrawing(40);
  const picture = takePrintPicture(tilted.map);
  tilted.happens('render');
  await vi.advanceTimersByTimeAsync(0);
  tilted.happens('render');
  expect((await picture).metresPerPixel).toBeNull();

  const lost = fineDrawing();
  const outcome = expect(takePrintPicture(lost.map)).rejects.toThrow('not drawn');
  lost.happens('webglcontextlost');
  await outcome;
  expect(lost.ratios).toEqual([2, 1]);
});
