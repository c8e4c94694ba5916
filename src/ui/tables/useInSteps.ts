/** Something that takes long to make, made while the page answers in between. */
import { useLayoutEffect, useState } from 'react';
import { paced } from '../../domain/pace.ts';
import { pagePace } from '../../store/pagePace.ts';

/** While it is made, the page gets a turn this often, ms. */
const PAUSE_MS = 4;

/**
 * What a work of steps comes to; until then what the one before came to, null at first. What is short is
 * there before anything is drawn.
 * @param begin the same function as long as the same is to be made.
 */
export function useInSteps<Result>(begin: () => Generator<unknown, Result>): Result | null {
  const [made, setMade] = useState<Result | null>(null);
  useLayoutEffect(() => {
    let isOver = false;
    void paced(
      until(begin(), () => isOver),
      pagePace(PAUSE_MS),
    ).then((result) => {
      if (!isOver && result) setMade(() => result.made);
    });
    return () => {
      isOver = true;
    };
  }, [begin]);
  return made;
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
