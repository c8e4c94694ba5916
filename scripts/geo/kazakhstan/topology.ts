/**
 * Natural Earth outlines out of TopoJSON: arcs are simplified before they are joined, so that
 * neighbours keep one common border.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeoJsonProperties, Geometry } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';

const resolve = createRequire(import.meta.url).resolve;

/** An object of a topology, whatever its properties. */
export type Shape = GeometryObject<GeoJsonProperties>;

/** Reads a TopoJSON file, of an npm package or by its path; `tolerance` (degrees) thins its arcs, 0 keeps them. */
export function readTopology(path: string, tolerance: number): Topology {
  const topology = JSON.parse(readFileSync(resolve(path), 'utf8')) as Topology;
  const { transform } = topology;
  const arcs = topology.arcs.map((arc) => {
    if (!transform) return arc as number[][];
    let x = 0;
    let y = 0;
    return arc.map((delta) => {
      x += delta[0] as number;
      y += delta[1] as number;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
  });
  const { transform: _dropped, ...rest } = topology;
  return { ...rest, arcs: arcs.map((arc) => simplify(arc, tolerance)) };
}

/** The geometry of an object of the topology. */
export function geometryOf(topology: Topology, object: Shape): Geometry {
  const { geometry } = feature(topology, object) as { geometry: Geometry };
  return geometry;
}

/** Members of a geometry collection. */
export function members(topology: Topology, object: string): readonly Shape[] {
  const collection = topology.objects[object];
  if (collection?.type !== 'GeometryCollection') throw new Error(`${object} is no collection`);
  return collection.geometries;
}

/** Douglas-Peucker; the ends stay, so that arcs still meet. */
function simplify(points: number[][], tolerance: number): number[][] {
  if (tolerance <= 0 || points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    let farthest = -1;
    let distance = tolerance;
    for (let i = from + 1; i < to; i++) {
      const d = distanceToSegment(
        points[i] as number[],
        points[from] as number[],
        points[to] as number[],
      );
      if (d > distance) {
        distance = d;
        farthest = i;
      }
    }
    if (farthest > 0) {
      kept[farthest] = 1;
      stack.push([from, farthest], [farthest, to]);
    }
  }
  // A closed arc must keep an area.
  const result = points.filter((_, i) => kept[i] === 1);
  return result.length < 4 && points.length >= 4 && closed(points) ? points : result;
}

function closed(points: number[][]): boolean {
  const first = points[0] as number[];
  const last = points[points.length - 1] as number[];
  return first[0] === last[0] && first[1] === last[1];
}

function distanceToSegment(p: number[], a: number[], b: number[]): number {
  const [px, py] = p as [number, number];
  const [ax, ay] = a as [number, number];
  const [bx, by] = b as [number, number];
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length2));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
