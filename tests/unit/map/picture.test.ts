import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Drawing, takePicture } from '../../../src/map/picture.ts';

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
