/**
 * Puts the letters that the page is written in (Kazakh, Russian, English) into font files of their own, in the weights
 * that it uses. The files they are taken from are fetched once a text has another letter or sign: a name with an accent
 * in it. Some 35 kB, which do not compress, of what the first map needs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { OWN_LETTERS, WEIGHTS } from '../letters.ts';

const STYLES = createRequire(import.meta.url).resolve('@fontsource-variable/onest/wght.css');

/** Features that browsers apply by themselves, and figures of one width, which tables ask for. */
const FEATURES = ['calt', 'case', 'ccmp', 'kern', 'locl', 'mark', 'mkmk', 'rvrn', 'tnum'];

const FACE = /@font-face\s*\{[^}]*\/onest-([a-z-]+)-wght-normal\.woff2[^}]*\}/g;

export function ownLetters(): Plugin {
  return {
    name: 'aumaq:own-letters',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/@fontsource-variable\/onest\/wght\.css$/ },
      async handler() {
        const styles = readFileSync(STYLES, 'utf8');
        // Of two faces with a letter browsers take the later one.
        const faces = await Promise.all(
          [...styles.matchAll(FACE)].map(([face, script = '']) => faceOfOwn(face, script)),
        );
        if (faces.join('') === '') this.error('the font has changed: look for its files anew');
        return withoutGaps(styles) + faces.join('');
      },
    },
  };
}

/**
 * Ranges of the whole file of Latin letters, and what is left of them: without ASCII, which the cut file has whole, and
 * without spaces, hyphens and marks that no file has. The hyphen that a browser puts at the end of a line would fetch it.
 */
const GAPS = [
  ['U+0000-00FF', 'U+00A1-00AC,U+00AE-00FF'],
  ['U+2000-206F', 'U+2012-2027,U+2030-205E'],
] as const;

function withoutGaps(styles: string): string {
  return GAPS.reduce((text, [all, shapes]) => {
    if (!text.includes(all)) throw new Error(`the font has changed: look for ${all} anew`);
    return text.replace(all, shapes);
  }, styles);
}

/** A face of the page's own letters in one script, with its file written; empty for other scripts. */
async function faceOfOwn(face: string, script: string): Promise<string> {
  const ranges = OWN_LETTERS[script];
  if (!ranges) return '';
  const name = `onest-${script}-wght-normal.woff2`;
  const letters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const file = join(process.cwd(), 'node_modules', '.cache', 'aumaq', `onest-${script}-own.woff2`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    await subsetFont(readFileSync(join(dirname(STYLES), 'files', name)), letters.join(''), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      variationAxes: { wght: WEIGHTS },
    }),
  );
  const address = relative(dirname(STYLES), file).split(sep).join('/');
  const range = ranges.map(([first, last]) => `U+${hex(first)}-${hex(last)}`).join(',');
  return face
    .replace(/url\([^)]*\)/, `url(${address})`)
    .replace(/unicode-range:[^;}]*/, `unicode-range: ${range}`);
}

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
