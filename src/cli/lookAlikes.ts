/**
 * Names that look the same and are not: letters of Cyrillic or Greek for those of Latin, or marks
 * that nobody sees. Only letters that people mix up on Kazakh, Russian and English keyboards.
 */

/** Each letter of the second of a pair looks like the one at its place in the first. */
const ALIKE: readonly (readonly [latin: string, other: string])[] = [
  ['ABEKMHOPCTYXIJS', 'АВЕКМНОРСТУХІЈЅ'],
  ['aeopcyxijshqw', 'аеорсухіјѕһԛԝ'],
  ['ABEHIKMNOPTXYZ', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ'],
  ['ov', 'ον'],
];

const latinOf = new Map(
  ALIKE.flatMap(([latin, other]) =>
    [...other].map((letter, at): [string, string] => [letter, latin[at] as string]),
  ),
);

/** Blanks of no width, marks of direction, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

function looksOf(name: string): string {
  const seen = name.replaceAll(UNSEEN, '').replaceAll('\u00a0', ' ');
  return Array.from(seen, (letter) => latinOf.get(letter) ?? letter).join('');
}

/** The name among `known` that looks like `name`; undefined where none does. */
export function lookAlike(name: string, known: readonly string[]): string | undefined {
  const looks = looksOf(name);
  return known.find((other) => other !== name && looksOf(other) === looks);
}

/** Which letter makes the difference, as "its letter 1 is the Cyrillic 'А' (U+0410), …". */
export function howItDiffers(name: string, other: string): string {
  const mine = [...name];
  const theirs = [...other];
  const at = mine.findIndex((letter, index) => letter !== theirs[index]);
  const where = at < 0 ? mine.length : at;
  return `its letter ${where + 1} is ${described(mine[where])}, there it is ${described(theirs[where])}`;
}

function described(letter: string | undefined): string {
  if (letter === undefined) return 'none';
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u.test(letter)) return `a mark not seen (${code})`;
  const alphabet = (['Latin', 'Cyrillic', 'Greek'] as const).find((name) =>
    new RegExp(`\\p{Script=${name}}`, 'u').test(letter),
  );
  return `${alphabet === undefined ? '' : `the ${alphabet} `}'${letter}' (${code})`;
}
