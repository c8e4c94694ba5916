/**
 * From a file to a territory, as the page's worker and the command line do it: Liechtenstein where it
 * lies beside the project, and an extract of 10 MB made of tiles, each in a process of its own; and a
 * table of 100,000 places.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE_LIMITS } from '../../src/importing/limits.ts';
import { proposeColumns } from '../../src/importing/mapping/columns.ts';
import { placesOf } from '../../src/importing/mapping/places.ts';
import { readFiles } from '../../src/importing/readFiles.ts';
import { haveKnownAnswers, knownAnswerPath } from '../known-answers/folder.ts';
import { placesTable } from './importing/placesTable.ts';
import { tiled } from './importing/tiledExtract.ts';

function territoryOf(path: string): unknown {
  const script = join(import.meta.dirname, 'importing', 'territoryOfFile.ts');
  const told = execFileSync(process.execPath, ['--import', 'tsx', script, path]);
  return JSON.parse(told.toString());
}

async function manyPlaces(count: number): Promise<Record<string, number>> {
  const bytes = new TextEncoder().encode(placesTable(count));
  const start = performance.now();
  const read = await readFiles([{ name: 'places.csv', bytes }], {
    limits: PAGE_LIMITS,
    sqlite: () => Promise.reject(new Error('no table of SQLite')),
  });
  const readAt = performance.now();
  const [first] = read.ok ? read.value : [];
  if (first?.kind !== 'table') throw new Error('no table');
  const { places } = placesOf(first.table, {
    columns: proposeColumns(first.table),
    prefix: 'school',
  });
  return {
    rows: places.length,
    readMs: Math.round(readAt - start),
    placesMs: Math.round(performance.now() - readAt),
  };
}

export async function run(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-bench-'));
  const ten = join(folder, 'ten.osm.pbf');
  writeFileSync(ten, tiled(10));
  try {
    return {
      ...(haveKnownAnswers('osm')
        ? { liechtenstein: territoryOf(knownAnswerPath('osm', 'liechtenstein.osm.pbf')) }
        : {}),
      tenMegabytes: territoryOf(ten),
      places: await manyPlaces(100_000),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
