/** A copy of what the map shows: now, or not at all. */

/** What of the map is needed for it. */
export type Drawing = {
  readonly getCanvas: () => HTMLCanvasElement;
  readonly triggerRepaint: () => void;
  readonly on: (event: 'render' | 'webglcontextlost' | 'remove', then: () => void) => unknown;
  readonly off: (event: 'render' | 'webglcontextlost' | 'remove', then: () => void) => unknown;
};

/** Longer than the slowest machine needs for a frame. */
const LONGEST_WAIT_MS = 10_000;

/** @throws where the map is not drawn within ten seconds, or its graphics are lost meanwhile. */
export function takePicture(map: Drawing): Promise<HTMLCanvasElement> {
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
      picture.getContext('2d')?.drawImage(drawn, 0, 0);
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
