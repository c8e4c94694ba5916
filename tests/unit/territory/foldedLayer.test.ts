import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { foldLayer } from '../../../scripts/lib/foldLayer.ts';
import { STEPS_TO_DEGREE, unfolded } from '../../../src/domain/territory/foldedLayer.ts';

const onTheWay = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const layerOf = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const featureOf = (properties: object, geometry: object) => ({
  type: 'Feature',
  properties,
  geometry,
});

describe('a layer folded for its way to the page', () => {
  it.each([
    'almaty/cells',
    'almaty/facilities',
    'almaty/projects',
    'almaty/areas',
    'kazakhstan/districts',
    'kazakhstan/schools',
    'kazakhstan/projects',
  ])('comes back as it was, much smaller: %s', (name) => {
    const text = readFileSync(`public/geo/${name}.geojson`, 'utf8');
    const folded = foldLayer(JSON.parse(text));
    expect(unfolded(onTheWay(folded))).toEqual(JSON.parse(text));
    expect(JSON.stringify(folded).length).toBeLessThan(text.length / 1.5);
  });

  it('comes back whatever words, numbers and gaps its properties hold', () => {
    const degrees = fc
      .integer({ min: -180 * STEPS_TO_DEGREE, max: 180 * STEPS_TO_DEGREE })
      .map((steps) => steps / STEPS_TO_DEGREE);
    const position = fc.tuple(degrees, degrees);
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.stringMatching(/^[№ a-zә\d.-]{0,12}$/),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
    );
    const geometry = fc.oneof(
      position.map((coordinates) => ({ type: 'Point', coordinates })),
      fc
        .array(position, { minLength: 2, maxLength: 5 })
        .map((coordinates) => ({ type: 'LineString', coordinates })),
      fc
        .array(fc.array(position, { minLength: 4, maxLength: 6 }), { minLength: 1, maxLength: 2 })
        .map((coordinates) => ({ type: 'Polygon', coordinates })),
    );
    const feature = fc
      .tuple(
        fc.record({ id: fc.string(), name: value, seats: value }, { requiredKeys: ['id'] }),
        geometry,
      )
      .map(([properties, shape]) => featureOf(properties, shape));
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 8 }), (features) => {
        const layer = onTheWay(layerOf(features));
        const folded = foldLayer(layer);
        // Steps too fine, or a shape no file of ours has: it travels as it is.
        if (folded !== null) expect(unfolded(onTheWay(folded))).toEqual(layer);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no corners of hexagons of one lattice', () => {
    const ring = (cell: string) => {
      const corners = cellToBoundary(cell).map(([lat, lon]) =>
        [lon, lat].map((degree) => Math.round(degree * STEPS_TO_DEGREE) / STEPS_TO_DEGREE),
      );
      return [...corners, corners[0]];
    };
    const cells = gridDisk(latLngToCell(43.25, 76.93, 9), 20);
    const layer = layerOf(
      cells.map((id) => featureOf({ id }, { type: 'Polygon', coordinates: [ring(id)] })),
    );
    const folded = foldLayer(onTheWay(layer));
    expect(folded?.hexagons?.places).toHaveLength(2 * cells.length);
    expect(unfolded(onTheWay(folded))).toEqual(onTheWay(layer));
    // Moved by a hand it is no lattice any more, and travels with its corners.
    const [lat, lon] = cellToLatLng(cells[0] as string);
    const moved = onTheWay(layer) as { features: { geometry: { coordinates: unknown } }[] };
    const first = moved.features[0];
    if (first) {
      const near = [
        [0, 0],
        [0.001, 0],
        [0.001, 0.001],
        [0, 0],
      ].map(([east = 0, north = 0]) =>
        [lon + east, lat + north].map((at) => Math.round(at * STEPS_TO_DEGREE) / STEPS_TO_DEGREE),
      );
      first.geometry.coordinates = [near];
    }
    const plain = foldLayer(moved);
    expect(plain?.hexagons).toBeUndefined();
    expect(unfolded(onTheWay(plain))).toEqual(moved);
  });

  it('that has been damaged is told from a sound one, and a plain layer stays as it is', () => {
    const layer = layerOf([featureOf({ id: 'a' }, { type: 'Point', coordinates: [76.9, 43.2] })]);
    expect(unfolded(layer)).toBe(layer);
    expect(unfolded({ folded: 1, count: 3, columns: [{ property: 'id' }] })).toBeNull();
    expect(foldLayer({ type: 'FeatureCollection', features: [] })).toBeNull();
  });
});
