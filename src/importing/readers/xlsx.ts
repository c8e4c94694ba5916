/** Sheets of an Excel workbook: values as they are kept, dates as yyyy-mm-dd, formulas as last computed. */
import { ImportFault } from '../faults.ts';
import { type Limits, MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { Cell, ImportedTable } from '../table.ts';
import { gridOf } from '../text/delimited.ts';
import { scanXml } from '../text/xml.ts';
import { unzipped } from '../unpack.ts';
import { withTextGeometry } from './textGeometry.ts';

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function readXlsx(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
): readonly ImportedTable[] {
  const parts = unzipped(file, bytes, limits, (name) => /\.(xml|rels)$/i.test(name));
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return part ? utf8(part) : null;
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === null) throw new ImportFault(file, 'partMissing', { part: 'xl/workbook.xml' });
  const targets = relationsOf(file, text('xl/_rels/workbook.xml.rels') ?? '');
  const strings = sharedStrings(file, text('xl/sharedStrings.xml') ?? '');
  const isDate = dateStyles(file, text('xl/styles.xml') ?? '');
  const sheets: { name: string; path: string }[] = [];
  scanXml(file, workbook, {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return;
      const target = targets.get(attributes.get('id') ?? '');
      if (target) sheets.push({ name: attributes.get('name') ?? '', path: target });
    },
    close: () => {},
  });
  return sheets.flatMap(({ name, path }): ImportedTable[] => {
    const sheet = text(path);
    if (sheet === null) return [];
    const { columns, rows, decimalSign } = gridOf(rowsOf(file, sheet, strings, isDate));
    if (rows.length === 0) return [];
    return [
      withTextGeometry({
        file,
        layer: name,
        format: 'XLSX',
        columns,
        features: rows.map((values) => ({ geometry: null, values })),
        projection: { kind: 'none' },
        encoding: null,
        decimalSign,
        notes: [],
      }),
    ];
  });
}

function relationsOf(file: string, text: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(file, text, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attributes.get('Id') ?? '', path);
    },
    close: () => {},
  });
  return targets;
}

/** Texts that cells share; a text may be in several runs, phonetic ones are passed over. */
function sharedStrings(file: string, text: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  scanXml(file, text, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 't') isText = true;
      else if (tag === 'rPh') phonetic += 1;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(current.slice(0, MAX_CELL_CHARACTERS));
      else if (tag === 't') isText = false;
      else if (tag === 'rPh') phonetic -= 1;
    },
    text: (piece) => {
      if (isText && phonetic === 0) current += piece;
    },
  });
  return strings;
}

/** Formats of dates that need no definition. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** By number of a cell's style: whether its number is a date. */
function dateStyles(file: string, text: string): readonly boolean[] {
  const own = new Set<number>();
  const styles: boolean[] = [];
  let inCells = false;
  scanXml(file, text, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') {
        const code = (attributes.get('formatCode') ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[dy]/i.test(code)) own.add(Number(attributes.get('numFmtId')));
      } else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const format = Number(attributes.get('numFmtId'));
        styles.push(BUILT_IN_DATES.has(format) || own.has(format));
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function rowsOf(
  file: string,
  text: string,
  strings: readonly string[],
  isDate: readonly boolean[],
): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let column = -1;
  let kind = '';
  let style = 0;
  let value = '';
  let isValue = false;
  const put = () => {
    if (column < 0 || column >= MAX_COLUMNS) return;
    while (row.length < column) row.push(null);
    row[column] = cellOf(value, kind, strings, isDate[style] === true);
  };
  scanXml(file, text, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = [];
        column = -1;
        if (rows.length >= MAX_ROWS)
          throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
      } else if (tag === 'c') {
        const letters = /^[A-Z]{1,3}/.exec(attributes.get('r') ?? '')?.[0];
        column = letters ? columnOf(letters) : column + 1;
        kind = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? 0);
        value = '';
      } else if (tag === 'v' || tag === 't') isValue = true;
    },
    close: (tag) => {
      if (tag === 'row') rows.push(row);
      else if (tag === 'c') put();
      else if (tag === 'v' || tag === 't') isValue = false;
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
  });
  return rows;
}

/** "A" is 0, "AA" is 26. */
function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, which has a 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function cellOf(value: string, kind: string, strings: readonly string[], isDate: boolean): Cell {
  switch (kind) {
    case 's':
      return strings[Number(value)] ?? null;
    case 'inlineStr':
    case 'str':
    case 'd':
      return value.slice(0, MAX_CELL_CHARACTERS);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return null;
    default: {
      if (value.trim() === '') return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return null;
      const isDay = isDate && number > 0 && number < 3_000_000;
      return isDay ? new Date(DAY_ZERO + number * MS_PER_DAY).toISOString().slice(0, 10) : number;
    }
  }
}
