/** Symbols and lines grow with the type of the page, which grows with the screen. */
import type { Layer } from '@deck.gl/core';

/** Of a layer's sizes in pixels: by which prop deck.gl multiplies each. */
const SCALE_OF_UNITS = {
  sizeUnits: 'sizeScale',
  widthUnits: 'widthScale',
  lineWidthUnits: 'lineWidthScale',
  radiusUnits: 'radiusScale',
} as const;

/** Bounds of sizes that are given in metres. */
const PIXEL_BOUNDS = [
  'sizeMinPixels',
  'sizeMaxPixels',
  'widthMinPixels',
  'widthMaxPixels',
  'lineWidthMinPixels',
  'lineWidthMaxPixels',
  'radiusMinPixels',
  'radiusMaxPixels',
] as const;

/** Props that draw a layer so many times larger; sizes on the ground stay as they are. */
export function scaledProps({ props }: Layer, scale: number): Record<string, number> {
  if (scale === 1) return {};
  const own = props as unknown as Readonly<Record<string, unknown>>;
  const scaled: Record<string, number> = {};
  for (const [units, factor] of Object.entries(SCALE_OF_UNITS)) {
    if (own[units] === 'pixels') scaled[factor] = Number(own[factor] ?? 1) * scale;
  }
  for (const bound of PIXEL_BOUNDS) {
    const pixels = own[bound];
    if (typeof pixels === 'number') scaled[bound] = pixels * scale;
  }
  return scaled;
}
