/**
 * A list by id on which edits work. What edits leave alone is not copied: in every frame of a drag one
 * of thousands is another.
 */
export class Drafted<Item extends { readonly id: string }> {
  readonly #baseline: readonly Item[];
  readonly #indexOf: ReadonlyMap<string, number>;
  /** Replaced or added, in the order in which they came. */
  readonly #changed = new Map<string, Item>();
  /** Of the baseline. */
  readonly #removed = new Set<string>();

  constructor(baseline: readonly Item[]) {
    this.#baseline = baseline;
    this.#indexOf = indexOf(baseline);
  }

  get(id: string): Item | undefined {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed;
    const index = this.#placeOf(id);
    return index === undefined ? undefined : this.#baseline[index];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  set(id: string, item: Item): void {
    this.#changed.set(id, item);
  }

  /** Answers whether it was there. */
  delete(id: string): boolean {
    const wasThere = this.has(id);
    this.#changed.delete(id);
    if (this.#indexOf.has(id)) this.#removed.add(id);
    return wasThere;
  }

  /** The baseline's own list where nothing differs from it; else in its order, what was added last. */
  list(): readonly Item[] {
    if (this.#changed.size === 0 && this.#removed.size === 0) return this.#baseline;
    const list = this.#baseline.slice();
    const added: Item[] = [];
    for (const [id, item] of this.#changed) {
      const index = this.#placeOf(id);
      if (index === undefined) added.push(item);
      else list[index] = item;
    }
    const left = this.#removed.size === 0 ? list : list.filter(({ id }) => !this.#removed.has(id));
    return added.length === 0 ? left : [...left, ...added];
  }

  /** Where it stands in the baseline; undefined for what was added, and for what was removed from there. */
  #placeOf(id: string): number | undefined {
    return this.#removed.has(id) ? undefined : this.#indexOf.get(id);
  }
}

const indices = new WeakMap<readonly object[], ReadonlyMap<string, number>>();

/** By id: the place in a baseline's list, which never changes. */
function indexOf(baseline: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const known = indices.get(baseline);
  if (known) return known;
  const made = new Map(baseline.map(({ id }, index) => [id, index]));
  indices.set(baseline, made);
  return made;
}
