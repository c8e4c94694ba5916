/** The node of the street graph that lies nearest to a place, by great-circle distance. */
import KDBush from 'kdbush';
import type { LonLat } from '../territory/schema.ts';
import { EARTH_RADIUS_M, M_PER_DEGREE, haversineM } from './distance.ts';
import { nodeLat, nodeLon, type StreetGraph } from './streetGraph.ts';

export type Snapped = { readonly node: number; readonly walkM: number };

export type NodeIndex = {
  /** Nearest node and the straight walk to it; a tie goes to the smaller node. Null: no nodes. */
  readonly nearest: (place: LonLat) => Snapped | null;
};

/** First guess of how far the nearest node is; doubled until one is found. */
const FIRST_RADIUS_M = 100;
/** A little more than 1, so that rounding leaves no node outside the box. */
const ROUNDING = 1 + 1e-9;
const HALF_ROUND_THE_WORLD_M = Math.PI * EARTH_RADIUS_M;

/** O(n log n) once; a query looks at the nodes of a small box only. */
export function createNodeIndex(graph: StreetGraph): NodeIndex {
  const { nodeCount } = graph;
  const index = new KDBush(nodeCount, 64, Float64Array);
  for (let node = 0; node < nodeCount; node += 1)
    index.add(nodeLon(graph, node), nodeLat(graph, node));
  index.finish();

  const nearestWithin = (lon: number, lat: number, radiusM: number): Snapped | null => {
    const dLat = (radiusM / M_PER_DEGREE) * ROUNDING;
    const cosine = Math.cos((Math.min(89.9, Math.abs(lat) + dLat) * Math.PI) / 180);
    const dLon = dLat / Math.max(1e-6, cosine);
    let best: Snapped | null = null;
    const lookBetween = (west: number, east: number): void => {
      for (const node of index.range(west, lat - dLat, east, lat + dLat)) {
        const walkM = haversineM(lon, lat, nodeLon(graph, node), nodeLat(graph, node));
        if (walkM > radiusM) continue;
        if (best === null || walkM < best.walkM || (walkM === best.walkM && node < best.node)) {
          best = { node, walkM };
        }
      }
    };
    lookBetween(lon - dLon, lon + dLon);
    // Past the antimeridian longitudes begin anew.
    if (lon - dLon < -180) lookBetween(lon - dLon + 360, 180);
    if (lon + dLon > 180) lookBetween(-180, lon + dLon - 360);
    return best;
  };

  return {
    nearest: ([lon, lat]) => {
      if (nodeCount === 0) return null;
      for (let radiusM = FIRST_RADIUS_M; ; radiusM *= 2) {
        const found = nearestWithin(lon, lat, radiusM);
        if (found || radiusM > HALF_ROUND_THE_WORLD_M) return found;
      }
    },
  };
}
