/**
 * `npx tsx scripts/headlineFigures.ts`: ten headline figures of Almaty, worked out from the pack's rows
 * with nothing but sums, and beside them what the page shows. Writes docs/headline-figures.md and ends
 * with an error where one differs.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIo } from '../src/cli/processIo.ts';
import { requirePack } from '../src/cli/readPack.ts';
import { type Headline, headlines, isSame } from './lib/headlines.ts';
import { REPOSITORY } from './lib/paths.ts';
import { table } from './lib/table.ts';

function written(value: number, unit: Headline['unit']): string {
  if (unit === '%') return `${(value * 100).toFixed(1)} %`;
  return `${Math.round(value).toLocaleString('en-US')} ${unit}`;
}

async function write(): Promise<void> {
  const { territory, streets } = requirePack(
    processIo,
    join(REPOSITORY, 'public', 'geo', 'almaty'),
  );
  const rows = headlines(territory, streets);
  const text = [
    '# Ten headline figures, worked out by hand',
    '',
    "Written by `npx tsx scripts/headlineFigures.ts`. The column “by hand” is made from the rows of Almaty's pack with",
    'sums and products alone, without the engine; “the page” is what everybody sees with all filters as they are.',
    'The script ends with an error where both differ by more than a person of rounding in a district (coverage by',
    'points: half a percentage point).',
    '',
    table(
      ['figure', 'year', 'by hand', 'the page', 'how'],
      rows.map(({ name, year, byHand, page, unit, how }) => [
        name,
        String(year),
        written(byHand, unit),
        written(page, unit),
        how,
      ]),
    ),
    '',
    'Pupils without a place and the mean walk come out of an optimal assignment: nobody works that out by hand. They',
    'are held by the known answers in tests/known-answers, and by an exact solver in tests/unit/assignment.',
  ].join('\n');
  await writeFile(join(REPOSITORY, 'docs', 'headline-figures.md'), `${text}\n`);
  console.log(text);
  const wrong = rows.filter((row) => !isSame(row));
  if (wrong.length > 0) {
    console.error(`error: differ: ${wrong.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
  }
}

await write();
