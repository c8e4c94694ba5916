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

it('the shader is given the values of the view in the order in which deck.gl writes them', () => {
  const [, block = ''] = /projectUniforms \{([^}]*)\}/.exec(groundProjection.vs) ?? [];
  const names = [...block.matchAll(/(\w+);/g)].map(([, name]) => name);
  expect(names).toEqual(Object.keys(groundProjection.uniformTypes));
});
