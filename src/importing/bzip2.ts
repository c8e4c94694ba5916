/**
 * What a bzip2 file holds (Seward's format as its sources describe it): extracts of OpenStreetMap come so
 * packed. Streams one after the other, as parallel packers write them, are read as one.
 */
import { joined } from '../domain/unpacked.ts';
import { ImportFault } from './faults.ts';
import type { UnpackingRoom } from './unpackingRoom.ts';

export function isBzip2(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68;
}

const BLOCK_STEP = 100_000;
const START_OF_BLOCK = 0x314159265359;
const END_OF_STREAM = 0x177245385090;

/** Throws an `ImportFault` for a damaged file, or one that unpacks to more than is allowed. */
export function bunzipped(file: string, bytes: Uint8Array, room: UnpackingRoom): Uint8Array {
  const damaged = () => new ImportFault(file, 'damaged', { format: 'bzip2' });
  const pieces: Uint8Array[] = [];
  let length = 0;
  const bits = new Bits(bytes, damaged);
  while (bits.left() >= 10 * 8) {
    if (bits.read(8) !== 0x42 || bits.read(8) !== 0x5a || bits.read(8) !== 0x68) throw damaged();
    const level = bits.read(8) - 0x30;
    if (level < 1 || level > 9) throw damaged();
    for (;;) {
      const mark = bits.read(24) * 2 ** 24 + bits.read(24);
      // Sums for checking, which are passed over as those of gzip are.
      bits.read(16);
      bits.read(16);
      if (mark === END_OF_STREAM) break;
      if (mark !== START_OF_BLOCK) throw damaged();
      const block = unsorted(readBlock(bits, level * BLOCK_STEP, damaged));
      const piece = repeatedAgain(block, (pieceBytes) => room.take(file, pieceBytes));
      length += piece.length;
      pieces.push(piece);
    }
    bits.toNextByte();
  }
  return joined(pieces, length);
}

/** Bits of some bytes, the highest of each first. */
class Bits {
  private readonly bytes: Uint8Array;
  private readonly ended: () => Error;
  private at = 0;
  private kept = 0;
  private count = 0;

  constructor(bytes: Uint8Array, ended: () => Error) {
    this.bytes = bytes;
    this.ended = ended;
  }

  left(): number {
    return (this.bytes.length - this.at) * 8 + this.count;
  }

  /** Up to 24 of them. */
  read(wanted: number): number {
    while (this.count < wanted) {
      if (this.at >= this.bytes.length) throw this.ended();
      this.kept = ((this.kept << 8) | (this.bytes[this.at] as number)) >>> 0;
      this.at += 1;
      this.count += 8;
    }
    this.count -= wanted;
    return (this.kept >>> this.count) & ((1 << wanted) - 1);
  }

  one(): number {
    if (this.count === 0) return this.read(1);
    this.count -= 1;
    return (this.kept >>> this.count) & 1;
  }

  toNextByte(): void {
    this.read(this.count % 8);
  }
}

type Block = { readonly sorted: Uint8Array; readonly first: number };

const SYMBOLS_PER_GROUP = 50;

/** The bytes of a block in their sorted order, and which of them comes first. */
function readBlock(bits: Bits, mostBytes: number, damaged: () => Error): Block {
  // Blocks that an old version has shuffled are not made any more.
  if (bits.read(1) === 1) throw damaged();
  const first = bits.read(24);
  const front = symbolsUsed(bits);
  const symbols = front.length + 2;
  const tableCount = bits.read(3);
  const groupCount = bits.read(15);
  if (front.length === 0 || tableCount < 2 || tableCount > 6 || groupCount === 0) throw damaged();
  const order = Array.from({ length: tableCount }, (_, table) => table);
  const tableOfGroup = Uint8Array.from({ length: groupCount }, () => {
    let place = 0;
    while (bits.one() === 1) {
      place += 1;
      if (place >= tableCount) throw damaged();
    }
    return toFront(order, place);
  });
  const tables = order.map(() => new Codes(lengthsIn(bits, symbols, damaged), damaged));
  const sorted = new Uint8Array(mostBytes);
  let filled = 0;
  let [run, weight] = [0, 1];
  for (let count = 0; ; count += 1) {
    const table = tables[tableOfGroup[Math.floor(count / SYMBOLS_PER_GROUP)] ?? -1];
    if (!table) throw damaged();
    const symbol = table.next(bits);
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > mostBytes) throw damaged();
      continue;
    }
    if (run > 0) {
      if (filled + run > mostBytes) throw damaged();
      sorted.fill(front[0] as number, filled, filled + run);
      filled += run;
      [run, weight] = [0, 1];
    }
    if (symbol === symbols - 1) break;
    if (filled >= mostBytes) throw damaged();
    sorted[filled] = toFront(front, symbol - 1);
    filled += 1;
  }
  if (first >= filled) throw damaged();
  return { sorted: sorted.subarray(0, filled), first };
}

