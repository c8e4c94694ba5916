/** What was made last, given back while it would be made of the very same things. */
export class LastMade<Made> {
  #last: { readonly of: readonly unknown[]; readonly made: Made } | null = null;

  /** `things`: all that the making depends on, told apart by identity. */
  of(things: readonly unknown[], make: () => Made): Made {
    const last = this.#last;
    if (last !== null && things.every((thing, index) => Object.is(thing, last.of[index]))) {
      return last.made;
    }
    const made = make();
    this.#last = { of: things, made };
    return made;
  }
}
