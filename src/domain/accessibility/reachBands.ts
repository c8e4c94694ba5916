/**
 * Isochrones along streets, as reached streets and as the area beside them. The area follows the
 * streets, not a hull over nodes: a place belongs to it where the walk along a street and from
 * there straight to the place is within the distance, at most STREET_DEPTH_M beside the street. So
 * what cannot be walked to stays out, holes too. The outline is the contour of that walk on a fine
 * grid (marching squares, linear between grid points).
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../territory/schema.ts';
import { contourRings, polygonsOfRings } from './contours.ts';
import { M_PER_DEGREE } from './distance.ts';
import type { NetworkAccess } from './networkAccess.ts';
import { forEachPart, type ReachedStreets, reachedStreets } from './reachedStreets.ts';
import { createSearchWorkspace, type SearchWorkspace, searchWithin } from './search.ts';
import { type StreetGraph, unitsOf, unitsWithin } from './streetGraph.ts';

export type Reach = {
  readonly maxDistanceM: number;
  readonly area: Polygon | MultiPolygon;
  readonly streets: { readonly type: 'MultiLineString'; coordinates: Position[][] };
};

/** How far beside a street its houses stand. */
export const STREET_DEPTH_M = 60;
/** Spacing of the grid; outlines are right within a part of it. */
export const GRID_M = 25;
/** Wider reaches get a coarser grid, of at most so many points a side. */
const MOST_COLUMNS = 801;

const workspaces = new WeakMap<StreetGraph, SearchWorkspace>();

function workspaceOf(graph: StreetGraph): SearchWorkspace {
  const known = workspaces.get(graph);
  if (known) return known;
  const made = createSearchWorkspace(graph.nodeCount);
  workspaces.set(graph, made);
  return made;
}

/** A square of grid points around a place, in metres east and north of it. */
type Grid = {
  readonly columns: number;
  readonly spacingM: number;
  readonly halfM: number;
  readonly origin: LonLat;
  readonly lonPerM: number;
  readonly latPerM: number;
};

function gridAround(origin: LonLat, reachM: number): Grid {
  const sideM = 2 * (reachM + 2 * STREET_DEPTH_M);
  const spacingM = Math.max(GRID_M, sideM / (MOST_COLUMNS - 1));
  const columns = Math.ceil(sideM / spacingM) + 1;
  const latPerM = 1 / M_PER_DEGREE;
  return {
    columns,
    spacingM,
    halfM: ((columns - 1) * spacingM) / 2,
    origin,
    lonPerM: latPerM / Math.cos((origin[1] * Math.PI) / 180),
    latPerM,
  };
}

/**
 * By grid point: by how many metres the place lies outside the reach; negative inside. The greater
 * of (walk - limit) and (metres beside the street - STREET_DEPTH_M), the least of all streets.
 * O(parts × points near each).
 */
function outsideGrid(streets: ReachedStreets, limitM: number, grid: Grid): Float64Array {
  const { columns, spacingM, halfM, origin, lonPerM, latPerM } = grid;
  const depthM = Math.max(STREET_DEPTH_M, spacingM);
  const aroundM = depthM + spacingM;
  const outsideM = new Float64Array(columns * columns).fill(spacingM);
  // The border stays outside, so that every contour closes.
  const first = (a: number) => Math.max(1, Math.ceil((a - aroundM) / spacingM));
  const last = (a: number) => Math.min(columns - 2, Math.floor((a + aroundM) / spacingM));
  forEachPart(streets, limitM, (street, from, to, startM, endM) => {
    const lengthM = streets.lengthM[street] as number;
    const lonA = streets.ends[4 * street] as number;
    const latA = streets.ends[4 * street + 1] as number;
    const lonB = streets.ends[4 * street + 2] as number;
    const latB = streets.ends[4 * street + 3] as number;
    const ax = (lonA - origin[0]) / lonPerM + halfM;
    const ay = (latA - origin[1]) / latPerM + halfM;
    const dx = (lonB - lonA) / lonPerM;
    const dy = (latB - latA) / latPerM;
    const square = dx * dx + dy * dy;
    const lastColumn = last(ax + Math.max(from * dx, to * dx));
    const lastRow = last(ay + Math.max(from * dy, to * dy));
    const firstColumn = first(ax + Math.min(from * dx, to * dx));
    for (let row = first(ay + Math.min(from * dy, to * dy)); row <= lastRow; row += 1) {
      const py = row * spacingM - ay;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const px = column * spacingM - ax;
        const foot = square > 0 ? (px * dx + py * dy) / square : from;
        const share = Math.min(to, Math.max(from, foot));
        const ex = px - share * dx;
        const ey = py - share * dy;
        const besideSquare = ex * ex + ey * ey;
        if (besideSquare > aroundM * aroundM) continue;
        const besideM = Math.sqrt(besideSquare);
        const alongM = Math.min(startM + share * lengthM, endM + (1 - share) * lengthM);
        const outM = Math.max(alongM + besideM - limitM, besideM - depthM);
        const at = row * columns + column;
        if (outM < (outsideM[at] as number)) outsideM[at] = outM;
      }
    }
  });
  return outsideM;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

function areaWithin(streets: ReachedStreets, limitM: number, grid: Grid) {
  const { spacingM, halfM, origin, lonPerM, latPerM } = grid;
  const rings = contourRings(outsideGrid(streets, limitM, grid), grid.columns);
  return polygonsOfRings(
    rings.map((ring) =>
      ring.map(([x, y]) => [
        rounded(origin[0] + (x * spacingM - halfM) * lonPerM),
        rounded(origin[1] + (y * spacingM - halfM) * latPerM),
      ]),
    ),
  );
}

function linesWithin(streets: ReachedStreets, limitM: number): Position[][] {
  const { ends } = streets;
  const lines: Position[][] = [];
  forEachPart(streets, limitM, (street, from, to) => {
    const lon = ends[4 * street] as number;
    const lat = ends[4 * street + 1] as number;
    const dLon = (ends[4 * street + 2] as number) - lon;
    const dLat = (ends[4 * street + 3] as number) - lat;
    lines.push([
      [rounded(lon + from * dLon), rounded(lat + from * dLat)],
      [rounded(lon + to * dLon), rounded(lat + to * dLat)],
    ]);
  });
  return lines;
}

/**
 * Who reaches a place on foot, by bands of increasing distance; the straight walk between the place
 * and its nearest node counts. One-way streets are followed towards the place, as in all measures.
 * Nothing is reached where no street is near enough: empty geometries.
 */
export function reachBands(
  access: Pick<NetworkAccess, 'towards' | 'snap'>,
  place: LonLat,
  bandsM: readonly number[],
): readonly Reach[] {
  const { towards } = access;
  const widestM = Math.max(0, ...bandsM);
  const snapped = access.snap(place);
  const space = workspaceOf(towards);
  const sources = snapped ? [{ node: snapped.node, start: unitsOf(towards, snapped.walkM) }] : [];
  searchWithin(towards, space, sources, unitsWithin(towards, widestM));
  const streets = reachedStreets(towards, space);
  return [...bandsM]
    .sort((a, b) => a - b)
    .map((maxDistanceM) => ({
      maxDistanceM,
      area: areaWithin(streets, maxDistanceM, gridAround(place, maxDistanceM)),
      streets: {
        type: 'MultiLineString' as const,
        coordinates: linesWithin(streets, maxDistanceM),
      },
    }));
}
