/** Something that takes long to make, made while the page answers in between. */
import { useLayoutEffect, useState } from 'react';
import { paced } from '../../domain/pace.ts';
import { pagePace } from '../../store/pagePace.ts';

/** While it is made, the page gets a turn this often, ms. */
const PAUSE_MS = 4;

export type InSteps<Result> = {
  /** What the work comes to; until then what the one before came to, null at first. */
  readonly result: Result | null;
  /** Whether it is the result of this work, and not of the one before. */
  readonly isDone: boolean;
};

/**
 * A work of steps. What is short is done before anything is drawn.
 * @param begin the same function as long as the same is to be made.
 */
export function useInSteps<Result>(begin: () => Generator<unknown, Result>): InSteps<Result> {
  const [made, setMade] = useState<{ readonly by: typeof begin; readonly result: Result } | null>(
    null,
  );
  useLayoutEffect(() => {
    let isOver = false;
    void paced(
      until(begin(), () => isOver),
      pagePace(PAUSE_MS),
    ).then((ended) => {
      if (!isOver && ended) setMade({ by: begin, result: ended.made });
    });
    return () => {
      isOver = true;
    };
  }, [begin]);
  return { result: made?.result ?? null, isDone: made?.by === begin };
}

/** Ends early, with nothing, where somebody has lost interest. */
function* until<Result>(
  steps: Generator<unknown, Result>,
  isOver: () => boolean,
): Generator<unknown, { readonly made: Result } | null> {
  while (!isOver()) {
    const step = steps.next();
    if (step.done) return { made: step.value };
    yield;
  }
  return null;
}
