/** Squares of places leave out none that is near, wherever they lie. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { PlaceGrid } from '../../../src/engine/evaluation/placeGrid.ts';

const place = fc.tuple(
  fc.double({ min: 76, max: 77, noNaN: true }),
  fc.double({ min: 43, max: 43.4, noNaN: true }),
);
function gridOf(places: readonly LonLat[], sideLon: number, sideLat: number): PlaceGrid {
  const grid = new PlaceGrid(sideLon, sideLat);
  for (const one of places) grid.add(one);
  return grid;
}

const side = fc.double({ min: 0.001, max: 2, noNaN: true });

it('finds all places within a side of any point, and no others from far away', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), place, side, side, (places, at, lon, lat) => {
      const isWithin =
        (sides: number) =>
        ([x, y]: LonLat) =>
          Math.abs(x - at[0]) <= sides * lon && Math.abs(y - at[1]) <= sides * lat;
      const found = gridOf(places, lon, lat).around(...at);
      for (const near of places.filter(isWithin(0.999))) expect(found).toContain(near);
      expect(found.every(isWithin(2.001))).toBe(true);
    }),
  );
});

it('of no places none is near', () => {
  expect(gridOf([], 0.01, 0.01).around(76.9, 43.2)).toEqual([]);
});

it('forgets a place that is taken off, and keeps the others', () => {
  const grid = gridOf(
    [
      [76.9, 43.2],
      [76.901, 43.2],
    ],
    0.01,
    0.01,
  );
  grid.remove([76.9, 43.2]);
  grid.remove([76.95, 43.2]);
  expect(grid.around(76.9, 43.2)).toEqual([[76.901, 43.2]]);
});
