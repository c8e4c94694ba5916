/** Which cells an area lies upon, and which part of it upon each. */
import type { Polygon, Position } from 'geojson';
import { nearestCellIndex } from './nearestCell.ts';
import type { LonLat } from './schema.ts';
import type { Cell } from './territory.ts';

export type CellShare = {
  /** Index into the territory's cells. */
  readonly cell: number;
  /** Of the area as far as it lies upon cells, 0..1; those of all cells add up to 1. */
  readonly share: number;
};

/**
 * By the part of the area that lies upon each cell; the part upon none goes with the others. An area
 * upon no cell belongs to the cell that is nearest to its first corner. Empty without cells. Cells
 * have to be convex, as squares and hexagons are. O(cells + cells under the area × corners).
 */
export function apportion({ coordinates }: Polygon, cells: readonly Cell[]): readonly CellShare[] {
  const ring = openRing(coordinates[0] ?? []);
  const first = ring[0];
  if (first === undefined || cells.length === 0) return [];
  const box = boxOf(ring);
  const parts: { cell: number; size: number }[] = [];
  cells.forEach(({ geometry }, cell) => {
    const clip = openRing(geometry.coordinates[0] ?? []);
    if (!meet(box, boxOf(clip))) return;
    // Degrees of longitude are as long everywhere in an area that is drawn by hand: no scale is needed.
    const size = Math.abs(signedArea(clipped(ring, clip)));
    if (size > 0) parts.push({ cell, size });
  });
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (!(total > 0)) {
    return [{ cell: nearestCellIndex(cells, first as unknown as LonLat), share: 1 }];
  }
  return parts.map(({ cell, size }) => ({ cell, share: size / total }));
}

function openRing(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  return isClosed && ring.length > 1 ? ring.slice(0, -1) : ring;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(ring: readonly Position[]): Box {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x = 0, y = 0] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Relative to the first corner, so that small areas far from nought lose no digits. */
function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  });
  return twice / 2;
}

/** What of a ring lies within a convex one (Sutherland & Hodgman 1974). */
function clipped(ring: readonly Position[], convex: readonly Position[]): readonly Position[] {
  const turn = Math.sign(signedArea(convex));
  let left = ring;
  for (let index = 0; index < convex.length && left.length > 0; index += 1) {
    const [ax = 0, ay = 0] = convex[index] ?? [];
    const [bx = 0, by = 0] = convex[(index + 1) % convex.length] ?? [];
    const inside = ([x = 0, y = 0]: Position) =>
      turn * ((bx - ax) * (y - ay) - (by - ay) * (x - ax));
    const kept: Position[] = [];
    left.forEach((to, corner) => {
      const from = left[(corner + left.length - 1) % left.length] as Position;
      const [sideFrom, sideTo] = [inside(from), inside(to)];
      if (sideFrom >= 0 !== sideTo >= 0) {
        const share = sideFrom / (sideFrom - sideTo);
        kept.push([
          (from[0] ?? 0) + share * ((to[0] ?? 0) - (from[0] ?? 0)),
          (from[1] ?? 0) + share * ((to[1] ?? 0) - (from[1] ?? 0)),
        ]);
      }
      if (sideTo >= 0) kept.push(to);
    });
    left = kept;
  }
  return left;
}
