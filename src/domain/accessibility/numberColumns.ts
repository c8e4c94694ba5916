/** Whole numbers as bytes: seven bits a byte, the lowest first, signed ones folded (0, -1, 1, -2 …). */

/** Appends whole numbers, seven bits a byte. */
export class Column {
  #room = new Uint8Array(1024);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  add(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#put((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#put(rest);
  }

  addSigned(value: number): void {
    this.add(value < 0 ? -2 * value - 1 : 2 * value);
  }

  append({ bytes }: Column): void {
    for (const byte of bytes) this.#put(byte);
  }

  #put(byte: number): void {
    if (this.#length === this.#room.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what `Column` wrote; beyond the end it gives NaN, which no check lets pass. */
export class ColumnReader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.#at];
      if (byte === undefined || factor > 2 ** 42) return Number.NaN;
      this.#at += 1;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  nextSigned(): number {
    const folded = this.next();
    return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
  }

  get done(): boolean {
    return this.#at === this.bytes.length;
  }
}
