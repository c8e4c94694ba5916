/**
 * `npm run measure [-- --runs 3]`: what a visitor downloads and waits for. Builds where needed,
 * opens the page in Chromium with software rendering, prints tables and writes them to
 * docs/performance.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './lib/browser.ts';
import { ensureBuilt } from './lib/build.ts';
import { longestOf } from './lib/mainThread.ts';
import { linkedByIndex, measureOpening, type Opening } from './lib/measurements.ts';
import { REPOSITORY } from './lib/paths.ts';
import { table } from './lib/table.ts';

/** What we hold ourselves to; kB are 1,000 bytes, gzipped. */
const LIMITS = { linkedKb: 350, firstMapKb: 900, drawnMs: 3_000, blockedMs: 100 } as const;

const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const ms = (value: number) => Math.round(value).toString();
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const least = (values: readonly number[]) => Math.min(...values);

async function measure(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
  const folder = await ensureBuilt((line) => console.log(line));
  const linked = await linkedByIndex(folder);
  const browser = await launchBrowser();
  const report: string[] = [];
  try {
    const linkedBytes = linked.reduce((sum, { bytes }) => sum + bytes, 0);
    report.push(
      '## What index.html links',
      '',
      table(
        ['file', 'kB, gzipped'],
        [
          ...linked.map(({ path, bytes }) => [path, kb(bytes)]),
          [`**all** (limit ${LIMITS.linkedKb})`, `**${kb(linkedBytes)}**`],
        ],
      ),
    );
    for (const territory of ['almaty', 'kazakhstan']) {
      const openings: Opening[] = [];
      for (let run = 0; run < Number(values.runs); run++) {
        openings.push(await measureOpening(browser, folder, territory));
      }
      report.push('', ...openingReport(territory, openings));
    }
  } finally {
    await browser.close();
  }
  const text = report.join('\n');
  console.log(text);
  await writeFile(join(REPOSITORY, 'docs', 'performance.md'), await documentOf(text));
}

function openingReport(territory: string, openings: readonly Opening[]): string[] {
  // Of the usual opening: in one that takes more than eight seconds the engine is fetched before the map is drawn.
  const usual = [...openings].sort((a, b) => a.mapMs - b.mapMs)[Math.floor(openings.length / 2)];
  if (!usual) return [];
  const kinds = [...new Set(usual.sent.map(({ kind }) => kind))].sort();
  const sum = (kind: string | null, forFirstMap: boolean, as: 'bytes' | 'sentBytes' = 'bytes') =>
    usual.sent
      .filter((sent) => sent.forFirstMap === forFirstMap && (kind === null || sent.kind === kind))
      .reduce((total, sent) => total + sent[as], 0);
  const over = (pick: (opening: Opening) => number) => {
    const figures = openings.map(pick);
    return [ms(least(figures)), ms(median(figures)), ms(Math.max(...figures))];
  };
  const longest = longestOf(openings.flatMap(({ tasks }) => tasks));
  return [
    `## Opening ${territory}`,
    '',
    'Asked for until the map is drawn, and after that until its figures are there:',
    '',
    table(
      ['what', 'kB for the map, gzip', 'brotli', 'kB for its figures, gzip', 'brotli'],
      [
        ...kinds.map((kind) => [
          kind,
          kb(sum(kind, true)),
          kb(sum(kind, true, 'sentBytes')),
          kb(sum(kind, false)),
          kb(sum(kind, false, 'sentBytes')),
        ]),
        [
          `**all** (limit ${LIMITS.firstMapKb} by gzip for the map)`,
          `**${kb(sum(null, true))}**`,
          `**${kb(sum(null, true, 'sentBytes'))}**`,
          `**${kb(sum(null, false))}**`,
          `**${kb(sum(null, false, 'sentBytes'))}**`,
        ],
      ],
    ),
    '',
    `Time since the address was opened, over ${openings.length} fresh profiles:`,
    '',
    table(
      ['until', 'least ms', 'median ms', 'most ms'],
      [
        ['shell painted (first contentful paint)', ...over(({ shellMs }) => shellMs)],
        ['first pixel of the map', ...over(({ drawing }) => drawing.firstMs)],
        [`map drawn (limit ${LIMITS.drawnMs})`, ...over(({ mapMs }) => mapMs)],
        ['figures on the map asked for in full', ...over(({ drawing }) => drawing.lastMs)],
        ['and drawn by the processor, at the latest', ...over(({ drawing }) => drawing.doneMs)],
      ],
    ),
    '',
    `Longest tasks of the main thread after the map was drawn (limit ${LIMITS.blockedMs} ms), all runs together:`,
    '',
    table(
      ['while', 'tasks over 50 ms', 'longest, ms', 'longest of the processor, ms'],
      longest.map((task) => [task.during, String(task.count), ms(task.ms), ms(task.processorMs)]),
    ),
  ];
}

const MARK = '<!-- figures: written by npm run measure -->';

/** The document with its figures replaced; what stands above the mark is written by hand. */
async function documentOf(figures: string): Promise<string> {
  const path = join(REPOSITORY, 'docs', 'performance.md');
  const before = await readFile(path, 'utf8').catch(() => '# How fast it opens\n\n');
  const [head = ''] = before.split(MARK);
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'}), Chromium with software rendering (SwiftShader), server on the same machine.`;
  return `${head.trimEnd()}\n\n${MARK}\n\n${machine}\n\n${figures}\n`;
}

measure().catch((error: unknown) => {
  console.error(`error: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  process.exitCode = 1;
});
