import { describe, expect, it } from 'vitest';
import { detailOf, viewZoom } from '../../../src/map/detail.ts';
import { cellStrength } from '../../../src/map/layers/areas.ts';
import { classOf, scaleOf } from '../../../src/map/scales.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { steppedZoom } from '../../../src/map/scene.ts';

const city = { territory: { manifest: { kind: 'city' } } } as Parameters<typeof detailOf>[0];
const country = { territory: { manifest: { kind: 'country' } } } as Parameters<typeof detailOf>[0];

describe('what symbols tell by zoom', () => {
  it('are dots when the whole city is seen, symbols from zoom 12 on', () => {
    expect(detailOf(city, 10.3)).toBe('dots');
    expect(detailOf(city, 12)).toBe('symbols');
    expect(detailOf(country, 4.5)).toBe('symbols');
  });

  it('changes in steps, so that a scene is not drawn anew for every frame of a flight', () => {
    expect(steppedZoom(10.99)).toBe(10.75);
    expect(steppedZoom(11)).toBe(11);
  });

  it('stays as it is, and is not drawn anew, where the zoom changes nothing', () => {
    expect(new Set([4, 8, 10.3, 11.6].map(viewZoom)).size).toBe(1);
    expect(new Set([15.1, 16, 18].map(viewZoom)).size).toBe(1);
  });

  it('is the same at every zoom as if each step were drawn', () => {
    for (let zoom = 3; zoom <= 20; zoom += 0.125) {
      expect(detailOf(city, viewZoom(zoom))).toBe(detailOf(city, steppedZoom(zoom)));
      expect(cellStrength(viewZoom(zoom))).toBe(cellStrength(steppedZoom(zoom)));
    }
  });
});

describe('classes of coverage', () => {
  it('tell places where nobody is served from those where some are', () => {
    const scale = scaleOf('radiusCoverage', paletteOf('light'), 500, 'school');
    expect(classOf(scale, 0)).not.toBe(classOf(scale, 0.2));
    expect(classOf(scale, 1)).not.toBe(classOf(scale, 0.9));
  });
});
