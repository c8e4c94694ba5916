/**
 * Isochrones along streets: which parts of which edges are reached within a distance, and the area
 * around them. The area follows the edges, not a hull over nodes: the distance along the street is
 * spread over a fine grid around each reached part, and the outline is its contour (marching
 * squares with linear interpolation), so that what cannot be walked to stays out, holes too.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../territory/schema.ts';
import { EARTH_RADIUS_M } from './distance.ts';
import { contourRings, polygonsOfRings } from './contours.ts';
import type { NetworkAccess } from './networkAccess.ts';
import { createSearchWorkspace, type SearchWorkspace, searchWithin } from './search.ts';
import { nodeLat, nodeLon, type StreetGraph } from './streetGraph.ts';

export type Reach = {
  readonly maxDistanceM: number;
  readonly area: Polygon | MultiPolygon;
  readonly streets: { readonly type: 'MultiLineString'; coordinates: Position[][] };
};

/** How far beside a street its houses stand. */
const STREET_DEPTH_M = 60;
const GRID_M = 25;
const M_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

const workspaces = new WeakMap<StreetGraph, SearchWorkspace>();

function workspaceOf(graph: StreetGraph): SearchWorkspace {
  const known = workspaces.get(graph);
  if (known) return known;
  const made = createSearchWorkspace(graph.nodeCount);
  workspaces.set(graph, made);
  return made;
}

type Part = {
  readonly from: LonLat;
  readonly to: LonLat;
  /** Distance walked at both ends, metres. */
  readonly fromM: number;
  readonly toM: number;
};

/** Reached parts of all edges within the limit, each edge once from each side. */
function reachedParts(graph: StreetGraph, space: SearchWorkspace, limitM: number): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < space.touchedCount; index += 1) {
    const node = space.touched[index] as number;
    const startM = space.distanceM[node] as number;
    const lon = nodeLon(graph, node);
    const lat = nodeLat(graph, node);
    const end = graph.edgeStart[node + 1] as number;
    for (let edge = graph.edgeStart[node] as number; edge < end; edge += 1) {
      const target = graph.edgeTarget[edge] as number;
      const lengthM = (graph.edgeLength[edge] as number) / graph.unitsPerM;
      const beyondM = space.distanceM[target] as number;
      // Reached from this end as far as the walk lasts or the other side comes to meet it.
      const walkedM = Math.min(limitM - startM, lengthM, (beyondM + lengthM - startM) / 2);
      if (!(walkedM > 0)) continue;
      const share = lengthM > 0 ? walkedM / lengthM : 1;
      parts.push({
        from: [lon, lat],
        to: [
          lon + (nodeLon(graph, target) - lon) * share,
          lat + (nodeLat(graph, target) - lat) * share,
        ],
        fromM: startM,
        toM: startM + walkedM,
      });
    }
  }
  return parts;
}

/**
 * Least walk to the points of a grid: along a reached part, then straight to the point, at most
 * STREET_DEPTH_M beside it. O(parts × points near each).
 */
function walkGrid(parts: readonly Part[], origin: LonLat, cosine: number, columns: number) {
  const grid = new Float64Array(columns * columns).fill(Number.POSITIVE_INFINITY);
  const halfM = ((columns - 1) * GRID_M) / 2;
  const toX = (lon: number) => (lon - origin[0]) * M_PER_DEGREE * cosine + halfM;
  const toY = (lat: number) => (lat - origin[1]) * M_PER_DEGREE + halfM;
  for (const { from, to, fromM, toM } of parts) {
    const ax = toX(from[0]);
    const ay = toY(from[1]);
    const dx = toX(to[0]) - ax;
    const dy = toY(to[1]) - ay;
    const square = dx * dx + dy * dy;
    const first = (a: number) => Math.max(0, Math.ceil((a - STREET_DEPTH_M) / GRID_M));
    const last = (a: number) => Math.min(columns - 1, Math.floor((a + STREET_DEPTH_M) / GRID_M));
    const lastColumn = last(Math.max(ax, ax + dx));
    const lastRow = last(Math.max(ay, ay + dy));
    for (let row = first(Math.min(ay, ay + dy)); row <= lastRow; row += 1) {
      for (let column = first(Math.min(ax, ax + dx)); column <= lastColumn; column += 1) {
        const px = column * GRID_M - ax;
        const py = row * GRID_M - ay;
        const along = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
        const besideM = Math.hypot(px - along * dx, py - along * dy);
        if (besideM > STREET_DEPTH_M) continue;
        const walkM = fromM + along * (toM - fromM) + besideM;
        const at = row * columns + column;
        if (walkM < (grid[at] as number)) grid[at] = walkM;
      }
    }
  }
  return grid;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * What is reached on foot from a place, by bands of increasing distance. Edges are followed from
 * the place outwards. Nothing is reached where no street is near enough: empty geometries.
 */
export function reachBands(
  access: Pick<NetworkAccess, 'graph' | 'snap'>,
  place: LonLat,
  bandsM: readonly number[],
): readonly Reach[] {
  const { graph } = access;
  const widestM = Math.max(...bandsM);
  const snapped = access.snap(place);
  const space = workspaceOf(graph);
  const sources = snapped ? [{ node: snapped.node, startM: snapped.walkM }] : [];
  searchWithin(graph, space, sources, widestM);

  const cosine = Math.cos((place[1] * Math.PI) / 180);
  const columns = 2 * Math.ceil((widestM + 2 * STREET_DEPTH_M) / GRID_M) + 1;
  const halfM = ((columns - 1) * GRID_M) / 2;
  const grid = walkGrid(reachedParts(graph, space, widestM), place, cosine, columns);
  // Beside a street's end the walk to the house counts on top; elsewhere nothing is known.
  const beyond = widestM + STREET_DEPTH_M;
  const values = grid.map((walkM) => Math.min(walkM, beyond + GRID_M));
  const toPosition = ([x, y]: readonly [number, number]): Position => [
    rounded(place[0] + (x * GRID_M - halfM) / (M_PER_DEGREE * cosine)),
    rounded(place[1] + (y * GRID_M - halfM) / M_PER_DEGREE),
  ];
  return [...bandsM]
    .sort((a, b) => a - b)
    .map((maxDistanceM) => {
      const level = maxDistanceM + STREET_DEPTH_M / 2;
      const rings = contourRings(values, columns, level).map((ring) => ring.map(toPosition));
      const streets = reachedParts(graph, space, maxDistanceM)
        .filter(({ fromM }) => fromM < maxDistanceM)
        .map(({ from, to }) => [from.map(rounded), to.map(rounded)]);
      return {
        maxDistanceM,
        area: polygonsOfRings(rings),
        streets: { type: 'MultiLineString' as const, coordinates: streets },
      };
    });
}
