/** Parts of the page that are fetched when they are first shown, or before, at rest. */
import {
  type ComponentType,
  createElement,
  type FunctionComponent,
  lazy,
  type LazyExoticComponent,
  useState,
} from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** A component that comes with its own script. Keep it outside of other components. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  loads.push(load);
  // React keeps a part that could not be fetched as failed for ever: the next time it is shown it
  // has to be another one.
  const part = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        current = part();
        throw error;
      }
    });
  let current = part();
  return function Later(props) {
    const [Part] = useState(() => current);
    return createElement(Part as ComponentType<Props>, props);
  };
}

/** Between two of them whoever uses the page is answered. */
const PAUSE_MS = 30;

/**
 * Fetches all of them one after the other, so that each opens at once; what fails now is fetched when it is opened.
 * All together they would hold the page: a browser takes every script of every part in hand at once.
 */
export async function fetchLater(): Promise<void> {
  for (const load of loads) {
    await load().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
