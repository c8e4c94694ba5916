/** How the page works on what is long: piece by piece, answering in between. */
import type { Pace } from '../domain/pace.ts';

/** Pieces that leave room in a frame, with so many milliseconds between two. */
export function pagePace(pauseMs: number): Pace {
  return {
    rest: () => new Promise((resolve) => setTimeout(resolve, pauseMs)),
    nowMs: () => performance.now(),
    longestMs: 12,
  };
}
