/**
 * Hands deck.gl its layers a few new ones at a time. Making a layer has the graphics link shaders and fill
 * buffers; all of a territory at once hold the page for a quarter of a second without a graphics card. The first
 * ones take longest, since those that follow share their shaders; and every further frame draws all anew.
 */
import type { Layer } from '@deck.gl/core';

/** Layers that are made in the first frame; in each one after it twice as many. */
const NEW_AT_FIRST = 3;
const GROWTH = 2;

export type HandOver = {
  /** These layers are to be seen, those that are new within the next frames. */
  readonly show: (layers: readonly Layer[]) => void;
  /** What has been handed over so far. */
  readonly handed: () => readonly Layer[];
  /** Whether all that is to be seen has been handed over. */
  readonly isComplete: () => boolean;
  readonly stop: () => void;
};

/** Whoever draws the layers, frame by frame. */
export type Drawer = {
  /** Takes the layers that are to be drawn; what it has made already it knows by the ids. */
  readonly take: (layers: readonly Layer[]) => void;
  readonly hasMade: (layer: Layer) => boolean;
  readonly nextFrame: (step: () => void) => number;
  readonly cancel: (frame: number) => void;
};

export function keepHandOver({ take, hasMade, nextFrame, cancel }: Drawer): HandOver {
  let wanted: readonly Layer[] = [];
  let handed: readonly Layer[] = [];
  let frame = 0;
  let newAtOnce = NEW_AT_FIRST;
  const step = () => {
    const handedIds = new Set(handed.map(({ id }) => id));
    // What the drawer has not yet come to is not to become more.
    const room = handed.every(hasMade) ? newAtOnce : 0;
    let newCount = 0;
    handed = wanted.filter(({ id }) => {
      if (handedIds.has(id)) return true;
      newCount += 1;
      return newCount <= room;
    });
    take(handed);
    if (newCount > room) frame = nextFrame(stepWhenMade);
    else newAtOnce = NEW_AT_FIRST;
  };
  const stepWhenMade = () => {
    if (handed.every(hasMade)) {
      if (handed.length > 0) newAtOnce *= GROWTH;
      step();
    } else frame = nextFrame(stepWhenMade);
  };
  return {
    show: (layers) => {
      cancel(frame);
      wanted = layers;
      step();
    },
    handed: () => handed,
    isComplete: () => handed.length === wanted.length,
    stop: () => cancel(frame),
  };
}
