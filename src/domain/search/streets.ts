/** Where the streets of a name are: one place for all that belongs together, another for a namesake. */
import { COORDINATE_DEGREES } from '../accessibility/streetGraph.ts';
import type { StreetLines } from '../accessibility/streetLines.ts';
import type { LocalizedText, LonLat } from '../territory/schema.ts';

export type NamedStreet = {
  readonly id: string;
  readonly name: LocalizedText;
  /** A vertex in its middle. */
  readonly position: LonLat;
  readonly vertexCount: number;
};

/** Parts of a street that lie in the same square of this width, or in neighbouring ones, are one street. */
const SQUARE_DEGREES = 0.008;

/** All streets that have a name, longer ones first. O(vertices). */
export function namedStreets(lines: StreetLines): readonly NamedStreet[] {
  const byName = new Map<number, number[]>();
  for (let line = 0; line < lines.lineCount; line += 1) {
    const name = lines.name[line] as number;
    if (name === 0) continue;
    const vertices = byName.get(name) ?? [];
    byName.set(name, vertices);
    const end = lines.lineStart[line + 1] as number;
    for (let vertex = lines.lineStart[line] as number; vertex < end; vertex += 1) {
      vertices.push(vertex);
    }
  }
  const place = (vertex: number): LonLat => [
    (lines.coordinates[2 * vertex] as number) * COORDINATE_DEGREES,
    (lines.coordinates[2 * vertex + 1] as number) * COORDINATE_DEGREES,
  ];
  return [...byName]
    .flatMap(([name, vertices]) =>
      together(vertices, place).map((part, index): NamedStreet => {
        const middle = part.reduce(
          ([lon, lat], vertex) => {
            const [x, y] = place(vertex);
            return [lon + x / part.length, lat + y / part.length] as const;
          },
          [0, 0] as readonly [number, number],
        );
        const awayFrom = ([lon, lat]: LonLat) => (lon - middle[0]) ** 2 + (lat - middle[1]) ** 2;
        const position = part
          .map(place)
          .reduce((best, at) => (awayFrom(at) < awayFrom(best) ? at : best));
        return {
          id: index === 0 ? `street-${name}` : `street-${name}-${index + 1}`,
          name: lines.names[name - 1] as LocalizedText,
          position,
          vertexCount: part.length,
        };
      }),
    )
    .sort((a, b) => b.vertexCount - a.vertexCount);
}

/** Vertices by what hangs together, square by square. */
function together(vertices: readonly number[], place: (vertex: number) => LonLat): number[][] {
  const bySquare = new Map<string, number[]>();
  const squareOf = (at: LonLat) =>
    at.map((degrees) => Math.floor(degrees / SQUARE_DEGREES)) as [number, number];
  for (const vertex of vertices) {
    const key = squareOf(place(vertex)).join(' ');
    const known = bySquare.get(key);
    if (known) known.push(vertex);
    else bySquare.set(key, [vertex]);
  }
  const parts: number[][] = [];
  for (const start of [...bySquare.keys()]) {
    if (!bySquare.has(start)) continue;
    const part: number[] = [];
    const waiting = [start];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const here = bySquare.get(key);
      if (!here) continue;
      bySquare.delete(key);
      part.push(...here);
      const [x = 0, y = 0] = key.split(' ').map(Number);
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) waiting.push(`${x + dx} ${y + dy}`);
    }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
