import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepHandOver } from '../../../src/map/handOver.ts';

/** Makes what it has been given when a frame passes, but for the first frames, when it has no device yet. */
function slowDrawer(framesWithoutDevice: number) {
  const taken: (readonly string[])[] = [];
  const made = new Set<Layer>();
  /** Layers that were new to it, frame by frame. */
  const madeAtOnce: number[] = [];
  const knownIds = new Set<string>();
  const steps = new Map<number, () => void>();
  let [latest, asked, frames]: [readonly Layer[], number, number] = [[], 0, 0];
  return {
    taken,
    madeAtOnce,
    take: (layers: readonly Layer[]) => {
      latest = layers;
      taken.push(layers.map(({ id }) => id));
    },
    hasMade: (layer: Layer) => made.has(layer),
    nextFrame: (step: () => void) => {
      steps.set(++asked, step);
      return asked;
    },
    cancel: (frame: number) => void steps.delete(frame),
    /** @returns how many steps have been waiting for it. */
    passFrame: () => {
      if (frames++ >= framesWithoutDevice) {
        madeAtOnce.push(latest.filter(({ id }) => !knownIds.has(id)).length);
        for (const layer of latest) {
          made.add(layer);
          knownIds.add(layer.id);
        }
      }
      const waiting = [...steps.values()];
      steps.clear();
      for (const step of waiting) step();
      return waiting.length;
    },
  };
}

const layersOf = (ids: readonly number[]) =>
  ids.map((id) => new ScatterplotLayer({ id: String(id), data: [] }));

describe('layers handed over', () => {
  it('are made a few in the first frame and then more, in their order, until all that was asked for last is there', () => {
    const ids = fc.uniqueArray(fc.nat(20), { maxLength: 15 });
    const scenes = fc.array(fc.record({ ids, framesPassed: fc.nat(3) }), { minLength: 1 });
    fc.assert(
      fc.property(scenes, fc.nat(4), (shown, framesWithoutDevice) => {
        const drawer = slowDrawer(framesWithoutDevice);
        const handOver = keepHandOver(drawer);
        for (const scene of shown) {
          handOver.show(layersOf(scene.ids));
          for (let frame = 0; frame < scene.framesPassed; frame++) drawer.passFrame();
        }
        while (drawer.passFrame() > 0);
        const makers = drawer.madeAtOnce.filter((count) => count > 0);
        makers.forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(3 * 2 ** at);
        });
        expect(handOver.isComplete()).toBe(true);
        expect(drawer.taken.at(-1)).toEqual(shown.at(-1)?.ids.map(String));
      }),
    );
  });

  it('are all there after three frames where there are twenty', () => {
    const drawer = slowDrawer(0);
    const handOver = keepHandOver(drawer);
    handOver.show(layersOf(Array.from({ length: 20 }, (_, id) => id)));
    while (drawer.passFrame() > 0);
    expect(drawer.madeAtOnce.filter((count) => count > 0)).toEqual([3, 6, 11]);
  });

  it('come at once where they are known already', () => {
    const drawer = slowDrawer(0);
    const handOver = keepHandOver(drawer);
    handOver.show(layersOf([1, 2, 3]));
    drawer.passFrame();
    handOver.show(layersOf([1, 2, 3, 4]));
    expect(drawer.taken.at(-1)).toEqual(['1', '2', '3', '4']);
  });

  it('come no more when the map is gone', () => {
    const drawer = slowDrawer(0);
    const handOver = keepHandOver(drawer);
    handOver.show(layersOf([1, 2, 3, 4]));
    expect(handOver.isComplete()).toBe(false);
    handOver.stop();
    expect(drawer.passFrame()).toBe(0);
    expect(drawer.taken).toEqual([['1', '2', '3']]);
  });
});
