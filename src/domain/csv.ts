/** Fields of CSV (RFC 4180), as page and command line write them. */

/** What stands between two fields. */
export type CsvSeparator = ',' | ';';

/** The text of a field, quoted where a separator, a quote or any end of a line stands in it. */
export function csvField(text: string, separator: CsvSeparator = ','): string {
  return text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Opens a file that spreadsheets are to read as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows for people and their spreadsheets: with a byte order mark, lines ended as RFC 4180 has it. */
export function spreadsheetCsv(
  rows: readonly (readonly string[])[],
  separator: CsvSeparator,
): string {
  const lines = rows.map((row) => row.map((text) => csvField(text, separator)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: names come out of links and files, and a cell
 * that begins with one of these signs would be computed when the table is opened.
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
