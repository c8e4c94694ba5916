/** Fields of CSV (RFC 4180), as page and command line write them. */

/** The text of a field, quoted where a comma, a quote or any end of a line stands in it. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: names come out of links and files, and a cell
 * that begins with one of these signs would be computed when the table is opened.
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
