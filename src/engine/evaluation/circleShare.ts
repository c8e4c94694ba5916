/**
 * Which share of a cell lies within the radius of any of several places, fast enough for a drag.
 *
 * Circles are Turf's (polygons of 64 steps), so that the figure is the one that Turf's union and
 * intersection give. These cost up to a millisecond a cell; here the part of the cell outside the
 * circles is cut away edge by edge (Sutherland & Hodgman 1974), which takes microseconds because a
 * circle is convex. Areas are compared in degrees: across a cell these are an affine map of metres.
 */
import { circle } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { haversineM } from '../../domain/accessibility/distance.ts';
import type { LonLat } from '../../domain/territory/schema.ts';

/** Corners one after the other as x0, y0, x1, y1 … without a closing one. */
export type Ring = readonly number[];

/** A circle as a convex ring, counter-clockwise. */
export type CircleRing = { readonly ring: Ring; readonly place: LonLat };

const STEPS = 64;
/** Below this a share is rounding noise. */
const NOISE = 1e-12;

/** The outer ring of a polygon. */
export function outerRing({ coordinates }: Polygon): Ring {
  const [outer = []] = coordinates;
  const ring: number[] = [];
  for (let corner = 0; corner < outer.length - 1; corner++) {
    const position = outer[corner] as Position;
    ring.push(position[0] as number, position[1] as number);
  }
  return ring;
}

/** Turf's circle of 64 steps. */
export function circleRing(place: LonLat, radiusM: number): CircleRing {
  const around = circle([...place], radiusM, { steps: STEPS, units: 'meters' });
  const ring = outerRing(around.geometry);
  return { ring: signedArea(ring) > 0 ? ring : turned(ring), place };
}

/** Share of a ring's area inside the circles, 0..1. */
export function shareWithinCircles(ring: Ring, circles: readonly CircleRing[]): number {
  const whole = area(ring);
  if (whole === 0 || circles.length === 0) return 0;
  let outside: Ring[] = [ring];
  for (const around of circles) {
    const left: Ring[] = [];
    for (const piece of outside) cutAway(piece, around.ring, left);
    if (left.length === 0) return 1;
    outside = left;
  }
  let outsideArea = 0;
  for (const piece of outside) outsideArea += area(piece);
  const share = 1 - outsideArea / whole;
  return share < NOISE ? 0 : share > 1 - NOISE ? 1 : share;
}

/**
 * Whether a ring lies in the circle around a place as a whole, told without drawing the circle: it does
 * where its corners do. False also where they come too near to tell.
 */
export function isSurelyWithin(ring: Ring, place: LonLat, radiusM: number): boolean {
  // The middles of the circle's edges lie nearer than its corners; a thousandth makes good what degrees bend.
  const surelyInsideM = radiusM * Math.cos(Math.PI / STEPS) * 0.999;
  for (let at = 0; at < ring.length; at += 2) {
    const cornerM = haversineM(place[0], place[1], ring[at] as number, ring[at + 1] as number);
    if (cornerM > surelyInsideM) return false;
  }
  return true;
}

function turned(ring: Ring): Ring {
  const other: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) {
    other.push(ring[at] as number, ring[at + 1] as number);
  }
  return other;
}

/** Adds what of a piece lies outside a convex ring to `left`, as pieces that don't overlap. */
function cutAway(piece: Ring, convex: Ring, left: Ring[]): void {
  let inside = piece;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let at = 0; at < piece.length; at += 2) {
    const x = piece[at] as number;
    const y = piece[at + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const found: Ring[] = [];
  let fromX = convex[convex.length - 2] as number;
  let fromY = convex[convex.length - 1] as number;
  for (let at = 0; at < convex.length; at += 2) {
    const toX = convex[at] as number;
    const toY = convex[at + 1] as number;
    const dx = toX - fromX;
    const dy = toY - fromY;
    // The corner of the piece's box that lies farthest to the right of the edge; most edges end here.
    const isCut = dx * ((dx > 0 ? south : north) - fromY) < dy * ((dy > 0 ? east : west) - fromX);
    if (isCut) {
      const [within, beyond] = split(inside, fromX, fromY, dx, dy);
      if (within.length < 6) {
        // Nothing of it lies inside: as it was, in one piece.
        left.push(piece);
        return;
      }
      if (beyond.length >= 6) found.push(beyond);
      inside = within;
    }
    fromX = toX;
    fromY = toY;
  }
  for (const beyond of found) left.push(beyond);
}

/** Positive left of a line, negative right of it, in no unit that matters. */
function sideOf(
  ring: Ring,
  at: number,
  fromX: number,
  fromY: number,
  dx: number,
  dy: number,
): number {
  return dx * ((ring[at + 1] as number) - fromY) - dy * ((ring[at] as number) - fromX);
}

/** Cuts a ring along a line: what lies to its left, and what to its right. */
function split(
  ring: Ring,
  fromX: number,
  fromY: number,
  dx: number,
  dy: number,
): readonly [Ring, Ring] {
  const leftRing: number[] = [];
  const rightRing: number[] = [];
  let before = ring.length - 2;
  let sideBefore = sideOf(ring, before, fromX, fromY, dx, dy);
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] as number;
    const y = ring[at + 1] as number;
    const sideHere = sideOf(ring, at, fromX, fromY, dx, dy);
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
