/**
 * Writing and reading small numbers in few bytes. A reader that runs past the end throws a
 * `Truncated`, which the link's border catches: half an edit is no edit.
 */
class Truncated extends Error {
  override readonly name = 'Truncated';
}

const MAX_EXACT = 2 ** 49;
const DECIMALS_RAW = 7;
/** In UTF-8, for each unit of UTF-16. */
const MAX_BYTES_PER_CHARACTER = 3;

export class ByteWriter {
  private readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value & 0xff);
  }

  /** A whole number from 0 to 2^53, seven bits a byte, the lowest first. */
  whole(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  /** A whole number with sign. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number, exactly: short where it has few decimals. */
  number(value: number): void {
    for (let decimals = 0; decimals < DECIMALS_RAW; decimals++) {
      const scaled = Math.round(value * 10 ** decimals);
      const isExact = scaled / 10 ** decimals === value && !Object.is(value, -0);
      if (isExact && Math.abs(scaled) < MAX_EXACT) {
        const zigzag = scaled < 0 ? -2 * scaled - 1 : 2 * scaled;
        this.whole(zigzag * 8 + decimals);
        return;
      }
    }
    this.whole(DECIMALS_RAW);
    this.float(value);
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    for (let index = 0; index < 8; index++) this.byte(view.getUint8(index));
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.whole(encoded.length);
    for (const byte of encoded) this.byte(byte);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes);
  }
}

export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Truncated('the bytes end too early');
    return value;
  }

  whole(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 56; factor *= 0x80) {
      const byte = this.byte();
      value += (byte % 0x80) * factor;
      if (byte < 0x80) return value;
    }
    throw new Truncated('a number has too many bytes');
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  number(): number {
    const tagged = this.whole();
    const decimals = tagged % 8;
    if (decimals === DECIMALS_RAW) return this.float();
    const zigzag = Math.floor(tagged / 8);
    const scaled = zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
    return scaled / 10 ** decimals;
  }

  float(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let index = 0; index < 8; index++) view.setUint8(index, this.byte());
    return view.getFloat64(0);
  }

  /** @param most characters; a longer text is as damaged as one that ends too early. */
  text(most: number): string {
    const length = this.whole();
    if (length > most * MAX_BYTES_PER_CHARACTER) throw new Truncated('a text is too long');
    if (length > this.bytes.length - this.at) throw new Truncated('a text ends too early');
    const encoded = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return new TextDecoder().decode(encoded);
  }
}

/** Bytes as text that may stand in an address unescaped (RFC 4648, section 5, no padding). */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The opposite; null where the text is no such thing. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
