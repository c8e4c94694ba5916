/** Outlines out of OpenStreetMap: closed ways, and relations whose member ways join to rings. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { OsmData, OsmRelation, OsmWay } from '../osm/osmData.ts';
import { nodeIndex } from '../osm/osmData.ts';
import { assembled, doubleArea } from '../readers/rings.ts';

export type Shape = Polygon | MultiPolygon;

const DEGREES_PER_STEP = 1e-7;

export function lonLatOf({ coordinates }: OsmData, node: number): LonLat {
  return [
    (coordinates[2 * node] as number) * DEGREES_PER_STEP,
    (coordinates[2 * node + 1] as number) * DEGREES_PER_STEP,
  ];
}

/** Ways by their id, for relations that name them. */
export function waysById({ ways }: OsmData): ReadonlyMap<number, OsmWay> {
  return new Map(ways.map((way) => [way.id, way]));
}

/** The ring of a closed way; null where it is open or part of it was cut off. */
export function ringOf(way: OsmWay, data: OsmData): Position[] | null {
  const { refs } = way;
  if (refs.length < 4 || refs[0] !== refs[refs.length - 1]) return null;
  return lineOf(refs, data);
}

function lineOf(refs: ArrayLike<number>, data: OsmData): Position[] | null {
  const line: Position[] = [];
  for (let at = 0; at < refs.length; at += 1) {
    const node = nodeIndex(data.nodeIds, refs[at] as number);
    if (node < 0) return null;
    line.push([...lonLatOf(data, node)]);
  }
  return line;
}

/** The outline of a relation; null where its rings do not close or part of it was cut off. */
export function shapeOf(
  relation: OsmRelation,
  data: OsmData,
  ways: ReadonlyMap<number, OsmWay>,
): Shape | null {
  const rings = { outer: [] as Position[][], inner: [] as Position[][] };
  for (const role of ['outer', 'inner'] as const) {
    const lines: number[][] = [];
    for (const member of relation.members) {
      const isOuter = member.role !== 'inner';
      if (member.type !== 'way' || isOuter !== (role === 'outer')) continue;
      const way = ways.get(member.ref);
      if (!way) return null;
      if (way.refs.length > 1) lines.push([...way.refs]);
    }
    for (const ring of joinedRings(lines)) {
      const line = ring && lineOf(ring, data);
      if (!line) return null;
      if (line.length >= 4) rings[role].push(line);
    }
  }
  return rings.outer.length === 0 ? null : assembled(rings.outer, rings.inner);
}

/** Lines joined end to end; null for one that does not close. */
function joinedRings(lines: readonly number[][]): (number[] | null)[] {
  const atEnd = new Map<number, Set<number>>();
  const note = (node: number, line: number) => {
    const known = atEnd.get(node) ?? new Set<number>();
    known.add(line);
    atEnd.set(node, known);
  };
  lines.forEach((line, index) => {
    note(line[0] as number, index);
    note(line.at(-1) as number, index);
  });
  const isUsed = lines.map(() => false);
  return lines.flatMap((line, index): (number[] | null)[] => {
    if (isUsed[index]) return [];
    isUsed[index] = true;
    const ring = [...line];
    while (ring[0] !== ring.at(-1)) {
      const end = ring.at(-1) as number;
      const next = [...(atEnd.get(end) ?? [])].find((other) => !isUsed[other]);
      if (next === undefined) return [null];
      isUsed[next] = true;
      const other = lines[next] as number[];
      const forwards = other[0] === end ? other : other.toReversed();
      for (const node of forwards.slice(1)) ring.push(node);
    }
    return [ring];
  });
}

const EARTH_M_PER_DEGREE = 111_195.08;

/** Square metres of a shape of city size, its holes taken out. */
export function areaM2(shape: Shape): number {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  let area = 0;
  for (const [outer = [], ...holes] of polygons) {
    const latitude = outer[0]?.[1] ?? 0;
    const scale = EARTH_M_PER_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
    const size = (ring: readonly Position[]) => (Math.abs(doubleArea(ring)) / 2) * scale;
    area += size(outer) - holes.reduce((sum, hole) => sum + size(hole), 0);
  }
  return Math.max(0, area);
}

export function rectangle([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
