/** Reading flat buffers: tables of fields found by offsets, all checked against the bytes by DataView. */

const utf8 = new TextDecoder();

/** A table at a place of the buffer. Fields that are absent are null. */
export class FlatTable {
  readonly view: DataView;
  private readonly at: number;
  private readonly fields: number;
  private readonly fieldBytes: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
    this.fields = at - view.getInt32(at, true);
    this.fieldBytes = view.getUint16(this.fields, true);
  }

  /** The table at the root of a buffer. */
  static root(view: DataView): FlatTable {
    return new FlatTable(view, view.getUint32(0, true));
  }

  /** Where the value of a field lies; null where the table has none. */
  place(field: number): number | null {
    const slot = 4 + 2 * field;
    if (slot + 2 > this.fieldBytes) return null;
    const offset = this.view.getUint16(this.fields + slot, true);
    return offset === 0 ? null : this.at + offset;
  }

  byte(field: number, otherwise: number): number {
    const place = this.place(field);
    return place === null ? otherwise : this.view.getUint8(place);
  }

  text(field: number): string | null {
    const vector = this.vector(field, 1);
    if (vector === null) return null;
    const { start, length } = vector;
    return utf8.decode(
      new Uint8Array(this.view.buffer, this.view.byteOffset + start, Math.max(0, length)),
    );
  }

  /** First byte and count of a vector whose entries have so many bytes. */
  vector(field: number, entryBytes: number): { start: number; length: number } | null {
    const place = this.place(field);
    if (place === null) return null;
    const at = place + this.view.getUint32(place, true);
    const length = this.view.getUint32(at, true);
    if (at + 4 + length * entryBytes > this.view.byteLength) {
      throw new RangeError('a vector beyond the buffer');
    }
    return { start: at + 4, length };
  }

  table(field: number): FlatTable | null {
    const place = this.place(field);
    return place === null
      ? null
      : new FlatTable(this.view, place + this.view.getUint32(place, true));
  }

  tables(field: number): FlatTable[] {
    const vector = this.vector(field, 4);
    if (vector === null) return [];
    return Array.from({ length: vector.length }, (_, index) => {
      const place = vector.start + 4 * index;
      return new FlatTable(this.view, place + this.view.getUint32(place, true));
    });
  }
}
