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
import { seededRandom } from '../unit/assignment/cases.ts';
import { extractOf, town } from '../unit/importing/samples.ts';
import { placesTable } from './importing/placesTable.ts';

const MEGABYTE = 1024 * 1024;

function territoryOf(path: string): unknown {
  const script = join(import.meta.dirname, 'importing', 'territoryOfFile.ts');
  const told = execFileSync(process.execPath, ['--import', 'tsx', script, path]);
  return JSON.parse(told.toString());
}

/**
 * Towns side by side, each a block of its own, their corners not quite on a grid, their buildings with
 * numbers of a register that nobody here reads: they pack as real ones do, to some 9 bytes a node.
 */
function tiled(megabytes: number): Uint8Array {
  const random = seededRandom(19);
  const { nodes, ways } = town();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let tile = 0; size < megabytes * MEGABYTE; tile += 1) {
    const firstId = tile * 10_000;
    const [east, north] = [(tile % 60) * 0.021, Math.floor(tile / 60) * 0.016];
    const moved = extractOf({
      nodes: nodes.map((node) => ({
        ...node,
        id: firstId + node.id,
        lon: node.lon + east + (random() - 0.5) * 1e-4,
        lat: node.lat + north + (random() - 0.5) * 1e-4,
      })),
      ways: ways.map((way) => ({
        ...way,
        id: firstId + way.id,
        refs: way.refs.map((ref) => firstId + ref),
        tags: way.tags.building ? { ...way.tags, 'ref:register': digits(random, 17) } : way.tags,
      })),
    });
    parts.push(moved);
    size += moved.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
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
