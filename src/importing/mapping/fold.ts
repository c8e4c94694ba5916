/** Names as they are compared: without case, marks, kinds of quotes, letters of one script or the other. */

/** Cyrillic letters of Kazakh and Russian as the Latin ones that stand for both languages alike. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

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
    'имени',
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
