/**
 * Writes the tables of docs/siting.md: what the search finds on published instances (where the folder of
 * known answers is there) and on Almaty, with bound, gap and time.
 *
 *   npx tsx scripts/sitingTable.ts [PATTERN]
 *
 * With a pattern (a regular expression) only the cases whose names match it are worked out anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { processIo } from '../src/cli/processIo.ts';
import { requirePack } from '../src/cli/readPack.ts';
import { solveCapacitated } from '../src/domain/siting/capacitated.ts';
import { solveMedian } from '../src/domain/siting/median.ts';
import {
  type CapacitatedProblem,
  defaultEffort,
  type NoSiting,
  repeatableRandom,
  type Siting,
} from '../src/domain/siting/problem.ts';
import { solveWhole } from '../src/domain/siting/wholeCustomers.ts';
import { scenarioOn } from '../src/domain/scenario/scenario.ts';
import { CityEngine } from '../src/engine/cityEngine.ts';
import type { SitePlanRequest } from '../src/engine/siteRequests.ts';
import { DEFAULT_CHOICES } from '../src/engine/results/results.ts';
import { haveKnownAnswers } from '../tests/known-answers/folder.ts';
import { PMED_OPTIMA, pmed, pmedcap } from '../tests/known-answers/orlib.ts';

const DOCUMENT = 'docs/siting.md';
const MARK = '<!-- tables: written by scripts/sitingTable.ts -->';

const ANEW = new RegExp(process.argv[2] ?? '');
/** Rows of the document as it is, by case. */
const KNOWN = new Map(
  readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter(
      (cells): cells is [string, string, string, string, string, string] => cells.length === 6,
    )
    .map((cells) => [cells[0], cells] as const),
);

type Row = readonly [string, string, string, string, string, string];

function timed(name: string, known: number | null, work: () => Siting | NoSiting): Row {
  const kept = keptRow(name);
  if (kept !== undefined) return kept;
  const from = performance.now();
  const found = work();
  const seconds = (performance.now() - from) / 1000;
  return rowOf(name, known, found, seconds);
}

/** What the document says of a case that is not to be worked out anew. */
function keptRow(name: string): Row | undefined {
  return ANEW.test(name) ? undefined : KNOWN.get(name);
}

function rowOf(name: string, known: number | null, found: Siting | NoSiting, seconds: number): Row {
  // Shares need more digits than pupils.
  const shown = (value: number) =>
    value.toLocaleString('en', { maximumFractionDigits: value <= 1 ? 4 : 1 });
  if (found.sites === null) return [name, '–', found.reason, '', '', seconds.toFixed(1)];
  return [
    name,
    known === null ? '–' : shown(known),
    shown(found.objective),
    shown(found.bound),
    `${(100 * found.gap).toFixed(2)} %`,
    seconds.toFixed(1),
  ];
}

/** A town of 20 km: streets in two directions, everybody a candidate. */
function town(count: number, siteCount: number): CapacitatedProblem {
  const random = repeatableRandom(7);
  const at = Array.from({ length: count }, () => [random() * 20_000, random() * 20_000] as const);
  const pupils = Int32Array.from({ length: count }, () => 1 + Math.floor(random() * 60));
  const everyone = pupils.reduce((sum, number) => sum + number, 0);
  const demands = Int32Array.from(Array(count).keys());
  return {
    pupils,
    seats: new Int32Array(count).fill(Math.ceil((everyone / siteCount) * 1.15)),
    siteCount,
    columns: at.map(([x, y]) => ({
      demands,
      costs: Float64Array.from(
        at,
        ([otherX, otherY]) => Math.round(13 * (Math.abs(otherX - x) + Math.abs(otherY - y))) / 10,
      ),
    })),
  };
}

