/** Where the streets of a name are: one place for all that belongs together, another for a namesake. */
import { COORDINATE_DEGREES } from '../accessibility/streetGraph.ts';
import type { StreetLines } from '../accessibility/streetLines.ts';
import type { LocalizedText, LonLat } from '../territory/schema.ts';

export type NamedStreet = {
  readonly id: string;
  readonly name: LocalizedText;
  /** A vertex in its middle. */
  readonly position: LonLat;
};

/** Parts of a street that lie in the same square of this width, or in neighbouring ones, are one street. */
const SQUARE_DEGREES = 0.008;

/**
 * All streets that have a name, one by one, names with longer lines first and of each its longest part
 * first. O(vertices), of which a small part is done before the first is given.
 */
export function* namedStreets(lines: StreetLines): Generator<NamedStreet> {
  const place = (vertex: number): LonLat => [
    (lines.coordinates[2 * vertex] as number) * COORDINATE_DEGREES,
    (lines.coordinates[2 * vertex + 1] as number) * COORDINATE_DEGREES,
  ];
  const byName = [...verticesByName(lines)].sort(([, a], [, b]) => b.length - a.length);
  for (const [name, vertices] of byName) {
    const localized = lines.names[name - 1];
    if (!localized) continue;
    for (const [index, part] of together(vertices, place).entries()) {
      const id = index === 0 ? `street-${name}` : `street-${name}-${index + 1}`;
      yield { id, name: localized, position: middleVertex(part.map(place)) };
    }
  }
}

/** Vertices of all lines of a name, by its number in the table of names. */
function verticesByName(lines: StreetLines): Map<number, number[]> {
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
  return byName;
}

/** The one of these places that lies nearest to their middle. */
function middleVertex(places: readonly LonLat[]): LonLat {
  const mean = (axis: 0 | 1) => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
  const [lon, lat] = [mean(0), mean(1)];
  const awayFrom = (at: LonLat) => (at[0] - lon) ** 2 + (at[1] - lat) ** 2;
  return places.reduce((best, at) => (awayFrom(at) < awayFrom(best) ? at : best));
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
