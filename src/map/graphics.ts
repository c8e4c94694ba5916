/** What the device draws with. */

let probe: WebGL2RenderingContext | null | undefined;

/** Has the browser start its drawing beside the loading of the page: that takes half a second. */
export function warmUpGraphics(): void {
  probe ??= document.createElement('canvas').getContext('webgl2');
}

type Graphics = { readonly isSoftware: boolean; readonly largestCanvasPx: number };

let graphics: Graphics | undefined;

/** A canvas larger than that would take gigabytes with its smoothed edges. */
const MOST_CANVAS_PX = 8_192;
/** What MapLibre itself goes up to; every device has it. */
const LEAST_CANVAS_PX = 4_096;

function inspect(): Graphics {
  if (graphics) return graphics;
  warmUpGraphics();
  const info = probe?.getExtension('WEBGL_debug_renderer_info');
  const renderer = probe && info ? String(probe.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  const limits = probe
    ? [
        Number(probe.getParameter(probe.MAX_TEXTURE_SIZE)),
        Number(probe.getParameter(probe.MAX_RENDERBUFFER_SIZE)),
        ...(probe.getParameter(probe.MAX_VIEWPORT_DIMS) as Int32Array),
      ]
    : [];
  // Browsers keep few contexts; this one must not cost the map its own.
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  probe = null;
  const possible = Math.min(MOST_CANVAS_PX, ...limits);
  graphics = {
    isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer),
    largestCanvasPx: Number.isFinite(possible)
      ? Math.max(LEAST_CANVAS_PX, possible)
      : LEAST_CANVAS_PX,
  };
  return graphics;
}

/**
 * Whether the processor draws in place of a graphics card, as on a virtual or very old machine:
 * smoothed edges then cost several times the drawing itself. False where the browser keeps it secret.
 */
export function drawsInSoftware(): boolean {
  return inspect().isSoftware;
}

/**
 * Pixels of the device that a map may be wide or high and still be drawn point for point: a wall of
 * screens has more than the 4,096 beyond which MapLibre would blur it.
 */
export function largestCanvasPx(): number {
  return inspect().largestCanvasPx;
}

/** Pause between two looks at whether the drawing is done. */
const LOOK_AGAIN_MS = 30;

/**
 * Resolves when everything drawn so far is on the canvas. Reading pixels back before that stops the
 * page until it is; waiting this way does not.
 */
export async function whenDrawn(canvas: HTMLCanvasElement): Promise<void> {
  const gl = canvas.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return;
  const reached: readonly number[] = [gl.ALREADY_SIGNALED, gl.CONDITION_SATISFIED, gl.WAIT_FAILED];
  // The flag hands over what still waits on this side: without it the fence may never be passed.
  while (
    !gl.isContextLost() &&
    !reached.includes(gl.clientWaitSync(fence, gl.SYNC_FLUSH_COMMANDS_BIT, 0))
  ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  gl.deleteSync(fence);
}
