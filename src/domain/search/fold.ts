/**
 * Names as people type them: Kazakh letters typed plainly (ә as а, қ as к …) and Latin
 * transliteration of Kazakh and Russian come to the same letters.
 */

/** Kazakh letters by the Russian letter that people type in their place. */
const PLAIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  ы: 'и',
  щ: 'ш',
  э: 'е',
};

/** Plain Cyrillic to Latin as English names spell it. */
const LATIN_OF_PLAIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
};

/** Letters of Kazakh and Russian to the same Latin ones, folded further by `LATIN_ALIKE`. */
export const LATIN: Readonly<Record<string, string>> = {
  ...LATIN_OF_PLAIN,
  ...Object.fromEntries(
    Object.entries(PLAIN).map(([letter, plain]) => [letter, LATIN_OF_PLAIN[plain] ?? plain]),
  ),
};

/** Letters of Latin alphabets whose mark makes another sound of them, before marks are dropped. */
const MARKED: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ś: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  x: 'kh',
  ı: 'i',
};

/** Spellings that stand for the same sound, longest first. */
const LATIN_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sh'],
  [/kh/g, 'h'],
  [/zh|dzh/g, 'j'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/y/g, 'i'],
  [/ii+/g, 'i'],
  // Yesil and Qonayev are Есіл and Қонаев.
  [/ie/g, 'e'],
];

function foldWord(word: string): string {
  const lower = word.toLowerCase().normalize('NFC').replaceAll("'", '').replaceAll('’', '');
  let latin = '';
  for (const letter of lower) latin += LATIN[letter] ?? MARKED[letter] ?? letter;
  const bare = latin.normalize('NFD').replace(/\p{Mn}/gu, '');
  return LATIN_ALIKE.reduce((text, [spelling, sound]) => text.replace(spelling, sound), bare)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Lower case, without diacritics, Kazakh and Russian letters in one Latin spelling. */
export function foldName(name: string): string {
  return foldWords(name, foldWord);
}

const foldWords = (name: string, fold: (word: string) => string) =>
  name
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ');

/** Folds as `foldName`, each word once: the names of a territory share most of theirs. */
export function nameFolder(): (name: string) => string {
  const known = new Map<string, string>();
  const fold = (word: string): string => {
    const folded = known.get(word) ?? foldWord(word);
    known.set(word, folded);
    return folded;
  };
  return (name) => foldWords(name, fold);
}

/**
 * A folded name without the difference of о and у, which Russian spellings of Kazakh names disagree
 * on: Торғай is Торгай and Тургай, Белкөл is Белкуль.
 */
export function foldVowels(folded: string): string {
  return folded.replaceAll('u', 'o');
}
