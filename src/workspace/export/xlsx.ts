/** A workbook: numbers as numbers, codes as text, a head that stays. The library is loaded here. */
import type { Cell as WrittenCell, Sheet as WrittenSheet } from 'write-excel-file/universal';
import { xmlText } from '../../domain/xml.ts';
import type { Cell, NumberFormat, Quantity, Sheet, TakenAway } from './model.ts';
import { pageNumber } from './values.ts';

/** Excel holds no more characters in a cell. */
const LONGEST_TEXT = 32_767;
/** Nor in the name of a sheet, and none of these signs. */
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]/\\:*?]/g;
const WIDEST_COLUMN = 90;
const HEAD_COLOUR = '#e8eef2';

/** The figures are those of the page; a spreadsheet shows them with the signs of its own language. */
export async function xlsxOf({ sheets }: TakenAway): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  return writeWorkbook(sheets.map(writtenSheet)).toBlob();
}

function writtenSheet({ title, columns, rows }: Sheet): WrittenSheet<Blob> {
  const head = columns.map(({ header }) => ({
    ...textCell(header),
    fontWeight: 'bold' as const,
    backgroundColor: HEAD_COLOUR,
    wrap: true,
    alignVertical: 'top' as const,
  }));
  return {
    sheet: title.replaceAll(NOT_IN_SHEET_NAMES, ' ').slice(0, LONGEST_SHEET_NAME),
    data: [head, ...rows.map((row) => row.map(writtenCell))],
    columns: columns.map(({ width }) => ({ width: Math.min(width, WIDEST_COLUMN) })),
    stickyRowsCount: 1,
  };
}

const textCell = (text: string) => ({
  value: xmlText(text).slice(0, LONGEST_TEXT),
  type: String,
});

function writtenCell(cell: Cell): WrittenCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (cell.kind === 'term') return textCell(cell.text);
  return { value: pageNumber(cell), type: Number, format: formatCode(cell) };
}

/** As the page writes it, with the signs of the spreadsheet's own language for groups and decimals. */
function formatCode({ format, isSigned }: Quantity): string {
  const code = unsignedCode(format);
  return isSigned ? `+${code};-${code};${code}` : code;
}

function unsignedCode(format: NumberFormat): string {
  switch (format.kind) {
    case 'number':
      return format.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(format.decimals)}`;
    case 'share':
      return '0.0%';
    case 'points':
      return '0.00';
    case 'year':
      return '0';
  }
}