function published(): Row[] {
  if (!haveKnownAnswers('orlib-pmed') || !haveKnownAnswers('orlib-pmedcap')) return [];
  return [
    ...PMED_OPTIMA.map((optimum, at) => {
      const problem = pmed(at + 1);
      return timed(`pmed${at + 1}`, optimum, () => solveMedian(problem));
    }),
    ...Array.from({ length: 10 }, (_, at) => {
      const { problem, best } = pmedcap(at + 1);
      return timed(`pmedcap${at + 1}, customers whole`, best, () => solveWhole(problem));
    }),
    ...Array.from({ length: 10 }, (_, at) =>
      timed(`pmedcap${at + 1}, customers divided`, null, () =>
        solveCapacitated(pmedcap(at + 1).problem),
      ),
    ),
  ];
}

function large(): Row[] {
  return [
    [1000, 20],
    [3000, 50],
  ].map(([count = 0, siteCount = 0]) => {
    const problem = town(count, siteCount);
    const until = performance.now() + 60_000;
    const effort = { ...defaultEffort(), isOver: () => performance.now() >= until };
    const name = `capacitated ${count.toLocaleString('en')} × ${count.toLocaleString('en')}, p ${siteCount}`;
    return timed(name, null, () => solveCapacitated(problem, effort));
  });
}

/** Schools of Almaty under conditions: `changed` of ten in 2030 within 20 s. */
async function almaty(
  cases: readonly (readonly [string, Partial<SitePlanRequest>])[],
): Promise<Row[]> {
  const { territory, streets } = requirePack(processIo, 'public/geo/almaty');
  const engine = new CityEngine();
  engine.load(territory, streets);
  const rows: Row[] = [];
  for (const [name, changed] of cases) {
    const kept = keptRow(name);
    if (kept !== undefined) {
      rows.push(kept);
      continue;
    }
    const request: SitePlanRequest = {
      scenario: scenarioOn(territory.manifest),
      choices: DEFAULT_CHOICES,
      year: 2030,
      openYear: 2030,
      service: 'school',
      aim: 'seated',
      siteCount: 10,
      seats: { least: 600, most: 1500 },
      budgetMillionTenge: null,
      finance: 'state',
      minDistanceM: 0,
      seconds: 20,
      ...changed,
    };
    const from = performance.now();
    const { sites, objective, bound, gap, reason } = await engine.planSites(
      request,
      async () => 'go on',
    );
    const seconds = (performance.now() - from) / 1000;
    const found = reason
      ? { sites: null, reason }
      : { sites: new Int32Array(sites.length), objective, bound, gap };
    rows.push(rowOf(name, null, found, seconds));
  }
  return rows;
}

const IN_ONE_YEAR = (['covering', 'walks', 'seated', 'fairest'] as const).flatMap((aim) =>
  [1, 5, 10, 20].map((siteCount) => [`${aim}, ${siteCount} schools`, { aim, siteCount }] as const),
);

const OVER_YEARS = [null, 12_000, 5_000].flatMap((budgetMillionTenge) =>
  (['seated', 'covering'] as const).map((aim) => {
    const money =
      budgetMillionTenge === null ? 'no limit' : `${budgetMillionTenge / 1000} bn tenge a year`;
    const years = [2026, 2027, 2028, 2029, 2030, 2031].map((year) => ({
      year,
      budgetMillionTenge,
    }));
    return [`${aim}, ${money}`, { aim, years, seconds: 60 }] as const;
  }),
);

function table(rows: readonly Row[]): string {
  return [
    '| case | published | found | bound | gap | seconds |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

const parts = [
  `Node ${process.version}; seconds by the clock, the first call of each case included.`,
  '## Published instances',
  table(published()),
  '## A made town, everybody a candidate, at most 60 s',
  table(large()),
  '## Almaty in 2030, its own streets, schools of 600 to 1,500 places, walks counted in metres',
  table(await almaty(IN_ONE_YEAR)),
  '## Almaty, 10 schools over 2026 to 2031, pupils or children of all years together, at most 60 s',
  table(await almaty(OVER_YEARS)),
];
// Read as late as this: the tables take minutes.
const text = readFileSync(DOCUMENT, 'utf8');
const kept = text.split(MARK)[0] ?? text;
writeFileSync(DOCUMENT, `${kept.trimEnd()}\n\n${MARK}\n\n${parts.join('\n\n')}\n`);
