/** Where a card goes so that it lies beside what it speaks of, and within the window. */

type Size = { readonly width: number; readonly height: number };
export type Box = Size & { readonly x: number; readonly y: number };

/** Between the card, what it speaks of, and the edges of the window, px. */
const GAP_PX = 12;

const within = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/**
 * To the right, to the left, below, above: the first that has room. Where none has, at the edge of the
 * window that is farther from what it speaks of. @param about null: in the middle.
 */
export function placeBeside(
  about: Box | null,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const mostLeft = Math.max(GAP_PX, window.width - card.width - GAP_PX);
  const mostTop = Math.max(GAP_PX, window.height - card.height - GAP_PX);
  if (!about) return { left: mostLeft / 2, top: mostTop / 2 };
  const left = within(about.x, GAP_PX, mostLeft);
  const top = within(about.y, GAP_PX, mostTop);
  const right = about.x + about.width + GAP_PX;
  const below = about.y + about.height + GAP_PX;
  if (right <= mostLeft) return { left: Math.max(right, GAP_PX), top };
  const beforeIt = about.x - card.width - GAP_PX;
  const aboveIt = about.y - card.height - GAP_PX;
  // What lies partly outside of the window does not take the card along.
  if (beforeIt >= GAP_PX) return { left: Math.min(beforeIt, mostLeft), top };
  if (below <= mostTop) return { left, top: Math.max(below, GAP_PX) };
  if (aboveIt >= GAP_PX) return { left, top: Math.min(aboveIt, mostTop) };
  const isLow = about.y + about.height / 2 > window.height / 2;
  return { left, top: isLow ? GAP_PX : mostTop };
}
