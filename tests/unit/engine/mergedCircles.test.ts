import { area, circle, featureCollection, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedCircles } from '../../../src/engine/evaluation/mergedCircles.ts';
import { at } from './worlds.ts';

describe('merged circles', () => {
  it('are what union by Turf gives, holes and islands included', () => {
    const place = fc.record({
      eastM: fc.integer({ min: 0, max: 2500 }),
      northM: fc.integer({ min: 0, max: 2500 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 14 }), (places) => {
        const positions = places.map(({ eastM, northM }) => at(eastM, northM));
        const merged = mergedCircles(positions, 500);
        const circles = positions.map((position) =>
          circle([...position], 500, { steps: 64, units: 'meters' }),
        );
        const byTurf = union(featureCollection(circles));
        if (merged === null || byTurf === null) throw new Error('nothing merged');
        expect(area(merged) / area(byTurf)).toBeCloseTo(1, 7);
        const parts = (geometry: typeof merged) =>
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const shape = (geometry: typeof merged) =>
          parts(geometry)
            .map((rings) => rings.length)
            .sort();
        expect(shape(merged)).toEqual(shape(byTurf.geometry));
      }),
      { numRuns: 30 },
    );
  });

  it('are one circle where all stand at one place, and nothing without any', () => {
    const merged = mergedCircles([at(0, 0), at(0, 0)], 500);
    expect(merged?.type === 'Polygon' && merged.coordinates[0]).toHaveLength(65);
    expect(mergedCircles([], 500)).toBeNull();
  });

  it('of a thousand places are merged in well under a second', () => {
    const places = Array.from({ length: 1000 }, (_, index) =>
      at((index * 7919) % 12_000, (index * 104_729) % 12_000),
    );
    const fromMs = performance.now();
    expect(mergedCircles(places, 300)).not.toBeNull();
    expect(performance.now() - fromMs).toBeLessThan(5000);
  });
});
