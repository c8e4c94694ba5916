/**
 * Reading CSV tables with a header, column by column, and saying exactly what is wrong where.
 * Columns are found by name; others are ignored; rows may come in any order.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type CliIo, InputError } from './io.ts';

export type TextColumn = {
  readonly kind: 'text';
  /** No two rows may have the same text. */
  readonly unique?: boolean;
};
export type NumberColumn = {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** The column may be missing and its fields empty: this value is taken then. */
  readonly byDefault?: number;
};
export type ColumnSpecs = Readonly<Record<string, TextColumn | NumberColumn>>;

export type Table<Specs extends ColumnSpecs> = {
  readonly file: string;
  readonly rowCount: number;
  /** Line of each row in the file, for errors found later. */
  readonly lines: readonly number[];
  readonly columns: {
    readonly [Name in keyof Specs]: Specs[Name] extends TextColumn
      ? readonly string[]
      : Float64Array;
  };
};

export type TableRules = {
  /** A header without rows is an error unless this is set. */
  readonly mayHaveNoRows?: boolean;
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const EXPECTED = 'give a header line and one row for each entry';

/**
 * The text of a file, without a byte order mark. Throws an `InputError` with the line of the first
 * byte that is no UTF-8, or where the file has nothing in it.
 */
export function readText(io: CliIo, path: string): string {
  const bytes = io.readFile(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError(path, 1, 'the encoding is UTF-16', 'save the file as UTF-8');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      path,
      lineOfInvalidUtf8(bytes),
      'the encoding is not UTF-8',
      'save the file as UTF-8',
    );
  }
  if (text.trim() === '') throw new InputError(path, 1, 'the file is empty', EXPECTED);
  return text;
}

function lineOfInvalidUtf8(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, newline < 0 ? bytes.length : newline));
    } catch {
      return line;
    }
    if (newline < 0) return line;
    start = newline + 1;
  }
}

/** Calls `take` with the fields of every line that is not blank, and with its line number. */
function forEachRow(
  path: string,
  text: string,
  take: (fields: readonly string[], line: number) => void,
): void {
  if (!text.includes('"')) {
    // Without quotes a line is a row: several times faster than the general parser on big tables.
    let line = 0;
    for (let start = 0; start < text.length; ) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      line++;
      const row = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
      start = end + 1;
      if (row.trim() !== '') take(row.split(','), line);
    }
    return;
  }
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], context) => {
        take(fields, context.lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new InputError(path, line, error.message.split('\n')[0] ?? '', 'mend the quotes');
  }
}

/**
 * Reads the named columns of a CSV file. Throws an `InputError` for a missing column, a row with
 * too few or too many fields, a number that is none or out of bounds, a repeated id, an empty file
 * and a wrong encoding.
 */
export function readTable<const Specs extends ColumnSpecs>(
  io: CliIo,
  path: string,
  specs: Specs,
  rules: TableRules = {},
): Table<Specs> {
  const text = readText(io, path);
  const readers: ((fields: readonly string[], line: number) => void)[] = [];
  const lines: number[] = [];
  const columns: Record<string, string[] | number[]> = {};
  let width = -1;

  forEachRow(path, text, (fields, line) => {
    if (width < 0) {
      width = fields.length;
      const header = fields.map((field) => field.trim());
      for (const [name, spec] of Object.entries(specs)) {
        readers.push(columnReader(path, header, line, name, spec, columns));
      }
      return;
    }
    if (fields.length !== width) {
      const many = fields.length === 1 ? '1 field' : `${fields.length} fields`;
      throw new InputError(
        path,
        line,
        `the row has ${many}, the header ${width}`,
        fields.length < width ? 'complete the row' : 'quote fields that hold commas',
      );
    }
    for (const read of readers) read(fields, line);
    lines.push(line);
  });

  if (lines.length === 0 && rules.mayHaveNoRows !== true) {
    throw new InputError(path, 1, 'the file has a header but no rows', EXPECTED);
  }
  const finished = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const values = columns[name] ?? [];
      return [name, spec.kind === 'text' ? values : Float64Array.from(values as number[])];
    }),
  );
  return {
    file: path,
    rowCount: lines.length,
    lines,
    columns: finished as Table<Specs>['columns'],
  };
}

function columnReader(
  path: string,
  header: readonly string[],
  headerLine: number,
  name: string,
  spec: TextColumn | NumberColumn,
  columns: Record<string, string[] | number[]>,
): (fields: readonly string[], line: number) => void {
  const index = header.indexOf(name);
  if (index >= 0 && header.indexOf(name, index + 1) >= 0) {
    throw new InputError(path, headerLine, `column '${name}' appears twice`, 'remove one of them');
  }
  const byDefault = spec.kind === 'number' ? spec.byDefault : undefined;
  if (index < 0 && byDefault === undefined) {
    const hint = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ' separated by commas' : '';
    throw new InputError(
      path,
      headerLine,
      `column '${name}' is missing (found: ${header.join(', ')})`,
      `give a header with it${hint}`,
    );
  }
  if (spec.kind === 'text') {
    const values: string[] = [];
    columns[name] = values;
    const lineOf = new Map<string, number>();
    return (fields, line) => {
      const value = (fields[index] as string).trim();
      if (value === '') {
        throw new InputError(path, line, `'${name}' is empty`, 'fill it in');
      }
      if (spec.unique === true) {
        const earlier = lineOf.get(value);
        if (earlier !== undefined) {
          throw new InputError(
            path,
            line,
            `${name} '${value}' is duplicated (first on line ${earlier})`,
            'give every row its own',
          );
        }
        lineOf.set(value, line);
      }
      values.push(value);
    };
  }
  const values: number[] = [];
  columns[name] = values;
  return (fields, line) => {
    const field = index < 0 ? '' : (fields[index] as string).trim();
    if (field === '' && byDefault !== undefined) values.push(byDefault);
    else values.push(readNumber(path, line, name, field, spec));
  };
}

function readNumber(
  path: string,
  line: number,
  name: string,
  field: string,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false }: NumberColumn,
): number {
  const value = NUMBER.test(field) ? Number(field) : Number.NaN;
  if (!Number.isFinite(value)) {
    const what = field === '' ? `'${name}' is empty` : `${name} '${field}' is not a number`;
    throw new InputError(path, line, what, 'give a number with a decimal point');
  }
  if (value < min || value > max) {
    const bounds =
      max === Number.POSITIVE_INFINITY
        ? `${min} or more`
        : min === Number.NEGATIVE_INFINITY
          ? `${max} or less`
          : `between ${min} and ${max}`;
    throw new InputError(path, line, `${name} ${field} is out of range`, `give a value ${bounds}`);
  }
  if (whole && value % 1 !== 0) {
    throw new InputError(path, line, `${name} ${field} is not whole`, 'give a whole number');
  }
  return value;
}

/** Text of a field as CSV wants it. */
export function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV text with a header and a newline at the end of every row. */
export function formatCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const lines = [header.join(',')];
  for (const row of rows) lines.push(row.map(csvField).join(','));
  return `${lines.join('\n')}\n`;
}
