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
