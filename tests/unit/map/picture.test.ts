import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Drawing, takePicture, takeMeasuredPicture } from '../../../src/map/picture.ts';

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
  const picture = takePicture(map, '#eceae4');
  happens('render');
  expect(await picture).toMatchObject({ width: 2, height: 1 });
  expect(waiting()).toBe(0);
});

it('a picture has the colour of the page where the map is clear', async () => {
  const painted: unknown[] = [];
  const paper = {
    fillStyle: '',
    fillRect: (...rectangle: number[]) => painted.push([paper.fillStyle, ...rectangle]),
    drawImage: () => painted.push('map'),
  };
  const canvas = () => ({ width: 0, height: 0, getContext: () => paper });
  vi.stubGlobal('document', { createElement: canvas });
  const { map, happens } = drawing();
  const picture = takePicture(map, '#eceae4');
  happens('render');
  await picture;
  expect(painted).toEqual([['#eceae4', 0, 0, 2, 1], 'map']);
});

it.each(['webglcontextlost', 'remove'])('a picture ends when the map meets a %s', async (event) => {
  const { map, happens, waiting } = drawing();
  const picture = takePicture(map, '#eceae4');
  happens(event);
  await expect(picture).rejects.toThrow('not drawn');
  expect(waiting()).toBe(0);
});

it('a picture of a map whose graphics are lost already, or that never draws, ends too', async () => {
  await expect(takePicture(drawing(true).map, '#eceae4')).rejects.toThrow('not drawn');
  const never = takePicture(drawing().map, '#eceae4');
  const outcome = expect(never).rejects.toThrow('not drawn');
  await vi.advanceTimersByTimeAsync(10_000);
  await outcome;
});

/** A map on which one can measure. */
function measuredDrawing(pitch = 0) {
  const made = drawing();
  const map = {
    ...made.map,
    getContainer: () => ({ clientWidth: 4 }),
    getPitch: () => pitch,
    getBearing: () => 30,
    // A hundredth of a degree along the equator for every pixel.
    unproject: ([x]: [number, number]) => ({ lng: x / 100, lat: 0 }),
  };
  return { ...made, map };
}

it('a picture for paper tells the metres in a pixel of its own and where north is', async () => {
  const { map, happens } = measuredDrawing();
  const picture = takeMeasuredPicture(map, '#eceae4');
  happens('render');
  const { metresPerPixel, bearing } = await picture;
  // 1,112 m in a pixel of the page, of which there are 4 on a canvas of 2.
  expect(metresPerPixel).toBeCloseTo(2 * 1111.95, 0);
  expect(bearing).toBe(30);
});

it('a picture for paper of a tilted map has no scale', async () => {
  const { map, happens } = measuredDrawing(40);
  const picture = takeMeasuredPicture(map, '#eceae4');
  happens('render');
  expect((await picture).metresPerPixel).toBeNull();
});
