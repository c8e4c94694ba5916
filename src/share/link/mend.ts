/**
 * What mail and chat programs do to a link on its way, undone: they escape it for HTML or once more
 * for an address, break it into lines, and take what stands behind it for a part of it. Nothing that
 * a link itself holds looks like any of that.
 */
import { withoutPercents } from './escape.ts';

/** A part of a link; its text is null where there is none. */
export type Field = { readonly key: string; readonly text: string | null };

/** Left of HTML around the link: the end of an attribute, a space that is none. */
const ENTITY = /^(?:quot|apos|lt|gt|nbsp|#x?[0-9a-f]{1,5});/i;
/** A blank line: the link has ended before. */
const BLANK_LINE = /(?:\r?\n|(?:%0D)?%0A){2}/i;
/** Line breaks with the blanks around them, and characters without width. */
const BREAKS =
  /(?:[ \t]|%20){0,8}(?:[\r\n\u2028\u2029]|%0[AD])(?:[ \t\r\n]|%20|%0[AD])*|[\u00ad\u200b-\u200d\u2060\ufeff]|%E2%80%8B/gi;
/** From here on it is the text around the link. */
const AROUND = /[\s"<>`{}|\\^«»“”„]/;
/** Behind a link; more of them are none of its neighbours. */
const MOST_MARKS = 20;
const MARKS_BEHIND = /[.,;:!?'*\])…]$/;

/** Keys and texts of a fragment without its `#`, in their order. */
export function mendedFields(fragment: string): readonly Field[] {
  const [link = ''] = unescapedOnce(fragment).split(BLANK_LINE, 1);
  const unbroken = link.replaceAll(BREAKS, '').replaceAll(/&(?:amp;)+/gi, '&');
  // Quoted-printable, as mail is sent: `=3D` for `=`, and `=` at the end of a line.
  const whole = /^v=3D\d/i.test(unbroken)
    ? unbroken.replaceAll(/=(?!3D)/gi, '').replaceAll(/=3D/gi, '=')
    : unbroken;
  const pieces = whole.split('&').filter((piece) => piece !== '' && !ENTITY.test(piece));
  return pieces.map((piece, index) => {
    const equals = piece.indexOf('=');
    if (equals < 0) return { key: piece, text: null };
    const key = piece.slice(0, equals);
    const written = piece.slice(equals + 1);
    const text = (withoutPercents(written) ?? written).trim();
    // Edits have a check sum to tell them from what is around.
    const isLast = index === pieces.length - 1 && key !== 'e';
    return { key, text: isLast ? withoutTextBehind(text) : text };
  });
}

/** Some programs escape a whole address once more when they pass it on. */
function unescapedOnce(fragment: string): string {
  const isEscaped = !fragment.includes('=') && /%3D/i.test(fragment);
  return isEscaped ? (withoutPercents(fragment) ?? fragment) : fragment;
}

function withoutTextBehind(text: string): string {
  const end = text.search(AROUND);
  let link = end < 0 ? text : text.slice(0, end);
  for (let left = MOST_MARKS; left > 0 && MARKS_BEHIND.test(link); left--) {
    // A bracket that was opened within belongs to the link: older ones hold names with brackets.
    if (link.endsWith(')') && link.split('(').length >= link.split(')').length) break;
    link = link.slice(0, -1);
  }
  return link;
}

/** The parts of an address in which a program has escaped the `#` once more, as they were meant. */
export function mendedAddress({
  pathname,
  search,
  hash,
}: Pick<URL, 'pathname' | 'search' | 'hash'>): Pick<URL, 'pathname' | 'search' | 'hash'> {
  const inPath = pathname.indexOf('%23');
  if (inPath >= 0) {
    return {
      pathname: pathname.slice(0, inPath),
      search,
      hash: `#${pathname.slice(inPath + 3)}${hash}`,
    };
  }
  const inSearch = search.indexOf('%23');
  if (inSearch < 0) return { pathname, search, hash };
  return {
    pathname,
    search: search.slice(0, inSearch),
    hash: `#${search.slice(inSearch + 3)}${hash}`,
  };
}
