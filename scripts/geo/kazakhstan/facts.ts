/** Reads the tables of facts in data/kazakhstan: each row with its source and status. */
import { statusSchema, type Status } from '../../../src/domain/territory/schema.ts';
import { type Row, readTable } from '../common/packFiles.ts';

export type { Row };

/** All rows of a table, cells trimmed. Throws where the file is missing or ragged. */
export function table(name: string): readonly Row[] {
  return readTable('kazakhstan', name);
}

/** A cell that has to be there. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '')
    throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** A cell that has to hold a number. */
export function number(row: Row, column: string): number {
  const value = Number(text(row, column));
  if (!Number.isFinite(value)) throw new Error(`${column} is no number in ${JSON.stringify(row)}`);
  return value;
}

/** A cell that may be empty. */
export function optionalNumber(row: Row, column: string): number | undefined {
  return row[column] ? number(row, column) : undefined;
}

export function status(row: Row, column = 'status'): Status {
  return statusSchema.parse(text(row, column));
}

/** Name in three languages from the columns name_kk, name_ru, name_en. */
export function name(row: Row): { kk: string; ru: string; en: string } {
  return { kk: text(row, 'name_kk'), ru: text(row, 'name_ru'), en: text(row, 'name_en') };
}

/** Value from a map that has to know the key. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing known of ${String(key)}`);
  return value;
}
