/** Texts of edits as a link carries them, with a right check sum and anything at all inside. */
import { deflateSync } from 'fflate';
import { ByteWriter, toBase64Url } from '../../src/share/link/bytes.ts';

/** @param write puts the content: ids with their count, then edits. */
export function editsText(write: (writer: ByteWriter) => void): string {
  const writer = new ByteWriter();
  write(writer);
  return packed(writer.finish());
}

/** A content of any kind, deflated, behind the check sum that it should have. */
export function packed(content: Uint8Array<ArrayBuffer>): string {
  let hash = 0x811c9dc5;
  for (const byte of content) hash = Math.imul(hash ^ byte, 0x01000193);
  const sum = ((hash >>> 16) ^ hash) & 0xffff;
  return toBase64Url(
    Uint8Array.from([sum >> 8, (sum & 0xfe) | 1, ...deflateSync(content, { level: 9 })]),
  );
}
