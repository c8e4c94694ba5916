/**
 * Numbers that come one by one, in blocks that stay where they are: a single array that grows is there
 * twice while it is copied, and up to twice as large as it need be.
 */
const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;

type Numbers = Float64Array | Int32Array | Uint32Array;

export class GrowingColumn<Kind extends Numbers> {
  length = 0;
  private readonly blocks: Kind[] = [];
  private readonly make: (length: number) => Kind;

  /** @param make an array of so many numbers. */
  constructor(make: (length: number) => Kind) {
    this.make = make;
  }

  push(value: number): void {
    const at = this.length & (BLOCK - 1);
    if (at === 0) this.blocks.push(this.make(BLOCK));
    (this.blocks.at(-1) as Kind)[at] = value;
    this.length += 1;
  }

  /** NaN beyond the end. */
  at(index: number): number {
    if (index >= this.length) return Number.NaN;
    return this.blocks[index >>> BLOCK_BITS]?.[index & (BLOCK - 1)] ?? Number.NaN;
  }

  set(index: number, value: number): void {
    const block = this.blocks[index >>> BLOCK_BITS];
    if (block) block[index & (BLOCK - 1)] = value;
  }

  /** Those from `start` up to `end`; not to be changed: it may be the column itself. */
  slice(start: number, end: number): Kind {
    const block = this.blocks[start >>> BLOCK_BITS];
    const first = start & (BLOCK - 1);
    const length = end - start;
    if (block && first + length <= BLOCK) return block.subarray(first, first + length) as Kind;
    const whole = this.make(length);
    for (let at = 0; at < length; at += 1) whole[at] = this.at(start + at);
    return whole;
  }
}

export const doubles = () => new GrowingColumn((length) => new Float64Array(length));
export const integers = () => new GrowingColumn((length) => new Int32Array(length));
