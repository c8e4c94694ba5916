/** Squares of places leave out none that is near, wherever they lie. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { PlaceGrid } from '../../../src/engine/evaluation/placeGrid.ts';

const place = fc.tuple(
  fc.double({ min: 76, max: 77, noNaN: true }),
  fc.double({ min: 43, max: 43.4, noNaN: true }),
);
const side = fc.double({ min: 0.001, max: 2, noNaN: true });

it('finds all places within a side of any point, and no others from far away', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), place, side, side, (places, at, lon, lat) => {
      const isWithin =
        (sides: number) =>
        ([x, y]: LonLat) =>
          Math.abs(x - at[0]) <= sides * lon && Math.abs(y - at[1]) <= sides * lat;
      const found = new PlaceGrid(places, lon, lat).around(...at);
      for (const near of places.filter(isWithin(0.999))) expect(found).toContain(near);
      expect(found.every(isWithin(2.001))).toBe(true);
    }),
  );
});

it('of no places none is near', () => {
  expect(new PlaceGrid([], 0.01, 0.01).around(76.9, 43.2)).toEqual([]);
});
