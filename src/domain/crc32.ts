/**
 * CRC-32 (ISO 3309, as in zip and png): tells a damaged file from a sound one. No protection against
 * intent; unlike the browser's digests it is there on pages without https too.
 */

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
  return value;
});

/** Eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let value = 0xffffffff;
  // By index: over a million bytes of a page that has just opened an iterator takes several times as long.
  for (let index = 0; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] as number)) & 0xff] as number);
  }
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
