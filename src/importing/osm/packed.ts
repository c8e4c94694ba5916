/** Numbers of a packed field of a protocol buffer, in room that is used again for the next one. */
import type { PbfReader } from 'pbf';

const LENGTH_DELIMITED = 2;

export class Packed {
  length = 0;
  private values = new Float64Array(256);

  clear(): void {
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Adds those at which a reader stands. */
  read(reader: PbfReader, isZigzag: boolean): void {
    const isPacked = reader.type === LENGTH_DELIMITED;
    const end = isPacked ? reader.readVarint() + reader.pos : reader.pos + 1;
    while (reader.pos < end) this.push(isZigzag ? reader.readSVarint() : reader.readVarint());
  }

  /** Adds those of a field in which each says how far it is from the one before; they are summed up. */
  readSteps(reader: PbfReader): void {
    const first = this.length;
    this.read(reader, true);
    for (let at = Math.max(1, first); at < this.length; at += 1) {
      this.values[at] = (this.values[at] as number) + (this.values[at - 1] as number);
    }
  }

  /** All of them, until the next field is read. */
  view(): Float64Array {
    return this.values.subarray(0, this.length);
  }

  /** 0 where there are fewer. */
  at(index: number): number {
    return index < this.length ? (this.values[index] as number) : 0;
  }
}
