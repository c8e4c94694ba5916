/** Figures that are computed for a measure alone keep in step with all that the page and the engine say. */
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';

/** Takes a step at once, and whenever a choice or a result changes; returns how to end that. */
export function follow(step: () => Promise<void>): () => void {
  const take = () => void step();
  const stops = [usePage.subscribe(take), useResults.subscribe(take)];
  take();
  return () => {
    for (const stop of stops) stop();
  };
}
