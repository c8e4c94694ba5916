import { ImportFault } from './faults.ts';
import { type Limits, megabytes } from './limits.ts';

/** How much may still be unpacked of a file: one bound for it and for all that is packed again in it. */
export class UnpackingRoom {
  readonly #limits: Limits;
  #leftBytes: number;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#leftBytes = limits.unpackedBytes;
  }

  get leftBytes(): number {
    return this.#leftBytes;
  }

  /** Throws an `ImportFault` where there is no room for so much; nothing more of the file has any then. */
  take(file: string, bytes: number): void {
    if (bytes > this.#leftBytes) throw this.exceeded(file);
    this.#leftBytes -= bytes;
  }

  /** What to throw once more has come than there was room for. */
  exceeded(file: string): ImportFault {
    this.#leftBytes = 0;
    return new ImportFault(file, 'unpacksTooLarge', {
      limit: megabytes(this.#limits.unpackedBytes),
    });
  }
}
