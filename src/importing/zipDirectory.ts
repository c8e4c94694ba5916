/** The directory of a zip archive, which stands at its end: what its parts are called and where they lie. */

export type ZipPart = {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 as it is, 8 deflated; others are not unpacked here. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** As the directory says: it need not be true. */
  readonly saidBytes: number;
};

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LARGE_END_PLACE = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const PART = 0x04034b50;
const PART_BYTES = 30;
const IS_LOCKED = 1;
const IS_UTF8 = 0x800;
/** What stands in place of a number that is too large for four bytes. */
const ELSEWHERE = 0xffff_ffff;
const LARGE_NUMBERS = 1;

/** Throws a `RangeError` where the directory is missing or leads out of the bytes. */
export function* partsOfZip(bytes: Uint8Array): Generator<ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { at, count } = directoryIn(view);
  for (; count > 0; count -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry of a directory');
    const flags = view.getUint16(at + 8, true);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const commentBytes = view.getUint16(at + 32, true);
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const [saidBytes, packedBytes, place] = sizesOf(view, at, nameBytes, extraBytes);
    if (view.getUint32(place, true) !== PART) throw new RangeError('no part of an archive');
    const start =
      place + PART_BYTES + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    if (start + packedBytes > bytes.length) throw new RangeError('a part beyond the archive');
    yield {
      name: new TextDecoder((flags & IS_UTF8) === 0 ? 'latin1' : 'utf-8').decode(name),
      isLocked: (flags & IS_LOCKED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + packedBytes),
      saidBytes,
    };
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
}

function directoryIn(view: DataView): { at: number; count: number } {
  const last = view.byteLength - END_BYTES;
  for (let end = last; end >= Math.max(0, last - LONGEST_COMMENT); end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    const count = view.getUint16(end + 10, true);
    const at = view.getUint32(end + 16, true);
    const isLarge = count === 0xffff || at === ELSEWHERE;
    if (!isLarge || end < 20 || view.getUint32(end - 20, true) !== LARGE_END_PLACE) {
      return { at, count };
    }
    const large = Number(view.getBigUint64(end - 12, true));
    return {
      at: Number(view.getBigUint64(large + 48, true)),
      count: Number(view.getBigUint64(large + 32, true)),
    };
  }
  throw new RangeError('an archive without its end');
}

/** Bytes unpacked and packed, and the place of the part. Large numbers stand among what is added. */
function sizesOf(
  view: DataView,
  at: number,
  nameBytes: number,
  extraBytes: number,
): readonly [number, number, number] {
  const said = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  let extra = at + ENTRY_BYTES + nameBytes;
  const end = extra + extraBytes;
  while (extra + 4 <= end && view.getUint16(extra, true) !== LARGE_NUMBERS) {
    extra += 4 + view.getUint16(extra + 2, true);
  }
  extra += 4;
  const [unpacked = 0, packed = 0, place = 0] = said.map((number) => {
    if (number !== ELSEWHERE || extra + 8 > end) return number;
    extra += 8;
    return Number(view.getBigUint64(extra - 8, true));
  });
  return [unpacked, packed, place];
}
