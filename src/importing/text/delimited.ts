/** Tables as text: which sign separates, where the header stands, how numbers are written. */
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_GEOMETRY_CHARACTERS, MAX_ROWS } from '../limits.ts';
import { ImportFault } from '../faults.ts';
import { coordinateIn, pairIn } from '../mapping/coordinates.ts';
import { type Cell, numberIn, textIn } from '../table.ts';
import { encodingOf } from './encoding.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

export type Grid = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly decimalSign: '.' | ',';
  /** A row below the header that only counts the columns was left out. */
  readonly hasNumbering: boolean;
};

/** Lines of remarks above a table. */
const REMARKS = /^(?:#[^\r\n]*(?:\r\n|\r|\n))+/;
const UNNAMED = /^column \d+$/;

/** Reads a table of any separator; what is above the header and empty rows are passed over. */
export function readDelimited(file: string, text: string): Grid {
  const bare = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, '');
  const remarks = REMARKS.exec(bare)?.[0] ?? '';
  if (remarks !== '') {
    const below = readDelimited(file, bare.slice(remarks.length));
    // Else the last of them is the header: "#id,name".
    if (below.columns.some((name) => !UNNAMED.test(name))) return below;
  }
  let best: string[][] = [];
  let most = -1;
  for (const separator of SEPARATORS) {
    if (!bare.includes(separator)) continue;
    const rows = rowsOf(file, bare, separator);
    const score = evenness(rows);
    if (score > most) [best, most] = [rows, score];
  }
  if (best.length === 0) best = rowsOf(file, bare, ',');
  return gridOf(best);
}

/**
 * Rows of a table as texts, or of a sheet as it comes, with the header found in them.
 * @param filled what stands in place of a row once it is no header: cells merged with those above have their value.
 */
export function gridOf(
  all: readonly (readonly Cell[])[],
  filled: ReadonlyMap<readonly Cell[], readonly Cell[]> = new Map(),
): Grid {
  const rows = all.filter((row) => row.some((cell) => cell !== null && cell !== ''));
  const width = usualWidth(rows);
  const start = rows.findIndex((row) => filledCells(row) >= Math.max(1, Math.ceil(width * 0.6)));
  const table = rows.slice(Math.max(0, start));
  const decimalSign = decimalSignOf(table);
  const header = headerOf(table, decimalSign);
  const below = table.slice(header.length);
  const hasNumbering = header.length > 0 && isNumbering(below);
  const body = hasNumbering ? below.slice(1) : below;
  const widest = Math.min(MAX_COLUMNS, Math.max(table[0]?.length ?? 0, width));
  const columns = uniqueNames(
    Array.from({ length: widest }, (_, at) => {
      const said = header.findLast((row) => !isEmpty(row[at]));
      return String(said?.[at] ?? '').trim();
    }),
  );
  return {
    columns,
    rows: body.map((row) => {
      const cells = filled.get(row) ?? row;
      return columns.map((_, at) => emptyToNull(cells[at] ?? null));
    }),
    decimalSign,
    hasNumbering,
  };
}

const emptyToNull = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.trim() === '' ? null : cell;

const filledCells = (row: readonly Cell[]): number =>
  row.reduce((count: number, cell) => count + (cell === null || cell === '' ? 0 : 1), 0);

/** How a geometry as text begins: well-known text, its binary form, GeoJSON. */
const GEOMETRY = /^\s*(SRID=|POLYGON|MULTI|LINESTRING|\{|0[01][0-9a-f]{8})/i;

/** Fields of every row: quotes may hold separators, line ends and doubled quotes. */
export function rowsOf(file: string, text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  while (at <= end) {
    let field = '';
    if (text[at] === '"') [field, at] = quoted(text, at);
    let stop = at;
    while (stop < end && text[stop] !== separator && text[stop] !== '\n' && text[stop] !== '\r')
      stop += 1;
    field += text.slice(at, stop);
    at = stop;
    const most = GEOMETRY.test(field) ? MAX_GEOMETRY_CHARACTERS : MAX_CELL_CHARACTERS;
    row.push(field.slice(0, most).replaceAll('\0', ''));
    if (at < end && text[at] === separator) {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    if (rows.length > MAX_ROWS) throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
    row = [];
  }
  return rows;
}

const PIECE_BYTES = 4_000_000;

/** The same of a table that is too long to be held, some thousand rows at a time. */
export function* rowsInPieces(
  file: string,
  bytes: Uint8Array,
  separator: string,
): Generator<readonly (readonly string[])[]> {
  const decoder = new TextDecoder(encodingOf(bytes.subarray(0, PIECE_BYTES)));
  let rest = '';
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= bytes.length;
    const piece = decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: !isLast });
    const text = rest + (at === 0 ? piece.replace(/^\uFEFF/, '') : piece);
    const end = isLast ? text.length : endOfRows(text);
    rest = text.slice(end);
    if (end > 0) yield rowsOf(file, text.slice(0, end), separator);
  }
}

