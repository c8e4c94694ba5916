/**
 * Bounds of what comes from outside. Every list, id and text has the length that its sense allows,
 * and what is longer is refused before its parts are looked at: a short file can hold a long list.
 */
import { z } from 'zod';

export const MAX_ID_CHARACTERS = 80;
export const idSchema = z.string().min(1).max(MAX_ID_CHARACTERS);

/** A list of at most `max` entries; of a longer one no entry is checked. */
export function listOf<Entry extends z.ZodType>(
  entry: Entry,
  { min = 0, max }: { readonly min?: number; readonly max: number },
) {
  return z.array(z.unknown()).min(min).max(max).pipe(z.array(entry));
}

/** A choice among words: a list can name each of them once. */
export function wordsOf<const Words extends readonly string[]>(words: Words) {
  return listOf(z.enum(words), { max: words.length });
}

/** Commas and brackets open a value each; within texts they are counted along. */
const OPENS_VALUE: ReadonlySet<number> = new Set(
  [...'[{,'].map((character) => character.charCodeAt(0)),
);

/**
 * The value of a JSON text, a byte order mark passed over; undefined where it is none, or where it
 * is longer or holds more values than a file of its kind can.
 */
export function jsonWithin(
  text: string,
  { characters, values }: { readonly characters: number; readonly values: number },
): unknown {
  if (text.length > characters) return undefined;
  let left = values;
  for (let at = 0; at < text.length; at++) {
    if (OPENS_VALUE.has(text.charCodeAt(at)) && --left < 0) return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** A text cut to so many characters, for a remark about it. */
export function shortened(text: string, characters = 40): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}
