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

/** Fetches all of them, so that each opens at once; what fails now is fetched when it is opened. */
export async function fetchLater(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}
