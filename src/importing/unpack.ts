/** Archives, unpacked only so far as is allowed: what a header promises is not believed. */
import { Gunzip, Inflate } from 'fflate';
import { unpacked } from '../domain/unpacked.ts';
import { ImportFault } from './faults.ts';
import { type Limits, MAX_PARTS, megabytes } from './limits.ts';
import { decodeText } from './text/encoding.ts';
import { partsOfZip, type ZipPart } from './zipDirectory.ts';

/** Folders of a Mac, previews of a PC, locks of an office: nothing of anybody's data. */
const JUNK = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Files of a zip archive by name, without junk and folders. Throws an `ImportFault` where it would
 * unpack to more than is allowed, names files outside of itself, or is none.
 * @param wanted tells which of them are unpacked at all.
 */
export function unzipped(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean = () => true,
): ReadonlyMap<string, Uint8Array> {
  let left = limits.unpackedBytes;
  const chosen: { readonly path: string; readonly part: ZipPart }[] = [];
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
    if (path.endsWith('/') || JUNK.test(path) || !wanted(path)) continue;
    if (part.isLocked) throw new ImportFault(file, 'encrypted');
    left -= Math.max(part.saidBytes, part.method === AS_IT_IS ? part.packed.length : 0);
    if (left < 0) {
      throw new ImportFault(file, 'unpacksTooLarge', { limit: megabytes(limits.unpackedBytes) });
    }
    chosen.push({ path, part });
  }
  return new Map(chosen.map(({ path, part }) => [path, contentOf(file, part)]));
}

const [AS_IT_IS, DEFLATED] = [0, 8];

/** A part that holds more than the directory says means harm: it is left off there. */
function contentOf(file: string, { method, packed, saidBytes }: ZipPart): Uint8Array {
  if (method === AS_IT_IS) return packed;
  if (method !== DEFLATED) {
    throw new ImportFault(file, 'packedOtherwise', { method: `ZIP ${method}` });
  }
  const limits = { mostBytes: saidBytes, pieceBytes: PIECE_BYTES };
  const damaged = () => new ImportFault(file, 'damaged', { format: 'ZIP' });
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

/** What a gzip file holds, piece by piece so that no more is unpacked than allowed. */
export function gunzipped(file: string, bytes: Uint8Array, limits: Limits): Uint8Array {
  const mostBytes = limits.unpackedBytes;
  const tooMuch = () => new ImportFault(file, 'unpacksTooLarge', { limit: megabytes(mostBytes) });
  return unpacked(
    (take) => new Gunzip(take),
    bytes,
    { mostBytes, pieceBytes: PIECE_BYTES },
    tooMuch,
  );
}
