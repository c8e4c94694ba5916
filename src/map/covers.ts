/** What stands above the map: parts of the page that say so. */
import type { Box } from './visiblePart.ts';

const ABOVE_MAP = '[data-above-map]';

/** A rectangle of the browser's own is no plain object: it cannot be spread. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Where they are now, in the window. */
export const coversOf = (): readonly Box[] => [...document.querySelectorAll(ABOVE_MAP)].map(boxOf);

/** Has an observer told of each at once, and whenever one of them grows or shrinks. */
export function observeCovers(observer: ResizeObserver): void {
  for (const one of document.querySelectorAll(ABOVE_MAP)) observer.observe(one);
}
