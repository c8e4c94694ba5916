/** Letters and signs that the page is written in, and the weights that it asks for: what its own font files have. */

type CodeRange = readonly [first: number, last: number];

const one = (sign: string): CodeRange => [sign.codePointAt(0) ?? 0, sign.codePointAt(0) ?? 0];
const from = (first: string, last: string): CodeRange => [one(first)[0], one(last)[0]];

/** Ranges as a style sheet names them, by the file of the font that has their letters. */
export const OWN_LETTERS: Readonly<Record<string, readonly CodeRange[]>> = {
  latin: [from(' ', '~'), ...[...'\u00a0\u2009©«°±²³·»½×÷–—‘’“”„…↑↓−'].map(one)],
  'latin-ext': [one('₸')],
  cyrillic: [one('Ё'), one('І'), from('А', 'я'), ...[...'ёіҰұ№'].map(one)],
  'cyrillic-ext': [...'ҒғҚқҢңҮүҺһӘәӨө'].map(one),
  math: [...'←→≈≤≥'].map(one),
};

/** The lightest and the boldest that style sheets ask for. */
export const WEIGHTS = { min: 400, max: 740 } as const;
