/** Layers of our own lie where deck.gl's would. */
import { WebMercatorViewport } from '@deck.gl/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groundProjection, onMercatorPlane } from '../../../src/map/layers/groundProjection.ts';

it('a place lies on the plane where deck.gl has it', () => {
  const { projectFlat } = new WebMercatorViewport({ width: 10, height: 10 });
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (longitude, latitude) => {
        const [x, y] = onMercatorPlane(longitude, latitude);
        const [deckX, deckY] = projectFlat([longitude, latitude]);
        expect(x).toBeCloseTo(deckX, 9);
        expect(y).toBeCloseTo(deckY, 9);
      },
    ),
  );
});

/** What the shader does to a position, with the values that it is given. */
function onScreen(viewport: WebMercatorViewport, longitude: number, latitude: number) {
  const { coordinateOrigin, viewProjectionMatrix, center } = groundProjection.getUniforms({
    viewport,
    coordinateSystem: 'cartesian',
  }) as Readonly<Record<string, readonly number[]>>;
  const at = [...onMercatorPlane(longitude, latitude), 0];
  const fromOrigin = at.map((value, axis) => value - (coordinateOrigin?.[axis] ?? Number.NaN));
  const [x = 0, y = 0, , w = 1] = [0, 1, 2, 3].map((row) =>
    [...fromOrigin, 1].reduce(
      (sum, value, column) =>
        sum + value * (viewProjectionMatrix?.[4 * column + row] ?? Number.NaN),
      center?.[row] ?? Number.NaN,
    ),
  );
  return [(x / w + 1) * (viewport.width / 2), (1 - y / w) * (viewport.height / 2)];
}

it.each([5, 11, 13, 18])('a place is seen where deck.gl shows it, at zoom %i', (zoom) => {
  const longitude = 76.9286;
  const latitude = 43.2567;
  const view = { width: 800, height: 600, longitude, latitude, zoom, pitch: 40, bearing: 30 };
  const viewport = new WebMercatorViewport(view);
  const place = [longitude + 20 / 2 ** zoom, latitude - 15 / 2 ** zoom] as const;
  const [x = 0, y = 0] = onScreen(viewport, ...place);
  const [expectedX = 0, expectedY = 0] = viewport.project([...place]);
  expect(x).toBeCloseTo(expectedX, 2);
  expect(y).toBeCloseTo(expectedY, 2);
});
