/**
 * Reading CSV tables with a header, column by column, and saying exactly what is wrong where.
 * Columns are found by name; others are ignored; rows may come in any order.
 */
import { constants } from 'node:buffer';
import { csvField, withoutFormula } from '../domain/csv.ts';
import { type CliIo, InputError } from './io.ts';
import { howItDiffers, lookAlike } from './lookAlikes.ts';
import { NumberList } from './numberList.ts';
import { decodeUtf8, EXPECTED_ROWS, forEachRow, refuseUtf16 } from './rows.ts';

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
/** Ids of another table, read as indices into it. */
export type ReferenceColumn = {
  readonly kind: 'reference';
  readonly to: Listing;
};
type Column = TextColumn | NumberColumn | ReferenceColumn;
export type ColumnSpecs = Readonly<Record<string, Column>>;

/** A table that others refer to. */
export type Listing = {
  readonly file: string;
  readonly ids: readonly string[];
  readonly lines: ArrayLike<number>;
  /** What an id of it names: 'node', 'demand'. */
  readonly noun: string;
};

export type Table<Specs extends ColumnSpecs> = {
  readonly file: string;
  readonly rowCount: number;
  /** Line of each row in the file, for errors found later. */
  readonly lines: Float64Array;
  readonly columns: {
    readonly [Name in keyof Specs]: Specs[Name] extends TextColumn
      ? readonly string[]
      : Specs[Name] extends NumberColumn
        ? Float64Array
        : Uint32Array;
  };
};

export type TableRules = {
  /** A header without rows is an error unless this is set. */
  readonly mayHaveNoRows?: boolean;
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The text of a file, without a byte order mark. Throws an `InputError` with the line of the first
 * byte that is no UTF-8, or where the file has nothing in it or too much.
 */
export function readText(io: CliIo, path: string): string {
  const bytes = io.readFile(path);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    const megabytes = Math.round(bytes.length / 1e6);
    throw new InputError(path, 1, `the file has ${megabytes} MB`, 'divide it into several');
  }
  refuseUtf16(path, bytes);
  const text = decodeUtf8(path, bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new InputError(path, 1, 'the file is empty', EXPECTED_ROWS);
  return text;
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
  const readers: ColumnReader[] = [];
  const lines = new NumberList();
  let width = -1;

  forEachRow(io, path, (fields, line) => {
    if (width < 0) {
      width = fields.length;
      const header = fields.map((field) => field.trim());
      for (const [name, spec] of Object.entries(specs)) {
        readers.push(columnReader(path, header, line, name, spec));
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
    for (const { take } of readers) take(fields, line);
    lines.add(line);
  });

  if (lines.count === 0 && rules.mayHaveNoRows !== true) {
    throw new InputError(path, 1, 'the file has a header but no rows', EXPECTED_ROWS);
  }
  const columns = Object.fromEntries(
    Object.keys(specs).map((name, index) => [name, readers[index]?.values()]),
  );
  return {
    file: path,
    rowCount: lines.count,
    lines: lines.values(),
    columns: columns as Table<Specs>['columns'],
  };
}

/** Takes one field of each row, and gives all of them at the end. */
type ColumnReader = {
  readonly take: (fields: readonly string[], line: number) => void;
  readonly values: () => readonly string[] | Float64Array | Uint32Array;
};

function columnReader(
  path: string,
  header: readonly string[],
  headerLine: number,
  name: string,
  spec: Column,
): ColumnReader {
  const index = header.indexOf(name);
  if (index >= 0 && header.indexOf(name, index + 1) >= 0) {
    throw new InputError(path, headerLine, `column '${name}' appears twice`, 'remove one of them');
  }
  const byDefault = spec.kind === 'number' ? spec.byDefault : undefined;
  if (index < 0 && byDefault === undefined) {
    const hint = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ' separated by commas' : '';
    const alike = lookAlike(name, header);
    const difference = alike === undefined ? '' : `: ${howItDiffers(alike, name)}`;
    throw new InputError(
      path,
      headerLine,
      `column '${name}' is missing (found: ${header.join(', ')}${difference})`,
      `give a header with it${hint}`,
    );
  }
  if (spec.kind === 'number') {
    const values = new NumberList();
    const take = (fields: readonly string[], line: number): void => {
      const field = index < 0 ? '' : (fields[index] as string).trim();
      if (field === '' && byDefault !== undefined) values.add(byDefault);
      else values.add(readNumber(path, line, name, field, spec));
    };
    return { take, values: () => values.values() };
  }
  const textOf = (fields: readonly string[], line: number): string => {
    const value = (fields[index] as string).trim();
    if (value === '') throw new InputError(path, line, `'${name}' is empty`, 'fill it in');
    return value;
  };
  return spec.kind === 'text'
    ? textReader(path, name, spec, textOf)
    : referenceReader(path, spec, textOf);
}

function textReader(
  path: string,
  name: string,
  { unique = false }: TextColumn,
  textOf: (fields: readonly string[], line: number) => string,
): ColumnReader {
  const values: string[] = [];
  const lineOf = new Map<string, number>();
  const take = (fields: readonly string[], line: number): void => {
    const value = textOf(fields, line);
    values.push(value);
    if (!unique) return;
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
  };
  return { take, values: () => values };
}

function referenceReader(
  path: string,
  { to }: ReferenceColumn,
  textOf: (fields: readonly string[], line: number) => string,
): ColumnReader {
  const indexOf = new Map(to.ids.map((id, index) => [id, index]));
  const indices = new NumberList();
  // Rows that belong together often stand together.
  let latest = '';
  let latestIndex = -1;
  const take = (fields: readonly string[], line: number): void => {
    const value = textOf(fields, line);
    if (value !== latest) {
      const found = indexOf.get(value);
      if (found === undefined) throw unknownId(path, line, value, to);
      latest = value;
      latestIndex = found;
    }
    indices.add(latestIndex);
  };
  return { take, values: () => Uint32Array.from(indices.values()) };
}

function unknownId(path: string, line: number, id: string, to: Listing): InputError {
  const alike = lookAlike(id, to.ids);
  if (alike === undefined) {
    return new InputError(
      path,
      line,
      `unknown ${to.noun} '${id}'`,
      `list it in ${to.file} or remove the row`,
    );
  }
  const itsLine = to.lines[to.ids.indexOf(alike)];
  return new InputError(
    path,
    line,
    `unknown ${to.noun} '${id}'; '${alike}' on line ${itsLine} of ${to.file} looks the same: ` +
      howItDiffers(id, alike),
    'write both alike',
  );
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

/**
 * A table as CSV text with a header and a newline at the end of every row; guarded against formulas
 * where `io` asks for it.
 */
export function formatCsv(
  { safeForSpreadsheets = false }: Pick<CliIo, 'safeForSpreadsheets'>,
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const field = (value: string | number) =>
    csvField(safeForSpreadsheets ? withoutFormula(String(value)) : String(value));
  const lines = [header.join(',')];
  for (const row of rows) lines.push(row.map(field).join(','));
  return `${lines.join('\n')}\n`;
}
