import { area, booleanPointInPolygon } from '@turf/turf';
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

/** A straight street from west to east, 200 m between nodes, 2 km long, its middle at 0. */
function longStreet() {
  const nodes = Array.from({ length: 11 }, (_, index) => at((index - 5) * 200, 0));
  const edges: StreetEdge[] = nodes
    .slice(1)
    .map((_, from) => ({ from, to: from + 1, lengthM: 200 }));
  return createNetworkAccess(buildStreetGraph(nodes, edges), [], false);
}

describe('what is reached along a street', () => {
  const [near, far] = reachBands(longStreet(), at(0, 0), [300, 700]);

  it('ends on the street at the exact distance, in the middle of an edge', () => {
    const ends = near?.streets.coordinates.flat().map(([lon = 0]) => (lon - 76.9) * M_LON) ?? [];
    expect(Math.max(...ends)).toBeCloseTo(300, 0);
    expect(Math.min(...ends)).toBeCloseTo(-300, 0);
  });

  it('lies around the street and not across the fields', () => {
    if (!near || !far) throw new Error('no bands');
    expect(booleanPointInPolygon(at(250, 10), near.area)).toBe(true);
    expect(booleanPointInPolygon(at(600, 10), near.area)).toBe(false);
    expect(booleanPointInPolygon(at(600, 10), far.area)).toBe(true);
    expect(booleanPointInPolygon(at(0, 250), far.area)).toBe(false);
    expect(area(far.area)).toBeGreaterThan(area(near.area));
  });

  it('is nothing where no street is near', () => {
    const [nothing] = reachBands(longStreet(), at(0, 5000), [300]);
    expect(nothing?.streets.coordinates).toEqual([]);
    expect(area(nothing?.area ?? { type: 'MultiPolygon', coordinates: [] })).toBe(0);
  });
});
