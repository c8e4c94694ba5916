/** Which part of the map is seen, and how far something has to move to lie in it. All in CSS pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const areaOf = ({ left, top, right, bottom }: Box) =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** What is left of a map beside what stands above it: each cover takes the side where least is lost. */
export function visiblePart(map: Box, covers: readonly Box[]): Box {
  const [largest, ...others] = [...covers].sort((a, b) => areaOf(b) - areaOf(a));
  if (!largest) return map;
  const across = Math.min(map.right, largest.right) - Math.max(map.left, largest.left);
  const down = Math.min(map.bottom, largest.bottom) - Math.max(map.top, largest.top);
  if (across <= 0 || down <= 0) return visiblePart(map, others);
  const [best] = [
    { ...map, left: largest.right },
    { ...map, right: largest.left },
    { ...map, top: largest.bottom },
    { ...map, bottom: largest.top },
  ].sort((a, b) => areaOf(b) - areaOf(a));
  return visiblePart(best ?? map, others);
}

/** From a point to the nearest one between two bounds that keeps a margin; to their middle where none does. */
function wayBetween(at: number, from: number, to: number, marginPx: number): number {
  if (to - from < 2 * marginPx) return (from + to) / 2 - at;
  return Math.min(Math.max(at, from + marginPx), to - marginPx) - at;
}

type Point = { readonly x: number; readonly y: number };
type Way = readonly [right: number, down: number];

/** The shortest way of a point into a part, at least so far from its edges. */
export function wayInto(
  part: Box,
  { x, y }: Point,
  marginPx: number,
  marginDownPx = marginPx,
): Way {
  return [
    wayBetween(x, part.left, part.right, marginPx),
    wayBetween(y, part.top, part.bottom, marginDownPx),
  ];
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * How far something with its middle at a point has to move so that nothing covers it and it lies whole
 * on the map; none at all where it does already, or where its middle is not on the map.
 * @param half half of its width and of its height.
 */
export function wayFromUnder(map: Box, covers: readonly Box[], at: Point, half: Point): Way {
  const own: Box = {
    left: at.x - half.x,
    top: at.y - half.y,
    right: at.x + half.x,
    bottom: at.y + half.y,
  };
  const isOnMap = at.x >= map.left && at.x <= map.right && at.y >= map.top && at.y <= map.bottom;
  if (!isOnMap) return [0, 0];
  const isCovered = covers.some((cover) => overlap(cover, own));
  return wayInto(isCovered ? visiblePart(map, covers) : map, at, half.x, half.y);
}
