/** A table written to a file row by row: it stands there as a whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { csvField, withoutFormula } from '../../domain/csv.ts';
import { InputError } from '../../cli/io.ts';
import { makeFolder, reasonOf } from '../../cli/processIo.ts';

export type Column = {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'BYTE_ARRAY';
};
export type Cell = string | number | null | Uint8Array;

export type TableFile = {
  readonly add: (row: readonly Cell[]) => void;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Leaves what stood there before. */
  readonly discard: () => void;
};

/** Written to the disk at once. */
const PIECE_CHARACTERS = 4 * 1024 * 1024;
const ROWS_IN_GROUP = 100_000;

export function csvTable(path: string, columns: readonly Column[], isSafe: boolean): TableFile {
  const beside = besideOf(path);
  const file = guarded(path, () => openSync(beside, 'w'));
  let pieces = `${columns.map(({ name }) => name).join(',')}\n`;
  const flush = () => {
    guarded(path, () => writeSync(file, pieces));
    pieces = '';
  };
  const field = (cell: Cell) => {
    const text = cell === null ? '' : String(cell);
    return csvField(isSafe && typeof cell === 'string' ? withoutFormula(text) : text);
  };
  return {
    add: (row) => {
      pieces += `${row.map(field).join(',')}\n`;
      if (pieces.length > PIECE_CHARACTERS) flush();
    },
    finish: () => {
      flush();
      guarded(path, () => {
        fsyncSync(file);
        closeSync(file);
        renameSync(beside, path);
      });
    },
    discard: () => {
      closeSync(file);
      rmSync(beside, { force: true });
    },
  };
}

/** Columns of type BYTE_ARRAY hold geometries as WKB, which makes it a GeoParquet file. */
export function parquetTable(path: string, columns: readonly Column[]): TableFile {
  const beside = besideOf(path);
  const geometry = columns.find(({ type }) => type === 'BYTE_ARRAY');
  const data = (rows: readonly (readonly Cell[])[]) =>
    columns.map(({ name, type }, index) => ({ name, type, data: rows.map((row) => row[index]) }));
  const writer = guarded(
    path,
    () =>
      new ParquetWriter({
        writer: fileWriter(beside),
        schema: schemaFromColumnData({ columnData: data([]) }),
        createdBy: 'aumaq',
        ...(geometry ? { kvMetadata: [geoMetadata(geometry.name)] } : {}),
      }),
  );
  let rows: (readonly Cell[])[] = [];
  const flush = () => {
    const columnData = data(rows).map(({ name, data: column }) => ({ name, data: column }));
    if (rows.length > 0)
      guarded(path, () => writer.write({ columnData, rowGroupSize: rows.length }));
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length >= ROWS_IN_GROUP) flush();
    },
    finish: () => {
      flush();
      guarded(path, () => {
        writer.finish();
        renameSync(beside, path);
      });
    },
    discard: () => rmSync(beside, { force: true }),
  };
}

/** What GeoParquet 1.1 asks for; without a reference system it is longitude and latitude. */
function geoMetadata(column: string) {
  const value = JSON.stringify({
    version: '1.1.0',
    primary_column: column,
    columns: { [column]: { encoding: 'WKB', geometry_types: [] } },
  });
  return { key: 'geo', value };
}

function besideOf(path: string): string {
  guarded(path, () => makeFolder(dirname(path)));
  return `${path}.${process.pid}.part`;
}

function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new InputError(path, null, reasonOf(error), 'name another folder with --out');
  }
}
