/** A map that forgets what has not been asked for the longest, once it holds too much. */
export class RecentCache<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;
  hits = 0;
  misses = 0;

  /** `limit`: entries to keep. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, made by `make` where it isn't known. */
  get(key: string, make: () => Value): Value {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.hits++;
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    this.misses++;
    const made = make();
    this.#entries.set(key, made);
    if (this.#entries.size > this.#limit) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
    return made;
  }

  clear(): void {
    this.#entries.clear();
  }
}
