/** Parts of the page that are fetched when they are first shown, or before, at rest. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** A component that comes with its own script. Keep it outside of other components. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Fetches all of them, so that each opens at once; what fails now is fetched when it is opened. */
export async function fetchLater(): Promise<void> {
  await Promise.allSettled(loads.map((load) => load()));
}
