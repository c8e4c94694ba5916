/** Texts as a PDF sets them: in the page's font, Arabic letters in one that has them. */
import type { Content } from 'pdfmake/interfaces';

export const FONT = 'Onest';
export const ARABIC_FONT = 'Arabic';

const ARABIC = /(\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*\p{Script=Arabic})?)/u;
/** Set on one line these stay in their order, from right to left; longer ones are broken by word. */
const LONGEST_ON_ONE_LINE = 40;
/** A word that no column is wide enough for is broken wherever the line ends. */
const LONGEST_WORD = 28;

export function hasArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** A text with the styles that it is given; every letter of it in a font that has it. */
export function textRuns(text: string, style: object = {}): Content {
  // The font has no hyphen that does not break.
  const words = text.replaceAll('\u2011', '-');
  const isLong = words.split(/\s/).some((word) => word.length > LONGEST_WORD);
  const breaking = isLong ? { wordBreak: 'break-all' as const } : {};
  if (!hasArabic(words)) return { text: words, ...breaking, ...style };
  const runs = words
    .split(ARABIC)
    .filter((run) => run !== '')
    .map((run) =>
      hasArabic(run)
        ? { text: run, font: ARABIC_FONT, noWrap: run.length <= LONGEST_ON_ONE_LINE }
        : { text: run },
    );
  return { text: runs, ...breaking, ...style };
}
