/** Ids in the order in which they come, and where each of them stands. */
import { doubles } from './growingColumn.ts';

export class IdColumn {
  /** Whether each was greater than the one before, as it mostly is: then they are found as they stand. */
  isAscending = true;
  private readonly ids = doubles();
  /** Of ids in any order: places by ascending id, sorted when they are first asked for. */
  private order: Uint32Array | null = null;

  get length(): number {
    return this.ids.length;
  }

  push(id: number): void {
    if (this.length > 0 && id <= this.at(this.length - 1)) this.isAscending = false;
    this.ids.push(id);
    this.order = null;
  }

  at(index: number): number {
    return this.ids.at(index);
  }

  /** -1 for one that has not come. O(log ids). */
  indexOf(id: number): number {
    const order = this.isAscending ? null : this.sorted();
    let [low, high] = [0, this.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const index = order ? (order[middle] as number) : middle;
      const found = this.at(index);
      if (found === id) return index;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  private sorted(): Uint32Array {
    this.order ??= Uint32Array.from({ length: this.length }, (_, index) => index).sort(
      (a, b) => this.at(a) - this.at(b),
    );
    return this.order;
  }
}
