/** How large a PNG is on paper: its chunk pHYs (PNG specification, 11.3.5.3). */
import { crc32 } from '../../domain/crc32.ts';

/** The signature and the first chunk, IHDR, before which nothing may stand. */
const AFTER_HEAD = 8 + 25;
const INCHES_PER_METRE = 39.3701;
const METRE = 1;

/** The same picture, which says of itself how many pixels make an inch. */
export function withResolution(png: Uint8Array, pixelsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(pixelsPerInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, METRE);
  view.setUint32(17, Number.parseInt(crc32(chunk.subarray(4, 17)), 16));
  const written = new Uint8Array(png.length + chunk.length);
  written.set(png.subarray(0, AFTER_HEAD));
  written.set(chunk, AFTER_HEAD);
  written.set(png.subarray(AFTER_HEAD), AFTER_HEAD + chunk.length);
  return written;
}
