/** The tables in data/ that packs are built of. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

const tables = new Map<string, readonly Row[]>();

/**
 * Rows of data/<folder>/<name>, cells trimmed; read once, however often they are asked for. Throws
 * where the file is missing or ragged.
 */
export function readTable(folder: string, name: string): readonly Row[] {
  const { href } = new URL(`../../../data/${folder}/${name}`, import.meta.url);
  const known = tables.get(href);
  if (known) return known;
  const rows = parse(readFileSync(new URL(href), 'utf8'), {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: false,
  }) as Row[];
  tables.set(href, rows);
  return rows;
}
