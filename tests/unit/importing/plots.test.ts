import { expect, test } from 'vitest';
import { MAX_OUTLINE_CORNERS } from '../../../src/domain/scenario/limits.ts';
import { areaOfRingM2 } from '../../../src/domain/territory/geometry.ts';
import { ImportHost } from '../../../src/importing/worker/host.ts';

const closed = (ring: readonly (readonly number[])[]) => [...ring, ring[0]];
const square = (west: number, size: number) => [
  [west, 43.2],
  [west + size, 43.2],
  [west + size, 43.2 + size],
  [west, 43.2 + size],
];
/** A hundred metres or so around a place, with a corner every degree. */
const round = Array.from({ length: 360 }, (_, at) => [
  76.9 + 0.001 * Math.cos((at * Math.PI) / 180),
  43.2 + 0.001 * Math.sin((at * Math.PI) / 180),
]);

test('rows of a file are plots: outlines thinned out to few corners, the largest of several, or a place', async () => {
  const features = [
    { geometry: { type: 'Polygon', coordinates: [closed(round)] }, properties: { seats: 900 } },
    {
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[closed(square(76.8, 0.001))], [closed(square(76.85, 0.004))]],
      },
      properties: { seats: null },
    },
    { geometry: { type: 'Point', coordinates: [76.95, 43.25] }, properties: { seats: 300 } },
  ].map((feature) => ({ type: 'Feature', ...feature }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const host = new ImportHost(() => Promise.reject(new Error('no GeoPackage')));
  await host.readFiles([{ name: 'plots.geojson', bytes }], undefined, () => {});
  const [circle, two, place] = await host.plots();
  expect(circle?.ring.length).toBeLessThanOrEqual(MAX_OUTLINE_CORNERS);
  const share = areaOfRingM2(circle?.ring ?? []) / areaOfRingM2(round as [number, number][]);
  expect(Math.abs(share - 1)).toBeLessThan(0.02);
  expect(circle?.mostSeats).toBe(900);
  expect(two).toEqual({ ring: square(76.85, 0.004), mostSeats: null });
  expect(place).toEqual({ ring: [[76.95, 43.25]], mostSeats: 300 });
});
