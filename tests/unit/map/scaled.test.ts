import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { describe, expect, it } from 'vitest';
import { SymbolLayer } from '../../../src/map/layers/SymbolLayer.ts';
import { scaledProps } from '../../../src/map/layers/scaled.ts';

describe('symbols on a large screen', () => {
  it('grow where they are measured in pixels', () => {
    const dots = new ScatterplotLayer({
      id: 'dots',
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
    });
    expect(scaledProps(dots, 2)).toMatchObject({ radiusScale: 2, lineWidthScale: 2 });
  });

  it('keep their size on the ground, but may be larger on the screen', () => {
    const places = new SymbolLayer({
      id: 'places',
      data: [],
      getPosition: () => [0, 0],
      getShape: () => 'disc',
      getSize: () => 1,
      getColor: () => [0, 0, 0, 255],
      sizeUnits: 'meters',
      sizeMinPixels: 4,
      sizeMaxPixels: 30,
    });
    const scaled = scaledProps(places, 2);
    expect(scaled).toMatchObject({ sizeMinPixels: 8, sizeMaxPixels: 60 });
    expect(scaled).not.toHaveProperty('sizeScale');
  });

  it('are left alone on a desk', () => {
    expect(scaledProps(new PolygonLayer({ id: 'homes' }), 1)).toEqual({});
  });
});
