/** Names as they are compared: without case, marks, kinds of quotes, letters of one script or the other. */

import { LATIN as LATIN_OF_SEARCH } from '../../domain/search/fold.ts';

/** Letters of names and codes: unlike in a search, ы is not и, in a code least of all. */
const LATIN: Readonly<Record<string, string>> = { ...LATIN_OF_SEARCH, х: 'h', һ: 'h', ы: 'y' };

/** Words that say what a place is and who runs it, which lists leave out as they like. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  [
    'кгу',
    'ккгу',
    'гу',
    'гккп',
    'тоо',
    'чу',
    'кмм',
    'мкқк',
    'жшс',
    'общеобразовательная',
    'общеобразовательный',
    'средняя',
    'школа',
    'сш',
    'сош',
    'оош',
    'жалпы',
    'орта',
    'білім',
    'беретін',
    'беру',
    'мектебі',
    'мектеп',
    'жббм',
    'имени',
    'им',
    'атындағы',
    'школа-гимназия',
    'мектеп-гимназия',
    'детский',
    'сад',
    'ясли-сад',
    'бөбекжай',
    'балабақша',
    'балабақшасы',
    'бөбекжай-балабақшасы',
    'поликлиника',
    'емхана',
    'емханасы',
    'городская',
    'қалалық',
    'города',
    'алматы',
    'школы',
    'school',
    'secondary',
    'kindergarten',
    'the',
    'of',
    'no',
    'n',
    'номер',
  ].map(latin),
);

function latin(text: string): string {
  return (
    [...text.toLowerCase().normalize('NFC')]
      .map((letter) => LATIN[letter] ?? letter)
      .join('')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      // "№" comes apart into letters.
      .toLowerCase()
  );
}

/** "КГУ «Школа-гимназия № 25 им. И. Есенберлина»" and "25 gymnasium, Esenberlin": words in one order. */
export function foldedName(name: string): string {
  const words = latin(name).match(/[\p{L}]+(?:-[\p{L}]+)*|\d+/gu) ?? [];
  const telling = words.filter(
    (word) => !IDLE_WORDS.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

/** A code as it is compared: "0017", " 17 " and "17.0" out of a spreadsheet are one. */
export function foldedCode(code: string): string {
  const bare = latin(code)
    .replaceAll(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.0+$/, '');
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare;
}
