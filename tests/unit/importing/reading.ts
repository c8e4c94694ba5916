/** Reading files that a test has made: what they hold, or what is said of them. */
import { strToU8 } from 'fflate';
import initSqlJs from 'sql.js';
import { PAGE_LIMITS } from '../../../src/importing/limits.ts';
import { proposeColumns } from '../../../src/importing/mapping/columns.ts';
import { type Place, placesOf } from '../../../src/importing/mapping/places.ts';
import { type GivenFile, notesOf, type Read, readFiles } from '../../../src/importing/readFiles.ts';
import type { ImportedTable } from '../../../src/importing/table.ts';

export type Content = string | Uint8Array;

const bytesOf = (content: Content) => (typeof content === 'string' ? strToU8(content) : content);

export const readingOf = (files: readonly GivenFile[]) =>
  readFiles(files, { limits: PAGE_LIMITS, sqlite: () => initSqlJs() });

export async function allIn(name: string, content: Content): Promise<readonly Read[]> {
  const read = await readingOf([{ name, bytes: bytesOf(content) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The only table of a file. */
export async function tableIn(name: string, content: Content): Promise<ImportedTable> {
  const tables = (await allIn(name, content)).flatMap((read) =>
    read.kind === 'table' ? [read.table] : [],
  );
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** Its places, by the columns that are proposed. */
export async function placesIn(name: string, content: Content): Promise<readonly Place[]> {
  const table = await tableIn(name, content);
  return placesOf(table, { columns: proposeColumns(table), prefix: 'place' }).places;
}

/** What is wrong with a file, as the key of its message; "taken" where nothing is. */
export async function faultOf(name: string, content: Content): Promise<string> {
  const read = await readingOf([{ name, bytes: bytesOf(content) }]);
  if (read.ok) return 'taken';
  return read.problems[0]?.message?.key.replace('import.fault.', '') ?? 'no message';
}

/** What is told of a file that is read all the same. */
export async function notesOn(name: string, content: Content): Promise<readonly string[]> {
  const read = await readingOf([{ name, bytes: bytesOf(content) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const notes = [...read.notes, ...notesOf(read.value)];
  return notes.map(({ message }) => message?.key ?? 'no message');
}
