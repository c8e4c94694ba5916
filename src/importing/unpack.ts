/** Archives, unpacked only so far as is allowed: what a header promises is not believed. */
import { Gunzip, Inflate } from 'fflate';
import { unpacked } from '../domain/unpacked.ts';
import { ImportFault } from './faults.ts';
import { MAX_PARTS } from './limits.ts';
import { decodeText } from './text/encoding.ts';
import type { UnpackingRoom } from './unpackingRoom.ts';
import { partsOfZip, type ZipPart } from './zipDirectory.ts';

/** Folders of a Mac, previews of a PC, locks of an office: nothing of anybody's data. */
const JUNK = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A file in an archive. */
export type Part = {
  readonly path: string;
  /** At most so many come out. */
  readonly unpackedBytes: number;
  /** Throws an `ImportFault` that names the part where it is locked, damaged or packed otherwise. */
  readonly content: () => Uint8Array;
};

/**
 * Files of a zip archive without junk and folders, none of them unpacked yet. Throws an `ImportFault` where
 * it names files outside of itself or too many, a `RangeError` where it is no archive.
 */
export function partsIn(file: string, bytes: Uint8Array): readonly Part[] {
  const parts: Part[] = [];
  let count = 0;
  for (const part of partsOfZip(bytes)) {
    count += 1;
    if (count > MAX_PARTS) {
      throw new ImportFault(file, 'tooManyParts', { count, limit: MAX_PARTS });
    }
    const path = pathOf(part.name);
    if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) {
      throw new ImportFault(file, 'pathOutside', { name: path.slice(0, 80) });
    }
    if (path.endsWith('/') || JUNK.test(path)) continue;
    const unpackedBytes = Math.max(
      part.saidBytes,
      part.method === AS_IT_IS ? part.packed.length : 0,
    );
    parts.push({ path, unpackedBytes, content: () => contentOf(path, part) });
  }
  return parts;
}

/** All wanted files of a zip archive by name. Throws as `partsIn`, and where any of them does or has no room. */
export function unzipped(
  file: string,
  bytes: Uint8Array,
  room: UnpackingRoom,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const chosen = partsIn(file, bytes).filter(({ path }) => wanted(path));
  for (const { unpackedBytes } of chosen) room.take(file, unpackedBytes);
  return new Map(chosen.map(({ path, content }) => [path, content()]));
}

const [AS_IT_IS, DEFLATED] = [0, 8];

/** A part that holds more than the directory says means harm: it is refused. */
function contentOf(path: string, { isLocked, method, packed, saidBytes }: ZipPart): Uint8Array {
  if (isLocked) throw new ImportFault(path, 'encrypted');
  if (method === AS_IT_IS) return packed;
  if (method !== DEFLATED) {
    throw new ImportFault(path, 'packedOtherwise', { method: `ZIP ${method}` });
  }
  const limits = { mostBytes: saidBytes, pieceBytes: PIECE_BYTES };
  const damaged = () => new ImportFault(path, 'damaged', { format: 'ZIP' });
  return unpacked((take) => new Inflate(take), packed, limits, damaged);
}

/**
 * Where a part lies. Names that are not marked as UTF-8 come as a letter a byte; Windows packs them in the
 * encoding of its country, some programs with its own slashes.
 */
function pathOf(name: string): string {
  const letters = Array.from(name, (letter) => letter.charCodeAt(0));
  const isBytes = letters.some((code) => code > 0x7f) && letters.every((code) => code <= 0xff);
  const text = isBytes ? decodeText(Uint8Array.from(letters)).text : name;
  return text.replaceAll('\\', '/');
}

const PIECE_BYTES = 65_536;

/** What a gzip file holds, piece by piece so that no more is unpacked than there is room for. */
export function gunzipped(file: string, bytes: Uint8Array, room: UnpackingRoom): Uint8Array {
  const limits = { mostBytes: room.leftBytes, pieceBytes: PIECE_BYTES };
  const content = unpacked(
    (take) => new Gunzip(take),
    bytes,
    limits,
    () => room.exceeded(file),
  );
  room.take(file, content.length);
  return content;
}
