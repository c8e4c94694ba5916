/** What the device draws with. */

/**
 * Whether the processor draws in place of a graphics card, as on a virtual or very old machine:
 * smoothed edges then cost several times the drawing itself. False where the browser keeps it secret.
 */
export function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  // Browsers keep few contexts; this one must not cost the map its own.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
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
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  gl.deleteSync(fence);
}
