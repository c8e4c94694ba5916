/** What the page may ask of its one map without holding it: where on the ground a finger is. */
import type { LonLat } from '../domain/territory/schema.ts';

/** From a point of the window in CSS pixels; null where it lies outside of the map. */
export type PositionAt = (clientX: number, clientY: number) => LonLat | null;

let positionAtPoint: PositionAt = () => null;

/** Set by the map as long as it is there; returns how to take it back. */
export function offerPositions(positionAt: PositionAt): () => void {
  positionAtPoint = positionAt;
  return () => {
    if (positionAtPoint === positionAt) positionAtPoint = () => null;
  };
}

/** Where on the ground a point of the window lies; null outside of the map, or without one. */
export const groundAt: PositionAt = (clientX, clientY) => positionAtPoint(clientX, clientY);
