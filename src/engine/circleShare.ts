/**
 * Which share of a cell lies within the radius of any of several places, fast enough for a drag.
 *
 * Circles are Turf's (polygons of 64 steps), so that the figure is the one that Turf's union and
 * intersection give. These cost up to a millisecond a cell; here the part of the cell outside the
 * circles is cut away edge by edge (Sutherland & Hodgman 1974), which takes microseconds because a
 * circle is convex. Areas are compared in degrees: across a cell these are an affine map of metres.
 */
import { circle } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { LonLat } from '../domain/territory/schema.ts';

/** Corners one after the other as x0, y0, x1, y1 … without a closing one. */
type Ring = readonly number[];

/** Below this a share is rounding noise. */
const NOISE = 1e-12;

/** Share of the polygon's outer ring inside the circles, 0..1. */
export function shareWithinCircles(polygon: Polygon, circles: readonly Ring[]): number {
  const ring = flatRing(polygon);
  const whole = area(ring);
  if (whole === 0 || circles.length === 0) return 0;
  let outside: Ring[] = [ring];
  for (const convex of circles) {
    const left: Ring[] = [];
    for (const piece of outside) cutAway(piece, convex, left);
    if (left.length === 0) return 1;
    outside = left;
  }
  let outsideArea = 0;
  for (const piece of outside) outsideArea += area(piece);
  const share = 1 - outsideArea / whole;
  return share < NOISE ? 0 : share > 1 - NOISE ? 1 : share;
}

/** Turf's circle of 64 steps, counter-clockwise. */
export function circleRing(place: LonLat, radiusM: number): Ring {
  const ring = flatRing(circle([...place], radiusM, { steps: 64, units: 'meters' }).geometry);
  if (signedArea(ring) > 0) return ring;
  const turned: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) {
    turned.push(ring[at] as number, ring[at + 1] as number);
  }
  return turned;
}

/** Adds what of a piece lies outside a convex ring to `left`, as pieces that don't overlap. */
function cutAway(piece: Ring, convex: Ring, left: Ring[]): void {
  if (isApart(piece, convex)) {
    left.push(piece);
    return;
  }
  let inside = piece;
  const found: Ring[] = [];
  let fromX = convex[convex.length - 2] as number;
  let fromY = convex[convex.length - 1] as number;
  for (let at = 0; at < convex.length; at += 2) {
    const toX = convex[at] as number;
    const toY = convex[at + 1] as number;
    const [within, beyond] = split(inside, fromX, fromY, toX, toY);
    if (beyond.length >= 6) found.push(beyond);
    if (within.length < 6) {
      // Nothing of it lies inside: as it was, in one piece.
      left.push(piece);
      return;
    }
    inside = within;
    fromX = toX;
    fromY = toY;
  }
  left.push(...found);
}

/** Cuts a ring along a line: what lies to its left, and what to its right. */
function split(
  ring: Ring,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): readonly [Ring, Ring] {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const side = (at: number): number =>
    dx * ((ring[at + 1] as number) - fromY) - dy * ((ring[at] as number) - fromX);
  let isAnyLeft = false;
  let isAnyRight = false;
  for (let at = 0; at < ring.length; at += 2) {
    if (side(at) >= 0) isAnyLeft = true;
    else isAnyRight = true;
  }
  if (!isAnyRight) return [ring, []];
  if (!isAnyLeft) return [[], ring];
  const leftRing: number[] = [];
  const rightRing: number[] = [];
  let before = ring.length - 2;
  let sideBefore = side(before);
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] as number;
    const y = ring[at + 1] as number;
    const sideHere = side(at);
    if (sideHere >= 0 !== sideBefore >= 0) {
      const share = sideBefore / (sideBefore - sideHere);
      const crossX = (ring[before] as number) + share * (x - (ring[before] as number));
      const crossY = (ring[before + 1] as number) + share * (y - (ring[before + 1] as number));
      leftRing.push(crossX, crossY);
      rightRing.push(crossX, crossY);
    }
    if (sideHere >= 0) leftRing.push(x, y);
    else rightRing.push(x, y);
    before = at;
    sideBefore = sideHere;
  }
  return [leftRing, rightRing];
}

/** Whether their bounding boxes don't meet. */
function isApart(a: Ring, b: Ring): boolean {
  for (let axis = 0; axis < 2; axis++) {
    const [lowA, highA] = extent(a, axis);
    const [lowB, highB] = extent(b, axis);
    if (highA < lowB || highB < lowA) return true;
  }
  return false;
}

function extent(ring: Ring, axis: number): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let at = axis; at < ring.length; at += 2) {
    const value = ring[at] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function flatRing({ coordinates }: Polygon): Ring {
  const [outer = []] = coordinates;
  return outer.slice(0, -1).flatMap(([x = 0, y = 0]) => [x, y]);
}

function area(ring: Ring): number {
  return Math.abs(signedArea(ring));
}

/** Relative to the first corner, so that no digits are lost to large coordinates. */
function signedArea(ring: Ring): number {
  const x0 = ring[0] as number;
  const y0 = ring[1] as number;
  let twice = 0;
  for (let at = 2; at + 3 < ring.length; at += 2) {
    const ax = (ring[at] as number) - x0;
    const ay = (ring[at + 1] as number) - y0;
    const bx = (ring[at + 2] as number) - x0;
    const by = (ring[at + 3] as number) - y0;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}
