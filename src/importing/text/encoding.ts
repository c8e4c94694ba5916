/** Which encoding a text has that does not say so. */

export type Decoded = { readonly text: string; readonly encoding: string };

const CYRILLIC = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/** The text of some bytes: by its mark, as UTF-8 or UTF-16 where that is sound, else the likeliest. */
export function decodeText(bytes: Uint8Array, chosen?: string): Decoded {
  const encoding = chosen ?? encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Name of the likeliest encoding, as the web calls it. O(bytes). */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return unmarked;
  if (isSound(bytes, 'utf-8')) return 'utf-8';
  return isChinese(bytes) ? 'gb18030' : likeliestSingleByte(bytes);
}

/** Digits, signs and line ends have a zero byte beside them. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 8) return null;
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[(at & 1) as 0 | 1] += 1;
  const enough = looked / 16;
  if (zeros[1] > enough && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] === 0) return 'utf-16be';
  return null;
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Pairs of bytes throughout, most of them the common characters: words of one byte a letter have an odd
 * number of letters before long.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x81) continue;
    pairs += 1;
    if (first >= 0xb0 && first <= 0xd7 && second >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 0 && common > 0.7 * pairs && isSound(bytes, 'gb18030');
}

/** Ğ, İ, Ş, ğ, ı and ş, where Western encodings have letters of Icelandic. */
const TURKISH: ReadonlySet<number> = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
const LEAST_TURKISH_SHARE = 0.25;

const MOST_LOOKED_AT = 200_000;

/** Text is mostly small letters; box drawing and capitals inside of words mean a wrong encoding. */
function likeliestSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, MOST_LOOKED_AT);
  let high = 0;
  let latin = 0;
  let turkish = 0;
  for (const byte of sample) {
    if (TURKISH.has(byte)) turkish += 1;
    if (byte >= 0x80) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin += 1;
  }
  // A few letters with accents among many without.
  if (high * 4 < latin) {
    return turkish >= LEAST_TURKISH_SHARE * high ? 'windows-1254' : 'windows-1252';
  }
  let best: string = CYRILLIC[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of CYRILLIC) {
    const score = cyrillicScore(new TextDecoder(encoding).decode(sample));
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}

function cyrillicScore(text: string): number {
  let score = 0;
  let before = '';
  for (const letter of text) {
    if (letter >= 'а' && letter <= 'я') score += 2;
    else if (letter >= 'А' && letter <= 'Я') {
      score += before >= 'а' && before <= 'я' ? -2 : 1;
    } else if (letter > '\u007f' && !'ёЁ№«»–—\u00a0іІїЇєЄўЎ'.includes(letter)) score -= 2;
    before = letter;
  }
  return score;
}

/** Encoding by the language byte of a dBASE file; null where it says nothing. */
export function encodingOfLanguageByte(languageByte: number): string | null {
  if (languageByte === 0xc9) return 'windows-1251';
  if (languageByte === 0x26 || languageByte === 0x65) return 'ibm866';
  if (languageByte === 0xc8) return 'windows-1250';
  if (languageByte === 0xca) return 'windows-1254';
  return null;
}

/** Encoding by the content of a .cpg file: "UTF-8", "1251", "ANSI 1251", "CP866". */
export function encodingOfCodePage(text: string): string | null {
  const bare = text.trim().toLowerCase();
  if (/utf-?8|65001/.test(bare)) return 'utf-8';
  const number = /(\d{3,5})/.exec(bare)?.[1];
  if (number === '866') return 'ibm866';
  if (number?.startsWith('125')) return `windows-${number}`;
  if (/koi8/.test(bare)) return 'koi8-r';
  try {
    return bare === '' ? null : new TextDecoder(bare).encoding;
  } catch {
    return null;
  }
}
