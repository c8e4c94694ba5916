/** A copy of what the map shows: now, or not at all. */

import { haversineM } from '../domain/accessibility/distance.ts';

/** What of the map is needed for it. */
export type Drawing = {
  readonly getCanvas: () => HTMLCanvasElement;
  readonly triggerRepaint: () => void;
  readonly on: (event: 'render' | 'webglcontextlost' | 'remove', then: () => void) => unknown;
  readonly off: (event: 'render' | 'webglcontextlost' | 'remove', then: () => void) => unknown;
};

/** What of the map is needed to measure on its picture. */
export type MeasuredDrawing = Drawing & {
  readonly getContainer: () => { readonly clientWidth: number };
  readonly getPitch: () => number;
  readonly getBearing: () => number;
  readonly unproject: (point: [number, number]) => { readonly lng: number; readonly lat: number };
};

/** A copy of the map, and what one needs to measure on it. */
export type MapPicture = {
  readonly canvas: HTMLCanvasElement;
  /** Metres on the ground in a pixel of the canvas; null where the view is tilted. */
  readonly metresPerPixel: number | null;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
};

/** Points between which a length on the ground is taken, CSS pixels. */
const MEASURED_PX = 100;

/** The map as it is drawn now. @throws as `takePicture` does. */
export async function takeMeasuredPicture(
  map: MeasuredDrawing,
  background: string,
): Promise<MapPicture> {
  const { clientWidth } = map.getContainer();
  const from = map.unproject([0, MEASURED_PX]);
  const to = map.unproject([MEASURED_PX, MEASURED_PX]);
  const metresPerCssPixel = haversineM(from.lng, from.lat, to.lng, to.lat) / MEASURED_PX;
  const canvas = await takePicture(map, background);
  return {
    canvas,
    metresPerPixel: map.getPitch() > 0 ? null : (metresPerCssPixel * clientWidth) / canvas.width,
    bearing: map.getBearing(),
  };
}

/** What has come is on the map two frames later. */
export async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Longer than the slowest machine needs for a frame. */
const LONGEST_WAIT_MS = 10_000;

/**
 * @param background colour of the page behind the map, which is clear where nothing is drawn.
 * @throws where the map is not drawn within ten seconds, or its graphics are lost meanwhile.
 */
export function takePicture(map: Drawing, background: string): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      map.off('render', copy);
      map.off('webglcontextlost', fail);
      map.off('remove', fail);
    };
    const fail = () => {
      end();
      reject(new Error('the map is not drawn'));
    };
    const copy = () => {
      end();
      // The drawing is kept only until the frame has been shown: it is copied within it.
      const drawn = map.getCanvas();
      const picture = document.createElement('canvas');
      picture.width = drawn.width;
      picture.height = drawn.height;
      const paper = picture.getContext('2d');
      if (paper) {
        paper.fillStyle = background;
        paper.fillRect(0, 0, picture.width, picture.height);
        paper.drawImage(drawn, 0, 0);
      }
      resolve(picture);
    };
    const timer = setTimeout(fail, LONGEST_WAIT_MS);
    if (map.getCanvas().getContext('webgl2')?.isContextLost()) {
      fail();
      return;
    }
    map.on('render', copy);
    map.on('webglcontextlost', fail);
    map.on('remove', fail);
    map.triggerRepaint();
  });
}
