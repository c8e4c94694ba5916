/**
 * Free text inside a link. It is escaped with `~` instead of `%`: programs that pass an address on
 * like to add or undo percent signs, and a link without any survives both.
 */

/**
 * Text that may stand anywhere in a fragment, without `,`, `:`, `&`, `=` or `%`, and without marks
 * that programs take for the end of a sentence or bracket around the link.
 */
export function escaped(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll('~', '~7E')
    .replaceAll('%', '~')
    .replaceAll(/[.!'()*]/g, (mark) => `~${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The opposite; null where the escapes are damaged. */
export function unescaped(text: string): string | null {
  return withoutPercents(wellFormed(text).replaceAll('%', '%25').replaceAll('~', '%'));
}

/** Without halves of surrogate pairs, which no name has and encodeURIComponent throws at. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** Undoes the percent signs that another program has added; null where they are damaged. */
export function withoutPercents(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
