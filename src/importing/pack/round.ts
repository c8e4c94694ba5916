/** Coordinates with five decimals (about a metre), as every pack carries them. */
import type { Geometry, Position } from 'geojson';

const FACTOR = 1e5;

export function roundDegrees(value: number): number {
  return Math.round(value * FACTOR) / FACTOR;
}

export function roundPosition(position: readonly number[]): [number, number] {
  return [roundDegrees(position[0] as number), roundDegrees(position[1] as number)];
}

function visit(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'number') return roundPosition(value as Position);
  return value.map(visit);
}

/** The same geometry with rounded coordinates. */
export function roundGeometry<G extends Exclude<Geometry, { type: 'GeometryCollection' }>>(
  geometry: G,
): G {
  return { ...geometry, coordinates: visit(geometry.coordinates) } as G;
}
