/** The page's own font files are small because they have its own letters alone; a text with another costs a large one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { OWN_LETTERS, WEIGHTS } from '../../../scripts/lib/letters.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const filesOf = (folder: string, pattern: RegExp): readonly (readonly [string, string])[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(
      (entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const,
    );

const isOwn = (letter: string) =>
  Object.values(OWN_LETTERS).some((ranges) =>
    ranges.some(([first, last]) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= first && code <= last;
    }),
  );

/** The font has none of them: a line's end, what parts words and keeps them together, and two signs. */
const NOT_IN_FONT = ['\n', '\u00ad', '\u2060', 'Σ', '↔'];

it('every letter and sign of the texts in Kazakh, Russian and English is one of the page’s own', () => {
  const texts = filesOf('src/i18n/messages', /\.ts$/);
  expect(texts.length).toBeGreaterThan(30);
  const others = texts.flatMap(([file, text]) =>
    [...new Set(text)]
      .filter((letter) => !NOT_IN_FONT.includes(letter) && !isOwn(letter))
      .map((letter) => `${file}: ${letter}`),
  );
  expect(others).toEqual([]);
});

it('no style asks for a weight that the page’s own letters do not have', () => {
  const weights = filesOf('src', /\.css$/).flatMap(([file, text]) =>
    [...text.matchAll(/font-weight:\s*(\d+)|font:\s*(\d{3})\s/g)].map(
      ([, weight, short]) => [file, Number(weight ?? short)] as const,
    ),
  );
  expect(weights.length).toBeGreaterThan(30);
  expect(weights.filter(([, weight]) => weight < WEIGHTS.min || weight > WEIGHTS.max)).toEqual([]);
});
