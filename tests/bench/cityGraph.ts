/**
 * A seeded street graph that looks like a city: a jittered grid with a sixth of the segments
 * missing, some 3.3 directed edges a node, in a square around Almaty's centre.
 */
import {
  buildStreetGraphOfColumns,
  type StreetEdgeColumns,
  type StreetGraph,
} from '../../src/domain/accessibility/streetGraph.ts';
import { haversineM } from '../../src/domain/accessibility/distance.ts';
import type { LonLat } from '../../src/domain/territory/schema.ts';
import { type Random, seededRandom } from '../unit/assignment/cases.ts';

const WEST = 76.75;
const SOUTH = 43.1;
const M_PER_DEGREE_LAT = 111_195;
const M_PER_DEGREE_LON = M_PER_DEGREE_LAT * Math.cos((43.25 * Math.PI) / 180);
/** Mean distance between two crossings. */
const SPACING_M = 55;
const KEPT = 0.83;

export type CityGraph = {
  readonly graph: StreetGraph;
  /** The same edges as they were before they became rows, for baselines. */
  readonly edges: StreetEdgeColumns;
  readonly sideM: number;
  /** A place drawn from all over the city. */
  readonly place: () => LonLat;
};

/** The same graph for the same arguments. */
export function cityGraph(nodeCount: number, seed: number): CityGraph {
  const random: Random = seededRandom(seed);
  const across = Math.round(Math.sqrt(nodeCount));
  const lonLat = new Float64Array(2 * across * across);
  for (let row = 0; row < across; row++) {
    for (let column = 0; column < across; column++) {
      const jitterM = () => (random() - 0.5) * 0.6 * SPACING_M;
      const node = row * across + column;
      lonLat[2 * node] = WEST + (column * SPACING_M + jitterM()) / M_PER_DEGREE_LON;
      lonLat[2 * node + 1] = SOUTH + (row * SPACING_M + jitterM()) / M_PER_DEGREE_LAT;
    }
  }
  const most = 2 * across * across;
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const lengthM = new Float64Array(most);
  let count = 0;
  const join = (a: number, b: number): void => {
    if (random() >= KEPT) return;
    const straightM = haversineM(
      lonLat[2 * a] as number,
      lonLat[2 * a + 1] as number,
      lonLat[2 * b] as number,
      lonLat[2 * b + 1] as number,
    );
    from[count] = a;
    to[count] = b;
    lengthM[count] = straightM * (1 + 0.2 * random());
    count++;
  };
  for (let row = 0; row < across; row++) {
    for (let column = 0; column < across; column++) {
      const node = row * across + column;
      if (column > 0) join(node - 1, node);
      if (row > 0) join(node - across, node);
    }
  }
  const edges = {
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    lengthM: lengthM.subarray(0, count),
  };
  const sideM = (across - 1) * SPACING_M;
  return {
    graph: buildStreetGraphOfColumns(lonLat, edges),
    edges,
    sideM,
    place: () => [
      WEST + (random() * sideM) / M_PER_DEGREE_LON,
      SOUTH + (random() * sideM) / M_PER_DEGREE_LAT,
    ],
  };
}
