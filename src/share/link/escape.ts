/**
 * Free text inside a link. It is escaped with `~` instead of `%`: programs that pass an address on
 * like to add or undo percent signs, and a link without any survives both.
 */

/** Text that may stand anywhere in a fragment, without `,`, `:`, `&`, `=` or `%`. */
export function escaped(text: string): string {
  // A half of a surrogate pair, which no name has, would make encodeURIComponent throw.
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text));
  return encodeURIComponent(wellFormed).replaceAll('~', '~7E').replaceAll('%', '~');
}

/** The opposite; null where the escapes are damaged. */
export function unescaped(text: string): string | null {
  return withoutPercents(text.replaceAll('%', '%25').replaceAll('~', '%'));
}

/** Undoes the percent signs that another program has added; null where they are damaged. */
export function withoutPercents(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