/** Which bytes the block has, told by sixteens. */
function symbolsUsed(bits: Bits): number[] {
  const used: number[] = [];
  const sixteens = bits.read(16);
  for (let sixteen = 0; sixteen < 16; sixteen += 1) {
    if ((sixteens & (0x8000 >> sixteen)) === 0) continue;
    const ones = bits.read(16);
    for (let one = 0; one < 16; one += 1) {
      if ((ones & (0x8000 >> one)) !== 0) used.push(16 * sixteen + one);
    }
  }
  return used;
}

function toFront(list: number[], place: number): number {
  const value = list[place] as number;
  for (let at = place; at > 0; at -= 1) list[at] = list[at - 1] as number;
  list[0] = value;
  return value;
}

const LONGEST_CODE = 20;

function lengthsIn(bits: Bits, symbols: number, damaged: () => Error): readonly number[] {
  let length = bits.read(5);
  return Array.from({ length: symbols }, () => {
    while (bits.one() === 1) length += bits.one() === 1 ? -1 : 1;
    if (length < 1 || length > LONGEST_CODE) throw damaged();
    return length;
  });
}

/** A code of Huffman's, by the lengths of its words. */
class Codes {
  private readonly symbols: readonly number[];
  /** By length: the first word, and how many words are shorter. */
  private readonly firsts = new Int32Array(LONGEST_CODE + 1);
  private readonly counts = new Int32Array(LONGEST_CODE + 1);
  private readonly damaged: () => Error;

  constructor(lengths: readonly number[], damaged: () => Error) {
    this.damaged = damaged;
    this.symbols = lengths
      .map((length, symbol) => ({ length, symbol }))
      .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
      .map(({ symbol }) => symbol);
    let word = 0;
    for (let length = 0; length <= LONGEST_CODE; length += 1) {
      this.firsts[length] = word;
      const count = lengths.filter((other) => other === length).length;
      this.counts[length] = count;
      word = (word + count) << 1;
    }
  }

  next(bits: Bits): number {
    let word = 0;
    let shorter = 0;
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      word = (word << 1) | bits.one();
      const beyond = word - (this.firsts[length] as number);
      const count = this.counts[length] as number;
      if (beyond < count) return this.symbols[shorter + beyond] as number;
      shorter += count;
    }
    throw this.damaged();
  }
}

/** Burrows and Wheeler's sorting undone. */
function unsorted({ sorted, first }: Block): Uint8Array {
  const starts = new Uint32Array(256);
  for (const byte of sorted) starts[byte] = (starts[byte] as number) + 1;
  let sum = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const count = starts[byte] as number;
    starts[byte] = sum;
    sum += count;
  }
  const next = new Uint32Array(sorted.length);
  sorted.forEach((byte, at) => {
    next[starts[byte] as number] = at;
    starts[byte] = (starts[byte] as number) + 1;
  });
  const text = new Uint8Array(sorted.length);
  let at = next[first] as number;
  for (let index = 0; index < text.length; index += 1) {
    text[index] = sorted[at] as number;
    at = next[at] as number;
  }
  return text;
}

const EQUAL_BEFORE_COUNT = 4;

/** Behind four bytes that are equal stands how many more of them there are. */
function repeatedAgain(text: Uint8Array, check: (length: number) => void): Uint8Array {
  const walk = (put: (byte: number, at: number, count: number) => void): number => {
    let [equal, length] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const byte = text[at] as number;
      const isCount = equal === EQUAL_BEFORE_COUNT;
      const count = isCount ? byte : 1;
      put(isCount ? (text[at - 1] as number) : byte, length, count);
      length += count;
      if (isCount) equal = 0;
      else equal = equal > 0 && byte === text[at - 1] ? equal + 1 : 1;
    }
    return length;
  };
  const length = walk(() => {});
  check(length);
  const whole = new Uint8Array(length);
  walk((byte, at, count) => {
    whole.fill(byte, at, at + count);
  });
  return whole;
}
