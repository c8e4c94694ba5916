/** Coordinates with fewer digits: three are some 100 m, and enough for a country. */
import type { Geometry, Position } from 'geojson';

/** The same geometry with coordinates rounded to `digits`; repeated points are dropped. */
export function rounded<G extends Geometry>(geometry: G, digits: number): G {
  const factor = 10 ** digits;
  const point = (position: Position): Position => [
    Math.round((position[0] as number) * factor) / factor,
    Math.round((position[1] as number) * factor) / factor,
  ];
  const visit = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] === 'number') return point(value as Position);
    const items = value.map(visit);
    const first = items[0] as unknown[] | undefined;
    if (first && typeof first[0] === 'number')
      return (items as Position[]).filter(
        (item, i) =>
          i === 0 ||
          item[0] !== (items[i - 1] as Position)[0] ||
          item[1] !== (items[i - 1] as Position)[1],
      );
    return items;
  };
  if (geometry.type === 'GeometryCollection') throw new Error('no collections in a pack');
  return { ...geometry, coordinates: visit(geometry.coordinates) } as G;
}
