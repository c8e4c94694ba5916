import { expect, it } from 'vitest';
import { withResolution } from '../../../src/ui/share/pngResolution.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('a picture for paper says its pixels a metre right behind its head, and keeps all else', () => {
  const written = Buffer.from(withResolution(new Uint8Array(PIXEL), 300));
  expect(written.toString('latin1', 37, 41)).toBe('pHYs');
  expect([written.readUInt32BE(41), written.readUInt32BE(45), written.readUInt8(49)]).toEqual([
    11811, 11811, 1,
  ]);
  // The check sum that other programs write for 300 pixels to the inch.
  expect(written.readUInt32BE(50).toString(16)).toBe('78a53f76');
  expect(Buffer.concat([written.subarray(0, 33), written.subarray(54)])).toEqual(PIXEL);
});
