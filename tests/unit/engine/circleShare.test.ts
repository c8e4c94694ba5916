import { area, circle, featureCollection, intersect, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circleRing,
  outerRing,
  shareWithinCircles,
} from '../../../src/engine/evaluation/circleShare.ts';
import { at, cellsInGrid, cityOf } from './worlds.ts';

const [cell] = cityOf({
  cells: cellsInGrid(1, 1, 300, 10),
  schools: [],
  borderEastM: 100,
}).cells;

describe('the share of a cell within circles', () => {
  it('is 1 deep inside, 0 far away, and about half where an edge runs through the middle', () => {
    if (cell === undefined) throw new Error('no cell');
    const share = (eastM: number): number =>
      shareWithinCircles(outerRing(cell.geometry), [circleRing(at(eastM, 0), 5000)]);
    expect(share(1000)).toBe(1);
    expect(share(9000)).toBe(0);
    expect(share(5000)).toBeCloseTo(0.5, 1);
  });

  it('is what union and intersection by Turf give, whatever circles overlap', () => {
    if (cell === undefined) throw new Error('no cell');
    const place = fc.record({
      eastM: fc.integer({ min: -500, max: 500 }),
      northM: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 60, max: 500 }),
        (places, radiusM) => {
          const positions = places.map(({ eastM, northM }) => at(eastM, northM));
          const share = shareWithinCircles(
            outerRing(cell.geometry),
            positions.map((position) => circleRing(position, radiusM)),
          );
          const circles = positions.map((position) =>
            circle([...position], radiusM, { steps: 64, units: 'meters' }),
          );
          const merged = circles.length > 1 ? union(featureCollection(circles)) : circles[0];
          if (!merged) throw new Error('no union');
          const cut = intersect(
            featureCollection([
              { type: 'Feature' as const, properties: {}, geometry: cell.geometry },
              merged,
            ]),
          );
          const byTurf = cut === null ? 0 : area(cut) / area(cell.geometry);
          expect(share).toBeCloseTo(byTurf, 4);
        },
      ),
      { numRuns: 200 },
    );
  });
});
