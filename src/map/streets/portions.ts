/** Lines of streets in portions that a map takes without holding the page. */
import type { Feature, LineString } from 'geojson';
import type { LonLat } from '../../domain/territory/schema.ts';

/** Lines by how near their beginning lies: what is looked at comes first, and few tiles are drawn twice. */
export function nearestFirst(
  lines: readonly Feature<LineString>[],
  [lon, lat]: LonLat,
): readonly Feature<LineString>[] {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return lines
    .map((line) => {
      const [x = lon, y = lat] = line.geometry.coordinates[0] ?? [];
      return { line, away: ((x - lon) * shrink) ** 2 + (y - lat) ** 2 };
    })
    .sort((a, b) => a.away - b.away)
    .map(({ line }) => line);
}

/** The same lines in portions of at most so many vertices; one that has more is a portion by itself. */
export function* portionsOf(
  lines: readonly Feature<LineString>[],
  mostVertices: number,
): Generator<Feature<LineString>[]> {
  let portion: Feature<LineString>[] = [];
  let vertices = 0;
  for (const line of lines) {
    const own = line.geometry.coordinates.length;
    if (portion.length > 0 && vertices + own > mostVertices) {
      yield portion;
      portion = [];
      vertices = 0;
    }
    portion.push(line);
    vertices += own;
  }
  if (portion.length > 0) yield portion;
}
