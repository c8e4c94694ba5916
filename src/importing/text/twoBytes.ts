/** Texts of East Asia whose letters have two bytes: Japanese, Korean, Chinese of the mainland and of Taiwan. */

type Pairs = { readonly first: readonly number[]; readonly second: readonly number[] };

const MOST_LOOKED_AT = 200_000;
const MOST = 0.9;

/** Name of the encoding; null for a text of another kind. O(bytes). */
export function twoByteEncodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, MOST_LOOKED_AT);
  const pairs = pairsOf(sample);
  if (pairs.first.length === 0) return null;
  if (isJapanese(pairs, sample) && isSound(bytes, 'shift_jis')) return 'shift_jis';
  const common = share(pairs, (first, second) => first >= 0xb0 && first <= 0xd7 && second >= 0xa1);
  if (common > 0.7 && isSound(bytes, 'gb18030')) {
    return isKorean(pairs) && isSound(bytes, 'euc-kr') ? 'euc-kr' : 'gb18030';
  }
  return isTaiwanese(pairs) && isSound(bytes, 'big5') ? 'big5' : null;
}

/** High bytes with those behind them: words of one byte a letter have an odd number of letters before long. */
function pairsOf(bytes: Uint8Array): Pairs {
  const [first, second]: [number[], number[]] = [[], []];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x81) continue;
    first.push(byte);
    second.push(bytes[at + 1] ?? 0);
    at += 1;
  }
  return { first, second };
}

function share({ first, second }: Pairs, is: (first: number, second: number) => boolean): number {
  const count = first.filter((byte, at) => is(byte, second[at] as number)).length;
  return count / first.length;
}

/** Kana, signs and the common characters; second bytes are often letters of ASCII. */
function isJapanese(pairs: Pairs, bytes: Uint8Array): boolean {
  const isCommon = (first: number, second: number) =>
    ((first >= 0x81 && first <= 0x83) || (first >= 0x88 && first <= 0x97)) && second >= 0x40;
  // A letter with an accent among others of ASCII looks like one of them, and stands alone.
  let [inRows, all] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] as number) < 0x81) continue;
    all += 1;
    if ((bytes[at + 2] ?? 0) >= 0x81 || (at >= 2 && (bytes[at - 2] as number) >= 0x81)) inRows += 1;
    at += 1;
  }
  return share(pairs, isCommon) > MOST && inRows > 0.7 * all;
}

/** Fewer may be Chinese by chance. */
const FEWEST_KOREAN = 8;

/** All syllables lie in a part of what Chinese characters take. */
function isKorean(pairs: Pairs): boolean {
  if (pairs.first.length < FEWEST_KOREAN) return false;
  return share(pairs, (first) => first >= 0xb0 && first <= 0xc8) > 0.95;
}

function isTaiwanese(pairs: Pairs): boolean {
  const isCommon = share(
    pairs,
    (first, second) => first >= 0xa4 && first <= 0xc6 && second >= 0x40,
  );
  return isCommon > MOST && share(pairs, (_, second) => second >= 0x40 && second <= 0x7e) > 0.15;
}

export function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
