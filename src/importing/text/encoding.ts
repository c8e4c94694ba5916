/** Which encoding a text has that does not say so. */

import { likeliestSingleByte } from './singleByte.ts';
import { isSound, twoByteEncodingOf } from './twoBytes.ts';

export type Decoded = { readonly text: string; readonly encoding: string };

/** The encoding that an XML file declares; null where it declares none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1];
  return name === undefined ? null : encodingOfCodePage(name);
}

/** The text of some bytes: by its mark, as UTF-8 or UTF-16 where that is sound, else the likeliest. */
export function decodeText(bytes: Uint8Array, chosen?: string): Decoded {
  const declared = declaredEncoding(bytes);
  const encoding =
    chosen ?? (declared === null ? encodingOf(bytes) : soundEncoding(declared, bytes));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Name of the likeliest encoding, as the web calls it. O(bytes). */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return unmarked;
  if (isSound(bytes, 'utf-8') || isNearlyUtf8(bytes)) return 'utf-8';
  return twoByteEncodingOf(bytes) ?? likeliestSingleByte(bytes);
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

const MOST_LOOKED_AT = 1_000_000;

/** Fields of a table may end amid a letter; a text of another encoding hardly has a letter of UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let [broken, sound] = [0, 0];
  for (const letter of new TextDecoder().decode(bytes.subarray(0, MOST_LOOKED_AT))) {
    if (letter === '\ufffd') broken += 1;
    else if (letter > '\u007f') sound += 1;
  }
  return broken * 10 <= sound;
}

/**
 * The encoding that a file names, unless its bytes say that this is wrong: programs write UTF-8 and name
 * another, and the other way round.
 */
export function soundEncoding(said: string, bytes: Uint8Array): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii) return said;
  const isUtf8 = isNearlyUtf8(bytes);
  if (said === 'utf-8') return isUtf8 ? said : encodingOf(bytes);
  return isUtf8 ? 'utf-8' : said;
}

/** Encodings by the language byte of dBASE. */
const LANGUAGE_BYTES: Readonly<Record<number, string>> = {
  201: 'windows-1251',
  38: 'ibm866',
  101: 'ibm866',
  200: 'windows-1250',
  202: 'windows-1254',
  203: 'windows-1253',
  204: 'windows-1257',
  125: 'windows-1255',
  126: 'windows-1256',
  19: 'shift_jis',
  123: 'shift_jis',
  77: 'gb18030',
  122: 'gb18030',
  78: 'euc-kr',
  121: 'euc-kr',
  79: 'big5',
  120: 'big5',
};

/** Encoding by the language byte of a dBASE file; null where it says nothing. */
export function encodingOfLanguageByte(languageByte: number): string | null {
  return LANGUAGE_BYTES[languageByte] ?? null;
}

/** Encodings by the number of a code page, where it is not in their name. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
  88591: 'windows-1252',
};

/** Encoding by the content of a .cpg file: "UTF-8", "1251", "ANSI 1251", "CP866". */
export function encodingOfCodePage(text: string): string | null {
  const bare = text.trim().toLowerCase();
  if (/utf-?8/.test(bare)) return 'utf-8';
  const number = /(\d{3,5})/.exec(bare)?.[1] ?? '';
  if (/^125\d$/.test(number)) return `windows-${number}`;
  if (!/iso/.test(bare) && CODE_PAGES[number]) return CODE_PAGES[number];
  if (/koi8/.test(bare)) return 'koi8-r';
  try {
    return bare === '' ? null : new TextDecoder(bare).encoding;
  } catch {
    return null;
  }
}
