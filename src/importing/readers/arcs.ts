/** Arcs of a circle, as registers of land draw them, as lines of short pieces. */
import type { Position } from 'geojson';

/** Pieces of a whole circle: for one of 100 m they are 9 m long and 10 cm off. */
const PIECES = 72;

/** A string of arcs, each from a point over the next to the one after it. */
export function alongArcs(points: readonly Position[]): Position[] {
  const [first] = points;
  if (!first) return [];
  const line: Position[] = [first];
  for (let at = 0; at + 2 < points.length; at += 2) {
    const [from, over, to] = points.slice(at, at + 3) as [Position, Position, Position];
    line.push(...arc(from, over, to));
  }
  return line;
}

/** Without its first point. Three points in a line are a straight one. */
function arc(from: Position, over: Position, to: Position): Position[] {
  const circle = circleThrough(from, over, to);
  if (!circle) return [over, to];
  const { x, y, radius } = circle;
  const angle = ([px = 0, py = 0]: Position) => Math.atan2(py - y, px - x);
  const start = angle(from);
  const turn = (point: Position) => (angle(point) - start + 4 * Math.PI) % (2 * Math.PI);
  const isClosed = from[0] === to[0] && from[1] === to[1];
  const isAgainstClock = isClosed || turn(over) < turn(to);
  const whole = isClosed ? 2 * Math.PI : turn(to);
  const sweep = isAgainstClock ? whole : whole - 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil((Math.abs(sweep) / (2 * Math.PI)) * PIECES));
  return Array.from({ length: pieces }, (_, at): Position => {
    if (at === pieces - 1) return to;
    const turned = start + (sweep * (at + 1)) / pieces;
    return [x + radius * Math.cos(turned), y + radius * Math.sin(turned)];
  });
}

/** Where first and last are the same, the one between is opposite of them. */
function circleThrough(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  [cx = 0, cy = 0]: Position,
): { readonly x: number; readonly y: number; readonly radius: number } | null {
  if (ax === cx && ay === cy) {
    return { x: (ax + bx) / 2, y: (ay + by) / 2, radius: Math.hypot(bx - ax, by - ay) / 2 };
  }
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const twice = 2 * (ux * vy - uy * vx);
  if (Math.abs(twice) <= 1e-12 * (ux * ux + uy * uy + vx * vx + vy * vy)) return null;
  const [u, v] = [ux * ux + uy * uy, vx * vx + vy * vy];
  const [x, y] = [(vy * u - uy * v) / twice, (ux * v - vx * u) / twice];
  return { x: ax + x, y: ay + y, radius: Math.hypot(x, y) };
}
