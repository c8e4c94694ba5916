/** Which encoding of one byte a letter a text has, by the letters that its languages use. */

const MOST_LOOKED_AT = 200_000;

/** The likeliest of them. A text without a letter beyond ASCII is Western. O(bytes). */
export function likeliestSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, MOST_LOOKED_AT);
  if (isLatin(sample)) return likeliestLatin(sample);
  if (isHebrew(sample)) return 'windows-1255';
  let best: string = 'windows-1251';
  let most = Number.NEGATIVE_INFINITY;
  for (const { encoding, small, capitals, others } of ALPHABETS) {
    const text = new TextDecoder(encoding).decode(sample);
    const score = scoreOf(text, small, capitals, others);
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
const isAscii = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Letters with accents stand among letters without; those of another script beside each other. */
function isLatin(bytes: Uint8Array): boolean {
  let [high, amongAscii] = [0, 0];
  bytes.forEach((byte, at) => {
    if (!isHigh(byte)) return;
    high += 1;
    if (isAscii(bytes[at - 1]) || isAscii(bytes[at + 1])) amongAscii += 1;
  });
  return amongAscii * 2 >= high;
}

type Alphabet = {
  readonly encoding: string;
  readonly small: RegExp;
  readonly capitals: RegExp;
  /** Signs that its texts have among the letters. */
  readonly others: string;
};

const SIGNS = '№«»–—\u00a0';
const RUSSIAN = {
  small: /[а-я]/,
  capitals: /[А-Я]/,
  others: `ёЁіІїЇєЄўЎ${SIGNS}`,
};
const ALPHABETS: readonly Alphabet[] = [
  { encoding: 'windows-1251', ...RUSSIAN },
  { encoding: 'ibm866', ...RUSSIAN },
  { encoding: 'koi8-r', ...RUSSIAN },
  { encoding: 'windows-1253', small: /[ά-ώ]/, capitals: /[Ά-Ϋ]/, others: `ΐΰ${SIGNS}` },
  { encoding: 'windows-1256', small: /[\u0600-\u06ff]/, capitals: /(?!)/, others: SIGNS },
];

/** Text is mostly small letters; box drawing and capitals inside of words mean a wrong encoding. */
function scoreOf(text: string, small: RegExp, capitals: RegExp, others: string): number {
  let score = 0;
  let wasSmall = false;
  for (const letter of text) {
    const isSmall = small.test(letter);
    if (isSmall) score += 2;
    else if (capitals.test(letter)) score += wasSmall ? -2 : 1;
    else if (letter > '\u007f' && !others.includes(letter)) score -= 2;
    wasSmall = isSmall;
  }
  return score;
}

const FEWEST_HEBREW = 12;

/** Its letters are small Cyrillic ones, without the last five of those and without capitals. */
function isHebrew(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0xc0);
  return high.length >= FEWEST_HEBREW && high.every((byte) => byte >= 0xe0 && byte <= 0xfa);
}

/** Small letters with accents by language, as bytes of its encoding; where several fit the first counts. */
const LATIN: readonly (readonly [encoding: string, letters: string])[] = [
  ['windows-1252', 'e4 f6 fc df'],
  ['windows-1252', 'e0 e2 e6 e7 e8 e9 ea eb ee ef f4 f9 fb fc 9c'],
  ['windows-1252', 'e1 e9 ed f1 f3 fa fc e7 e0 e8 ef f2'],
  ['windows-1252', 'e0 e1 e2 e3 e7 e9 ea ed f3 f4 f5 fa'],
  ['windows-1252', 'e4 e5 e6 e9 f6 f8'],
  ['windows-1250', '9c 9f b3 b9 bf e6 ea f1 f3'],
  ['windows-1250', '9a 9d 9e be e1 e4 e5 e8 e9 ec ed ef f2 f3 f4 f8 f9 fa fd'],
  ['windows-1250', 'e1 e9 ed f3 f5 f6 fa fb fc'],
  ['windows-1250', '9a 9e e6 e8 f0'],
  ['windows-1250', 'ba e2 e3 ee fe'],
  ['windows-1254', 'e2 e7 ee f0 f6 fb fc fd fe'],
  ['windows-1252', 'e1 e6 e9 ed f0 f3 f6 fa fd fe'],
];

/** Bytes of small letters by those of their capitals, where these are not 32 before. */
const SMALL: ReadonlyMap<number, number> = new Map([
  [0x8a, 0x9a],
  [0x8c, 0x9c],
  [0x8d, 0x9d],
  [0x8e, 0x9e],
  [0x8f, 0x9f],
  [0xa3, 0xb3],
  [0xa5, 0xb9],
  [0xaa, 0xba],
  [0xaf, 0xbf],
  [0xbc, 0xbe],
]);
const smallOf = (byte: number): number =>
  SMALL.get(byte) ?? (byte >= 0xc0 && byte <= 0xde ? byte + 0x20 : byte);

/** The encoding of the language that has most of the letters. */
function likeliestLatin(bytes: Uint8Array): string {
  const counts = new Map<number, number>();
  for (const byte of bytes) {
    if (isHigh(byte)) counts.set(smallOf(byte), (counts.get(smallOf(byte)) ?? 0) + 1);
  }
  let [best, most] = ['windows-1252', 0];
  for (const [encoding, letters] of LATIN) {
    let covered = 0;
    for (const letter of letters.split(' '))
      covered += counts.get(Number.parseInt(letter, 16)) ?? 0;
    if (covered > most) [best, most] = [encoding, covered];
  }
  return best;
}
