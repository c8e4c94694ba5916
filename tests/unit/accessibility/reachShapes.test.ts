import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { createNetworkAccess } from '../../../src/domain/accessibility/networkAccess.ts';
import { reachBands } from '../../../src/domain/accessibility/reachBands.ts';
import {
  buildStreetGraph,
  type StreetEdge,
} from '../../../src/domain/accessibility/streetGraph.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';

const M_LAT = 111_195;
const M_LON = M_LAT * Math.cos((43.2 * Math.PI) / 180);
const at = (eastM: number, northM: number): LonLat => [76.9 + eastM / M_LON, 43.2 + northM / M_LAT];

function reachOf(nodes: readonly LonLat[], edges: readonly StreetEdge[], limitM: number) {
  const network = createNetworkAccess(buildStreetGraph(nodes, edges), [], false);
  const [reach] = reachBands(network, nodes[0] as LonLat, [limitM]);
  if (!reach) throw new Error('no band');
  return reach;
}

describe('the outline of what is reached', () => {
  it('leaves a hole where a block is too deep to be reached from its streets', () => {
    const corners = [at(-200, -200), at(200, -200), at(200, 200), at(-200, 200)];
    const edges = [0, 1, 2, 3].map((from) => ({ from, to: (from + 1) % 4, lengthM: 400 }));
    const { area } = reachOf(corners, edges, 2000);
    expect(area.type).toBe('Polygon');
    expect(area.coordinates).toHaveLength(2);
    expect(booleanPointInPolygon(at(0, 0), area)).toBe(false);
    expect(booleanPointInPolygon(at(0, 200), area)).toBe(true);
  });

  it('does not cross a gap in the streets', () => {
    const nodes = [at(0, 0), at(100, 0), at(130, 0), at(300, 0)];
    const edges = [
      { from: 0, to: 1, lengthM: 100 },
      { from: 2, to: 3, lengthM: 170 },
    ];
    const { area, streets } = reachOf(nodes, edges, 1000);
    const eastM = streets.coordinates.flat().map(([lon = 0]) => (lon - 76.9) * M_LON);
    expect(Math.max(...eastM)).toBeCloseTo(100, 0);
    expect(booleanPointInPolygon(at(80, 0), area)).toBe(true);
    expect(booleanPointInPolygon(at(250, 0), area)).toBe(false);
  });

  it('is the same each time', () => {
    const nodes = [at(0, 0), at(150, 20), at(180, 160)];
    const edges = [0, 1].map((from) => ({ from, to: from + 1, lengthM: 170 }));
    expect(reachOf(nodes, edges, 250)).toEqual(reachOf(nodes, edges, 250));
  });
});
