/** A map drawn with more pixels than the screen has, as long as a picture of it is taken. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { twoFrames } from './picture.ts';

type Drawn = Pick<
  MapLibreMap,
  'getCanvas' | 'getContainer' | 'getPixelRatio' | 'setPixelRatio' | 'triggerRepaint'
>;

/**
 * Draws at least so wide, as far as the device can; the screen's own fineness is back afterwards.
 * @param tellSize told how large the canvas is: deck.gl, which shares it, hears only of what changes
 *   its size on the page, and would go on drawing into a corner.
 */
export async function drawnFiner<Picture>(
  map: Drawn,
  widthPx: number,
  tellSize: (widthPx: number, heightPx: number) => void,
  take: () => Promise<Picture>,
): Promise<Picture> {
  const ratio = widthPx / Math.max(1, map.getContainer().clientWidth);
  if (ratio <= map.getPixelRatio()) return take();
  const change = (to: number | null) => {
    // MapLibre takes null for the screen's own, which its types do not say.
    map.setPixelRatio(to as number);
    const { width, height } = map.getCanvas();
    tellSize(width, height);
    map.triggerRepaint();
  };
  change(ratio);
  try {
    await twoFrames();
    return await take();
  } finally {
    change(null);
  }
}
