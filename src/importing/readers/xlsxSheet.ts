/** Rows of a sheet of an Excel workbook, as they are shown: dates as days, codes with their zeros. */
import { ImportFault } from '../faults.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { Cell } from '../table.ts';
import { scanXml } from '../text/xml.ts';

/** How a cell shows its number. */
export type CellStyle = {
  readonly isDate: boolean;
  /** Digits that it has at least: "0000" shows 17 as 0017. */
  readonly digits: number;
};

export type Workbook = {
  readonly file: string;
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly styles: readonly CellStyle[];
  /** Whether its days are counted from 1904, as old Macs did. */
  readonly isFrom1904: boolean;
};

export type SheetRows = {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows with the values of merged cells in all the rows that these reach down to. */
  readonly filled: ReadonlyMap<readonly Cell[], readonly Cell[]>;
  /** Cells of formulas that no program has computed: they have no value. */
  readonly uncomputed: number;
};

/** Throws an `ImportFault` for bad XML or too many rows. */
export function rowsOfSheet(text: string, workbook: Workbook): SheetRows {
  const { file } = workbook;
  const rows: Cell[][] = [];
  /** Rows by their numbers in the sheet, for those that merged cells name. */
  const byNumber = new Map<number, Cell[]>();
  const merged: string[] = [];
  let uncomputed = 0;
  let row: Cell[] = [];
  let number = 0;
  let cell = { column: -1, kind: 'n', style: 0, value: '', isFormula: false };
  let isValue = false;
  let phonetic = 0;
  const put = () => {
    const { column, value, isFormula } = cell;
    if (isFormula && value === '') uncomputed += 1;
    if (column < 0 || column >= MAX_COLUMNS) return;
    while (row.length < column) row.push(null);
    row[column] = cellOf(cell, workbook);
  };
  scanXml(file, text, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = [];
        number = Math.min(MAX_ROWS, Number(attributes.get('r') ?? number + 1));
        cell = { ...cell, column: -1 };
        if (rows.length >= MAX_ROWS)
          throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
      } else if (tag === 'c') {
        const letters = /^[A-Z]{1,3}/.exec(attributes.get('r') ?? '')?.[0];
        cell = {
          column: letters ? columnOf(letters) : cell.column + 1,
          kind: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
          value: '',
          isFormula: false,
        };
      } else if (tag === 'f') cell.isFormula = true;
      else if (tag === 'v' || tag === 't') isValue = true;
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 'mergeCell') merged.push(attributes.get('ref') ?? '');
    },
    close: (tag) => {
      if (tag === 'row') {
        rows.push(row);
        byNumber.set(number, row);
      } else if (tag === 'c') put();
      else if (tag === 'v' || tag === 't') isValue = false;
      else if (tag === 'rPh') phonetic -= 1;
    },
    text: (piece) => {
      if (isValue && phonetic === 0) cell.value += piece;
    },
  });
  return { rows, filled: filledDown(merged, byNumber), uncomputed };
}

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A name that is written once for several rows is that of each of them. */
function filledDown(
  merged: readonly string[],
  byNumber: ReadonlyMap<number, readonly Cell[]>,
): ReadonlyMap<readonly Cell[], readonly Cell[]> {
  const filled = new Map<readonly Cell[], Cell[]>();
  const lastRow = [...byNumber.keys()].reduce((most, number) => Math.max(most, number), 0);
  // Ranges that lie over each other are made by nobody who means well.
  let left = MAX_ROWS;
  for (const range of merged) {
    const [, letters = '', first = '', , last = ''] =
      /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range) ?? [];
    const column = columnOf(letters);
    const value = byNumber.get(Number(first))?.[column] ?? null;
    if (value === null || column >= MAX_COLUMNS) continue;
    const end = Math.min(Number(last), lastRow);
    for (let number = Number(first) + 1; number <= end; number += 1) {
      left -= 1;
      if (left < 0) return filled;
      const row = byNumber.get(number);
      if (!row) continue;
      const copy = filled.get(row) ?? [...row];
      while (copy.length < column) copy.push(null);
      copy[column] = value;
      filled.set(row, copy);
    }
  }
  return filled;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, which has a 29 February 1900; and of the one of old Macs. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

function cellOf(
  { value, kind, style }: { readonly value: string; readonly kind: string; readonly style: number },
  { strings, styles, isFrom1904 }: Workbook,
): Cell {
  switch (kind) {
    case 's':
      return strings[Number(value)] ?? null;
    case 'inlineStr':
    case 'str':
    case 'd':
      return textOf(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return null;
    default: {
      if (value.trim() === '') return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return null;
      const { isDate = false, digits = 0 } = styles[style] ?? {};
      if (isDate && number > 0 && number < 3_000_000) {
        const zero = isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO;
        return new Date(zero + number * MS_PER_DAY).toISOString().slice(0, 10);
      }
      const isCode = digits > 1 && Number.isInteger(number) && number >= 0;
      return isCode ? String(number).padStart(digits, '0') : number;
    }
  }
}

/** A text of a workbook, in which signs that XML cannot hold are numbers: "_x000D_". */
export function textOf(value: string): string {
  return value.slice(0, MAX_CELL_CHARACTERS).replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => {
    const sign = Number.parseInt(code, 16);
    return sign === 0 ? '' : String.fromCharCode(sign);
  });
}
