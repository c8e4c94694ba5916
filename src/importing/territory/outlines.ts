/** Outlines out of OpenStreetMap: closed ways, and relations whose member ways join to rings. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { OsmData, OsmRelation } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import { assembled, doubleArea } from '../readers/rings.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

export type Shape = Polygon | MultiPolygon;

const DEGREES_PER_STEP = 1e-7;

export function lonLatOf({ coordinates }: OsmData, node: number): LonLat {
  return [
    coordinates.at(2 * node) * DEGREES_PER_STEP,
    coordinates.at(2 * node + 1) * DEGREES_PER_STEP,
  ];
}

/** The ring of a closed way; null where it is open or part of it was cut off. */
export function ringOf(way: OsmWay, data: OsmData): Position[] | null {
  const { nodes } = way;
  if (nodes.length < 4 || nodes[0] !== nodes.at(-1) || nodes.includes(-1)) return null;
  return Array.from(nodes, (node) => [...lonLatOf(data, node)]);
}

/** The outline of a relation; null where its rings do not close or part of it was cut off. */
export function shapeOf(relation: OsmRelation, data: OsmData): Shape | null {
  const rings = { outer: [] as Position[][], inner: [] as Position[][] };
  for (const role of ['outer', 'inner'] as const) {
    const lines: number[][] = [];
    for (const { way: id, isInner } of relation.members) {
      if (isInner !== (role === 'inner')) continue;
      const nodes = data.ways.byId(id)?.nodes;
      if (!nodes || nodes.includes(-1)) return null;
      if (nodes.length > 1) lines.push([...nodes]);
    }
    for (const ring of joinedRings(lines)) {
      if (!ring) return null;
      if (ring.length >= 4) rings[role].push(ring.map((node) => [...lonLatOf(data, node)]));
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
  const polygons = polygonsOf(shape);
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
