/** Sheets of an Excel workbook: values as they are kept, dates as yyyy-mm-dd, formulas as last computed. */
import { ImportFault, problemOf } from '../faults.ts';
import type { ImportedTable } from '../table.ts';
import { gridOf } from '../text/delimited.ts';
import { scanXml } from '../text/xml.ts';
import { unzipped } from '../unpack.ts';
import type { UnpackingRoom } from '../unpackingRoom.ts';
import { withTextGeometry } from './textGeometry.ts';
import { type CellStyle, rowsOfSheet, textOf, type Workbook } from './xlsxSheet.ts';

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function readXlsx(
  file: string,
  bytes: Uint8Array,
  room: UnpackingRoom,
): readonly ImportedTable[] {
  const parts = unzipped(file, bytes, room, (name) => /\.(xml|rels)$/i.test(name));
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return part ? utf8(part) : null;
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === null) throw new ImportFault(file, 'partMissing', { part: 'xl/workbook.xml' });
  const targets = relationsOf(file, text('xl/_rels/workbook.xml.rels') ?? '');
  const { sheets, isFrom1904 } = sheetsIn(file, workbook);
  const book: Workbook = {
    file,
    strings: sharedStrings(file, text('xl/sharedStrings.xml') ?? ''),
    styles: stylesIn(file, text('xl/styles.xml') ?? ''),
    isFrom1904,
  };
  return sheets.flatMap(({ name, id }): ImportedTable[] => {
    const sheet = text(targets.get(id) ?? '');
    if (sheet === null) return [];
    const { rows: all, filled, uncomputed } = rowsOfSheet(sheet, book);
    const { columns, rows, decimalSign, hasNumbering } = gridOf(all, filled);
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
        notes: [
          ...(uncomputed > 0 ? [problemOf(file, 'uncomputed', { count: uncomputed })] : []),
          ...(hasNumbering ? [problemOf(file, 'numberingRow')] : []),
        ],
      }),
    ];
  });
}

type Sheets = {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  readonly isFrom1904: boolean;
};

/** Those that are shown; all where every one is hidden. Hidden ones hold lists for choosing from. */
function sheetsIn(file: string, workbook: string): Sheets {
  const sheets: { name: string; id: string; isShown: boolean }[] = [];
  let isFrom1904 = false;
  scanXml(file, workbook, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') {
        isFrom1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      } else if (tag === 'sheet') {
        sheets.push({
          name: attributes.get('name') ?? '',
          id: attributes.get('id') ?? '',
          isShown: !/hidden/i.test(attributes.get('state') ?? ''),
        });
      }
    },
    close: () => {},
  });
  const shown = sheets.filter(({ isShown }) => isShown);
  return { sheets: shown.length > 0 ? shown : sheets, isFrom1904 };
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
      if (tag === 'si') strings.push(textOf(current));
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

/** How cells of each style show their number. */
function stylesIn(file: string, text: string): readonly CellStyle[] {
  const own = new Map<number, CellStyle>();
  const styles: CellStyle[] = [];
  let inCells = false;
  scanXml(file, text, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') {
        const format = attributes.get('formatCode') ?? '';
        const code = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        const digits = /^0+$/.test(code) ? code.length : 0;
        own.set(Number(attributes.get('numFmtId')), { isDate: /[dy]/i.test(code), digits });
      } else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const format = Number(attributes.get('numFmtId'));
        styles.push(own.get(format) ?? { isDate: BUILT_IN_DATES.has(format), digits: 0 });
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