/** Behind the last line end that no quotes enclose. */
function endOfRows(text: string): number {
  let isQuoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) isQuoted = !isQuoted;
    else if (sign === 0x0a && !isQuoted) end = at + 1;
  }
  return end;
}

/** A quoted field that begins at `start`, and where what follows it begins. */
function quoted(text: string, start: number): [string, number] {
  let at = start + 1;
  let field = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return [field, close + 1];
    field += '"';
    at = close + 2;
  }
}

/** How well rows agree on their width: share of the commonest width above one, times its width. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  let considered = 0;
  for (const { length } of rows) {
    if (length === 1) continue;
    considered += 1;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return considered === 0 ? 0 : (most / rows.length) * (1 + Math.min(usualWidth(rows), 50) / 100);
}

function usualWidth(rows: readonly (readonly unknown[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > width)) [width, most] = [length, count];
  }
  return width;
}

/**
 * A comma in numbers that has other than three digits behind it is a decimal sign. With three digits
 * everywhere it is one where a number begins with 0, and where two columns have nothing but such
 * numbers of at most 180, as coordinates are.
 */
function decimalSignOf(rows: readonly (readonly Cell[])[]): '.' | ',' {
  let commas = likeCoordinates(rows) ? 1 : 0;
  let points = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length > 30) continue;
      if (/^\s*[+-]?([\d\s\u00a0\u202f]+,(\d{1,2}|\d{4,})|0,\d+)\s*$/.test(cell)) commas += 1;
      else if (/^\s*[+-]?[\d\s\u00a0\u202f]*\.\d+\s*$/.test(cell)) points += 1;
    }
  }
  return commas > points ? ',' : '.';
}

const MOST_DEGREES = 180;

/** The row above them may be a header. */
function likeCoordinates(rows: readonly (readonly Cell[])[]): boolean {
  const [first = [], ...below] = rows;
  const columns = first.filter((_, at) =>
    below.every((row) => {
      const cell = row[at];
      const whole = typeof cell === 'string' && /^\s*-?(\d{1,3}),\d{3}\s*$/.exec(cell)?.[1];
      return whole && Number(whole) <= MOST_DEGREES;
    }),
  );
  return below.length > 0 && columns.length >= 2;
}

/**
 * Whether the first row counts the columns, as forms of offices have it below the header: "1, 2, 3, …". Where
 * the next one has nothing but whole numbers too, or there is none, it may as well be data.
 */
function isNumbering([first = [], next]: readonly (readonly Cell[])[]): boolean {
  const counts = first.length > 2 && first.every((cell, at) => textIn(cell) === String(at + 1));
  const isWhole = (cell: Cell) => isEmpty(cell) || /^\s*-?\d+\s*$/.test(String(cell));
  return counts && next !== undefined && !next.every(isWhole);
}

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || cell === '';

/**
 * The rows that name the columns: none where the first has numbers as those below it have; two where
 * the second fills the gaps of the first ("Coordinates" over "Longitude" and "Latitude") and stands over
 * numbers. A first row of data may fill the gap of an unnamed column too.
 */
function headerOf(
  rows: readonly (readonly Cell[])[],
  sign: '.' | ',',
): readonly (readonly Cell[])[] {
  if (!isHeader(rows, sign)) return [];
  const [first = [], second = [], ...below] = rows;
  const isBelow = second.some((cell, at) => !isEmpty(cell) && isEmpty(first[at]));
  const hasGaps = second.some((cell, at) => isEmpty(cell) && !isEmpty(first[at]));
  const isDivided = second.every(
    (cell, at) => isEmpty(cell) || isEmpty(first[at]) || isEmpty(first[at + 1]),
  );
  const holdsNumber = (cell: Cell | undefined) =>
    coordinateIn(cell, sign) !== null || pairIn(cell) !== null;
  const isOverNumbers = second.some((cell, at) => {
    const numbers = below.filter((row) => holdsNumber(row[at])).length;
    return !isEmpty(cell) && numbers * 2 > below.length;
  });
  const isSecond = isBelow && hasGaps && isDivided && isOverNumbers;
  return isSecond && !second.some(holdsNumber) ? [first, second] : [first];
}

/** The first row is a header unless it has numbers where the rows below have them. */
function isHeader(rows: readonly (readonly Cell[])[], sign: '.' | ','): boolean {
  const [first = [], ...below] = rows;
  if (below.length === 0) return first.every((cell) => numberIn(cell, sign) === null);
  return !first.some((cell, at) => {
    if (numberIn(cell, sign) === null) return false;
    const alike = below.filter((row) => numberIn(row[at], sign) !== null).length;
    return alike * 2 > below.length;
  });
}

/** Every column has a name, and no two the same. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const wanted = name === '' ? `column ${at + 1}` : name.slice(0, 200);
    let unique = wanted;
    for (let count = 2; taken.has(unique); count += 1) unique = `${wanted} ${count}`;
    taken.add(unique);
    return unique;
  });
}
